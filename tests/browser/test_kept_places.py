"""The places a reader chose are named in the address, kept on the device, and forgotten in one tap."""

import pytest
from playwright.sync_api import expect

KEY = "crosswalk:v1:places"
DENIED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied'); } })"

FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"


@pytest.fixture(scope="module")
def pair(catalog):
    """Two comparisons and a place that only the first one covers, and one that both cover."""
    found = [(id_, set(one.home_norms)) for id_, one in catalog.comparisons.items()]
    return next(
        (one, other, sorted(mine - theirs)[0], sorted(mine & theirs)[0])
        for one, mine in found
        for other, theirs in found
        if mine - theirs and mine & theirs
    )


def choose(page, *places):
    """Choose places by hand."""
    page.locator("details.choose").evaluate("box => { box.open = true; }")
    for place in places:
        page.locator(f"details.choose input[value='{place}']").check()


def shown(page, place):
    """What the row Often says on a place, expected to be seen or, negated, not to be."""
    return expect(page.locator(f"#often [data-side='{place}']"))


def test_a_choice_is_named_in_the_address_so_that_it_can_be_sent_on(open_page, pair):
    one, _, _, both = pair
    page = open_page(f"compare/{one}/")
    choose(page, both)
    assert page.url.endswith(f"/crosswalk/compare/{one}/?from={both}")
    shown(open_page(page.url), both).to_be_visible()


def test_a_choice_is_kept_for_the_next_question(open_page, pair):
    one, other, _, both = pair
    page = open_page(f"compare/{one}/")
    choose(page, both)
    page.goto(f"compare/{other}/")
    shown(page, both).to_be_visible()
    assert [KEY] == page.evaluate("Object.keys(localStorage)")


def test_a_page_that_does_not_cover_the_place_says_so_and_keeps_it(open_page, pair):
    one, other, only, _ = pair
    page = open_page(f"compare/{one}/")
    choose(page, only)
    page.goto(f"compare/{other}/")
    expect(page.locator("[data-part=missing]")).to_be_visible()
    page.goto(f"compare/{one}/")
    shown(page, only).to_be_visible()
    expect(page.locator("[data-part=missing]")).to_be_hidden()


def test_the_address_counts_more_than_the_device(open_page, pair):
    one, _, only, both = pair
    page = open_page(f"compare/{one}/")
    choose(page, only)
    page.goto(f"compare/{one}/?from={both}")
    shown(page, both).to_be_visible()
    shown(page, only).to_be_hidden()


def test_none_of_these_forgets_every_place(open_page, pair):
    one, _, only, both = pair
    page = open_page(f"compare/{one}/")
    choose(page, only, both)
    page.locator("details.choose button[type=reset]").click()
    page.wait_for_function("document.querySelector('compare-with').dataset.shape === 'none'")
    assert "[]" == page.evaluate(f"localStorage.getItem('{KEY}')")
    assert "?" not in page.url
    page.reload()
    shown(page, both).to_be_hidden()


@pytest.mark.parametrize("broken", [DENIED, FULL], ids=["denied", "full"])
def test_where_nothing_is_kept_the_choice_lasts_for_the_page_and_one_sentence_says_so(open_page, pair, broken):
    one, _, _, both = pair
    page = open_page()
    page.add_init_script(broken)
    page.goto(f"compare/{one}/")
    sentence = page.get_by_text("This browser does not keep it.")
    expect(sentence).to_have_count(0)
    choose(page, both)
    shown(page, both).to_be_visible()
    expect(sentence).to_have_count(1)
    page.goto("glossary/")
    expect(page.locator("chosen-places")).to_be_hidden()
    expect(sentence).to_have_count(0)


@pytest.mark.parametrize("kept", ["{", "7", '{"a": 1}', '["<img src=x onerror=alert(1)>"]', "[null]"])
def test_what_others_wrote_on_the_device_breaks_nothing(open_page, pair, kept):
    page = open_page()
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, kept])
    page.goto(f"compare/{pair[0]}/")
    shown(page, pair[3]).to_be_hidden()


@pytest.mark.parametrize("end", ["#%", "#nothing", "#%E0%A4%A", "?from=%", "?from=<script>", "?from=,,", "?from"])
def test_an_odd_address_throws_nothing(open_page, pair, end):
    expect(open_page(f"compare/{pair[0]}/{end}").get_by_role("heading", level=1)).to_be_visible()
