"""No page throws and nothing scrolls sideways, on the narrowest phone, with everything opened and chosen."""

import pytest

from macros.pages import pages

NARROW, PHONE = 320, 390
OPEN_ALL = "document.querySelectorAll('details').forEach((box) => { box.open = true; })"
TOO_WIDE = """() => {
    const limit = document.documentElement.clientWidth;
    const sticksOut = (one) => one.checkVisibility() && one.getBoundingClientRect().right > limit + 1;
    const wide = [...document.querySelectorAll("article *:not(pre *)")].filter(sticksOut).slice(0, 3);
    return [document.scrollingElement.scrollWidth - limit, ...wide.map((one) => one.outerHTML.slice(0, 80))];
}"""
ANY_ORIGIN = {"access-control-allow-origin": "*"}
SOURCES = 12
"""So many sources, those with the longest titles, stand for all: their pages are of one make."""


@pytest.fixture(scope="module")
def kinds(catalog, site):
    """Every address to visit, by kind of page; pages written by hand are a kind."""
    made = pages(catalog)
    found = {"written": sorted(set(site.pages) - set(made))}
    for address, page in made.items():
        found.setdefault(page.kind, []).append(address)
    found["source"] = sorted(found["source"], key=lambda address: -len(made[address].title))[:SOURCES]
    return found


def sideways(page):
    """What sticks out to the right: nothing, or by how much and which elements."""
    over, *elements = page.evaluate(TOO_WIDE)
    return (over, *elements) if over > 0 or elements else ()


KINDS = ["shelf", "comparison", "background", "topic", "checklist", "quiz", "source", "written"]


def test_every_kind_of_page_is_visited(kinds):
    assert set(KINDS) == set(kinds)
    assert [] == [kind for kind in KINDS if not kinds[kind]]


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_throws_or_scrolls_sideways(open_page, kinds, kind):
    page, found = open_page(width=NARROW, height=640), {}
    for address in kinds[kind]:
        page.goto(address.lstrip("/") or ".")
        closed = sideways(page)
        page.evaluate(OPEN_ALL)
        if faults := closed or sideways(page):
            found[address] = faults
    assert {} == found


def test_a_table_with_many_places_chosen_does_not_scroll_sideways(open_page, catalog):
    page, found = open_page(width=NARROW, height=640), {}
    for entry, comparison in catalog.comparisons.items():
        for count in (3, 4):
            page.goto(f"compare/{entry}/?from={','.join(list(comparison.home_norms)[:count])}")
            page.evaluate(OPEN_ALL)
            if faults := sideways(page):
                found[f"{entry} {count}"] = faults
    assert {} == found


@pytest.mark.parametrize("width", [NARROW, PHONE])
@pytest.mark.parametrize("address", ["", "compare/"])
def test_search_results_do_not_scroll_sideways(open_page, address, width):
    page = open_page(address, width=width, height=844)
    for query in ("referral", "zzzzqqq"):
        page.get_by_role("combobox", name="What are you unsure").fill(query)
        page.wait_for_function("document.querySelector('search-box [role=status]').textContent")
        assert () == sideways(page)


DENSE = ["", "compare/", "compare/smiling/", "quizzes/smiling/", "checklists/first-message/", "glossary/", "plan/"]


@pytest.mark.parametrize("address", DENSE)
def test_text_twice_as_large_does_not_scroll_sideways(open_page, address):
    page = open_page(address, width=2 * NARROW, height=800)
    page.add_style_tag(content=":root { font-size: 200% }")
    assert () == sideways(page)


def test_every_control_of_every_quiz_and_checklist_can_be_used(open_page, kinds):
    page = open_page()
    for address in kinds["quiz"] + kinds["checklist"]:
        page.goto(address.lstrip("/"))
        page.evaluate(
            """() => document.querySelectorAll("article input, article select").forEach((one) => {
                if (one.localName === "select") one.selectedIndex = 1; else one.click();
                one.dispatchEvent(new Event("change", { bubbles: true }));
            })"""
        )
        used = page.locator("article input:checked, article select").count()
        assert used >= page.locator("article fieldset").count(), address


def test_the_checker_sees_what_sticks_out(open_page):
    page = open_page("about/", width=NARROW, height=640)
    page.evaluate("document.querySelector('article h1').id = 'wide'")
    assert () == sideways(page)
    page.add_style_tag(content="#wide { width: 400px }")
    assert sideways(page)


def test_the_watch_sees_errors_and_other_hosts(open_page):
    page = open_page("about/")
    page.route("https://other.example/**", lambda route: route.fulfill(body="", headers=ANY_ORIGIN))
    for event, code in (
        ("pageerror", "setTimeout(() => { throw new Error('planted') }) && 0"),
        ("console", "console.error('logged')"),
        ("request", "fetch('https://other.example/x') && 0"),
    ):
        with page.expect_event(event):
            page.evaluate(code)
    found = " ".join(open_page.watch.problems)
    assert [True] * 3 == [word in found for word in ("planted", "logged", "asks another host")]
    open_page.watch.problems.clear()


def test_a_missing_address_shows_our_page_with_a_way_on(open_page):
    page = open_page("no/such/page/")
    assert "This page does not exist" == page.get_by_role("heading", level=1).inner_text()
    assert ["the server responded with a status of 404" in problem for problem in open_page.watch.problems] == [True]
    open_page.watch.problems.clear()
    page.get_by_role("article").get_by_role("link").first.click()
    page.wait_for_url("**/crosswalk/compare/")
