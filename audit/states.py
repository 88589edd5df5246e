"""What a reader may have done to a page before it is judged, and in which light and width it is judged so."""

from itertools import product
from pathlib import Path

FILL = (Path(__file__).parent / "fill.js").read_text(encoding="utf-8")
OPEN_ALL = "document.querySelectorAll('details').forEach((box) => { box.open = true; })"
SEARCHED = "[...document.querySelectorAll('search-box [role=status]')].some((one) => one.textContent)"
SCHEMES, WIDTHS = ("light", "dark"), (390, 1280)
EVERY = list(product(SCHEMES, WIDTHS))
EACH_ONCE = [("light", 390), ("dark", 1280)]
"""Both widths and both schemes, where the four of them together would say nothing more."""
SEARCHING = {"home", "topics"}
"""The two places of the search box: in the text of the first page, and in the head of all others."""


def folded(page):
    """The page as it comes; not a state of a page on which nothing folds."""
    return page.locator("details").count() > 0


def opened(page):
    """Everything that folds is open."""
    page.evaluate(OPEN_ALL)
    return True


def filled(page):
    """Every answer is given and everything is open; not a state of a page that asks nothing."""
    count = page.evaluate(FILL)
    page.evaluate(OPEN_ALL)
    return count > 0


def search_for(words):
    """The search is open, with what it found or its word that there is nothing."""

    def searching(page):
        page.get_by_role("combobox").first.fill(words)
        page.wait_for_function(SEARCHED)
        return True

    return searching


STATES = {
    # name: (what is done, where it is judged so)
    "folded": (folded, EACH_ONCE),
    "open": (opened, EVERY),
    "filled in": (filled, EACH_ONCE),
    "searching": (search_for("job"), EVERY),
    "nothing found": (search_for("zzzzqqq"), EACH_ONCE),
}
BOX_OPEN = {"searching", "nothing found"}


def states_of(kind):
    """Every state of a kind of page: (name, what is done, scheme, width)."""
    for name, (do, places) in STATES.items():
        if name not in BOX_OPEN or kind.name in SEARCHING:
            yield from ((name, do, scheme, width) for scheme, width in places)
