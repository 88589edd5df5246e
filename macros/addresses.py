"""Where everything is published. Addresses are promises: they change nowhere but here."""

from __future__ import annotations

from .catalog import Catalog

FOLDERS = {
    "comparison": "compare",
    "background": "from",
    "topic": "topics",
    "checklist": "checklists",
    "quiz": "quizzes",
    "source": "sources",
}
SHELVES = {"term": "/glossary/", "figure": "/figures/"}
PAGES = (
    # address, component, what is edited to change it
    ("/", "home", "data/site.yml"),
    ("/compare/", "comparisons", "data/comparisons"),
    ("/from/", "backgrounds", "data/backgrounds"),
    ("/topics/", "topics", "data/topics.yml"),
    ("/checklists/", "checklists", "data/checklists"),
    ("/quizzes/", "quizzes", "data/quizzes"),
    ("/phrases/", "phrases", "data/comparisons"),
    ("/glossary/", "glossary", "data/glossary.yml"),
    ("/figures/", "figures", "data/figures.yml"),
    ("/sources/", "sources", "data/sources"),
    ("/plan/", "plan", "data/comparisons"),
    ("/for-hosts/", "for_hosts", "data/comparisons"),
    ("/offline/", "offline", "macros/theme/worker"),
    ("/contribute/coverage/", "coverage", "data/comparisons"),
    ("/contribute/fields/", "fields", "macros/model"),
    ("/contribute/rules/", "rules", "macros/checks"),
)


def of_entry(kind: str, entry: str, anchor: str = "") -> str:
    """The address of an entry, or of an item in it: `/compare/small-talk/#ask-back`."""
    if kind in SHELVES:
        return f"{SHELVES[kind]}#{entry}"
    return f"/{FOLDERS[kind]}/{entry}/" + (f"#{anchor}" if anchor else "")


def with_place(entry: str, background: str) -> str:
    """A comparison with one place chosen; without JavaScript it opens at its top all the same."""
    return f"{of_entry('comparison', entry)}?from={background}"


def of_calendar(checklist: str) -> str:
    """The calendar file of a checklist that is meant for each week."""
    return f"{of_entry('checklist', checklist)}weekly.ics"


def page_showing(kind: str, entry: str) -> str:
    """The page on which an entry is seen: its own, or the shelf it stands on."""
    return of_entry(kind, entry) if kind in FOLDERS else {**SHELVES, "channel": "/phrases/"}.get(kind, "/")


def elsewhere(kind: str, entry: str, item: str) -> str:
    """The anchor of an item on a page that is not its own entry's."""
    return f"{kind}-{entry}-{item}"


def of_word(background: str, word: str) -> str:
    """Words of home languages have their own page with their background."""
    return of_entry("background", background, word)


def of_reference(reference: str, catalog: Catalog) -> str:
    """The address behind a checked reference such as `term:referral`, or a bare `<entry>#<anchor>`."""
    scheme, mark, target = reference.partition(":")
    if not mark:
        scheme, target = "compare", reference
    if scheme == "term":
        return of_entry("term", target)
    if scheme == "source":
        return of_entry("source", target)
    if scheme == "word":
        return _word(target, catalog)
    entry, _, anchor = target.partition("#")
    kind = next(
        kind for kind in ("comparison", "background", "checklist", "quiz", "source") if entry in catalog.names.of(kind)
    )
    return of_entry(kind, entry, anchor)


def _word(target: str, catalog: Catalog) -> str:
    background, mark, name = target.partition("#")
    if mark:
        return of_word(background, name)
    home = next(home for home, word in catalog.words() if word.id == target)
    return of_word(home, target)
