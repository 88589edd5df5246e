"""The line in the head of every page: what is chosen, by whom, and the ways to change, clear and take back."""

import pytest
from playwright.sync_api import expect

KEY = "crosswalk:v1:places"
KINDS = ["", "glossary/", "quizzes/", "from/", "compare/", "how-to-read/", "404.html"]


@pytest.fixture
def opened(open_page, server):
    """Open a page on a device that keeps some places."""

    def opened(address, *kept, **options):
        page = open_page("about/", **options)
        page.evaluate("([key, kept]) => localStorage.setItem(key, JSON.stringify(kept))", [KEY, list(kept)])
        page.goto(address or server)
        return page

    return opened


@pytest.fixture(scope="module")
def covered(catalog):
    """A comparison and two places it covers."""
    entry = max(catalog.comparisons, key=lambda id_: len(catalog.comparisons[id_].home_norms))
    return entry, *[id_ for id_ in catalog.backgrounds if id_ in catalog.comparisons[entry].home_norms][:2]


def line(page):
    return page.locator("chosen-places")


def kept(page):
    return page.evaluate(f"JSON.parse(localStorage.getItem('{KEY}') || '[]')")


def name(catalog, place):
    return catalog.backgrounds[place].short_name or catalog.backgrounds[place].name


@pytest.mark.parametrize("address", KINDS)
def test_every_page_names_the_chosen_places_and_nothing_asks_before(opened, address):
    if address != "404.html":
        expect(line(opened(address))).to_be_hidden()
    expect(line(opened(address, "japan", "brazil"))).to_contain_text("Compare with: Brazil and Japan")


def test_many_places_are_counted(opened, catalog):
    expect(line(opened("glossary/", *catalog.backgrounds))).to_contain_text(f"{len(catalog.backgrounds)} places")


def test_one_tap_clears_the_choice_and_another_takes_that_back(opened, covered):
    entry, one, other = covered
    page = opened(f"compare/{entry}/", one, other)
    cells = page.locator("#often .is-home:visible")
    expect(cells).to_have_count(2)
    page.get_by_role("button", name="Clear").click()
    expect(cells).to_have_count(0)
    expect(line(page)).to_contain_text("No place is compared now.")
    expect(line(page).get_by_role("status").last).to_have_text("No place is compared now.")
    assert ([], "Undo") == (kept(page), page.evaluate("document.activeElement.textContent"))
    page.keyboard.press("Enter")
    expect(cells).to_have_count(2)
    assert ([one, other], "Clear") == (kept(page), page.evaluate("document.activeElement.textContent"))


def test_change_opens_the_chooser_of_the_page_or_that_of_all_questions(opened, covered):
    entry, one, _ = covered
    for address in (f"compare/{entry}/", "glossary/"):
        page = opened(address, one)
        line(page).get_by_role("link", name="Change").click()
        expect(page.locator("#compare-with input").first).to_be_in_viewport()


def test_a_link_chooses_for_its_page_says_so_and_leaves_what_is_kept(opened, catalog, covered):
    entry, one, other = covered
    page = opened(f"compare/{entry}/?from={one},atlantis", other)
    expect(line(page)).to_contain_text(
        f"This link chose {name(catalog, one)} for this page. Your own choice is not changed."
    )
    expect(page.locator(f"#often [data-side='{one}']")).to_be_visible()
    assert [other] == kept(page)
    page.goto("glossary/")
    expect(line(page)).to_contain_text(f"Compare with: {name(catalog, other)}")


def test_a_reader_leaves_a_link_for_their_own_choice(opened, catalog, covered):
    entry, one, other = covered
    page = opened(f"compare/{entry}/?from={one}", other)
    page.get_by_role("button", name=f"Use my own: {name(catalog, other)}").press("Enter")
    expect(line(page)).not_to_contain_text("This link")
    expect(page.locator(f"#often [data-side='{other}']")).to_be_visible()
    assert page.url.endswith(f"?from={other}")
    assert "change" == page.evaluate("document.activeElement.dataset.part")


@pytest.mark.parametrize("address", ["compare/", "compare/{entry}/"])
def test_a_reader_leaves_a_link_for_no_place_at_all(opened, covered, address):
    entry, one, _ = covered
    page = opened(address.format(entry=entry) + f"?from={one}")
    expect(page.get_by_role("button", name="Use my own")).to_have_count(0)
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("article table .is-home:visible")).to_have_count(0)
    assert "from" not in page.url


@pytest.mark.parametrize("address", ["compare/", "compare/{entry}/"])
def test_after_a_change_the_choice_is_the_readers_own_also_on_reload_and_back(opened, covered, address):
    entry, one, other = covered
    page = opened(address.format(entry=entry) + f"?from={one}")
    page.locator("#compare-with").evaluate("box => { box.open = true; }")
    page.locator(f"#compare-with input[value='{other}']").check()
    expect(line(page)).to_contain_text("Compare with:")
    assert [one, other] == kept(page)
    page.reload()
    expect(line(page)).to_contain_text("Compare with:")
    page.goto("glossary/")
    page.get_by_role("button", name="Clear").click()
    page.go_back()
    expect(page.locator("article table .is-home:visible")).to_have_count(0)
    expect(line(page)).not_to_contain_text("This link")


def test_another_tab_follows(opened, catalog, covered):
    entry, one, other = covered
    page = opened(f"compare/{entry}/", one)
    second = page.context.new_page()
    second.goto("about/")
    second.evaluate("([key, kept]) => localStorage.setItem(key, JSON.stringify(kept))", [KEY, [other]])
    expect(page.locator(f"#often [data-side='{other}']")).to_be_visible()
    expect(line(page)).to_contain_text(name(catalog, other))


def test_the_page_of_a_place_chooses_it_for_every_page_in_one_tap(opened, catalog, covered):
    entry, one, other = covered
    page = opened(f"from/{one}/", other)
    button = page.get_by_role("button", name=f"Compare with {name(catalog, one)} wherever we can")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(line(page)).to_contain_text(name(catalog, one))
    page.goto(f"compare/{entry}/")
    expect(page.locator(f"#often [data-side='{one}']")).to_be_visible()
    page.goto(f"from/{one}/")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    assert [other] == kept(page)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scrolled", [0, 150])
def test_what_the_reader_touches_stays_where_it_is_when_the_line_appears(opened, covered, scrolled, width):
    entry, one, _ = covered
    page = opened(f"compare/{entry}/", width=width, height=844)
    page.locator("#compare-with > summary").click()
    page.evaluate("top => scrollTo(0, top)", scrolled)
    box = page.locator(f"#compare-with input[value='{one}']")
    before = box.bounding_box()["y"]
    box.evaluate("box => box.click()")
    expect(line(page)).to_be_visible()
    page.wait_for_timeout(200)
    assert abs(before - box.bounding_box()["y"]) <= 1


def test_the_page_works_from_a_folder(browser, site, covered):
    entry, one, other = covered
    page, problems = browser.new_page(), []
    page.on("pageerror", lambda error: problems.append(error))
    page.goto((site.folder / "compare" / "index.html").as_uri())
    for place in (one, other):
        page.locator(f"#compare-with input[value='{place}']").check()
    expect(page.locator(f"[data-entry='{entry}'] thead .is-home")).to_have_count(2)
    assert [] == problems
    page.close()
