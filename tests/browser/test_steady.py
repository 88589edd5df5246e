"""Nothing jumps when the scripts arrive, however late, and nothing waits for a script that does not come."""

import pytest
from playwright.sync_api import expect

LATE = 700  # milliseconds
SHIFTS = """() => new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => {
        for (const { value, hadRecentInput } of list.getEntries()) sum += hadRecentInput ? 0 : value;
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(sum), 300);
})"""
MOST = 0.1
"""What counts as good: https://web.dev/articles/cls"""


def late(page):
    """Let every script come late."""

    def wait(route):
        page.wait_for_timeout(LATE)
        route.continue_()

    page.route("**/assets/*.js", wait)


def shift(page, address):
    """How much of the screen moved while a page came."""
    page.goto(address)
    expect(page.locator("scheme-switch button")).to_be_visible()
    return page.evaluate(SHIFTS)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    "address",
    ["", "topics/", "phrases/", "compare/small-talk/", "compare/small-talk/?from=japan", "compare/?from=japan"],
)
def test_nothing_jumps_when_the_scripts_come_late(open_page, address, width):
    page = open_page("about/", width=width)
    late(page)
    assert shift(page, address) < MOST


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_jumps_with_many_places_in_the_address(open_page, catalog, width):
    places = ",".join(list(catalog.comparisons["small-talk"].home_norms)[:4])
    page = open_page("about/", width=width)
    late(page)
    assert shift(page, f"compare/small-talk/?from={places}") < MOST


@pytest.mark.parametrize("address", ["topics/", "compare/small-talk/"])
def test_nothing_jumps_with_a_place_that_was_chosen_before(open_page, address):
    page = open_page("about/", width=390)
    page.evaluate("localStorage.setItem('crosswalk:v1:places', '[\"japan\"]')")
    late(page)
    assert shift(page, address) < MOST


def test_a_script_that_does_not_come_holds_nothing_back_for_long(open_page):
    page = open_page("about/")
    page.route("**/assets/crosswalk.*.js", lambda route: route.abort())
    page.goto("compare/small-talk/?from=japan")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    open_page.watch.problems.clear()


def test_the_measure_sees_a_jump(open_page):
    page = open_page("compare/small-talk/", width=390)
    page.evaluate(
        "document.querySelector('article').insertAdjacentHTML('afterbegin', '<div style=height:300px></div>')"
    )
    assert page.evaluate(SHIFTS) > MOST
