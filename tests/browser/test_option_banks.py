"""Options of a matching or an ordering are tapped or dragged into rows; the selects show the same at any time."""

import pytest
from playwright.sync_api import expect

from tests.quizzing import IN_ROWS, answer, box, find, right, shown


@pytest.fixture(params=IN_ROWS)
def asked(request, open_page, catalog):
    """A page, and the box of a question with rows on it."""
    entry, question = find(catalog, request.param)
    page = open_page(f"quizzes/{entry}/")
    return page, question


@pytest.fixture
def ordering(open_page, catalog):
    entry, question = find(catalog, "ordering")
    return open_page(f"quizzes/{entry}/"), question


def chip(page, question, option):
    return box(page, question).locator(f".chip[value='{option}']")


def row(page, question, place):
    return box(page, question).locator("[data-row]").nth(place)


def drag(page, what, where):
    """As a hand does it: pick up, move in steps, and let go only when the row shows that it would take it."""
    page.set_viewport_size({"width": 1280, "height": 2400})
    what.hover()
    page.mouse.down()
    edge = where.bounding_box()
    page.mouse.move(edge["x"] + 40, edge["y"] + 4, steps=5)
    page.mouse.move(edge["x"] + 44, edge["y"] + 4, steps=5)
    expect(where).to_have_attribute("data-over", "")
    page.mouse.up()


def values(page, question):
    return box(page, question).locator("select").evaluate_all("all => all.map((one) => one.value)")


def test_tapped_options_fill_the_rows_from_the_first_on(asked):
    page, question = asked
    options = list(right(question).values())
    for option in options:
        chip(page, question, option).click()
        expect(chip(page, question, option)).to_have_attribute("aria-pressed", "true")
    assert options == values(page, question)
    assert right(question) == shown(page, question)


def test_an_option_goes_to_the_row_that_had_the_focus_and_the_next_to_the_first_empty_one(asked):
    page, question = asked
    one, other = list(right(question).values())[:2]
    row(page, question, 1).locator("select").focus()
    expect(row(page, question, 1)).to_have_attribute("data-next", "")
    chip(page, question, one).click()
    chip(page, question, other).click()
    assert [other, one] == values(page, question)[:2]


def test_a_tapped_option_that_is_used_is_taken_out(asked):
    page, question = asked
    one, other = list(right(question).values())[:2]
    for option in (one, other, one):
        chip(page, question, option).click()
    assert ["", other] == values(page, question)[:2]
    expect(chip(page, question, one)).to_have_attribute("aria-pressed", "false")


def test_what_was_moved_is_told_and_the_focus_stays(asked):
    page, question = asked
    option = list(right(question).values())[0]
    status = box(page, question).get_by_role("status")
    chip(page, question, option).click()
    expect(status).to_contain_text(chip(page, question, option).text_content())
    expect(status).to_contain_text(row(page, question, 0).locator("label").text_content())
    expect(chip(page, question, option)).to_be_focused()


def test_an_option_can_be_dragged_into_a_row(asked):
    page, question = asked
    option = list(right(question).values())[0]
    drag(page, chip(page, question, option), row(page, question, 1))
    expect(row(page, question, 1).locator("select")).to_have_value(option)
    assert 0 == box(page, question).locator("[data-over]").count()


def test_what_is_dragged_in_from_elsewhere_is_not_taken(ordering):
    page, question = ordering
    row(page, question, 0).evaluate(
        """(one) => { const dataTransfer = new DataTransfer();
            dataTransfer.setData("text/plain", "anything");
            for (const name of ["dragover", "drop"])
                one.dispatchEvent(new DragEvent(name, { bubbles: true, dataTransfer })); }"""
    )
    assert {} == shown(page, question)


def test_an_option_chosen_twice_in_an_ordering_frees_its_first_place(ordering):
    page, question = ordering
    option = question.items[0].id
    for place in (0, 1):
        row(page, question, place).locator("select").select_option(option)
    assert ["", option] == values(page, question)[:2]


def test_an_option_can_stand_in_two_rows_of_a_matching(open_page, catalog):
    entry, question = find(catalog, "matching")
    page = open_page(f"quizzes/{entry}/")
    option = question.pairs[0].id
    for place in (0, 1):
        row(page, question, place).locator("select").select_option(option)
    assert [option, option] == values(page, question)[:2]


def test_with_all_rows_filled_one_more_option_is_not_lost_silently(open_page, catalog):
    entry, question = next(
        (entry, one) for entry, quiz in catalog.quizzes.items() for one in quiz.questions if getattr(one, "extra", ())
    )
    page = open_page(f"quizzes/{entry}/")
    for option in [*right(question).values(), "extra-1"]:
        chip(page, question, option).click()
    assert right(question) == shown(page, question)
    expect(box(page, question).get_by_role("status")).to_have_text(catalog.messages.say("quiz.full"))


def test_moving_an_option_takes_back_what_was_said_of_the_checked_answer(asked, catalog):
    page, question = asked
    answer(page, question, right(question))
    chip(page, question, list(right(question).values())[0]).click()
    expect(box(page, question).locator("[data-part=check]")).to_have_text(catalog.messages.say("quiz.check"))
    expect(box(page, question).locator(".verdict")).to_have_count(0)


def test_a_text_too_long_for_a_select_stands_below_it_in_full(open_page, catalog):
    entry, question = next(
        (entry, one)
        for entry, quiz in catalog.quizzes.items()
        for one in quiz.questions
        if one.type == "ordering" and len(one.items[0].text) > 40
    )
    page = open_page(f"quizzes/{entry}/", width=390)
    chip(page, question, question.items[0].id).click()
    said = row(page, question, 0).evaluate("one => getComputedStyle(one, '::after').content")
    assert question.items[0].text[:20] in said


def test_the_options_are_never_shown_in_the_right_order(ordering):
    page, question = ordering
    for seed in range(12):
        page.evaluate("seed => document.querySelectorAll('quiz-question').forEach((one) => one.arrange(seed))", seed)
        listed = box(page, question).locator(".chip").evaluate_all("all => all.map((one) => one.value)")
        assert list(right(question).values()) != listed
        assert listed == [one for one in values_of_options(page, question) if one]


def values_of_options(page, question):
    return row(page, question, 0).locator("option").evaluate_all("all => all.map((one) => one.value)")
