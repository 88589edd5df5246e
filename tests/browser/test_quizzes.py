"""A quiz checks answers of all six types, by mouse, by touch and by keyboard, and says why."""

import pytest
from playwright.sync_api import expect

from tests.quizzing import IN_ROWS, MARKED, TYPES, answer, box, button, fill, find, right, shown, wrong

FOCUS = "document.activeElement.dataset.part || document.activeElement.value"


@pytest.fixture
def opened(open_page, catalog):
    """Open the page of a question of a type."""

    def opened(type_, **options):
        entry, question = find(catalog, type_)
        return open_page(f"quizzes/{entry}/", **options), question

    return opened


@pytest.fixture(scope="module")
def say(catalog):
    return catalog.messages.say


def told(page, question):
    return box(page, question).get_by_role("status")


@pytest.mark.parametrize("type_", MARKED)
def test_a_right_answer_is_confirmed_and_another_try_offered(opened, say, type_):
    page, question = opened(type_)
    expect(button(page, question)).to_have_text(say("quiz.check"))
    answer(page, question, right(question))
    expect(told(page, question).locator(".verdict")).to_have_text(say("quiz.is_right"))
    expect(button(page, question)).to_have_text(say("quiz.again"))
    assert 0 == told(page, question).locator("li:not(.right)").count()


@pytest.mark.parametrize("type_", MARKED)
def test_a_wrong_answer_is_told_with_what_is_right_and_why(opened, say, type_):
    page, question = opened(type_)
    answer(page, question, wrong(question))
    expect(told(page, question).locator(".verdict")).not_to_have_text(say("quiz.is_right"))
    expect(told(page, question).locator("li.wrong").first).to_be_visible()
    link = box(page, question).get_by_role("link", name=say("quiz.read"))
    assert link.get_attribute("href").endswith("#" + question.tests.rpartition("#")[2])
    if type_ in IN_ROWS:
        expect(told(page, question)).to_contain_text(question.explain.split(".")[0])
    else:
        assert len(right(question)) == told(page, question).locator("li.missed").count()


def test_a_wrong_choice_that_names_a_misreading_says_what_it_often_means(open_page, catalog):
    entry, question, choice = next(
        (entry, question, choice)
        for entry, quiz in catalog.quizzes.items()
        for question in quiz.questions
        for choice in getattr(question, "choices", ())
        if getattr(choice, "misreading", None) and not choice.feedback
    )
    misreadings = catalog.comparisons[catalog.quizzes[entry].comparison].misreadings
    means = next(one.often_means for one in misreadings if one.id == choice.misreading)
    page = open_page(f"quizzes/{entry}/")
    answer(page, question, [choice.id])
    expect(told(page, question).locator("li.wrong")).to_contain_text(means.split("*")[0][:40])


def test_confirming_and_correcting_do_not_look_alike(opened):
    page, question = opened("single-choice")
    look = "one => getComputedStyle(one).borderInlineStart"
    mark = "one => getComputedStyle(one, '::before').content[1]"
    found = []
    for given in (right(question), wrong(question)):
        answer(page, question, given)
        result = box(page, question).locator(".result")
        found.append((result.evaluate(look), result.locator(".verdict").evaluate(mark)))
        button(page, question).click()
    assert ["✓", "✕"] == [sign for _, sign in found]
    assert found[0][0] != found[1][0]


def test_a_scenario_gives_readings_and_no_mark(opened, say):
    page, question = opened("scenario")
    expect(button(page, question)).to_have_text(say("quiz.see"))
    chosen = question.choices[1]
    answer(page, question, [chosen.id])
    lines = told(page, question).locator("li")
    assert len(question.choices) == lines.count()
    expect(lines.first).to_contain_text(say("quiz.yours"))
    assert [chosen.id] == lines.first.evaluate_all("all => all.map((one) => one.dataset.choice)")
    readings = sum(len(choice.home_readings) for choice in question.choices)
    assert readings == told(page, question).locator(".reading").count()
    assert 0 == told(page, question).locator(".verdict, .right, .wrong").count()


@pytest.mark.parametrize("type_", TYPES)
def test_with_nothing_chosen_one_sentence_asks_for_an_answer(opened, say, type_):
    page, question = opened(type_)
    button(page, question).click()
    words = "quiz.nothing_filled" if type_ in IN_ROWS else "quiz.nothing"
    expect(told(page, question)).to_have_text(say(words))
    expect(button(page, question)).not_to_have_text(say("quiz.again"))


@pytest.mark.parametrize("type_", TYPES)
def test_another_try_begins_with_nothing_chosen_and_keeps_the_focus(opened, type_):
    page, question = opened(type_)
    answer(page, question, right(question))
    button(page, question).click()
    assert not shown(page, question)
    expect(told(page, question)).to_be_empty()
    assert "check" == page.evaluate(FOCUS)


def test_changing_a_checked_answer_takes_back_what_was_said_of_it(opened, say):
    page, question = opened("single-choice")
    answer(page, question, wrong(question))
    fill(page, question, right(question))
    expect(told(page, question)).to_be_empty()
    expect(button(page, question)).to_have_text(say("quiz.check"))
    assert right(question) == shown(page, question)


def test_a_hint_can_be_opened_before_checking(open_page, catalog):
    entry, question = next((e, q) for e, quiz in catalog.quizzes.items() for q in quiz.questions if q.hint)
    page = open_page(f"quizzes/{entry}/")
    box(page, question).locator(".hint summary").click()
    expect(box(page, question).locator(".hint p")).to_be_visible()
    expect(box(page, question).locator(".key")).to_be_hidden()


@pytest.mark.parametrize("type_", ["single-choice", "true-false", "scenario"])
def test_radio_buttons_are_answered_by_keyboard_alone(opened, say, type_):
    page, question = opened(type_)
    box(page, question).locator("input").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(button(page, question)).to_have_text(say("quiz.again"))
    assert 1 == len(shown(page, question))
    assert "input" == page.evaluate("document.activeElement.localName")


def test_checkboxes_are_answered_by_keyboard_alone(opened, say):
    page, question = opened("multiple-choice")
    box(page, question).locator("input").first.focus()
    page.keyboard.press("Space")
    for _ in question.choices[1:]:
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
    while page.evaluate(FOCUS) != "check":
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(button(page, question)).to_have_text(say("quiz.again"))
    assert "check" == page.evaluate(FOCUS)
    assert len(question.choices) == len(shown(page, question))


@pytest.mark.parametrize("type_", IN_ROWS)
def test_rows_are_filled_by_keyboard_alone(opened, type_):
    page, question = opened(type_)
    box(page, question).locator("select").first.focus()
    page.keyboard.press("ArrowDown")
    while page.evaluate(FOCUS) != "check":
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('aria-pressed') === 'false'"):
            page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(told(page, question).locator(".verdict")).to_be_visible()
    assert len(right(question)) == len(shown(page, question))


@pytest.mark.parametrize("type_", TYPES)
def test_controls_are_large_enough_for_a_thumb_on_the_narrowest_phone(opened, type_):
    page, question = opened(type_, width=320, height=640)
    controls = box(page, question).locator("button:visible, select, .choice")
    sizes = controls.evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert sizes and min(sizes) >= 43.9
    answer(page, question, right(question))
    assert 320 >= page.evaluate("document.documentElement.scrollWidth")


def test_true_and_false_stay_in_their_order(opened):
    page, question = opened("true-false")
    for _ in range(3):
        assert ["true", "false"] == box(page, question).locator("input").evaluate_all("all => all.map((i) => i.value)")
        page.evaluate("localStorage.clear()")
        page.reload()
