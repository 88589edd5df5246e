"""The reading level of what must be read fast."""

import pytest

from macros.loading import examine
from tests.support import change, project

COMPARISON = "data/comparisons/office-hours.yml"
HARD = "Institutional regulations customarily necessitate electronic communication"
WITH = "with individual participants of every participating organization in advance"
CLAIM = "Many US instructors keep hours in which any student may come."


@pytest.fixture
def root(tmp_path):
    return project(tmp_path)


def found(root):
    return [it for it in examine(root)[1] if it.rule == "reading-level"]


def test_plain_texts_have_no_finding(root):
    assert [] == found(root)


def test_a_hard_answer_is_a_warning_that_names_grade_limit_and_sentence(root):
    change(root, COMPARISON, "answer: Yes.", f"answer: Yes. {HARD} {WITH}.")
    (warning,) = found(root)
    assert "warning" == warning.severity
    assert "for the answer; aim for 8 or lower" in warning.message
    assert f"“{HARD} {WITH}.”" in warning.tip
    assert (4, 14) == (warning.location.line, warning.location.column)


def test_a_claim_may_be_harder_than_an_answer(root):
    text = f"{CLAIM[:-1]} with a question about the course and the material, and reserve a regular hour."
    change(root, COMPARISON, CLAIM, text)
    assert ["the claims; aim for 10 or lower"] == [it.message.split(" for ", 1)[1] for it in found(root)]
    change(root, COMPARISON, text, text.replace(", and reserve a regular hour", "").replace("the course and ", ""))
    assert [] == found(root)


def test_fewer_than_twenty_words_are_not_graded(root):
    change(root, COMPARISON, CLAIM, f"{HARD}.")
    assert [] == found(root)


def test_short_texts_of_one_kind_are_graded_together(root):
    change(root, COMPARISON, "Go once, for five minutes.", f"{HARD} immediately beforehand.")
    change(root, COMPARISON, "Go again, and ask about the field.", f"{HARD} periodically afterwards.")
    (warning,) = found(root)
    assert "the steps" in warning.message


def test_words_of_other_languages_do_not_count(root):
    words = " ".join(["jeitinho"] * 25)
    change(root, COMPARISON, CLAIM, f"Ask for {words} today.")
    assert [] == found(root)


def test_drafts_are_graded_too(root):
    change(root, COMPARISON, "answer: Yes.", f"status: draft\nanswer: Yes. {HARD} {WITH}.")
    assert 1 == len(found(root))
