"""Typing finds: the right question first, with its answer, by keyboard and for those who listen."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from macros.markup import plain
from tests.building import REPO_URL

FOUND = {
    "blat": "referral-or-connections",
    "блат": "referral-or-connections",
    "关系": "referral-or-connections",
    "quanxi": "referral-or-connections",
    "referal": "referral-or-connections",
    "stranger": "message-a-stranger",
    "陌生人": "message-a-stranger",
    "smile": "smiling",
    "bragging": "self-promotion",
    "thank-you note": "thank-you-notes",
    "thankyou note": "thank-you-notes",
    "smal talk": "small-talk",
    "can I email a director": "write-to-someone-senior",
}
INDEX = "/assets/search."


def box(page):
    return page.get_by_role("combobox", name="What are you unsure about?")


def asked_for_index(watch):
    return [url for url in watch.requests if INDEX in url]


def typed(page, query):
    """Type a query and wait for its results."""
    box(page).fill(query)
    page.get_by_role("option").first.wait_for()
    return page.get_by_role("option")


def link_of(option):
    """Where a result leads."""
    return option.evaluate("one => (one.closest('a') || one.querySelector('a')).href")


def path_of(option):
    """Where a result leads, from the root of the server."""
    return urlsplit(link_of(option)).path


@pytest.fixture
def home(open_page):
    return open_page()


@pytest.fixture
def ready(home):
    """A page on which somebody has begun to search, so that what ranks is there."""
    typed(home, "smile")
    return home


@pytest.mark.parametrize(("query", "entry"), FOUND.items(), ids=FOUND)
def test_the_right_question_stands_first_with_its_answer(home, catalog, query, entry):
    first = typed(home, query).first
    assert f"/crosswalk/compare/{entry}/" == path_of(first)
    comparison = catalog.comparisons[entry]
    assert comparison.question == first.locator("strong").inner_text()
    assert plain(comparison.answer) == first.locator(".found__text").text_content()
    assert "Question" == first.locator(".found__kind").text_content()


def test_every_comparison_is_found_first_by_its_own_question_and_by_its_title(ready, site, catalog):
    asked = {text: id_ for id_, one in catalog.comparisons.items() for text in (one.question, one.title)}
    found = ready.evaluate(
        """([lines, queries]) => {
            const index = Crosswalk.ranking.prepare(lines.map((line) => [...line, "", "", ""].slice(0, 6)));
            return queries.map((query) => Crosswalk.ranking.search(index, query)[0]?.line[0]);
        }""",
        [site.search, list(asked)],
    )
    right = [f"compare/{id_}/" for id_ in asked.values()]
    assert {} == {query: one for query, one, other in zip(asked, found, right, strict=True) if one != other}


def test_every_word_of_readers_finds_its_comparison_among_the_first_results(ready, site, catalog):
    words = [
        (word, f"compare/{id_}/")
        for id_, comparison in catalog.comparisons.items()
        for said in comparison.keywords.values()
        for word in said
    ]
    missed = ready.evaluate(
        """([lines, words]) => {
            const index = Crosswalk.ranking.prepare(lines.map((line) => [...line, "", "", ""].slice(0, 6)));
            const found = (word) => Crosswalk.ranking.search(index, word).map(({ line }) => line[0]);
            return words.filter(([word, address]) => !found(word).includes(address));
        }""",
        [site.search, words],
    )
    assert [] == missed


def test_the_index_is_asked_for_once_and_not_before_the_box_has_the_focus(home, open_page):
    home.wait_for_load_state("networkidle")
    assert [] == [url for url in open_page.watch.requests if "/assets/search" in url]
    typed(home, "smile")
    box(home).blur()
    typed(home, "blat")
    assert 1 == len(asked_for_index(open_page.watch))


def test_what_was_typed_before_the_index_came_is_answered_when_it_comes(open_page):
    page, held = open_page("about/"), []
    page.route(f"**{INDEX}*", lambda route: held.append(route))
    with page.expect_request(f"**{INDEX}*"):
        box(page).fill("smile")
    assert 0 == page.get_by_role("option").count()
    held[0].continue_()
    page.get_by_role("option").first.wait_for()
    assert "/crosswalk/compare/smiling/" == path_of(page.get_by_role("option").first)


def test_an_index_that_cannot_be_had_is_told_and_asked_for_again(open_page):
    page = open_page("about/")
    page.route(f"**{INDEX}*", lambda route: route.abort())
    box(page).fill("smile")
    page.get_by_role("status").filter(has_text="The search could not be loaded").wait_for(state="attached")
    assert all("ERR_FAILED" in problem for problem in open_page.watch.problems)
    open_page.watch.problems.clear()
    page.unroute(f"**{INDEX}*")
    box(page).blur()
    typed(page, "smile")


def test_arrows_move_through_the_results_and_around_their_ends(home):
    options = typed(home, "smile")
    ids = options.evaluate_all("options => options.map((option) => option.id)")
    assert len(ids) > 2

    def chosen():
        marked = home.locator("[role=option][aria-selected=true]").evaluate_all("found => found.map((one) => one.id)")
        assert [box(home).get_attribute("aria-activedescendant")] == marked
        return marked[0]

    moves = [chosen()]
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowDown"):
        box(home).press(key)
        moves.append(chosen())
    assert [ids[0], ids[1], ids[2], ids[1], ids[0], ids[-1], ids[0]] == moves


def test_enter_opens_the_first_result_and_after_an_arrow_the_chosen_one(open_page):
    for presses, place in ((0, 0), (2, 2)):
        page = open_page("glossary/")
        link = link_of(typed(page, "smile").nth(place))
        for _ in range(presses):
            box(page).press("ArrowDown")
        box(page).press("Enter")
        page.wait_for_url(link)


def test_a_result_is_opened_with_the_pointer(home):
    typed(home, "smile").first.click()
    home.wait_for_url("**/crosswalk/compare/smiling/")


def test_escape_closes_the_results_and_writing_on_opens_them_again(home):
    typed(home, "smile")
    assert "true" == box(home).get_attribute("aria-expanded")
    box(home).press("Escape")
    assert "smile" == box(home).input_value()
    assert "false" == box(home).get_attribute("aria-expanded")
    assert box(home).get_attribute("aria-activedescendant") is None
    expect(home.get_by_role("listbox")).to_be_hidden()
    box(home).press_sequentially("s")
    expect(home.get_by_role("listbox")).to_be_visible()


def test_leaving_the_box_closes_the_results(home):
    typed(home, "smile")
    home.get_by_role("heading", level=1).click()
    expect(home.get_by_role("listbox")).to_be_hidden()


def test_the_box_is_a_labelled_combobox_over_a_labelled_list_and_says_how_much_was_found(home):
    options = typed(home, "smile")
    label = "What are you unsure about?"
    assert home.get_by_role("combobox", name=label, exact=True).count() == 1
    assert box(home).get_attribute("aria-controls") == home.get_by_role("listbox", name="Results").get_attribute("id")
    assert f"{options.count()} results." == home.locator("search-box [role=status]").text_content()


def test_no_result_offers_the_topics_and_asking(home):
    box(home).fill("zzzzqqq")
    home.get_by_text("We have nothing on this yet.").wait_for()
    links = home.locator(".nothing a").evaluate_all("links => links.map((link) => link.href)")
    assert links[0].endswith("/crosswalk/topics/")
    assert f"{REPO_URL}/issues/new" == links[1]
    assert "Nothing found." == home.locator("search-box [role=status]").text_content()
    assert "false" == box(home).get_attribute("aria-expanded")


def test_an_empty_box_shows_nothing(home):
    typed(home, "smile")
    box(home).fill("  ")
    expect(home.get_by_role("listbox")).to_be_hidden()
    expect(home.locator(".nothing")).to_be_hidden()


@pytest.mark.parametrize("address", ["", "compare/", "compare/smiling/", "contribute/rules/", "404.html"])
def test_results_lead_right_from_every_depth(open_page, address):
    page = open_page(address)
    assert "/crosswalk/compare/referral-or-connections/" == path_of(typed(page, "blat").first)


def test_the_search_works_from_a_folder_without_a_server(browser, site):
    page = browser.new_page()
    page.goto((site.folder / "compare" / "smiling" / "index.html").as_uri())
    path = path_of(typed(page, "blat").first)
    page.close()
    assert f"{site.folder.as_posix()}/compare/referral-or-connections/index.html" == path


def test_texts_of_the_index_are_shown_as_text_and_never_run(home):
    typed(home, "smile")
    home.evaluate("""() => Crosswalk.receiveSearch([["x/", 0, "<img src=x onerror=alert(1)> odd", "<b>shown</b>"]])""")
    first = typed(home, "odd").first
    assert "<img src=x onerror=alert(1)> odd" == first.locator("strong").text_content()
    assert 0 == first.locator("img, b").count()
