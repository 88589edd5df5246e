"""Checked answers are found again, never for another question, and go when the reader begins again."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_kept_places import DENIED
from tests.quizzing import IN_ROWS, TYPES, answer, box, button, fill, find, kept, right, shown, wrong

FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"
ORDER = ".choices label, select:first-of-type option"


@pytest.fixture(params=TYPES)
def asked(request, open_page, catalog):
    """A page, its quiz and a question of each type."""
    entry, question = find(catalog, request.param)
    return open_page(f"quizzes/{entry}/"), entry, question


@pytest.fixture
def single(open_page, catalog):
    entry, question = find(catalog, "single-choice")
    return open_page(f"quizzes/{entry}/"), entry, question


def status(page, question):
    return box(page, question).get_by_role("status")


def orders(page):
    """The order of all choices and options of the page."""
    return page.locator(f"quiz-question :is({ORDER})").evaluate_all("all => all.map((one) => one.id || one.value)")


def write(page, entry, item, value, of):
    """Keep a record as a script would, or one as it never would."""
    record = json.dumps({"value": value, "at": 1, "of": of})
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [f"crosswalk:v1:answer:{entry}:{item}", record])


def fingerprint(page, question):
    return page.locator(f"fieldset[id='{question.id}']").get_attribute("data-fingerprint")


def test_a_checked_answer_is_shown_again_with_its_feedback_and_not_announced(asked):
    page, entry, question = asked
    given = wrong(question) if question.type != "scenario" else right(question)
    answer(page, question, given)
    before = status(page, question).inner_text()
    page.reload()
    assert given == shown(page, question)
    expect(status(page, question)).to_have_text(before, use_inner_text=True)
    expect(status(page, question)).to_have_attribute("aria-live", "off")
    expect(page.locator("[data-part=score] [data-part=told]")).to_have_attribute("aria-live", "off")
    assert "body" == page.evaluate("document.activeElement.localName")


def test_an_answer_that_was_not_checked_is_not_kept(asked):
    page, entry, question = asked
    fill(page, question, right(question))
    assert {} == kept(page, entry)
    page.reload()
    assert not shown(page, question)


def test_what_is_kept_is_the_choices_or_the_rows(asked):
    page, entry, question = asked
    answer(page, question, right(question))
    found = kept(page, entry)
    assert [question.id] == list(found)
    known = right(question)
    assert known == (found[question.id] if isinstance(known, dict) else sorted(found[question.id], key=known.index))
    button(page, question).click()
    assert {} == kept(page, entry)


def test_the_order_stays_for_one_attempt_and_changes_with_the_next(single):
    page, entry, question = single
    first = orders(page)
    page.reload()
    assert first == orders(page)
    seeds = []
    for _ in range(4):
        answer(page, question, right(question))
        page.get_by_role("button", name="Start again").click()
        seeds.append((page.evaluate(f"localStorage['crosswalk:v1:attempt:{entry}:seed']"), tuple(orders(page))))
    assert 4 == len({seed for seed, _ in seeds})
    assert len({order for _, order in seeds}) > 1


def test_a_question_that_was_reworded_is_open_again_and_says_so_and_the_others_stay(open_page, catalog):
    entry, question = find(catalog, "single-choice")
    other = next(one for one in catalog.quizzes[entry].questions if one is not question)
    page = open_page(f"quizzes/{entry}/")
    for one in (question, other):
        answer(page, one, right(one))
    old = fingerprint(page, question)
    page.route("**/quizzes/**", lambda route: reply(route, old, "0badf00d"))
    page.reload()
    changed = box(page, question).locator("[data-part=changed]")
    expect(changed).to_have_text(catalog.messages.say("quiz.changed"))
    assert not shown(page, question)
    assert right(other) == shown(page, other)
    expect(page.locator("[data-part=changed]:visible")).to_have_count(1)
    answer(page, question, right(question))
    expect(changed).to_be_hidden()
    page.reload()
    assert right(question) == shown(page, question)


def reply(route, old, new):
    """Answer with the page in which a text is replaced."""
    response = route.fetch()
    route.fulfill(response=response, body=response.text().replace(old, new))


def turn(route):
    """Answer with the page in which the questions stand the other way around."""
    response = route.fetch()
    parts = re.split(r"(?=<quiz-question>)|(?=</form>\s*<section)", response.text())
    route.fulfill(response=response, body="".join([parts[0], *reversed(parts[1:-1]), parts[-1]]))


def test_questions_in_another_order_keep_their_answers(open_page, catalog):
    entry, question = find(catalog, "single-choice")
    page = open_page(f"quizzes/{entry}/")
    answer(page, question, wrong(question))
    page.route("**/quizzes/**", turn)
    page.reload()
    assert question.id != page.locator("quiz-question fieldset").first.get_attribute("id")
    assert wrong(question) == shown(page, question)
    assert 1 == page.locator("quiz-question[data-state]").count()


def test_an_answer_to_a_question_that_is_gone_is_removed_and_attached_to_no_other(single):
    page, entry, question = single
    write(page, entry, "long-gone", right(question), fingerprint(page, question))
    write(page, "another-quiz", "long-gone", ["a"], "f")
    page.reload()
    expect(page.locator("[data-part=score]")).to_be_visible()
    assert {} == kept(page, entry)
    assert {"long-gone": ["a"]} == kept(page, "another-quiz")
    assert 0 == page.locator("quiz-question[data-state], [data-part=changed]:visible").count()


@pytest.mark.parametrize("value", [["nowhere"], {"nowhere": "x"}, "text", 7, [None], {"1": ["x"]}])
def test_an_answer_of_a_wrong_shape_counts_as_none_and_throws_nothing(open_page, catalog, value):
    page = open_page()
    for type_ in TYPES:
        entry, question = find(catalog, type_)
        page.goto(f"quizzes/{entry}/")
        write(page, entry, question.id, value, fingerprint(page, question))
        page.reload()
        assert not shown(page, question), type_
        expect(button(page, question)).to_be_visible()
        expect(page.locator("[data-part=changed]:visible, quiz-question[data-state]")).to_have_count(0)


def test_a_list_where_rows_are_kept_and_rows_where_a_list_is_kept_count_as_none(asked):
    page, entry, question = asked
    known = right(question)
    other = list(known.values()) if question.type in IN_ROWS else {choice: choice for choice in known}
    write(page, entry, question.id, other, fingerprint(page, question))
    page.reload()
    assert not shown(page, question)
    assert 0 == page.locator("quiz-question[data-state]").count()


@pytest.mark.parametrize("seed", ["{", '{"value":"x","at":1,"of":""}', '{"value":-3,"at":1,"of":""}'])
def test_a_seed_that_is_none_is_replaced(single, seed):
    page, entry, question = single
    key = f"crosswalk:v1:attempt:{entry}:seed"
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, seed])
    page.reload()
    answer(page, question, right(question))
    assert isinstance(json.loads(page.evaluate(f"localStorage['{key}']"))["value"], int)


@pytest.mark.parametrize(("fault", "words"), [(DENIED, "keeping.denied"), (FULL, "keeping.full")])
def test_where_nothing_can_be_kept_a_quiz_works_and_one_sentence_says_so(open_page, catalog, fault, words):
    entry, question = find(catalog, "ordering")
    page = open_page()
    page.add_init_script(fault)
    page.goto(f"quizzes/{entry}/")
    answer(page, question, right(question))
    expect(box(page, question).locator(".verdict")).to_be_visible()
    expect(page.locator("keeping-note")).to_have_text(catalog.messages.say(words))
    page.get_by_role("button", name=catalog.messages.say("quiz.start_again")).click()
    assert not shown(page, question)


def test_an_element_that_is_taken_out_and_put_back_works_once(single):
    page, entry, question = single
    page.evaluate(
        """() => { const one = document.querySelector("quiz-form"), home = one.parentElement;
            one.remove();
            home.prepend(one); }"""
    )
    answer(page, question, right(question))
    expect(box(page, question).locator(".verdict")).to_have_count(1)
    assert {question.id: right(question)} == kept(page, entry)
