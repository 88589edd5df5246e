"""A quiz as a plain form that works without JavaScript: answers and feedback stand in `details`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .. import addresses
from ..catalog import Catalog
from ..model import Comparison, Quiz
from .fingerprints import digest, of_question
from .links import Link
from .sides import name_of


@dataclass(frozen=True)
class ChoiceView:
    """A choice with the feedback the reader gets for it."""

    id: str
    text: str
    right: bool
    feedback: str
    readings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class QuestionView:
    """A question; `fingerprint` changes when its text or its answers change."""

    id: str
    type: str
    number: int
    text: str
    hint: str | None
    choices: tuple[ChoiceView, ...]
    pairs: tuple[tuple[str, str, str], ...]
    options: tuple[tuple[str, str], ...]
    explain: str
    tests: Link
    fingerprint: str


@dataclass(frozen=True)
class QuizView:
    """One quiz, ready for its template."""

    id: str
    quiz: Quiz
    comparison: Link
    questions: tuple[QuestionView, ...]


def view(catalog: Catalog, entry: str) -> QuizView:
    """The view of the quiz `entry`."""
    quiz = catalog.quizzes[entry]
    comparison = catalog.comparisons[quiz.comparison]
    questions = tuple(
        _question(catalog, quiz, comparison, question, number)
        for number, question in enumerate(quiz.questions, start=1)
    )
    return QuizView(
        entry, quiz, Link(addresses.of_entry("comparison", quiz.comparison), comparison.question), questions
    )


def _question(catalog: Catalog, quiz: Quiz, comparison: Comparison, question: Any, number: int) -> QuestionView:
    tests = addresses.of_entry("comparison", quiz.comparison, question.tests.rpartition("#")[2])
    return QuestionView(
        question.id,
        question.type,
        number,
        question.text,
        question.hint,
        _mixed(question, _choices(catalog, comparison, question)),
        _pairs(question),
        _options(question),
        getattr(question, "explain", ""),
        Link(tests, comparison.question),
        of_question(question),
    )


def _choices(catalog: Catalog, comparison: Comparison, question: Any) -> tuple[ChoiceView, ...]:
    if question.type == "true-false":
        words = catalog.messages["quiz"]
        return (
            ChoiceView("true", words["true"], question.answer, question.if_true),
            ChoiceView("false", words["false"], not question.answer, question.if_false),
        )
    if question.type == "scenario":
        return tuple(
            ChoiceView(choice.id, choice.text, False, choice.host_reading, _readings(catalog, choice))
            for choice in question.choices
        )
    means = {misreading.id: misreading.often_means for misreading in comparison.misreadings}
    return tuple(
        ChoiceView(choice.id, choice.text, choice.right, choice.feedback or means[choice.misreading])
        for choice in getattr(question, "choices", ())
    )


def _mixed(question: Any, choices: tuple[ChoiceView, ...]) -> tuple[ChoiceView, ...]:
    """In an order that gives nothing away, on paper and without scripts too; true comes before false."""
    if question.type == "true-false":
        return choices
    return tuple(sorted(choices, key=lambda choice: digest(question.id + choice.id)))


def _readings(catalog: Catalog, choice: Any) -> tuple[tuple[str, str], ...]:
    """How a choice may read elsewhere: the places, and the reading."""
    return tuple(
        (
            ", ".join(name_of(catalog, id_) for id_ in reading.backgrounds),
            reading.text,
        )
        for reading in choice.home_readings
    )


def _pairs(question: Any) -> tuple[tuple[str, str, str], ...]:
    """(id, what is shown, right answer): the sides of a matching, or the places of an ordering."""
    if question.type == "matching":
        return tuple((pair.id, pair.left, pair.id) for pair in question.pairs)
    if question.type == "ordering":
        return tuple((item.id, str(place), item.id) for place, item in enumerate(question.items, start=1))
    return ()


def _options(question: Any) -> tuple[tuple[str, str], ...]:
    """(id, text) to choose from, in an order that gives nothing away and is the same in each build."""
    if question.type == "matching":
        options = [(pair.id, pair.right) for pair in question.pairs] + [
            (f"extra-{index}", text) for index, text in enumerate(question.extra, start=1)
        ]
    elif question.type == "ordering":
        options = [(item.id, item.text) for item in question.items]
    else:
        return ()
    mixed = sorted(options, key=lambda option: digest(question.id + option[1]))
    return tuple(mixed if [id_ for id_, _ in mixed] != [id_ for id_, _ in options] else mixed[1:] + mixed[:1])
