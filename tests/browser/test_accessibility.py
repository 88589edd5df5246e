"""axe finds nothing, on each kind of page, light and dark, phone and desktop, with all folded things open."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.quizzing import answer, find, right, wrong

AXE = Axe()
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
STILL = "*, ::before, ::after { transition: none !important; animation: none !important; }"
WIDTHS = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 800}}
PAGES = {
    "home": "",
    "comparison": "compare/referral-or-connections/",
    "background": "from/russia-cis/",
    "quiz": "quizzes/referral-or-connections/",
    "checklist": "checklists/first-message/",
    "glossary": "glossary/",
    "phrases": "phrases/",
    "topic": "topics/connections/",
    "source": "sources/burks-2015/",
    "missing": "404.html",
}
FOLDED = {kind: PAGES[kind] for kind in ("comparison", "background", "quiz", "checklist")}
MORE_PAGES = {
    "questions": "compare/",
    "plan": "plan/?pages=small-talk",
    "offline": "offline/",
    "figures": "figures/",
    "for hosts": "for-hosts/",
    "written": "how-to-read/",
}
EACH_ONCE = [("phone", "light"), ("desktop", "dark")]
"""Both widths and both schemes, where the four of them together would say nothing more."""
OPEN_ALL = "document.querySelectorAll('details').forEach((box) => { box.open = true; })"


def findings(page, *ignored):
    """What axe finds: the rule, and the first elements."""
    page.add_style_tag(content=STILL)
    found = [one for one in AXE.run(page, options=OPTIONS).response["violations"] if one["id"] not in ignored]
    return [f"{one['id']}: {node['target']} {node['failureSummary']}" for one in found for node in one["nodes"][:3]]


def in_scheme(open_page, address, width, scheme):
    return open_page(address, **WIDTHS[width], color_scheme=scheme)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing_with_everything_open(open_page, kind, width, scheme):
    page = in_scheme(open_page, PAGES[kind], width, scheme)
    page.evaluate(OPEN_ALL)
    assert [] == findings(page)


@pytest.mark.parametrize(("width", "scheme"), EACH_ONCE)
@pytest.mark.parametrize("kind", [*FOLDED, *MORE_PAGES])
def test_axe_finds_nothing_with_things_folded(open_page, kind, width, scheme):
    page = in_scheme(open_page, (PAGES | MORE_PAGES)[kind], width, scheme)
    assert [] == findings(page)


@pytest.mark.parametrize(("width", "scheme"), EACH_ONCE)
@pytest.mark.parametrize("query", ["blat", "zzzzqqq"])
def test_axe_finds_nothing_while_searching(open_page, query, width, scheme):
    page = in_scheme(open_page, "topics/", width, scheme)
    page.get_by_role("combobox").fill(query)
    page.wait_for_function("document.querySelector('search-box [role=status]').textContent")
    # While it is open, the list of results covers a part of what lies below it.
    assert [] == findings(page, "target-size")


@pytest.mark.parametrize(("width", "scheme"), EACH_ONCE)
@pytest.mark.parametrize("count", [1, 4])
def test_axe_finds_nothing_with_places_chosen(open_page, catalog, count, width, scheme):
    entry = "referral-or-connections"
    places = ",".join(list(catalog.comparisons[entry].home_norms)[:count])
    page = in_scheme(open_page, f"compare/{entry}/?from={places}", width, scheme)
    page.evaluate("document.querySelector('details.choose').open = true")
    assert [] == findings(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("count", [1, 4])
def test_axe_finds_nothing_with_places_side_by_side(open_page, catalog, count, width, scheme):
    page = in_scheme(open_page, f"compare/?from={','.join(list(catalog.backgrounds)[:count])}", width, scheme)
    page.evaluate("document.querySelector('details.choose').open = true")
    page.locator("side-by-side table").first.wait_for()
    assert [] == findings(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_quiz_and_a_checklist_that_are_filled_in(open_page, scheme):
    for kind in ("quiz", "checklist"):
        page = in_scheme(open_page, PAGES[kind], "phone", scheme)
        page.evaluate("document.querySelectorAll('article input').forEach((one) => one.click())")
        assert [] == findings(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_on_a_quiz_that_is_checked(open_page, catalog, width, scheme):
    for entry, given in ((find(catalog, "ordering")[0], wrong), ("referral-or-connections", right)):
        page = in_scheme(open_page, f"quizzes/{entry}/", width, scheme)
        for question in catalog.quizzes[entry].questions:
            answer(page, question, (right if question.type == "scenario" else given)(question))
        assert [] == findings(page)


def test_axe_finds_what_is_planted(open_page):
    page = open_page("about/")
    page.evaluate(
        """() => document.querySelector("article").insertAdjacentHTML("beforeend",
            '<img src="../images/favicon.svg"><input><p style="color: #aaa; background: #fff">pale</p><h5>deep</h5>')"""
    )
    found = {line.split(":")[0] for line in findings(page)}
    assert {"image-alt", "label", "color-contrast", "heading-order"} <= found


def test_the_first_key_leads_past_the_head_of_the_page(open_page):
    page = open_page("compare/smiling/")
    page.keyboard.press("Tab")
    assert "Skip to the text" == page.evaluate("document.activeElement.textContent")
    assert page.get_by_text("Skip to the text").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert "content" == page.evaluate("document.activeElement.id")


def test_whatever_has_the_focus_shows_it(open_page):
    page = open_page("compare/smiling/")
    bare = []
    for _ in range(25):
        page.keyboard.press("Tab")
        style = page.evaluate(
            """() => { const one = document.activeElement, { outlineStyle, outlineWidth } = getComputedStyle(one);
                return [one.outerHTML.slice(0, 60), outlineStyle !== "none" && parseFloat(outlineWidth) >= 2]; }"""
        )
        bare += [] if style[1] else [style[0]]
    assert [] == bare
