"""What is covered and what is not, counted from the data."""

import shutil

import pytest
from lxml import etree, html

from macros.build import Build
from macros.loading import load
from macros.views.coverage import view
from tests.support import ROOT, change, project

NORM = """\
  {}:
    short: A visit.
    claim: Some visit.
    evidence: {}
    why: unknown
    varies: unknown
"""
PLACES, TOPICS, QUESTIONS = 30, 12, 60
FRAME = 130
"""More elements than the head, the menus and the foot of a page have."""


@pytest.fixture(scope="module")
def found(small):
    return view(small)


def shown(catalog):
    """The page's own HTML as a tree."""
    build = Build(catalog)
    return html.fromstring(f"<div>{build.filled(build.slot('coverage'), '/contribute/coverage/')}</div>")


def texts(tree, path):
    return [" ".join(element.text_content().split()) for element in tree.xpath(path)]


def test_places_stand_by_name_and_topics_without_a_question_are_left_out(found):
    assert ["Freedonia and the hills", "Sylvania", "Zembla, also called Atlantis"] == [
        row.link.text for row in found.places
    ]
    assert ["Talk", "Asking"] == [topic.text for topic in found.topics]


def test_a_field_counts_the_questions_of_a_topic_that_speak_of_a_place(found):
    counts = {row.link.text: [(cell.count, cell.of) for cell in (*row.cells, row.total)] for row in found.places}
    assert [(1, 1), (0, 1), (1, 2)] == counts["Sylvania"]
    assert [(0, 1), (0, 1), (0, 2)] == counts["Zembla, also called Atlantis"]


def test_a_place_leads_to_what_is_missing_on_it(found):
    assert "/from/freedonia/#gaps" == found.places[0].link.address


def test_a_gap_is_told_in_words_and_invites(small):
    tree = shown(small)
    assert ["1 of 1", "none of 1", "1 of 2 Add to it"] == texts(tree, "//table[1]//tr[th/a='Sylvania']/td")
    assert "../" == tree.xpath("//table[1]//td/a/@href")[0]


def test_a_place_of_which_nothing_is_missing_does_not_ask_for_more(small_with):
    norm = NORM.format("sylvania", "research\n    sources: [study-full]")
    catalog = small_with(("comparisons/office-hours.yml", "in_common:", f"home_norms:\n{norm}in_common:"))
    assert ["1 of 1", "1 of 1", "2 of 2"] == texts(shown(catalog), "//table[1]//tr[th/a='Sylvania']/td")


def test_sentences_are_counted_by_what_they_rest_on_and_what_is_unknown_beside_them(found):
    counts = {
        row.name: (row.total, {word: count for word, count in row.counts if count}, row.unknown)
        for row in found.evidence
    }
    assert {
        "What is common in the United States": (2, {"Studies": 2}, 0),
        "What is common elsewhere": (2, {"Studies": 1, "Surveys": 1}, 0),
        "Reasons": (2, {"Studies": 1, "Our reading": 1}, 2),
        "Who differs": (3, {"Surveys": 3}, 2),
        "Found across places": (1, {"Studies": 1}, 0),
        "What is the same": (2, {"Our reading": 2}, 0),
        "What is easily misread": (5, {"Surveys": 1, "Our reading": 4}, 0),
    } == counts


def test_sentences_are_counted_by_how_strong_their_evidence_is(found):
    counts = {row.name: {word: count for word, count in row.counts if count} for row in found.strengths}
    assert {"Strong": 1, "Thin": 1} == counts["What is common in the United States"]
    assert {"Some": 1, "Thin": 1} == counts["What is common elsewhere"]
    assert {"Not measured": 5} == counts["What is easily misread"]


def test_every_sentence_is_in_one_field_of_each_table(catalog):
    for row in (*view(catalog).evidence, *view(catalog).strengths):
        assert row.total == sum(count for _, count in row.counts), row.name


def test_what_is_common_to_all_may_be_unknown_too(small_with):
    waiver = (
        "in_common: unknown\nwaivers:\n  - rule: unknown-without-waiver\n    at: in_common\n    reason: We looked.\n"
    )
    old = "in_common:\n  - id: not-knowing-where\n    text: Nobody says where to ask.\n"
    tallies = {row.name: row for row in view(small_with(("comparisons/office-hours.yml", old, waiver))).evidence}
    assert (1, 1) == (tallies["What is the same"].total, tallies["What is the same"].unknown)


def test_a_question_names_the_sides_whose_reason_or_exceptions_are_unknown(found):
    rows = {row.link.address: (row.why, row.varies) for row in found.unknown}
    assert {
        "/compare/greeting/#more": (("Sylvania",), ("Sylvania",)),
        "/compare/office-hours/#more": (("the United States",), ("the United States",)),
    } == rows


def test_an_unknown_reason_and_unknown_exceptions_are_told_apart(small_with):
    _, row = view(small_with(("comparisons/office-hours.yml", "why: unknown", "why: It helps."))).unknown
    assert ((), ("the United States",)) == (row.why, row.varies)


def test_a_question_without_anything_unknown_is_not_listed(small_with):
    known = (
        "comparisons/office-hours.yml",
        "why: unknown\n  varies: unknown",
        "why: It helps.\n  varies: [Some do not.]",
    )
    assert ["/compare/greeting/#more"] == [row.link.address for row in view(small_with(known)).unknown]


@pytest.mark.parametrize(("done", "by"), [([], "editor"), (["/compare/greeting/"], "insider")])
def test_only_an_insider_counts_as_one(small_with, done, by):
    review = f"related: [office-hours]\nreviews:\n  - by: {by}\n    date: 2026-01-02"
    questions = view(small_with(("comparisons/greeting.yml", "related: [office-hours]", review))).questions
    assert done == [link.address for link in questions.done]
    assert 2 == len(questions.done) + len(questions.open)


def test_each_entry_is_due_once_with_the_first_of_its_days(small_with):
    older = ("backgrounds/freedonia.yml", "checked_on: 2026-01-02", "checked_on: 2025-03-31")
    first, *others = view(small_with(older)).due
    assert ("/from/freedonia/", "place", "2025-03-31", "2026-09-30") == (
        first.link.address,
        first.kind,
        first.checked_on,
        first.due_on,
    )
    assert 9 == len({row.link.text for row in (first, *others)}) == len(others) + 1


def test_the_page_carries_days_of_the_data_and_none_of_the_build(small):
    assert {"2027-07-02"} == set(shown(small).xpath("//due-list//@data-due"))


def test_without_a_script_every_line_is_there_and_the_page_says_why(small):
    tree = shown(small)
    assert [] == tree.xpath("//due-list//*[@hidden]")
    assert ["It does not run here" in text for text in texts(tree, "//due-list/p")] == [True]
    assert "A text is due 18 months after" in texts(tree, "//section[@id='due']/p")[0]


def test_sources_that_nobody_opened_are_counted_and_those_with_a_caution_named(found):
    assert (4, 2) == (found.sources, found.never_opened)
    assert [("Dale and Evans, 2010", "One table was corrected.")] == [(link.text, link.note) for link in found.cautions]


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """So many places, topics and questions as there may be in some years; each question has half of the places."""
    root = project(tmp_path_factory.mktemp("large"))
    shutil.copytree(ROOT / "data/messages", root / "data" / "messages", dirs_exist_ok=True)
    topics = "".join(f"- id: topic-{one}\n  title: Topic {one}\n  intro: Intro.\n" for one in range(TOPICS))
    (root / "data" / "topics.yml").write_text((root / "data" / "topics.yml").read_text() + topics)
    return load(_filled(root))


def _filled(root):
    place = (root / "data/backgrounds/brazil.yml").read_text()
    question = (root / "data/comparisons/office-hours.yml").read_text()
    for one in range(PLACES):
        (root / f"data/backgrounds/place-{one}.yml").write_text(place)
    for one in range(QUESTIONS):
        told = "lived-experience\n    told_by: one student, 2025"
        norms = "".join(NORM.format(f"place-{two}", told) for two in range(one % 2, PLACES, 2))
        file = root / f"data/comparisons/question-{one}.yml"
        file.write_text(question)
        change(root, file.relative_to(root), "in_common:", f"home_norms:\n{norms}in_common:")
        change(root, file.relative_to(root), "topic: seniors", f"topic: topic-{one % TOPICS}")
    return root


def test_the_page_stays_light_with_thirty_places_and_twelve_topics(large):
    size = sum(1 for _ in shown(large).iter(etree.Element)) + FRAME
    assert (PLACES + 1, TOPICS + 1) == (len(view(large).places), len(view(large).topics))
    assert 900 < size < 1500
