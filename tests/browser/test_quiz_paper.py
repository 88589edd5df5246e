"""A quiz on paper: questions without any answer, and on a page after them the key; with and without scripts."""

import pytest
from playwright.sync_api import expect

from macros.views.quiz import view
from tests.papers import packed, sheets, whole
from tests.quizzing import IN_ROWS, TYPES, answer, box, find, right

FORMATS = ["Letter", "A4"]
QUESTIONS = "quiz-form"
KEY = "section.answer-key"


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def printed(request, open_page, catalog):
    """The page of a question of a type as it is on paper, answered where there are scripts."""

    def printed(type_):
        entry, question = find(catalog, type_)
        page = open_page(f"quizzes/{entry}/", java_script_enabled=request.param)
        if request.param:
            for one in catalog.quizzes[entry].questions:
                answer(page, one, right(one))
        page.emulate_media(media="print")
        return page, question

    return printed


@pytest.mark.parametrize("type_", TYPES)
def test_nothing_of_an_answer_is_printed_with_the_questions(printed, type_):
    page, question = printed(type_)
    shown = page.locator(QUESTIONS)
    expect(shown.locator(".result, .key, .hint, .score, .bank, button").locator("visible=true")).to_have_count(0)
    expect(shown).not_to_contain_text(reason(question), use_inner_text=True)
    for mark in shown.locator("input").all():
        assert "none" == mark.evaluate("one => getComputedStyle(one).appearance")


def reason(question):
    """The start of a feedback or an explanation of a question."""
    if question.type == "true-false":
        return question.if_true if question.answer else question.if_false
    if question.type in IN_ROWS:
        return question.explain
    return getattr(question.choices[0], "feedback", None) or getattr(question.choices[0], "host_reading", "no feedback")


@pytest.mark.parametrize("type_", TYPES)
def test_the_key_comes_after_the_questions_on_a_page_of_its_own(printed, catalog, type_):
    page, question = printed(type_)
    key = page.locator(KEY)
    expect(key).to_be_visible()
    assert "page" == key.evaluate("one => getComputedStyle(one).breakBefore")
    assert key.bounding_box()["y"] > page.locator(QUESTIONS).bounding_box()["y"]
    expect(key.locator("ol > li")).to_have_count(page.locator("fieldset.question").count())
    expect(key).to_contain_text(reason(question).split("*")[0][:40])


@pytest.mark.parametrize("type_", IN_ROWS)
def test_rows_are_printed_as_lines_and_the_options_as_a_list(printed, type_):
    page, question = printed(type_)
    asked = page.locator(f"fieldset[id='{question.id}']")
    expect(asked.locator("select").locator("visible=true")).to_have_count(0)
    line = "one => { const { borderBlockEndWidth, width } = getComputedStyle(one, '::after'); "
    line += "return [borderBlockEndWidth, parseFloat(width) > 100]; }"
    assert ["1px", True] == asked.locator(".pair").first.evaluate(line)
    options = len(right(question)) + len(getattr(question, "extra", ()))
    expect(asked.locator(".options li:visible")).to_have_count(options)


@pytest.mark.parametrize("type_", TYPES)
def test_on_paper_an_answered_question_looks_and_reads_like_an_open_one(open_page, catalog, type_):
    entry, question = find(catalog, type_)
    page = open_page(f"quizzes/{entry}/")
    found = []
    for given in (None, right(question)):
        if given:
            answer(page, question, given)
        page.emulate_media(media="print")
        asked = page.locator(f"fieldset[id='{question.id}']")
        found.append((asked.inner_text(), asked.screenshot()))
        page.emulate_media(media="screen")
    assert found[0] == found[1]


def test_choices_are_printed_in_their_own_order(open_page, catalog):
    entry, question = find(catalog, "single-choice")
    shown = next(one for one in view(catalog, entry).questions if one.id == question.id)
    page = open_page(f"quizzes/{entry}/")
    for seed in range(5):
        page.evaluate("seed => document.querySelectorAll('quiz-question').forEach((one) => one.arrange(seed))", seed)
        page.emulate_media(media="print")
        places = [
            box(page, question).locator(f"label[id='{choice.id}']").bounding_box()["y"] for choice in shown.choices
        ]
        assert sorted(places) == places
        page.emulate_media(media="screen")


def test_a_review_prints_all_questions(open_page, catalog):
    entry, question = find(catalog, "true-false")
    page = open_page(f"quizzes/{entry}/")
    answer(page, question, ["false" if right(question) == ["true"] else "true"])
    page.locator("[data-part=review]").click()
    page.emulate_media(media="print")
    expect(page.locator("fieldset.question:visible")).to_have_count(len(catalog.quizzes[entry].questions))


@pytest.mark.parametrize("paper", FORMATS)
def test_the_key_begins_a_new_page(open_page, catalog, paper):
    """Without the break the key would share the last page with the questions."""
    entry, _ = find(catalog, "scenario")
    page = open_page(f"quizzes/{entry}/")
    with_key = len(sheets(page, paper))
    page.add_style_tag(content=".answer-key { display: none !important; }")
    questions = len(sheets(page, paper))
    page.add_style_tag(content=".answer-key { display: block !important; max-block-size: 1rem; overflow: hidden; }")
    assert questions >= 1
    assert with_key > questions
    assert questions + 1 == len(sheets(page, paper))


@pytest.mark.parametrize("paper", FORMATS)
def test_read_back_from_the_paper_every_reason_stands_in_the_key_and_nowhere_else(open_page, catalog, paper):
    for type_ in TYPES:
        entry, question = find(catalog, type_)
        page = open_page(f"quizzes/{entry}/")
        answer(page, question, right(question))
        found = sheets(page, paper)
        start = next(number for number, text in enumerate(found) if "Answers" in text)
        assert packed(question.text) in whole(found[:start]), type_
        assert packed(reason(question)) not in whole(found[:start]), type_
        assert packed(reason(question)) in whole(found[start:]), type_


def test_on_screen_there_is_no_key(open_page, catalog):
    entry, _ = find(catalog, "matching")
    for scripts in (True, False):
        page = open_page(f"quizzes/{entry}/", java_script_enabled=scripts)
        expect(page.locator(KEY)).to_be_hidden()
        expect(page.locator(".options:visible, .quiz__paper:visible")).to_have_count(0)
