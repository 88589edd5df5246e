"""The end of a quiz: how many are right, what to read next, a review of the missed, and a new beginning."""

import pytest
from playwright.sync_api import expect

from tests.quizzing import answer, box, button, kept, right, wrong


@pytest.fixture(scope="module")
def quiz(catalog):
    """A quiz with a scenario among its questions."""
    return next((id_, one) for id_, one in catalog.quizzes.items() if one.questions[-1].type == "scenario")


@pytest.fixture
def taken(open_page, quiz):
    """A quiz in which the first two questions are missed and all others answered rightly."""
    entry, content = quiz
    page = open_page(f"quizzes/{entry}/")
    for place, question in enumerate(content.questions):
        answer(page, question, wrong(question) if place < 2 else right(question))
    return page, entry, content.questions


@pytest.fixture(scope="module")
def say(catalog):
    return catalog.messages.say


def part(page, name):
    return page.locator(f"[data-part={name}]")


def test_before_the_first_answer_nothing_is_counted(open_page, quiz, say):
    page = open_page(f"quizzes/{quiz[0]}/")
    expect(page.locator("[data-part=score] [data-part=told]")).to_contain_text(say("quiz.none"))
    for name in ("review", "again", "next"):
        expect(part(page, name)).to_be_hidden()


def test_the_score_counts_what_has_marks_and_says_what_has_none(taken, say):
    page, _, questions = taken
    marked = len([one for one in questions if one.type != "scenario"])
    expected = [
        say("quiz.score", right=marked - 2, count=marked),
        say("quiz.unmarked", count=len(questions) - marked),
    ]
    expect(page.locator("[data-part=score] [data-part=told]")).to_have_text(" ".join(expected))


def test_questions_that_are_not_answered_yet_are_named(open_page, quiz, say):
    entry, content = quiz
    page = open_page(f"quizzes/{entry}/")
    answer(page, content.questions[0], right(content.questions[0]))
    expect(page.locator("[data-part=score] [data-part=told]")).to_contain_text(say("quiz.score", right=1, count=1))
    expect(page.locator("[data-part=score] [data-part=told]")).to_contain_text(
        say("quiz.open", count=len(content.questions) - 1)
    )


def test_what_to_read_next_is_what_was_missed_each_once(taken):
    page, _, questions = taken
    links = part(page, "next").get_by_role("link").evaluate_all("all => all.map((one) => one.hash.slice(1))")
    assert list(dict.fromkeys(one.tests.rpartition("#")[2] for one in questions[:2])) == links


def test_two_missed_questions_on_one_claim_give_one_link(open_page, quiz):
    entry, content = quiz
    page = open_page(f"quizzes/{entry}/")
    page.evaluate("document.querySelectorAll('[data-part=read] a').forEach((one) => { one.hash = 'same'; })")
    for question in content.questions[:2]:
        answer(page, question, wrong(question))
    expect(part(page, "next").get_by_role("link")).to_have_count(1)


def test_a_review_shows_only_the_missed_cleared_and_leads_there(taken, say):
    page, entry, questions = taken
    part(page, "review").click()
    expect(page.locator("quiz-question:visible")).to_have_count(2)
    expect(page.locator("quiz-question[data-state]:visible")).to_have_count(0)
    assert questions[0].id == page.evaluate("document.activeElement.id")
    assert {one.id for one in questions[2:]} == set(kept(page, entry))


def test_from_a_review_the_same_button_leads_back_to_all(taken, say):
    page, _, questions = taken
    review = part(page, "review")
    expect(review).to_have_text(say("quiz.review"))
    review.click()
    expect(review).to_have_text(say("quiz.show_all"))
    for question in questions[:2]:
        answer(page, question, right(question))
    review.click()
    expect(page.locator("quiz-question:visible")).to_have_count(len(questions))
    expect(review).to_be_focused()


def test_starting_again_forgets_this_quiz_only_and_leads_to_the_first_question(taken, say):
    page, entry, questions = taken
    other = "crosswalk:v1:answer:another-quiz:one"
    page.evaluate(f"localStorage.setItem('{other}', JSON.stringify({{value: ['a'], at: 1, of: 'f'}}))")
    part(page, "review").click()
    part(page, "again").click()
    assert {} == kept(page, entry)
    assert page.evaluate(f"localStorage.getItem('{other}')")
    expect(page.locator("quiz-question:visible")).to_have_count(len(questions))
    expect(page.locator("quiz-question[data-state]")).to_have_count(0)
    expect(page.locator("[data-part=score] [data-part=told]")).to_contain_text(say("quiz.none"))
    assert questions[0].id == page.evaluate("document.activeElement.id")
    expect(part(page, "again")).to_be_hidden()


def test_the_focus_stays_on_the_button_that_was_pressed(open_page, quiz):
    entry, content = quiz
    page = open_page(f"quizzes/{entry}/")
    for question in content.questions:
        for _ in range(2):
            answer(page, question, right(question))
            expect(button(page, question)).to_be_focused()
            button(page, question).click()
            expect(button(page, question)).to_be_focused()


def test_each_question_has_one_place_for_what_is_announced(taken):
    page, _, questions = taken
    for question in questions:
        expect(box(page, question).locator("[role=status], [aria-live=assertive]")).to_have_count(1)
