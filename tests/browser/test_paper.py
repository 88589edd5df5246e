"""Pages as they come out of a printer, on both papers: whole, with the addresses of lists, and nothing cut."""

import re

import pytest
from playwright.sync_api import expect

from tests.building import SITE_URL
from tests.papers import letters, packed, sheets, whole

WIDTHS = {"Letter": 816, "A4": 794}
MARGINS = 113
"""In pixels, as in print.css: 15 mm on each side."""
PAPER_ADDRESS = SITE_URL.removeprefix("https://")
MOST_SHEETS = 9
FEWEST_LETTERS = 20
KINDS = [
    "",
    "compare/",
    "compare/smiling/",
    "compare/referral-or-connections/",
    "from/japan/",
    "topics/connections/",
    "phrases/",
    "glossary/",
    "figures/",
    "sources/",
    "for-hosts/",
    "how-to-read/",
    "about/",
    "checklists/",
    "checklists/first-message/",
    "quizzes/smiling/",
    "contribute/fields/",
]
STICKS_OUT = """() => {
    const limit = document.documentElement.clientWidth;
    const out = (one) => one.checkVisibility() && one.getBoundingClientRect().right > limit + 1;
    return [...document.querySelectorAll("article *")].filter(out).slice(0, 3).map((one) => one.outerHTML.slice(0, 80));
}"""
HEADS = "() => [...document.querySelectorAll('h2, h3, summary, dt')].map((one) => one.textContent)"

on_both_papers = pytest.mark.parametrize("paper", WIDTHS)


def norms_of(comparison, places):
    """The host's norm and those of some places."""
    return [comparison.host_norm, *(comparison.home_norms[place] for place in places)]


@on_both_papers
@pytest.mark.parametrize("count", [0, 1, 3, 5])
def test_a_comparison_is_printed_with_its_answer_and_every_chosen_side(open_page, catalog, paper, count):
    entry = "referral-or-connections"
    comparison = catalog.comparisons[entry]
    places = list(comparison.home_norms)[:count]
    page = open_page(f"compare/{entry}/?from={','.join(places)}" if places else f"compare/{entry}/")
    expect(page.locator("compare-with")).to_have_attribute(
        "data-shape", "none" if not count else re.compile("columns|turned")
    )
    text = whole(sheets(page, paper))
    norms = norms_of(comparison, places or comparison.home_norms)
    wanted = [comparison.question, comparison.answer, comparison.next_step.text, comparison.bridge.keep]
    wanted += [said for norm in norms for said in (norm.short, norm.claim)]
    wanted += [step.do for step in comparison.bridge.steps] + [item.text for item in comparison.for_hosts]
    assert [] == [said for said in wanted if packed(said) not in text]


@on_both_papers
def test_no_sheet_is_empty_and_a_comparison_takes_few(open_page, paper):
    page, empty = open_page(), []
    for address in KINDS:
        page.goto(address or ".")
        found = letters(page, paper)
        empty += [f"{address} {number}" for number, count in enumerate(found) if count < FEWEST_LETTERS]
        assert address != "compare/smiling/" or len(found) <= MOST_SHEETS
    assert [] == empty


def test_an_empty_sheet_is_seen(open_page):
    page = open_page("about/")
    before = letters(page, "A4")
    blank = '<p style="break-after: page">.</p>'
    page.evaluate(f"document.querySelector('article').insertAdjacentHTML('afterbegin', '{blank}')")
    after = letters(page, "A4")
    assert (0, 1) == tuple(sum(count < FEWEST_LETTERS for count in found) for found in (before, after))


@on_both_papers
@pytest.mark.parametrize("address", ["compare/smiling/", "from/japan/", "figures/", "glossary/"])
def test_no_sheet_ends_with_a_heading(open_page, paper, address):
    page = open_page(address)
    found = sheets(page, paper)
    heads = {packed(head) for head in page.evaluate(HEADS)}
    assert [] == [text[-60:] for text in found[:-1] if packed(text.strip().split("\n")[-1]) in heads]


@on_both_papers
def test_nothing_is_cut_at_the_edge(open_page, catalog, paper):
    page, found = open_page(width=WIDTHS[paper] - MARGINS), {}
    page.emulate_media(media="print")
    tables = [
        f"compare/{entry}/?from={','.join(list(one.home_norms)[:count])}"
        for entry, one in catalog.comparisons.items()
        for count in (3, 4)
    ]
    for address in [*KINDS, *tables]:
        page.goto(address or ".")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        if faults := page.evaluate(STICKS_OUT):
            found[address] = faults
    assert {} == found
    page.add_style_tag(content="h1 { inline-size: 200mm }")
    assert page.evaluate(STICKS_OUT)


@on_both_papers
def test_lists_of_pages_show_where_to_find_them(open_page, catalog, paper):
    page = open_page("compare/")
    text = whole(sheets(page, paper))
    assert [] == [entry for entry in catalog.comparisons if f"{PAPER_ADDRESS}compare/{entry}/" not in text]
    page.goto("compare/smiling/")
    text = whole(sheets(page, paper))
    topic = catalog.comparisons["smiling"].topic
    quizzes = [entry for entry, quiz in catalog.quizzes.items() if quiz.comparison == "smiling"]
    named = [f"topics/{topic}/", *(f"quizzes/{entry}/" for entry in quizzes), "compare/smiling/"]
    assert [] == [address for address in named if PAPER_ADDRESS + address not in text]


def test_links_elsewhere_show_their_whole_address(open_page):
    text = whole(sheets(open_page("about/"), "A4"))
    assert "(https://creativecommons.org/licenses/by/4.0/)" in text


def test_running_text_is_not_broken_by_addresses(open_page):
    text = whole(sheets(open_page("glossary/"), "A4"))
    assert [f"{PAPER_ADDRESS}glossary/"] == re.findall(re.escape(PAPER_ADDRESS) + r"[a-z/-]+?/(?=·|\b)", text)
    page = open_page("compare/smiling/")
    page.pdf()
    assert 0 == page.locator(".know[data-paper], .citations [data-paper], .answer [data-paper]").count()


def test_heads_of_tables_are_repeated_and_rows_are_not_split(open_page):
    page = open_page("from/japan/")
    head = "".join(page.locator(".pairs thead th").all_text_contents())
    carrying = [text for text in sheets(page, "A4") if packed(head) in packed(text)]
    assert len(carrying) > 1
    page.emulate_media(media="print")
    rows = page.locator(".pairs tbody tr").evaluate_all("rows => rows.map((row) => getComputedStyle(row).breakInside)")
    assert {"avoid"} == set(rows)


def test_a_chosen_dark_scheme_is_left_on_the_screen(open_page):
    page = open_page("compare/smiling/")
    page.evaluate("document.documentElement.dataset.scheme = 'dark'")
    page.emulate_media(media="print")
    inks = page.locator("h1, .answer, .know, .is-host").evaluate_all(
        "all => all.map((one) => getComputedStyle(one).color)"
    )
    assert [] == [ink for ink in inks if sum(map(int, re.findall(r"\d+", ink))) > 3 * 128]


def test_the_sides_differ_without_printed_backgrounds(open_page):
    page = open_page("from/japan/")
    page.emulate_media(media="print")
    edge = "one => getComputedStyle(one).borderInlineStartStyle"
    edges = [page.locator(f".pairs td.{side}").first.evaluate(edge) for side in ("is-host", "is-home")]
    assert ["solid", "double"] == edges
