"""Every page is complete without JavaScript: places, answers, lists and ways on."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def plain(open_page):
    """Open a page in a browser that runs no scripts, on a phone."""
    options = {"width": 390, "height": 844, "java_script_enabled": False, "reduced_motion": "reduce"}
    return lambda address: open_page(address, **options)


@pytest.fixture(scope="module")
def entry(catalog):
    """The comparison with the most places."""
    return max(catalog.comparisons, key=lambda id_: len(catalog.comparisons[id_].home_norms))


def test_every_place_is_shown_and_opens_in_place(plain, catalog, entry):
    page = plain(f"compare/{entry}/")
    for home in catalog.comparisons[entry].home_norms:
        line = page.locator(f"[data-place='{home}'] summary").first
        expect(line).to_be_visible()
        line.click()
        expect(page.locator(f"[id='{home}'] .full")).to_be_visible()


def test_the_choice_of_places_is_a_list_of_links(plain, catalog, entry):
    page = plain(f"compare/{entry}/")
    page.locator("details.choose > summary").click()
    links = page.locator("[data-part=links] a").evaluate_all("links => links.map((link) => link.getAttribute('href'))")
    assert {f"#{home}" for home in catalog.comparisons[entry].home_norms} == set(links)
    expect(page.locator("[data-part=form]")).to_be_hidden()


def test_a_link_to_a_place_leads_to_where_it_opens(plain, catalog, entry):
    home = list(catalog.comparisons[entry].home_norms)[-1]
    line = plain(f"compare/{entry}/#{home}").locator(f"[id='{home}'] summary").first
    assert 0 <= line.bounding_box()["y"] < 844


def test_every_card_on_misreadings_is_shown(plain, catalog, entry):
    cards = plain(f"compare/{entry}/").locator("[data-viewers]")
    assert len(catalog.comparisons[entry].misreadings) == cards.count()
    for card in cards.all():
        expect(card).to_be_visible()


def test_a_quiz_can_be_answered_and_its_key_opened(plain, catalog):
    entry, quiz = next(iter(catalog.quizzes.items()))
    page = plain(f"quizzes/{entry}/")
    page.locator("input[type=radio]").first.check()
    for question in quiz.questions:
        key = page.locator(f"[id='{question.id}'] details.key")
        expect(key.locator(".feedback")).to_be_hidden()
        key.locator("summary").click()
        expect(key.locator(".feedback")).to_be_visible()


def test_a_checklist_can_be_ticked(plain, catalog):
    page = plain(f"checklists/{next(iter(catalog.checklists))}/")
    box = page.locator("article input[type=checkbox]").first
    box.check()
    expect(box).to_be_checked()


def test_no_control_is_shown_that_would_do_nothing(plain):
    for address in ("", "compare/smiling/", "phrases/", "quizzes/smiling/", "plan/"):
        page = plain(address)
        assert 0 == page.locator("button:visible, [role=combobox]:visible").count(), address


def test_in_place_of_the_search_stands_a_link_to_all_questions(plain):
    for address in ("", "compare/smiling/"):
        link = plain(address).locator("search-box a:visible")
        assert link.evaluate("link => link.href").endswith("/crosswalk/compare/")
