"""A term in running prose opens its meaning in place: by tap, by keyboard, under the mouse; else it is a link."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_accessibility import OPEN_ALL, findings

PHONE = {"width": 390, "height": 844}
INSIDE = """(note) => {
    const { left, right } = note.getBoundingClientRect();
    const { clientWidth, scrollWidth } = document.documentElement;
    return left >= 0 && right <= clientWidth && scrollWidth <= clientWidth;
}"""

OUTSIDE = f"""() => {{
    const words = [...document.querySelectorAll("gloss-term > a")].filter((word) => word.checkVisibility());
    const isOutside = (word) => {{
        word.click();
        const note = word.parentElement.querySelector("[role=note]");
        return !note.textContent || !({INSIDE})(note);
    }};
    return [words.length, words.filter(isOutside).map((word) => word.textContent)];
}}"""
"""Each term is opened, one after the other: how many there are, and those whose meaning is not wholly seen."""


@pytest.fixture(scope="module")
def entry(site, catalog):
    """The comparison with the most terms."""
    return max(catalog.comparisons, key=lambda id_: site.texts[f"/compare/{id_}/"].count("<gloss-term"))


def first(page):
    """The first term that is seen: its word, and the note with its meaning."""
    term = page.locator("gloss-term:visible").first
    return term.locator("> a"), term.get_by_role("note")


def test_a_tap_opens_the_meaning_and_a_tap_closes_it(open_page, entry, catalog):
    page = open_page(f"compare/{entry}/", **PHONE, has_touch=True)
    word, note = first(page)
    expect(note).to_be_empty()
    word.tap()
    term = catalog.glossary[word.get_attribute("href").partition("#")[2]]
    expect(note).to_contain_text(term.meaning)
    expect(note).to_contain_text(term.example)
    expect(word).to_have_attribute("aria-expanded", "true")
    assert word.get_attribute("aria-controls") == note.get_attribute("id")
    assert page.url.endswith(f"/compare/{entry}/")
    word.tap()
    expect(note).to_be_empty()
    expect(word).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_keyboard_opens_it_without_moving_the_focus_and_escape_closes_it(open_page, entry, key):
    page = open_page(f"compare/{entry}/")
    word, note = first(page)
    word.focus()
    page.keyboard.press(key)
    expect(note).not_to_be_empty()
    expect(word).to_be_focused()
    page.keyboard.press("Escape")
    expect(note).to_be_empty()
    expect(word).to_be_focused()


def test_the_way_to_the_glossary_is_next_and_escape_leads_back(open_page, entry):
    page = open_page(f"compare/{entry}/")
    word, note = first(page)
    word.press("Enter")
    page.keyboard.press("Tab")
    expect(note.get_by_role("link", name="Glossary")).to_be_focused()
    page.keyboard.press("Escape")
    expect(note).to_be_empty()
    expect(word).to_be_focused()
    word.press("Enter")
    note.get_by_role("link", name="Glossary").click()
    page.wait_for_url("**/glossary/#*")


def test_going_on_with_the_keyboard_closes_it(open_page, entry):
    page = open_page(f"compare/{entry}/")
    word, note = first(page)
    word.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(note).to_be_empty()


def test_under_the_mouse_it_opens_stays_while_the_mouse_is_on_it_and_closes_after(open_page, entry):
    page = open_page(f"compare/{entry}/")
    word, note = first(page)
    word.hover()
    expect(note).not_to_be_empty()
    note.hover()
    page.wait_for_timeout(600)
    expect(note).not_to_be_empty()
    page.mouse.move(5, 5)
    expect(note).to_be_empty()
    word.hover()
    expect(note).not_to_be_empty()
    page.keyboard.press("Escape")
    expect(note).to_be_empty()


def test_a_click_under_the_mouse_keeps_it_open(open_page, entry):
    page = open_page(f"compare/{entry}/")
    word, note = first(page)
    word.hover()
    expect(note).not_to_be_empty()
    word.click()
    page.mouse.move(5, 5)
    page.wait_for_timeout(600)
    expect(note).not_to_be_empty()


def test_a_click_elsewhere_closes_it_and_only_one_is_open(open_page, entry):
    page = open_page(f"compare/{entry}/")
    page.evaluate(OPEN_ALL)
    words = page.locator("gloss-term > a:visible")
    assert words.count() > 1
    for word in (words.first, words.last):
        word.press("Enter")
    expect(page.locator("[role=note]:not(:empty)")).to_have_count(1)
    page.get_by_role("heading", level=1).click()
    expect(page.locator("[role=note]:not(:empty)")).to_have_count(0)


@pytest.mark.parametrize(("width", "size"), [(320, "100%"), (640, "200%")])
def test_no_meaning_sticks_out_on_a_narrow_screen_or_with_large_text(open_page, catalog, width, size):
    page, found, opened = open_page(width=width, height=640), {}, 0
    for entry in catalog.comparisons:
        page.goto(f"compare/{entry}/")
        page.add_style_tag(content=f":root {{ font-size: {size}; scroll-behavior: auto !important }}")
        page.evaluate(OPEN_ALL)
        count, outside = page.evaluate(OUTSIDE)
        opened += count
        found |= {entry: outside} if outside else {}
    assert {} == found
    assert opened > len(catalog.comparisons)


def test_it_stays_on_the_screen_where_text_runs_from_right_to_left(open_page, entry):
    page = open_page(f"compare/{entry}/", width=320, height=640)
    page.evaluate("document.documentElement.dir = 'rtl'")
    word, note = first(page)
    word.press("Enter")
    assert note.evaluate(INSIDE)


def test_each_term_is_marked_once_on_every_comparison_page(site, catalog):
    for entry in catalog.comparisons:
        links = site.pages[f"/compare/{entry}/"].xpath("//gloss-term/a/@href")
        assert sorted(set(links)) == sorted(links), entry


def test_without_scripts_a_term_is_a_link_to_the_glossary(open_page, entry):
    page = open_page(f"compare/{entry}/", java_script_enabled=False)
    word = page.locator("gloss-term:visible > a").first
    anchor = word.get_attribute("href").partition("#")[2]
    word.click()
    page.wait_for_url(f"**/glossary/#{anchor}")
    expect(page.locator(f"[id='{anchor}']")).to_be_visible()


def test_an_element_that_is_moved_works_as_before(open_page, entry):
    page = open_page(f"compare/{entry}/")
    word, note = first(page)
    word.press("Enter")
    page.evaluate("() => { const one = document.querySelector('gloss-term'); one.parentElement.append(one); }")
    expect(page.locator("gloss-term").first.get_by_role("note")).to_have_count(1)
    expect(note).to_be_empty()
    word.press("Enter")
    expect(note.get_by_role("link")).to_have_count(1)


def test_on_paper_a_term_is_text(open_page, entry):
    page = open_page(f"compare/{entry}/")
    word, note = first(page)
    word.press("Enter")
    page.emulate_media(media="print")
    expect(note).to_be_hidden()
    expect(word).to_have_css("text-decoration-line", "none")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_while_a_meaning_is_open(open_page, entry, width, scheme):
    page = open_page(f"compare/{entry}/", width=width, height=844, color_scheme=scheme)
    word, note = first(page)
    word.press("Enter")
    expect(note).not_to_be_empty()
    # While it is open, it covers a part of what lies below it.
    assert [] == findings(page, "target-size")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_with_a_message_too_long_and_nothing_chosen(open_page, width, scheme):
    page = open_page("phrases/?channel=linkedin-note", width=width, height=844, color_scheme=scheme)
    page.locator(".fill:visible summary").first.click()
    page.locator("article input").first.fill("x" * 300)
    expect(page.locator(".is-over")).to_have_count(1)
    assert [] == findings(page)
    page.get_by_label("Situation").select_option("decline")
    assert [] == findings(page)
