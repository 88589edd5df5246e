"""A checklist keeps its ticks on the device, counts them, can be cleared and brought back, and links to each item."""

import json

import pytest
from playwright.sync_api import expect

from macros.views.checklist import view
from tests.browser.test_accessibility import EACH_ONCE, WIDTHS, findings

DENIED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied'); } })"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"
CHANGED = "This item has changed since you ticked it."


@pytest.fixture(scope="module")
def entry(catalog):
    """A checklist of several phases, the first with at least two items."""
    return next(id_ for id_, one in catalog.checklists.items() if len(one.phases) > 1 and len(one.phases[0].items) > 1)


@pytest.fixture(scope="module")
def items(catalog, entry):
    """The ids of its items, with their fingerprints."""
    return {it.item.id: it.fingerprint for _, items in view(catalog, entry).phases for it in items}


@pytest.fixture
def opened(open_page, entry):
    """Open the checklist, with what some texts kept before, by item."""

    def opened(records=None, *, script="", end="", **options):
        page = open_page(**options)
        for item, record in (records or {}).items():
            text = record if isinstance(record, str) else json.dumps(record)
            page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key(entry, item), text])
        if script:
            page.add_init_script(script)
        page.goto(f"checklists/{entry}/{end}")
        return page

    return opened


def key(entry, item):
    return f"crosswalk:v1:tick:{entry}:{item}"


def tick_of(fingerprint):
    """A record as the site keeps it."""
    return {"value": True, "at": 1, "of": fingerprint}


def box(page, item):
    return page.locator(f"li[id='{item}'] input")


def count(page):
    return page.locator("[data-part=count]")


def told(page):
    return page.locator("article [data-part=told]")


def kept(page):
    return page.evaluate("Object.keys(localStorage).filter((key) => key.includes(':tick:')).sort()")


def test_ticks_are_kept_and_counted(opened, entry, items):
    page = opened()
    expect(count(page)).to_have_text(f"0 of {len(items)} done")
    first, second, *_ = items
    box(page, first).check()
    page.get_by_text(page.locator(f"label[for='pick-{second}']").inner_text()).click()
    expect(count(page)).to_have_text(f"2 of {len(items)} done")
    page.reload()
    expect(box(page, first)).to_be_checked()
    expect(count(page)).to_have_text(f"2 of {len(items)} done")
    assert [2, len(items)] == page.get_by_role("progressbar").evaluate("bar => [bar.value, bar.max]")
    box(page, first).uncheck()
    assert [key(entry, second)] == kept(page)
    record = json.loads(page.evaluate("key => localStorage.getItem(key)", key(entry, second)))
    assert (True, items[second]) == (record["value"], record["of"])


def test_progress_is_announced_when_it_changes_and_not_before(opened, items):
    first = next(iter(items))
    page = opened({first: tick_of(items[first])})
    expect(count(page)).to_have_text(f"1 of {len(items)} done")
    expect(told(page)).to_have_text("")
    box(page, first).uncheck()
    expect(told(page)).to_have_text(f"0 of {len(items)} done")


def test_a_phase_that_is_done_says_so(opened, catalog, entry):
    page, phase = opened(), catalog.checklists[entry].phases[0]
    word = page.locator(f"fieldset[id='{phase.id}'] .phase-done")
    for item in phase.items:
        expect(word).to_be_hidden()
        box(page, item.id).check()
    expect(word).to_have_text("Done")
    expect(word).to_be_visible()
    expect(told(page)).to_contain_text(f"{phase.title}: done.")
    expect(page.locator(".phase-done:visible")).to_have_count(1)


def test_a_reworded_item_is_not_ticked_and_says_why(opened, items):
    first = next(iter(items))
    page = opened({first: tick_of("0lder000")})
    note = page.get_by_text(CHANGED).locator("visible=true")
    expect(note).to_have_count(1)
    expect(box(page, first)).not_to_be_checked()
    box(page, first).check()
    expect(note).to_have_count(0)
    page.reload()
    expect(box(page, first)).to_be_checked()


def test_the_record_of_an_item_that_is_gone_is_removed_quietly(opened, entry, items):
    first = next(iter(items))
    page = opened({"no-longer-here": tick_of("a"), first: tick_of(items[first])})
    expect(count(page)).to_have_text(f"1 of {len(items)} done")
    assert [key(entry, first)] == kept(page)
    expect(page.locator("keeping-note")).to_be_hidden()


@pytest.mark.parametrize("broken", ["{", "7", "null", '{"value": 1}', '{"value": "yes", "at": 1, "of": ""}'])
def test_broken_records_throw_nothing(opened, items, broken):
    first, second, *_ = items
    page = opened({first: broken, second: tick_of(items[second])})
    expect(box(page, second)).to_be_checked()
    expect(box(page, first)).not_to_be_checked()


@pytest.mark.parametrize(
    ("script", "words"), [(DENIED, "This browser keeps nothing"), (FULL, "storage of this browser")]
)
def test_where_nothing_can_be_kept_ticks_last_for_the_page_and_a_sentence_says_so(opened, items, script, words):
    page, first = opened(script=script), next(iter(items))
    box(page, first).check()
    expect(count(page)).to_have_text(f"1 of {len(items)} done")
    expect(page.get_by_text(words)).to_be_visible()
    page.get_by_role("button", name="Clear all ticks").click()
    page.get_by_role("button", name="Undo").click()
    expect(box(page, first)).to_be_checked()


def test_clearing_can_be_undone_and_the_focus_stays(opened, items):
    page = opened({item: tick_of(of) for item, of in items.items()})
    button = page.get_by_role("button", name="Clear all ticks")
    before, place = kept(page), button.bounding_box()
    button.focus()
    page.keyboard.press("Enter")
    expect(told(page)).to_contain_text("All ticks are cleared.")
    assert [] == kept(page)
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    assert place["y"] == undo.bounding_box()["y"]
    page.keyboard.press("Enter")
    expect(told(page)).to_have_text(f"Your ticks are back. {len(items)} of {len(items)} done")
    expect(button).to_be_focused()
    assert before == kept(page)


def test_after_a_tick_there_is_nothing_to_undo(opened, items):
    first, second, *_ = items
    page = opened({first: tick_of(items[first])})
    page.get_by_role("button", name="Clear all ticks").click()
    box(page, second).check()
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)
    expect(page.get_by_role("button", name="Clear all ticks")).to_be_visible()


def test_with_nothing_ticked_there_is_nothing_to_clear(opened, items):
    page, first = opened(), next(iter(items))
    button = page.locator("article [data-part=clear]")
    expect(button).to_be_hidden()
    box(page, first).check()
    expect(button).to_be_visible()
    box(page, first).uncheck()
    expect(button).to_be_hidden()


def test_ticks_made_on_another_page_are_seen(opened, entry, items):
    page, first = opened(), next(iter(items))
    other = page.context.new_page()
    other.goto(page.url)
    box(other, first).check()
    expect(box(page, first)).to_be_checked()


def test_an_element_that_is_moved_counts_on(opened, items):
    page, first = opened(), next(iter(items))
    box(page, first).check()
    page.evaluate("document.querySelector('article').append(document.querySelector('check-list'))")
    expect(count(page)).to_have_text(f"1 of {len(items)} done")
    box(page, first).uncheck()
    expect(count(page)).to_have_text(f"0 of {len(items)} done")


def test_each_item_has_a_link_that_leads_to_it_and_copies_its_address(opened, catalog, entry, items):
    page, last = opened(permissions=["clipboard-read", "clipboard-write"]), list(items)[-1]
    links = page.locator(".item-link").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    assert [f"#{item}" for item in items] == links
    page.locator(f"li[id='{last}']").get_by_role("link", name="Link to: ").click()
    expect(told(page)).to_have_text("Address copied")
    expect(page.locator(f"li[id='{last}'] .ticks__copied")).to_be_visible()
    assert page.url == page.evaluate("navigator.clipboard.readText()") and page.url.endswith(f"#{last}")


def test_an_item_whose_address_is_opened_is_marked(opened, items):
    last = list(items)[-1]
    page = opened(end=f"#{last}", height=500)
    expect(page.locator(f"li[id='{last}']")).to_be_in_viewport()
    widths = "all => all.map((one) => parseFloat(getComputedStyle(one).borderInlineStartWidth) > 2)"
    assert [item == last for item in items] == page.locator(".checklist li").evaluate_all(widths)


def test_the_keyboard_completes_everything(opened, items):
    page, done = opened(), 0
    page.locator(".checklist input").first.focus()
    for _ in range(12 * len(items)):
        if page.evaluate("document.activeElement.matches('.checklist input:not(:checked)')"):
            page.keyboard.press("Space")
            done += 1
        page.keyboard.press("Tab")
    expect(count(page)).to_have_text(f"{done} of {len(items)} done")
    assert len(items) == done
    page.locator(".checklist input").first.focus()
    page.keyboard.press("Enter")
    expect(count(page)).to_have_text(f"{done} of {len(items)} done")


def test_the_list_of_checklists_says_how_much_is_done(opened, open_page, entry, items):
    first = next(iter(items))
    page = opened({first: tick_of(items[first])})
    page.goto("checklists/")
    told_in = page.locator("kept-ticks").locator("visible=true")
    expect(told_in).to_have_text([f"1 of {len(items)} done"])
    expect(page.locator("li", has=told_in).get_by_role("link")).to_have_attribute("href", f"{entry}/")


def test_a_habit_is_added_to_the_calendar_in_one_tap_without_scripts(open_page, catalog):
    weekly = next(id_ for id_, one in catalog.checklists.items() if one.has_calendar)
    page = open_page(f"checklists/{weekly}/", java_script_enabled=False, accept_downloads=True)
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Add to my calendar").click()
    assert f"{weekly}.ics" == waiting.value.suggested_filename
    assert waiting.value.path().read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_without_scripts_nothing_is_shown_that_would_do_nothing(opened, entry, items):
    page, first = opened(java_script_enabled=False), next(iter(items))
    expect(page.locator("[data-part=ticks], .phase-done, .item-changed").locator("visible=true")).to_have_count(0)
    box(page, first).check()
    page.locator(f"li[id='{first}'] .item-link").click()
    assert page.url.endswith(f"#{first}")
    expect(box(page, first)).to_be_checked()


@pytest.mark.parametrize(("width", "scheme"), EACH_ONCE)
def test_axe_finds_nothing_with_ticks_a_changed_item_and_a_marked_one(opened, items, width, scheme):
    first, second, *rest = items
    page = opened(
        {first: tick_of("0lder000"), **{item: tick_of(items[item]) for item in rest}},
        end=f"#{second}",
        color_scheme=scheme,
        **WIDTHS[width],
        permissions=["clipboard-write"],
    )
    page.locator(".item-link").nth(1).click()
    assert [] == findings(page)
    page.get_by_role("button", name="Clear all ticks").click()
    assert [] == findings(page)
