"""Ready messages: copied with one tap, filled in, measured, and chosen by situation, channel and person."""

import re

import pytest
from playwright.sync_api import expect

from macros.views import phrases as page_of_phrases
from tests.support import whole

CLIPBOARD = {"permissions": ["clipboard-read", "clipboard-write"]}


@pytest.fixture(scope="module")
def phrases(catalog):
    """Every message of the page of messages."""
    return [phrase for _, _, phrases in whole(page_of_phrases)(catalog).groups for phrase in phrases]


@pytest.fixture(scope="module")
def blank(phrases):
    """A message with several blanks."""
    return next(phrase for phrase in phrases if len(phrase.blanks) > 2)


@pytest.fixture(scope="module")
def limited(phrases):
    """A message with blanks and a limit."""
    return next(phrase for phrase in phrases if phrase.limit and phrase.blanks)


def at(page, phrase):
    return page.locator(f"#{phrase.anchor}")


def fields(page, phrase):
    """The fields of a message, opened by a tap."""
    at(page, phrase).locator(".fill summary").click()
    return at(page, phrase).get_by_role("textbox")


def shown(page):
    return page.locator(".phrase").evaluate_all(
        "all => all.filter((one) => one.checkVisibility()).map((one) => one.id)"
    )


def test_a_message_is_copied_as_it_stands(open_page, phrases):
    plain = next(phrase for phrase in phrases if not phrase.blanks)
    page = open_page("phrases/", **CLIPBOARD)
    at(page, plain).get_by_role("button", name="Copy").click()
    expect(at(page, plain).get_by_role("status").first).to_have_text("Copied.")
    assert at(page, plain).locator("blockquote").inner_text().strip() == page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("clipboard", ["undefined", "{ writeText: () => Promise.reject() }"])
def test_where_copying_is_denied_the_message_is_selected(open_page, clipboard):
    page = open_page("phrases/")
    page.evaluate(f"Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }})")
    first = page.locator("copy-text").first
    first.get_by_role("button", name="Copy").click()
    page.wait_for_function("getSelection().toString()")
    assert first.locator("blockquote").inner_text().strip() == page.evaluate("getSelection().toString().trim()")


def test_every_blank_has_a_field_with_its_name(open_page, blank):
    page = open_page("phrases/")
    assert 0 == page.locator("article input").count()
    found = fields(page, blank)
    expect(found).to_have_count(len(blank.blanks))
    for place, (name, _) in enumerate(blank.blanks):
        expect(found.nth(place)).to_have_accessible_name(re.compile(f"^{re.escape(name)}"))
    expect(at(page, blank).locator("blockquote")).to_have_text(blank.text)


def test_what_is_typed_stands_in_the_message_and_is_copied(open_page, blank):
    page = open_page("phrases/", **CLIPBOARD)
    found, names, expected = fields(page, blank), [name for name, _ in blank.blanks], blank.text
    for place, name in enumerate(names[:-1]):
        found.nth(place).fill(f" <b>{place}</b> ")
        expected = expected.replace(f"[{name}]", f"<b>{place}</b>")
    expect(at(page, blank).locator("blockquote")).to_have_text(expected)
    at(page, blank).get_by_role("button", name="Copy").click()
    expect(at(page, blank).get_by_role("status").first).to_have_text(f"Copied. Still to fill in: [{names[-1]}].")
    assert expected == page.evaluate("navigator.clipboard.readText()")
    found.last.fill("x")
    at(page, blank).get_by_role("button", name="Copy").click()
    expect(at(page, blank).get_by_role("status").first).to_have_text("Copied.")
    found.first.fill("")
    expect(at(page, blank).locator("blockquote")).to_contain_text(f"[{names[0]}]")


def test_a_message_that_was_never_opened_says_what_is_left_to_fill_in(open_page, blank):
    page = open_page("phrases/", **CLIPBOARD)
    at(page, blank).get_by_role("button", name="Copy").click()
    left = ", ".join(f"[{name}]" for name, _ in blank.blanks)
    expect(at(page, blank).get_by_role("status").first).to_have_text(f"Copied. Still to fill in: {left}.")


def test_nothing_that_is_typed_is_kept(open_page, blank):
    page = open_page("phrases/")
    fields(page, blank).first.fill("a secret")
    assert "{}" == page.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })")
    page.reload()
    expect(at(page, blank).locator("blockquote")).to_have_text(blank.text)


def test_a_field_inside_a_checklist_belongs_to_no_form(open_page, catalog):
    entry, item = next(
        (id_, item)
        for id_, one in catalog.checklists.items()
        for phase in one.phases
        for item in phase.items
        if item.phrase and "[" in next(p.text for c, p in catalog.phrases() if f"{c}#{p.id}" == item.phrase)
    )
    page = open_page(f"checklists/{entry}/")
    place = page.locator(f"[id='{item.id}']")
    place.locator("details > summary").first.click()
    place.locator(".fill summary").click()
    place.get_by_role("textbox").first.fill("Ana")
    place.get_by_role("textbox").first.press("Enter")
    expect(place.locator("blockquote")).to_contain_text("Ana")
    assert page.url.endswith(f"/checklists/{entry}/")


def test_the_length_is_counted_and_only_crossing_the_limit_is_announced(open_page, limited):
    page = open_page("phrases/")
    count, told = (
        at(page, limited).locator("[data-part=count]"),
        at(page, limited).locator(".phrase__limit [role=status]"),
    )
    expect(count).to_have_text(f"{limited.length} of {limited.limit} characters")
    first, room = fields(page, limited).first, limited.limit - limited.length + len(f"[{limited.blanks[0][0]}]")
    first.fill("x" * room)
    expect(count).to_have_text(f"{limited.limit} of {limited.limit} characters")
    expect(told).to_be_empty()
    first.fill("x" * (room + 3))
    over = f"{limited.limit + 3} of {limited.limit} characters: 3 too many"
    expect(count).to_have_text(over)
    expect(told).to_have_text(over)
    first.fill("x" * (room + 4))
    expect(count).to_contain_text("4 too many")
    expect(told).to_have_text(over)
    first.fill("😀")
    expect(told).to_have_text(f"{limited.length - len(limited.blanks[0][0]) - 1} of {limited.limit} characters")


def test_the_readers_clock_decides_whether_a_limit_may_have_changed(open_page, limited):
    page = open_page("about/")
    note = at(page, limited).locator("[data-until]")
    page.clock.set_fixed_time(f"{limited.good_until}T12:00:00")
    page.goto("phrases/")
    expect(note).to_be_hidden()
    expect(at(page, limited)).to_contain_text("Checked on")
    page.clock.set_fixed_time("2100-01-01T00:00:00")
    page.reload()
    expect(note).to_be_visible()


def test_messages_are_chosen_by_what_they_are_for(open_page, phrases):
    page = open_page("phrases/")
    status = page.locator("phrase-filter [role=status]")
    expect(status).to_have_text(f"{len(phrases)} of {len(phrases)} messages")
    page.get_by_label("Situation").select_option("thanks")
    page.get_by_label("How you send it").select_option("email")
    wanted = [one.anchor for one in phrases if one.marks["stage"] == "thanks" and one.marks["channel"] == "email"]
    expect(status).to_have_text(f"{len(wanted)} of {len(phrases)} messages")
    assert wanted == shown(page)
    assert page.url.endswith("/phrases/?stage=thanks&channel=email")


def test_a_link_shows_the_same_choice(open_page, phrases):
    page = open_page("phrases/?to=recruiter&stage=nonsense")
    assert [one.anchor for one in phrases if one.marks["to"] == "recruiter"] == shown(page)
    expect(page.get_by_label("To whom")).to_have_value("recruiter")
    expect(page.get_by_label("Situation")).to_have_value("")


def test_groups_without_a_message_are_hidden_and_so_are_their_links(open_page, catalog):
    page = open_page("phrases/?stage=decline")
    groups = whole(page_of_phrases)(catalog).groups
    full = [id_ for id_, _, phrases in groups if any(one.marks["stage"] == "decline" for one in phrases)]
    assert 0 < len(full) < len(groups)
    seen = page.locator("article section").evaluate_all(
        "all => all.filter((one) => one.checkVisibility()).map((one) => one.id)"
    )
    assert full == seen
    links = page.locator("article .inline-list a:visible")
    assert [f"#{id_}" for id_ in full] == links.evaluate_all("all => all.map((one) => one.getAttribute('href'))")


def test_where_nothing_fits_the_page_says_so_and_shows_all_again(open_page, phrases):
    nothing = next(
        (stage, channel)
        for stage in sorted({one.marks["stage"] or "" for one in phrases} - {""})
        for channel in sorted({one.marks["channel"] for one in phrases})
        if not [one for one in phrases if (stage, channel) == (one.marks["stage"], one.marks["channel"])]
    )
    page = open_page(f"phrases/?stage={nothing[0]}&channel={nothing[1]}")
    expect(page.locator("phrase-filter [role=status]")).to_have_text("No message fits this choice.")
    assert [] == shown(page)
    page.get_by_role("button", name="Show all").click()
    expect(page.get_by_role("button", name="Show all")).to_be_focused()
    assert len(phrases) == len(shown(page))
    assert page.url.endswith("/phrases/")


def test_without_scripts_every_message_is_there_and_nothing_to_fill_in(open_page, phrases):
    page = open_page("phrases/", java_script_enabled=False)
    expect(page.locator("phrase-filter form")).to_be_hidden()
    expect(page.locator(".fill:visible")).to_have_count(0)
    expect(page.locator(".phrase:visible")).to_have_count(len(phrases))


def test_with_scripts_the_page_stays_light_enough_for_a_phone(open_page, catalog):
    page = open_page("phrases/")
    assert page.evaluate("document.querySelectorAll('*').length") < 1500
    for entry in catalog.comparisons:
        page.goto(f"compare/{entry}/")
        assert page.evaluate("document.querySelectorAll('*').length") < 1500, entry
