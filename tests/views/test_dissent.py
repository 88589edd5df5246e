"""What readers told us stands beside the claim it is about, is counted, and refutes nothing."""

import pytest
from lxml import html

from macros.build import Build
from macros.search import records
from macros.views.dissent import dissent

NOTE = """\
- id: d-2026-01-0{day}-{letter}
  about: greeting#{about}
  text: Not with *us*.
  scope: one person, 2025
  told_on: 2026-01-0{day}
"""
NOTES = [("2", "a", "sylvania"), ("1", "b", "sylvania"), ("1", "a", "cold"), ("3", "a", "host")]
NOTES += [
    ("4", letter, about)
    for letter, about in zip(
        "abcdefg", ("nod", "hello", "morning", "evening", "everywhere", "both-nod", "greet-first"), strict=True
    )
]


@pytest.fixture
def catalog(small_with, tmp_path):
    file = tmp_path / "data" / "dissent" / "greeting.yml"
    file.parent.mkdir(parents=True)
    told = [NOTE.format(day=day, letter=letter, about=about) for day, letter, about in NOTES]
    file.write_text("".join(told) + "  answer: We added towns.\n")
    return small_with()


@pytest.fixture
def pages(catalog):
    build = Build(catalog)
    build.complete({})
    addresses = ("/compare/greeting/", "/from/sylvania/", "/for-hosts/")
    shown = [build.pages[address] for address in addresses]
    filled = {page.address: build.filled(build.slot(page.component, page.entry), page.address) for page in shown}
    return {address: html.document_fromstring(text) for address, text in filled.items()}


def words(node):
    return " ".join(node.text_content().split())


def test_notes_are_found_by_what_they_are_about_in_the_order_of_telling(catalog):
    found = dissent(catalog, "greeting")
    assert ["d-2026-01-01-b", "d-2026-01-02-a"] == [note.id for note in found["sylvania"]]
    assert () == found["freedonia"]


def test_every_note_is_on_the_page_once_with_its_scope_and_its_day(pages):
    notes = pages["/compare/greeting/"].xpath("//*[@class='dissent']")
    assert sorted(f"d-2026-01-0{day}-{letter}" for day, letter, _ in NOTES) == sorted(note.get("id") for note in notes)
    assert "Not with us. one person, 2025. Told on January 1, 2026." in {words(note) for note in notes}
    assert "What changed because of it: We added towns." in words(pages["/compare/greeting/"])


def test_the_claim_counts_them_and_leads_to_them(pages):
    page = pages["/compare/greeting/"]
    links = {words(link): link.get("href") for link in page.xpath("//table//a[contains(@class, 'told')]")}
    assert {
        "1 person told us it is different for them, The United States": "#d-2026-01-03-a",
        "2 people told us it is different for them, Sylvania": "#d-2026-01-01-b",
    } == links


@pytest.mark.parametrize(
    ("anchor", "note"),
    [("cold", "d-2026-01-01-a"), ("sylvania", "d-2026-01-02-a"), ("host", "d-2026-01-03-a"), ("nod", "d-2026-01-04-a")]
    + [("everywhere", "d-2026-01-04-e"), ("both-nod", "d-2026-01-04-f"), ("greet-first", "d-2026-01-04-g")],
)
def test_a_note_stands_inside_what_it_is_about(anchor, note, pages):
    assert pages["/compare/greeting/"].xpath("//*[@id=$anchor]//*[@id=$note]", anchor=anchor, note=note)


def test_the_heading_refutes_nothing(pages):
    headings = [
        words(title)
        for title in pages["/compare/greeting/"].xpath("//dl/dt[following-sibling::dd[1]/div[@class='dissent']]")
    ]
    assert {"Not everyone’s experience"} == set(headings)


def test_the_page_of_the_place_counts_them(pages):
    (link,) = pages["/from/sylvania/"].xpath("//a[contains(@class, 'told')]")
    assert "../../compare/greeting/?from=sylvania#d-2026-01-01-b" == link.get("href")


def test_the_search_finds_what_was_told(catalog):
    build = Build(catalog)
    (found,) = (record for record in records(catalog, build.pages) if record.address == "/compare/greeting/")
    assert "Not with us." in found.text


def test_a_page_without_notes_is_as_long_as_before(small):
    build = Build(small)
    build.complete({})
    assert "dissent" not in build.filled(build.slot("comparison", "greeting"), "/compare/greeting/")
