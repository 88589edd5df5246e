"""Choosing places on a comparison: columns beside the host's, a list when there are many, row by row on a phone."""

import pytest
from playwright.sync_api import expect

PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def homes(catalog):
    """The places of each comparison, in the order of the page."""
    comparisons = catalog.comparisons.items()
    return {id_: [home for home in catalog.backgrounds if home in one.home_norms] for id_, one in comparisons}


@pytest.fixture(scope="module")
def widest(homes):
    """The comparison with the most places."""
    entry = max(homes, key=lambda id_: len(homes[id_]))
    assert len(homes[entry]) >= 4
    return entry, homes[entry]


def seen(page, selector):
    """The places or sides that the visible ones of some elements are about."""
    return page.locator(selector).evaluate_all(
        "all => all.filter((one) => one.checkVisibility()).map((one) => one.dataset.side || one.dataset.place)"
    )


def shown_sides(page):
    """The sides whose cells are seen in the row Often."""
    return seen(page, "#often [data-side]")


def place_lines(page):
    """The places whose lines are seen in the list below the table."""
    return seen(page, "[data-place]")


def test_without_a_choice_the_host_stands_alone_beside_the_list_of_places(open_page, widest):
    entry, homes = widest
    page = open_page(f"compare/{entry}/")
    assert ["host"] == shown_sides(page)
    assert homes == place_lines(page)


def test_the_address_chooses_a_place(open_page, widest):
    entry, homes = widest
    page = open_page(f"compare/{entry}/?from={homes[1]}")
    assert ["host", homes[1]] == shown_sides(page)
    expect(page.locator(f"thead [data-side='{homes[1]}']")).to_be_visible()


def test_the_place_japan_can_be_chosen_by_its_name_in_the_address(open_page, homes):
    entry = next(id_ for id_, places in homes.items() if "japan" in places)
    page = open_page(f"compare/{entry}/?from=japan")
    assert ["host", "japan"] == shown_sides(page)
    expect(page.locator("chosen-places")).to_contain_text("Japan")


def test_places_are_chosen_and_dropped_in_one_tap_each(open_page, widest):
    entry, homes = widest
    page = open_page(f"compare/{entry}/")
    page.locator("details.choose > summary").click()
    boxes = page.locator("details.choose input")
    boxes.nth(0).check()
    boxes.nth(2).check()
    assert ["host", homes[0], homes[2]] == shown_sides(page)
    boxes.nth(0).uncheck()
    assert ["host", homes[2]] == shown_sides(page)
    page.locator("details.choose button[type=reset]").click()
    page.wait_for_function("document.querySelector('compare-with').dataset.shape === 'none'")
    assert ["host"] == shown_sides(page)


def test_four_places_turn_the_table(open_page, widest):
    entry, homes = widest
    page = open_page(f"compare/{entry}/?from={','.join(homes[:4])}")
    expect(page.locator("table.sides")).to_be_hidden()
    assert homes[:4] == place_lines(page)
    host, first = page.locator("[data-part=host-line]"), page.locator("[data-place]").first
    expect(host).to_be_visible()
    assert host.bounding_box()["y"] < first.bounding_box()["y"]


def test_a_choice_shows_only_the_misreadings_that_concern_it(open_page, catalog, homes):
    entry, home, other = next(
        (id_, home, card.id)
        for id_, one in catalog.comparisons.items()
        for card in one.misreadings
        for home in homes[id_]
        if not {"host", "anyone", home} & set(card.seen_by)
    )
    page = open_page(f"compare/{entry}/?from={home}")
    expect(page.locator(f"[id='{other}']")).to_be_hidden()
    page.get_by_role("button", name="Show the cards of all places").click()
    expect(page.locator(f"[id='{other}']")).to_be_visible()


def test_a_word_on_how_we_know_opens_what_stands_behind_it(open_page, widest):
    entry, homes = widest
    page = open_page(f"compare/{entry}/?from={homes[0]}")
    page.locator(f"#often [data-side='{homes[0]}'] a.know").click()
    expect(page.locator(f"[id='{homes[0]}'] .full")).to_be_visible()
    page.locator("#often [data-side=host] a.know").click()
    expect(page.locator("#host .full")).to_be_visible()


def test_a_link_to_something_folded_opens_it(open_page, widest):
    entry, homes = widest
    expect(open_page(f"compare/{entry}/#{homes[-1]}").locator(f"[id='{homes[-1]}'] .full")).to_be_visible()


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_a_reader_compares_row_by_row(open_page, widest, width):
    entry, homes = widest
    page = open_page(f"compare/{entry}/?from={homes[0]}", width=width, height=844)
    cells = [page.locator(f"#{row} [data-side='{side}']") for row in ("often", "why") for side in ("host", homes[0])]
    tops = [cell.bounding_box()["y"] for cell in cells]
    assert sorted(set(tops)) == tops
    assert 1 == len({round(cell.bounding_box()["x"]) for cell in cells})
    for cell in cells:
        expect(cell.locator(".in")).to_be_visible()


def test_on_a_wide_screen_the_sides_of_a_row_stand_next_to_each_other(open_page, widest):
    entry, homes = widest
    page = open_page(f"compare/{entry}/?from={homes[0]}")
    cells = [page.locator(f"#often [data-side='{side}']") for side in ("host", homes[0])]
    host, home = (cell.bounding_box() for cell in cells)
    assert host["y"] == home["y"]
    assert host["x"] + host["width"] <= home["x"] + 1
    expect(page.locator("#often [data-side=host] .in")).to_be_hidden()


def test_the_first_minute_lies_within_two_phone_screens_for_every_comparison_and_place(open_page, homes):
    """Question, answer, table and next step with one place chosen, the phrase included."""
    page, too_long = open_page(**PHONE), {}
    for entry, places in homes.items():
        page.evaluate("localStorage.clear()")
        page.goto(f"compare/{entry}/")
        ends = page.evaluate(
            """(places) => places.map((place) => {
                const boxes = [...document.querySelectorAll("compare-with input[type=checkbox]")];
                boxes.forEach((box) => { box.checked = box.value === place; });
                boxes[0].form.dispatchEvent(new Event("change"));
                const { bottom } = document.getElementById("next-step").getBoundingClientRect();
                return [place, Math.round(bottom + scrollY)];
            })""",
            places,
        )
        too_long |= {f"{entry} from {place}": end for place, end in ends if end > 2 * PHONE["height"]}
    assert {} == too_long
