"""On paper everything folded is open, but not the answers of quizzes."""

import re

import pytest
from playwright.sync_api import expect

PAGES = ["compare/smiling/", "from/japan/", "glossary/", "checklists/first-message/", "figures/"]
HIDDEN = """(inside) => [...document.querySelectorAll(`${inside} p, ${inside} li, ${inside} dd`)]
    .filter((one) => !one.closest(".key, .hint, .choose, [hidden]") && one.textContent.trim() && !one.checkVisibility())
    .map((one) => one.textContent.trim().slice(0, 60))"""


def printed(page):
    """Show the page as it would be printed, with the events of printing."""
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    return page


@pytest.mark.parametrize("address", PAGES)
def test_everything_folded_is_printed(open_page, address):
    page = printed(open_page(address))
    closed = page.locator("article details:not([open]):not(.key):not(.hint):not(.choose)")
    assert 0 == closed.count()
    assert [] == page.evaluate(HIDDEN, "article details")


@pytest.mark.parametrize("address", PAGES[:2])
def test_everything_folded_is_printed_without_scripts_too(open_page, address):
    page = open_page(address, java_script_enabled=False)
    page.emulate_media(media="print")
    heights = page.locator("article details:not(.choose) > :not(summary)").evaluate_all(
        "all => all.filter((one) => one.textContent.trim() && !one.getBoundingClientRect().height).length"
    )
    assert 0 == heights


def test_the_answers_of_a_quiz_are_not_printed(open_page, catalog):
    page = printed(open_page("quizzes/smiling/"))
    assert 0 == page.locator(".key:visible, .hint:visible, .feedback:visible").count()
    assert len(catalog.quizzes["smiling"].questions) == page.locator("fieldset.question:visible").count()


def test_after_printing_the_page_is_as_it_was(open_page):
    page = open_page("compare/smiling/")
    state = "() => [...document.querySelectorAll('details')].map((box) => box.open)"
    before = page.evaluate(state)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert before != page.evaluate(state)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert before == page.evaluate(state)


def test_head_foot_and_controls_are_left_off_the_paper(open_page):
    page = printed(open_page("compare/smiling/"))
    seen = page.locator("header, footer, button, search-box, scheme-switch, .edit").locator("visible=true")
    assert 0 == seen.count()


def test_paper_is_white_whatever_the_device_says(open_page):
    page = printed(open_page("compare/smiling/", color_scheme="dark"))
    color = "one => getComputedStyle(one).color"
    inks = [page.locator(one).first.evaluate(color) for one in ("h1", ".answer", "#often td")]
    bright = [ink for ink in inks if sum(int(part) for part in ink[4:-1].split(",")) > 3 * 128]
    assert [] == bright


def test_the_browser_makes_a_paper_of_it(open_page):
    page = open_page("compare/smiling/")
    page.evaluate("addEventListener('beforeprint', () => { window.printed = true; })")
    paper = page.pdf()
    assert paper.startswith(b"%PDF") and page.evaluate("window.printed")


def test_a_checklist_is_printed_with_an_empty_box_for_each_item(open_page, catalog):
    entry, checklist = next((id_, one) for id_, one in catalog.checklists.items() if one.has_calendar)
    page = open_page(f"checklists/{entry}/", permissions=["clipboard-write"])
    page.locator(".item-link").first.click()
    expect(page.locator(".ticks__copied")).to_be_visible()
    for box in page.locator(".checklist input").all():
        box.check()
    printed(page)
    style = "one => ['appearance', 'borderTopStyle'].map((name) => getComputedStyle(one)[name])"
    items = [item for phase in checklist.phases for item in phase.items]
    boxes = page.locator(".checklist input:visible")
    assert [["none", "solid"]] * len(items) == [box.evaluate(style) for box in boxes.all()]
    assert "none" == page.locator(".checklist label").first.evaluate("one => getComputedStyle(one).textDecorationLine")
    assert sum(bool(item.minutes) for item in items) == page.locator("label small:visible").count()
    gone = page.locator("progress, button, [role=status], .item-link, .to-calendar, .phase-done, .ticks__copied")
    assert 0 == gone.locator("visible=true").count()


def test_no_item_of_a_checklist_is_torn_between_two_papers(open_page):
    page = printed(open_page("checklists/first-message/"))
    breaks = page.locator(".checklist li").evaluate_all("all => all.map((one) => getComputedStyle(one).breakInside)")
    assert {"avoid"} == set(breaks)


@pytest.mark.parametrize(("size", "points"), [("A4", (595, 842)), ("Letter", (612, 792))])
def test_a_checklist_is_printed_on_the_papers_of_both_continents(open_page, size, points):
    paper = open_page("checklists/first-message/").pdf(format=size)
    found = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)
    assert found and all(pytest.approx(points, abs=2) == tuple(map(float, sides)) for sides in found)
