"""The look holds in colors the device forces, without motion, for scripts that run from right to left."""

import pytest

PAGES = ["", "compare/", "compare/small-talk/?from=japan", "quizzes/smiling/", "checklists/first-message/", "phrases/"]
STICKS_OUT = """() => {
    const { clientWidth } = document.documentElement;
    const outside = ({ width, left, right }) => width > 1 && (left < -1 || right > clientWidth + 1);
    return [...document.querySelectorAll("article *, header *, footer *")]
        .filter((one) => one.checkVisibility() && !one.closest(".unseen, .skip"))
        .filter((one) => outside(one.getBoundingClientRect()))
        .slice(0, 3).map((one) => one.outerHTML.slice(0, 80));
}"""
MOVES = """() => [...document.querySelectorAll("*")].map(getComputedStyle).filter((style) =>
    style.scrollBehavior === "smooth"
    || [style.transitionDuration, style.animationDuration].some((time) => parseFloat(time) > 0)).length"""
BARE = """() => [...document.querySelectorAll("button, select, input")]
    .filter((one) => !["checkbox", "radio", "hidden"].includes(one.type))
    .filter((one) => one.checkVisibility())
    .filter((one) => !parseFloat(getComputedStyle(one).borderBlockStartWidth))
    .map((one) => one.outerHTML.slice(0, 80))"""
STARTS = """(one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    const text = range.getClientRects()[0], box = one.getBoundingClientRect();
    return text.left - box.left < box.right - text.right ? "left" : "right";
}"""


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("address", PAGES)
def test_a_language_from_right_to_left_turns_the_page_around(open_page, address, width):
    page = open_page(address, width=width)
    page.evaluate("document.body.dir = 'rtl'")
    assert [] == page.evaluate(STICKS_OUT)
    heading = page.get_by_role("heading", level=1)
    heading.evaluate("one => { one.textContent = 'short'; }")
    assert "right" == heading.evaluate(STARTS)


def test_the_mark_of_a_side_stands_where_its_line_begins(open_page):
    page = open_page("compare/small-talk/?from=japan", width=390)
    cell = page.locator("#often [data-side=japan]")
    edges = "one => { const style = getComputedStyle(one); return [style.borderLeftStyle, style.borderRightStyle]; }"
    left, right = cell.evaluate(edges)
    page.evaluate("document.body.dir = 'rtl'")
    assert [right, left] == cell.evaluate(edges)
    assert "double" == left


@pytest.mark.parametrize("address", PAGES)
def test_nothing_moves_for_those_who_ask_for_less_motion(open_page, address):
    assert 0 == open_page(address, reduced_motion="reduce").evaluate(MOVES)


@pytest.mark.parametrize("address", PAGES)
def test_in_forced_colors_every_control_keeps_an_edge(open_page, address):
    page = open_page(address, forced_colors="active")
    assert [] == page.evaluate(BARE)


def test_in_forced_colors_the_sides_are_told_apart_by_more_than_color(open_page):
    page = open_page("compare/small-talk/?from=japan", forced_colors="active")
    heads = page.locator("table.sides thead th:visible")
    styles = heads.evaluate_all("all => all.map((one) => getComputedStyle(one).borderTopStyle)")
    assert ["solid", "double"] == styles
    assert ["Often, in the United States", "Often, in Japan"] == heads.all_inner_texts()


def test_the_checker_sees_what_would_move(open_page):
    page = open_page("about/", reduced_motion="reduce")
    page.add_style_tag(content="h1 { transition: color 1s }")
    assert 1 == page.evaluate(MOVES)
