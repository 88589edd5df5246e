"""The annotated examples of the data model, as files: no finding, and values that know their place."""

import pytest

from macros.loading import examine, load
from tests.support import EXAMPLES

REFERRAL = "data/comparisons/referral-or-connections.yml"


@pytest.fixture(scope="module")
def catalog():
    return load(EXAMPLES, with_drafts=True)


@pytest.fixture(scope="module")
def referral(catalog):
    return catalog.comparisons["referral-or-connections"]


def line_of(node, *path):
    """The text that stands where a value is said to stand."""
    place = node.place_of(*path)
    return (EXAMPLES / place.path).read_text(encoding="utf-8").splitlines()[place.line - 1][place.column - 1 :]


def test_all_examples_load_and_the_smallest_comparison_is_asked_for_more():
    assert ["warning host-without-varies"] == [f"{it.severity} {it.rule}" for it in examine(EXAMPLES)[1]]


def test_values_know_their_file_line_and_column(referral):
    place = referral.place_of("title")
    assert (REFERRAL, 3, 8) == (place.path, place.line, place.column)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("question",), "Is a US job referral"),
        (("answer",), ">-"),
        (("next_step", "phrase"), "ask-comfortable"),
        (("keywords", "ru", 1), "по знакомству"),
        (("host_norm",), "host_norm:"),
        (("host_norm", "why", "sources", 0, "limits"), "about a hundred"),
        (("home_norms", "china"), "china:"),
        (("home_norms", "china", "varies", 0), "People in large firms"),
        (("home_norms", "russia-cis", "sources", 1), "blat-study"),
        (("misreadings", 1, "seen_by"), "host"),
        (("bridge", "steps", 2, "do"), "When they know"),
        (("phrases", 1, "slots", "job"), "the exact title"),
        (("reviews", 0, "of", 1), "unearned]"),
    ],
)
def test_a_place_is_where_the_text_stands(path, expected, referral):
    assert line_of(referral, *path).startswith(expected)


def test_nodes_deep_inside_know_their_own_place(referral):
    assert line_of(referral.home_norms["russia-cis"].why.sources[0], "shows").startswith("people use it")
    assert line_of(referral.phrases[1].avoid, "why").startswith("It asks for a result")
    assert line_of(referral.misreadings[0], "id").startswith("unearned")


def test_what_is_left_out_is_placed_at_what_should_hold_it(referral):
    assert line_of(referral.phrases[0], "avoid").startswith("id: ask-for-advice")
    assert line_of(referral, "host_norm", "why", "told_by").startswith("why:")


def test_the_smallest_comparison_has_defaults_for_everything_else(catalog):
    smallest = catalog.comparisons["office-hours"]
    assert (None, None) == (smallest.host_norm.why, smallest.host_norm.varies)
    assert ("published", (), {}, {}) == (smallest.status, smallest.phrases, smallest.home_norms, smallest.keywords)
    assert ("editorial", ("anyone",)) == (smallest.misreadings[0].evidence, smallest.misreadings[0].seen_by)


def test_a_bare_text_is_our_own_reading(referral):
    why = referral.home_norms["china"].why
    assert ("Many people hear of a job from someone they know.", "editorial", None, ()) == (
        why.text,
        why.evidence,
        why.strength,
        why.sources,
    )
    assert line_of(why, "text") == line_of(referral, "home_norms", "china", "why")


def test_a_bare_id_is_a_citation(referral):
    citation = referral.host_norm.sources[1]
    assert ("helpers-study", None, None, False) == (citation.id, citation.shows, citation.limits, citation.against)
    assert line_of(citation, "id").startswith("helpers-study")


def test_a_bare_text_says_who_is_not_meant(catalog):
    meant = [item.text for item in catalog.backgrounds["russia-cis"].not_meant]
    assert "Ukraine and Georgia, which are places of their own." == meant[1]


def test_one_viewer_needs_no_list(referral):
    assert [("russia-cis",), ("host",)] == [misreading.seen_by for misreading in referral.misreadings]


def test_texts_that_other_readers_take_for_dates_and_numbers_are_texts(catalog):
    source = catalog.sources["four-places-study"]
    assert ("2025-01-15", "135-150", 2012, 43) == (source.seen.date, source.page, source.issued, source.volume)
    assert ("2005-06", "not-stated") == (catalog.sources["names-study"].issued, catalog.sources["blat-study"].issued)


def test_a_key_with_a_hyphen_is_read_under_its_python_name(catalog):
    assert "Journal of Fixtures" == catalog.sources["four-places-study"].container_title


def test_the_quiz_has_a_question_of_each_type(catalog):
    questions = catalog.quizzes["referral-or-connections"].questions
    expected = ["SingleChoice", "TrueFalse", "MultipleChoice", "Matching", "Ordering", "Scenario"]
    assert expected == [type(question).__name__ for question in questions]
    assert [True, True, True, True, True, False] == [question.graded for question in questions]


def test_entries_cannot_be_changed(referral):
    with pytest.raises(ValueError, match="frozen"):
        referral.title = "Another"
