"""Every name used in one entry exists in another; a wrong one is told with the nearest that exists."""

import pytest

from macros.loading import examine
from tests.support import NORM, change, project

COMPARISON = "data/comparisons/office-hours.yml"


@pytest.fixture
def root(tmp_path):
    return project(tmp_path)


def found(root):
    """The findings as (message, tip up to the first full stop or question mark)."""
    return [(finding.message, finding.tip.split("?")[0]) for finding in examine(root)[1]]


@pytest.mark.parametrize(
    "target",
    [
        "term:office-hours-term", "word:jeitinho", "word:brazil#jeitinho", "source:brazil-2010", "compare:office-hours",
        "compare:office-hours#host", "compare:office-hours#bothering", "compare:brazil",
        "compare:first-visit#read", "compare:brazil#jeitinho",
    ],
)  # fmt: skip
def test_links_in_texts_find_what_exists(target, root):
    change(root, "data/topics.yml", "Writing to anyone", f"Writing to [anyone]({target})")
    assert [] == found(root)


@pytest.mark.parametrize(
    ("target", "message", "tip"),
    [
        ("term:ofice-hours-term", "unknown term 'ofice-hours-term'", "did you mean 'office-hours-term'"),
        ("word:brasil#jeitinho", "unknown background 'brasil'", "did you mean 'brazil'"),
        (
            "source:x",
            "unknown source 'x'",
            "Sources are files in data/sources/, shown on /sources/; `python -m macros new source` begins one.",
        ),
        ("compare:office-hour#host", "unknown comparison 'office-hour'", "did you mean 'office-hours'"),
        ("compare:office-hours#", "unknown anchor ''", "An anchor is the id of an item, 'host' or a background."),
        ("compare:office-hours#a#b", "unknown anchor 'a#b'", "An anchor is the id of an item, 'host' or a background."),
        ("compare:brazil#jeitino", "unknown anchor 'jeitino'", "did you mean 'jeitinho'"),
    ],
)
def test_links_in_texts_to_what_does_not_exist_are_told(target, message, tip, root):
    change(root, "data/topics.yml", "Writing to anyone", f"Writing to [anyone]({target})")
    assert [(message, tip)] == found(root)


@pytest.mark.parametrize(
    "anchor", ["host", "brazil", "bothering", "send", "may-i-come", "not-knowing-where", "office-hours#host"]
)
def test_a_question_tests_any_anchor_of_its_comparison(anchor, root):
    change(root, COMPARISON, "in_common:", NORM)
    change(root, "data/quizzes/office-hours.yml", "tests: host", f"tests: {anchor}")
    assert [] == found(root)


@pytest.mark.parametrize("anchor", ["hosts", "other-page#host", "before"])
def test_a_question_tests_nothing_else(anchor, root):
    change(root, "data/quizzes/office-hours.yml", "tests: host", f"tests: {anchor}")
    assert [f"unknown anchor '{anchor}'"] == [message for message, _ in found(root)]


def test_a_background_is_an_anchor_only_where_it_has_a_norm(root):
    change(root, "data/quizzes/office-hours.yml", "tests: host", "tests: brazil")
    assert ["unknown anchor 'brazil'"] == [message for message, _ in found(root)]


def test_an_unknown_comparison_is_told_once_and_not_for_each_anchor(root):
    change(root, "data/quizzes/office-hours.yml", "comparison: office-hours", "comparison: office-houses")
    change(root, "data/stories/open-door.yml", "comparison: office-hours", "comparison: office-houses")
    assert [("unknown comparison 'office-houses'", "did you mean 'office-hours'")] * 2 == found(root)


def test_words_of_a_norm_are_those_of_its_background(root):
    change(root, COMPARISON, "in_common:", NORM)
    assert [] == found(root)
    change(root, COMPARISON, "[jeitinho]", "[jeitinho, jeito]")
    assert [("unknown word 'jeito'", "did you mean 'jeitinho'")] == found(root)


def test_an_unknown_background_is_told_at_its_norm_and_not_for_each_of_its_words(root):
    change(root, COMPARISON, "in_common:", NORM.replace("  brazil:", "  brasil:"))
    assert [("unknown background 'brasil'", "did you mean 'brazil'")] == found(root)


def test_a_misreading_is_no_other_item(root):
    change(root, "data/stories/open-door.yml", "shows: bothering", "shows: may-i-come")
    assert ["unknown misreading 'may-i-come'"] == [message for message, _ in found(root)]


def test_a_review_names_anchors_of_its_own_entry(root):
    with (root / "data/backgrounds/brazil.yml").open("a") as file:
        file.write("reviews:\n  - by: insider\n    of: [jeitinho, asking, host]\n    date: 2025-01-15\n")
    assert ["unknown anchor 'host'"] == [message for message, _ in found(root)]


@pytest.mark.parametrize("target", ["unknown", "5", "a b"])
def test_a_finding_about_a_reference_names_its_place(target, root):
    change(root, COMPARISON, "topic: seniors", f"topic: '{target}'")
    places = {(finding.location.line, finding.location.column) for finding in examine(root)[1]}
    assert {(3, 8)} == places
