"""The six types of questions: what each must have so that a reader can answer it and learns something."""

import pytest

from macros.model import BY_NAME
from macros.model.questions import TYPES
from macros.schema import schema_of
from tests.support import read_entry

RIGHT, WRONG = {"right": "true", "feedback": "Yes."}, {"feedback": "No."}


def choices(*parts):
    """Lines of choices with ids and texts of their own."""
    rows = [{"id": f"c{number}", "text": f"Choice {number}.", **part} for number, part in enumerate(parts)]
    return listed("choices", rows)


def listed(name, rows):
    lines = [
        f"{'- ' if first else '  '}{key}: {value}"
        for row in rows
        for first, (key, value) in zip([True] + [False] * 9, row.items(), strict=False)
    ]
    return [f"{name}:", *(f"  {line}" for line in lines)]


def pairs(*sides):
    return listed(
        "pairs", [{"id": f"p{number}", "left": left, "right": right} for number, (left, right) in enumerate(sides)]
    )


def items(*texts):
    return listed("items", [{"id": f"i{number}", "text": text} for number, text in enumerate(texts)])


def rules(kind, *lines):
    """The rules that a question breaks."""
    head = [
        "comparison: a",
        "title: B",
        "questions:",
        "  - id: q",
        f"    type: {kind}",
        "    tests: host",
        "    text: Why?",
    ]
    text = "\n".join([*head, *(f"    {line}" for line in lines)]) + "\n"
    return [place.split()[1] for place in read_entry("quiz", text)[1]]


def test_each_type_has_its_name_from_the_contract():
    names = {model.model_fields["type"].annotation.__args__[0] for model in TYPES}
    assert {"single-choice", "multiple-choice", "true-false", "matching", "ordering", "scenario"} == names
    assert names == set(schema_of(BY_NAME["quiz"])["properties"]["questions"]["items"]["discriminator"]["mapping"])


@pytest.mark.parametrize(
    ("kind", "parts", "expected"),
    [
        ("single-choice", (RIGHT, WRONG), []),
        ("single-choice", (RIGHT, {"misreading": "m"}), []),
        ("single-choice", (WRONG, WRONG), ["no-right-choice"]),
        ("single-choice", (RIGHT,), ["no-wrong-choice"]),
        ("single-choice", (RIGHT, RIGHT, WRONG), ["several-right-choices"]),
        ("single-choice", (RIGHT, {}), ["missing-feedback"]),
        ("multiple-choice", (RIGHT, RIGHT, WRONG), []),
        ("multiple-choice", (RIGHT, WRONG), []),
        ("multiple-choice", (WRONG, WRONG), ["no-right-choice"]),
        ("multiple-choice", (RIGHT, RIGHT), ["no-wrong-choice"]),
        ("multiple-choice", ({"right": "true"}, WRONG), ["missing-feedback"]),
    ],
)
def test_a_graded_choice_has_right_and_wrong_answers_that_teach(kind, parts, expected):
    assert expected == rules(kind, *choices(*parts))


@pytest.mark.parametrize("kind", ["single-choice", "multiple-choice"])
def test_a_question_without_choices_has_neither_right_nor_wrong_ones(kind):
    assert ["no-right-choice", "no-wrong-choice"] == rules(kind, "choices: []")
    assert ["missing-key"] == rules(kind)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["answer: true", "if_true: A.", "if_false: B."], []),
        (["answer: false", "if_true: A.", "if_false: B."], []),
        (["answer: false", "if_true: A."], ["missing-key"]),
        (["answer: 'false'", "if_true: A.", "if_false: B."], ["wrong-type"]),
        (["if_true: A.", "if_false: ''"], ["missing-key", "empty-text"]),
    ],
)
def test_a_true_or_false_question_has_an_answer_and_both_feedbacks(lines, expected):
    assert expected == rules("true-false", *lines)


@pytest.mark.parametrize(
    ("sides", "more", "expected"),
    [
        ([("a", "1"), ("b", "2")], ["explain: C."], []),
        ([("a", "1"), ("b", "2")], ["extra: [x, y]", "explain: C."], []),
        ([("a", "1"), ("b", "2")], [], ["missing-key"]),
        ([("a", "one")], ["explain: C."], ["wrong-number"]),
        ([("a", "one"), ("b", "One")], ["explain: C."], ["unsolvable"]),
        ([("a", "one"), ("A", "two")], ["explain: C."], ["unsolvable"]),
        ([("a", "one"), ("b", "two")], ["extra: [TWO]", "explain: C."], ["unsolvable"]),
        ([("a", "one"), ("b", "two"), ("b", "two")], ["explain: C."], ["unsolvable", "unsolvable"]),
    ],
)
def test_a_matching_can_be_solved_and_explains_itself(sides, more, expected):
    sides = [(f"'{left}'", f"'{right}'") for left, right in sides]
    assert expected == rules("matching", *pairs(*sides), *more)


@pytest.mark.parametrize(
    ("texts", "more", "expected"),
    [
        (["a", "b"], ["explain: C."], []),
        (["a", "b"], [], ["missing-key"]),
        (["a"], ["explain: C."], ["wrong-number"]),
        (["a", "b", "A"], ["explain: C."], ["unsolvable"]),
    ],
)
def test_an_ordering_can_be_solved_and_explains_itself(texts, more, expected):
    assert expected == rules("ordering", *items(*texts), *more)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (({"host_reading": "A."}, {"host_reading": "B."}), []),
        (({"host_reading": "A."},), ["wrong-number"]),
        (({"host_reading": "A."}, {}), ["missing-key"]),
        (({"host_reading": "A.", "right": "true"}, {"host_reading": "B."}), ["unknown-key"]),
    ],
)
def test_a_scenario_says_how_each_choice_may_be_taken_and_grades_none(parts, expected):
    assert expected == rules("scenario", *choices(*parts))


@pytest.mark.parametrize(
    ("kind", "expected"), [("quiz", ["unknown-value"]), ("", ["empty-text"]), ("[a]", ["unknown-value"])]
)
def test_another_type_is_told_where_it_stands(kind, expected):
    assert expected == rules(kind, "answer: true")


def test_a_question_without_a_type_says_so_once():
    text = "comparison: a\ntitle: B\nquestions:\n  - id: q\n    tests: host\n    text: Why?\n"
    assert ["4:5 missing-key"] == read_entry("quiz", text)[1]
