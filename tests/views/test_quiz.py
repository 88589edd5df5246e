"""The view of a quiz: every type as a plain form, and a fingerprint that changes with what was answered."""

import pytest

from macros.views.quiz import view

QUIZ = "quizzes/greetings.yml"


@pytest.fixture
def questions(small):
    return {question.id: question for question in view(small, "greetings").questions}


def fingerprint(catalog, id_):
    return next(question.fingerprint for question in view(catalog, "greetings").questions if question.id == id_)


def test_questions_are_numbered_in_order_and_lead_to_what_they_test(questions):
    assert [1, 2, 3, 4, 5, 6] == [question.number for question in questions.values()]
    anchors = ["host", "nod", "everywhere", "freedonia", "word", "cold"]
    assert [f"/compare/greeting/#{anchor}" for anchor in anchors] == [each.tests.address for each in questions.values()]


def test_a_wrong_choice_that_names_a_misreading_teaches_what_it_often_means(questions):
    assert {(True, "Yes."), (False, "It is a courtesy.")} == {
        (choice.right, choice.feedback) for choice in questions["one"].choices
    }


def test_true_and_false_both_have_their_feedback(questions):
    assert [("true", True, "They do."), ("false", False, "They do exist.")] == [
        (choice.id, choice.right, choice.feedback) for choice in questions["judge"].choices
    ]


def test_a_scenario_has_readings_and_no_right_answer(questions):
    first, second = sorted(questions["scene"].choices, key=lambda choice: choice.feedback != "Friendly.")
    assert (False, "Friendly.") == (first.right, first.feedback)
    assert ((("Freedonia, Sylvania", "A bit fast."),), ()) == (first.readings, second.readings)


def test_a_matching_offers_every_right_side_and_the_extra_ones(questions):
    options = dict(questions["pairs"].options)
    assert {"come": "on coming", "go": "on going", "extra-1": "on sleeping", "extra-2": "on eating"} == options
    assert (("come", "privet", "come"), ("go", "poka", "go")) == questions["pairs"].pairs


def test_an_ordering_asks_for_what_stands_in_each_place(questions):
    assert (("first", "1", "first"), ("second", "2", "second"), ("third", "3", "third")) == questions["order"].pairs


def test_what_is_right_stands_first_in_some_questions_and_not_in_others(catalog):
    shown = [question for entry in catalog.quizzes for question in view(catalog, entry).questions]
    first = [question.choices[0].right for question in shown if question.type == "single-choice"]
    assert 0.1 < sum(first) / len(first) < 0.6


def test_options_are_never_shown_in_the_right_order(catalog):
    for entry in catalog.quizzes:
        for question in view(catalog, entry).questions:
            shown = [id_ for id_, _ in question.options]
            right = [right for _, _, right in question.pairs]
            assert shown == [] or right != shown[: len(right)], f"{entry}#{question.id}"
            assert set(right) <= set(shown), f"{entry}#{question.id}"


@pytest.mark.parametrize("extra", range(6))
def test_two_options_are_always_swapped(small_with, extra):
    """With two items there is one wrong order only, whatever the texts."""
    item = "      - id: third\n        text: Ask.\n"
    catalog = small_with((QUIZ, item, ""), (QUIZ, "text: Speak.", f"text: Speak {extra} times."))
    shown = next(question.options for question in view(catalog, "greetings").questions if question.id == "order")
    assert ["second", "first"] == [id_ for id_, _ in shown]


def test_a_fingerprint_stays_when_choices_are_reordered(small, small_with):
    one = "      - id: hello\n        text: Hello.\n        right: true\n        feedback: Good.\n"
    other = "      - id: morning\n        text: Good morning.\n        right: true\n        feedback: Good, too.\n"
    assert fingerprint(small, "some") == fingerprint(small_with((QUIZ, one + other, other + one)), "some")


def test_a_fingerprint_stays_when_pairs_are_reordered(small, small_with):
    one = "      - id: come\n        left: privet\n        right: on coming\n"
    other = "      - id: go\n        left: poka\n        right: on going\n"
    assert fingerprint(small, "pairs") == fingerprint(small_with((QUIZ, one + other, other + one)), "pairs")


@pytest.mark.parametrize(
    ("id_", "old", "new"),
    [
        ("one", "text: What is *common*?", "text: What is usual?"),
        ("one", "text: A nod.\n", "text: A small nod.\n"),
        ("some", "        text: Silence.\n", "        text: Silence.\n        right: true\n"),
        ("judge", "answer: true", "answer: false"),
        ("pairs", "right: on going", "right: on leaving"),
        ("pairs", "on sleeping", "on waking"),
        ("order", "text: Speak.", "text: Talk."),
        ("scene", "text: Wait.\n", "text: Wait a little.\n"),
    ],
)
def test_a_fingerprint_changes_when_what_was_answered_changes(small, small_with, id_, old, new):
    assert fingerprint(small, id_) != fingerprint(small_with((QUIZ, old, new)), id_)


def test_a_fingerprint_changes_when_the_order_of_an_ordering_does(small, small_with):
    one, other = "      - id: first\n        text: Nod.\n", "      - id: second\n        text: Speak.\n"
    assert fingerprint(small, "order") != fingerprint(small_with((QUIZ, one + other, other + one)), "order")


def test_feedback_may_be_mended_without_a_new_fingerprint(small, small_with):
    mended = small_with((QUIZ, "feedback: Yes.", "feedback: Yes, indeed."))
    assert fingerprint(small, "one") == fingerprint(mended, "one")


def test_no_two_questions_share_a_fingerprint(catalog):
    found = [question.fingerprint for entry in catalog.quizzes for question in view(catalog, entry).questions]
    assert len(set(found)) == len(found)
    assert {8} == {len(fingerprint) for fingerprint in found}
