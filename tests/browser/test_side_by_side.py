"""Side by side: all comparisons of a topic or of all, with any number of places, held in the address."""

import pytest
from playwright.sync_api import expect

KEY = "crosswalk:v1:places"
PHONE, WIDE = {"width": 390, "height": 844}, {"width": 1280, "height": 800}
MOST_NODES = 1500
TABLES = """() => [...document.querySelectorAll("[data-entry]")].filter((one) => one.checkVisibility()).map((one) => [
    one.dataset.entry, one.querySelector("table")?.className, one.innerText.replace(/\\s+/g, " ")])"""
COUNTS = [1, 3, 4, "all"]


@pytest.fixture(scope="module")
def places(catalog):
    """All places; those with the most comparisons first."""
    return sorted(catalog.backgrounds, key=lambda id_: -len(catalog.norms_of(id_)))


def some(catalog, places, count):
    """So many places, in the order of the page."""
    chosen = places if count == "all" else places[:count]
    return [id_ for id_ in catalog.backgrounds if id_ in chosen]


def opened(open_page, chosen, topic="", **options):
    """The page with places chosen by the address, when its tables are drawn."""
    page = open_page(f"compare/?from={','.join(chosen)}" + (f"&topic={topic}" if topic else ""), **options)
    expect(page.locator("side-by-side table:visible").first).to_be_visible()
    return page


def choose(page, *chosen):
    """Choose places by hand."""
    page.locator("#compare-with").evaluate("box => { box.open = true; }")
    for place in chosen:
        page.locator(f"#compare-with input[value='{place}']").check()


def sides_asked_for(open_page):
    return {
        url.rpartition("/")[2].split(".")[0]
        for url in open_page.watch.requests
        if "/side-" in url and "by-side" not in url
    }


def test_without_a_choice_every_question_is_listed_and_no_side_is_fetched(open_page, catalog):
    page = open_page("compare/")
    expect(page.locator("[data-entry]:visible")).to_have_count(len(catalog.comparisons))
    expect(page.locator("side-by-side table")).to_have_count(0)
    assert set() == sides_asked_for(open_page)


def test_only_the_chosen_sides_and_the_host_are_fetched_and_each_once(open_page, catalog, places):
    page = opened(open_page, places[:1])
    choose(page, places[1])
    expect(page.locator("thead .is-home").first).to_be_visible()
    assert {"side-host", *(f"side-{place}" for place in places[:2])} == sides_asked_for(open_page)
    fetched = [url for url in open_page.watch.requests if "/side-host" in url]
    assert 1 == len(fetched)


@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["phone", "wide"])
@pytest.mark.parametrize("count", COUNTS)
def test_any_number_of_places_is_shown_in_the_shape_that_fits(open_page, catalog, places, count, size):
    chosen = some(catalog, places, count)
    page = opened(open_page, chosen, **size)
    shape = "sides" if len(chosen) < 4 else "pairs"
    for entry, name, text in page.evaluate(TABLES):
        covered = [id_ for id_ in chosen if id_ in catalog.comparisons[entry].home_norms]
        assert covered and shape == name, entry
        heads = page.locator(f"[data-entry='{entry}'] " + ("thead th" if shape == "sides" else "tbody th"))
        assert 1 + len(covered) == heads.count(), entry
        assert ("Not covered yet" in text) == (len(covered) < len(chosen)), entry
    assert page.evaluate("document.querySelectorAll('*').length") < MOST_NODES
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_the_sides_say_what_the_comparison_says(open_page, catalog, places):
    page = opened(open_page, places[:1])
    entry, comparison = next((id_, one) for id_, one in catalog.comparisons.items() if places[0] in one.home_norms)
    cells = page.locator(f"[data-entry='{entry}'] .often td")
    expect(cells.nth(0)).to_contain_text(comparison.host_norm.short[:20])
    expect(cells.nth(1)).to_contain_text(comparison.home_norms[places[0]].short[:20])


def test_how_we_know_leads_to_the_side_in_full_with_the_same_places_chosen(open_page, places):
    page = opened(open_page, places[:1])
    page.locator("td.is-home a.know").first.click()
    expect(page.locator(f"[id='{places[0]}'] .full")).to_be_visible()
    expect(page.locator("chosen-places")).to_contain_text("This link chose")


def test_comparisons_that_cover_no_chosen_place_stand_in_one_sentence(open_page, catalog):
    place = next(id_ for id_ in catalog.backgrounds if len(catalog.norms_of(id_)) < len(catalog.comparisons))
    page = opened(open_page, [place])
    silent = [one.question for id_, one in catalog.comparisons.items() if place not in one.home_norms]
    sentence = page.locator("[data-part=silent]")
    expect(sentence).to_contain_text("Nothing yet on these places in:")
    assert sorted(silent) == sorted(sentence.locator("a").all_inner_texts())
    expect(page.locator("[data-entry]:visible")).to_have_count(len(catalog.comparisons) - len(silent))


def test_a_topic_leaves_the_others_out_and_stands_in_the_address(open_page, catalog, places):
    page = opened(open_page, places)
    topic = next(id_ for id_ in catalog.topics if len(catalog.in_topic(id_)) > 1)
    page.locator("[data-part=topic]").select_option(topic)
    expect(page.locator("section[data-topic]:visible")).to_have_count(1)
    assert f"topic={topic}" in page.url and "from=" in page.url
    choose(page, places[0])
    assert f"topic={topic}" in page.url


@pytest.mark.parametrize("count", COUNTS)
def test_the_address_shows_someone_else_the_same(open_page, catalog, places, count):
    page = open_page("compare/")
    page.locator("[data-part=topic]").select_option(next(iter(catalog.topics)))
    choose(page, *some(catalog, places, count))
    expect(page.locator("side-by-side table").first).to_be_visible()
    page.wait_for_function("document.querySelector('side-by-side [data-part=told]').textContent")
    other = open_page(page.url)
    expect(other.locator("side-by-side table").first).to_be_visible()
    assert page.evaluate(TABLES) == other.evaluate(TABLES)


def test_a_kept_choice_is_shown_on_entry_and_named_in_the_address(open_page, places):
    page = open_page()
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, f'["{places[0]}"]'])
    page.goto("compare/")
    expect(page.locator("side-by-side table").first).to_be_visible()
    assert page.url.endswith(f"?from={places[0]}")
    expect(page.locator("chosen-places")).not_to_contain_text("This link chose")


def test_what_does_not_fit_waits_for_a_tap_and_the_focus_goes_to_it(open_page, catalog, places):
    page = opened(open_page, some(catalog, places, "all"))
    page.evaluate(
        """() => { const page = document.querySelector("side-by-side");
            page.dataset.most = page.most = 100; document.dispatchEvent(new Event("crosswalk:places")); }"""
    )
    more = page.locator("[data-part=more]")
    expect(more).to_be_visible()
    before = page.locator("[data-entry]:visible").count()
    more.click()
    assert page.locator("[data-entry]:visible").count() > before
    question = page.locator("[data-entry]:visible a").filter(has=page.locator(":scope:focus"))
    assert page.evaluate("document.activeElement.closest('[data-entry]') !== null"), question


def test_a_side_that_does_not_come_is_told_and_can_be_asked_for_again(open_page, places):
    page = open_page("compare/")
    page.route(f"**/side-{places[0]}.*", lambda route: route.abort())
    choose(page, places[0])
    failed = page.locator("[data-part=failed]")
    expect(failed).to_contain_text("could not be loaded")
    page.unroute_all()
    failed.get_by_role("button").click()
    expect(page.locator("thead .is-home").first).to_be_visible()
    expect(failed).to_be_hidden()
    assert "results" == page.evaluate("document.activeElement.dataset.part")
    assert [True] == ["ERR_FAILED" in problem for problem in open_page.watch.problems]
    open_page.watch.problems.clear()


def test_a_link_to_the_view_is_copied(open_page, places):
    page = opened(open_page, places[:1], permissions=["clipboard-read", "clipboard-write"])
    page.locator("[data-part=copy]").click()
    expect(page.locator("[data-part=copied]")).to_have_text("Copied.")
    assert page.url == page.evaluate("navigator.clipboard.readText()")


def test_where_copying_is_denied_the_address_is_shown(open_page, places):
    page = opened(open_page, places[:1])
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    page.locator("[data-part=copy]").click()
    expect(page.locator("[data-part=copied]")).to_contain_text(page.url)


def test_places_are_chosen_and_cleared_by_keyboard_alone(open_page):
    page = open_page("compare/")
    page.locator("#compare-with > summary").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("side-by-side table").first).to_be_visible()
    assert "checkbox" == page.evaluate("document.activeElement.type")
    page.locator("#compare-with [data-part=show]").press("Enter")
    assert "SUMMARY" == page.evaluate("document.activeElement.tagName")
    page.keyboard.press("Enter")
    page.locator("#compare-with [type=reset]").press("Enter")
    expect(page.locator("side-by-side table")).to_have_count(0)
    assert "?" not in page.url


def test_without_scripts_it_is_a_list_that_names_the_pages_with_full_tables(open_page, catalog):
    page = open_page("compare/", java_script_enabled=False)
    expect(page.locator("[data-entry]:visible")).to_have_count(len(catalog.comparisons))
    expect(page.locator("[data-part=plain]")).to_contain_text("full table")
    assert 0 == page.locator("article button:visible, article input:visible, article select:visible").count()


@pytest.mark.parametrize("count", [1, 4])
def test_on_paper_the_tables_stand_as_shown_without_the_form(open_page, catalog, places, count):
    page = opened(open_page, some(catalog, places, count))
    tables = page.locator("side-by-side table:visible").count()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert tables == page.locator("side-by-side table:visible").count()
    assert (
        0
        == page.locator("article button, article input, article select, chosen-places").locator("visible=true").count()
    )
    assert page.pdf().startswith(b"%PDF")
