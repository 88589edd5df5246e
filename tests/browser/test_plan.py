"""A reader rates lines, gets a short ordered plan, and passes it on without the answers."""

import pytest
from playwright.sync_api import expect

from macros.views import plan
from tests.browser.test_accessibility import EACH_ONCE, OPEN_ALL, WIDTHS, findings, in_scheme
from tests.support import whole

DENIED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied'); } })"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject() } })"


@pytest.fixture(scope="module")
def lines(catalog):
    """The lines of the check, in the order of the page."""
    return whole(plan)(catalog).lines


def rate(page, line, comfort=None, practice=None):
    """Tap answers of one line."""
    for part, value in (("comfort", comfort), ("practice", practice)):
        if value is not None:
            page.locator(f"input[name='{part}-{line.id}'][value='{value}']").check()


def planned(page):
    """The questions of the plan, in order."""
    return page.locator(".plan__question")


def kept(page):
    return page.evaluate("JSON.stringify(localStorage)")


def test_answers_make_a_plan_that_is_there_again_after_a_reload(open_page, lines):
    page = open_page("plan/")
    expect(page.get_by_role("heading", name="A start")).to_be_visible()
    rate(page, lines[0], 1, 0)
    rate(page, lines[1], 0, 1)
    for _ in range(2):
        expect(planned(page)).to_have_text([lines[1].link.text, lines[0].link.text])
        expect(page.get_by_text(f"2 of {len(lines)} lines answered").first).to_be_attached()
        expect(page.locator(f"input[name='comfort-{lines[0].id}'][value='1']")).to_be_checked()
        page.reload()
    expect(page.locator(".plan__reason").first).to_have_text(
        "You said this is not comfortable yet. You have done it once or twice."
    )
    page.locator(".plan__question a").first.click()
    page.wait_for_url(f"**/compare/{lines[1].id}/")


def test_one_answer_is_enough_for_a_line_and_a_change_of_mind_counts(open_page, lines):
    page = open_page("plan/")
    rate(page, lines[3], 0)
    expect(planned(page)).to_have_text([lines[3].link.text])
    rate(page, lines[3], 2)
    expect(planned(page)).to_have_count(0)
    expect(page.get_by_text("Nothing to read now.")).to_be_visible()


def test_what_is_comfortable_and_done_stands_among_what_may_be_skipped(open_page, lines):
    page = open_page("plan/")
    rate(page, lines[0], 2, 2)
    rate(page, lines[1], "skip")
    rate(page, lines[2], 2, 0)
    skipped = page.locator("[data-part=skip]")
    expect(skipped.get_by_role("link")).to_have_text([lines[0].label])
    expect(planned(page)).to_have_text([lines[2].link.text])


def test_a_plan_has_at_most_seven_pages_and_names_what_comes_later(open_page, lines):
    page = open_page("plan/")
    for line in lines[:9]:
        rate(page, line, 0, 0)
    expect(planned(page)).to_have_text([line.link.text for line in lines[:7]])
    expect(page.locator("[data-part=later] a")).to_have_text([line.label for line in lines[7:9]])


def test_a_line_that_reads_otherwise_now_says_so_and_is_unanswered(open_page, lines):
    page = open_page("plan/")
    rate(page, lines[0], 0, 0)
    page.evaluate(
        """(key) => localStorage.setItem(key, localStorage.getItem(key).replace(/"of":"\\w+"/, '"of":"other"'))""",
        f"crosswalk:v1:comfort:{lines[0].id}:check",
    )
    page.reload()
    row = page.locator(f".rating[data-page='{lines[0].id}']")
    expect(row.get_by_text("This line has changed since you answered.")).to_be_visible()
    expect(row.locator(":checked")).to_have_count(0)
    expect(planned(page)).to_have_count(0)
    rate(page, lines[0], 0, 0)
    expect(row.get_by_text("This line has changed")).to_be_hidden()


def test_the_plan_tells_what_is_done_and_follows_it_on_the_way_back(open_page, lines, catalog):
    line = next(line for line in lines if line.quizzes and line.checklists)
    page = open_page("plan/")
    rate(page, line, 0, 0)
    entry = line.quizzes[0]
    first, second, *_ = things = next(it.things for it in whole(plan)(catalog).quizzes if it.id == entry).split()
    way = page.locator(".plan__pages [data-kind=answer]").first
    expect(way.locator("span")).to_have_text("")
    page.evaluate(
        """([entry, first, second]) => {
            const keep = ([id, of]) => localStorage.setItem(`crosswalk:v1:answer:${entry}:${id}`,
                JSON.stringify({ value: "a", at: 1, of }));
            keep(first.split(":")); keep([second.split(":")[0], "other"]);
            dispatchEvent(new Event("pageshow"));
        }""",
        [entry, first, second],
    )
    told = f"1 of {len(things)} answered, 1 changed since you answered"
    expect(way.locator("span")).to_have_text(told)
    expect(page.locator(f".kept [data-entry='{entry}'][data-kind=answer] span")).to_have_text(told)


def test_what_belongs_to_no_entry_is_neither_shown_nor_counted(open_page, lines):
    page = open_page("plan/")
    gone = '{"value": true, "at": 1, "of": "x"}'
    for key in ("answer:gone:first", f"answer:{lines[0].quizzes[0]}:gone", "tick:gone:first", "comfort:gone:check"):
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [f"crosswalk:v1:{key}", gone])
    page.reload()
    expect(page.locator("progress-list").get_by_text("Nothing is kept yet.")).to_be_visible()
    assert 0 == page.locator(".kept > li:visible").count()


def test_a_link_shows_the_plan_without_the_answers_and_changes_nothing(open_page, lines):
    page = open_page("plan/", permissions=["clipboard-read", "clipboard-write"])
    rate(page, lines[2], 0, 0)
    rate(page, lines[4], 1, 0)
    page.locator(".plan").get_by_role("button", name="Copy a link to this plan").click()
    page.locator(".plan").get_by_text("Copied.").wait_for()
    address = page.evaluate("navigator.clipboard.readText()")
    assert address.endswith(f"/plan/?pages={lines[2].id},{lines[4].id}")
    other = open_page(address)
    expect(planned(other)).to_have_text([lines[2].link.text, lines[4].link.text])
    expect(other.get_by_text("This plan came with the link.")).to_be_visible()
    expect(other.locator(".check, .plan__reason:not(:empty)").locator("visible=true")).to_have_count(0)
    assert "{}" == kept(other)


def test_a_reader_leaves_a_plan_that_came_with_a_link_for_their_own(open_page, lines):
    page = open_page("plan/")
    rate(page, lines[0], 0, 0)
    before = kept(page)
    page.goto(f"plan/?pages={lines[5].id}")
    expect(planned(page)).to_have_text([lines[5].link.text])
    page.get_by_role("link", name="Show my own plan").click()
    expect(planned(page)).to_have_text([lines[0].link.text])
    assert page.url.endswith("/plan/")
    assert before == kept(page)


@pytest.mark.parametrize(
    "end", ["?pages=", "?pages=nowhere", "?pages=<img src=x onerror=alert(1)>", "?pages=%", "?x=1"]
)
def test_an_address_that_names_no_page_shows_the_own_plan(open_page, end):
    page = open_page(f"plan/{end}")
    expect(page.get_by_role("heading", name="A start")).to_be_visible()
    expect(page.get_by_text("This plan came with the link.")).to_be_hidden()


def test_an_address_may_name_more_than_seven_pages_and_unknown_ones_are_left_out(open_page, lines):
    ids = [line.id for line in lines[:9]]
    expect(planned(open_page(f"plan/?pages=nowhere,{','.join(ids)},{ids[0]}"))).to_have_count(9)


def test_where_copying_is_denied_the_address_is_shown_and_selected(open_page, lines):
    page = open_page("plan/")
    page.evaluate(NO_CLIPBOARD)
    rate(page, lines[0], 0)
    page.locator(".plan").get_by_role("button", name="Copy a link to this plan").click()
    expect(page.locator(".plan code")).to_be_visible()
    assert page.url + f"?pages={lines[0].id}" == page.evaluate("getSelection().toString().trim()")


def test_an_adviser_makes_a_link_without_answering_in_the_order_of_choosing(open_page, lines):
    page = open_page("plan/")
    page.evaluate(NO_CLIPBOARD)
    page.get_by_text("For advisers: choose the pages yourself").click()
    box = page.locator(".advisers")
    box.get_by_role("button").click()
    expect(box.get_by_text("Choose a page first.")).to_be_visible()
    for line in (lines[6], lines[1], lines[3]):
        box.get_by_label(line.link.text, exact=True).check()
    box.get_by_label(lines[1].link.text, exact=True).uncheck()
    box.get_by_role("button").click()
    expect(box.locator("code")).to_have_text(page.url + f"?pages={lines[6].id},{lines[3].id}")
    assert "{}" == kept(page)


@pytest.mark.parametrize(("trouble", "told"), [(DENIED, "keeps nothing"), (FULL, "is full")])
def test_where_nothing_can_be_kept_the_plan_works_and_the_page_says_so(open_page, lines, trouble, told):
    page = open_page()
    page.add_init_script(trouble)
    page.goto("plan/")
    rate(page, lines[0], 0, 0)
    rate(page, lines[1], 2, 2)
    expect(planned(page)).to_have_text([lines[0].link.text])
    expect(page.locator("keeping-note")).to_contain_text(told)
    expect(page.locator("[data-part=skip] a")).to_have_text([lines[1].label])


@pytest.mark.parametrize(
    "text", ["{", "7", '{"value": {"comfort": 9}, "at": 1, "of": "OF"}', '{"value": [], "at": 1, "of": "OF"}']
)
def test_what_cannot_be_read_on_the_device_is_no_answer(open_page, lines, text):
    page = open_page("plan/")
    page.evaluate(
        "([key, text]) => localStorage.setItem(key, text)",
        [f"crosswalk:v1:comfort:{lines[0].id}:check", text.replace("OF", lines[0].fingerprint)],
    )
    page.reload()
    expect(planned(page)).to_have_count(0)
    rate(page, lines[0], 0)
    expect(planned(page)).to_have_count(1)


def test_the_keyboard_alone_rates_a_line_and_gets_to_the_plan(open_page, lines):
    page = open_page("plan/", **WIDTHS["phone"])
    page.get_by_role("link", name="Show my plan").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    expect(page.locator(f"input[name='comfort-{lines[0].id}'][value='1']")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator(".plan__reason")).to_have_text(
        "You said this is a little comfortable and you have not done it."
    )
    page.get_by_role("link", name="Show my plan").press("Enter")
    page.keyboard.press("Tab")
    expect(planned(page).get_by_role("link")).to_be_focused()


def test_the_bar_never_covers_what_has_the_focus(open_page):
    page = open_page("plan/", **WIDTHS["phone"])
    page.get_by_role("link", name="Show my plan").focus()
    for _ in range(12):
        page.keyboard.press("Tab")
        gap = page.evaluate(
            """() => document.querySelector(".check__bar").getBoundingClientRect().top
                - document.activeElement.getBoundingClientRect().bottom"""
        )
        assert gap >= 0


def test_coming_back_to_the_page_leaves_the_focus_where_it_was(open_page, lines):
    page = open_page("plan/")
    rate(page, lines[0], 0)
    link = planned(page).get_by_role("link")
    link.focus()
    page.evaluate("dispatchEvent(new Event('pageshow'))")
    expect(link).to_be_focused()


def test_the_plan_is_printed_with_addresses_and_without_the_check(open_page, lines):
    page = open_page("plan/")
    rate(page, lines[0], 0)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(planned(page)).to_be_visible()
    expect(page.locator(".plan__address")).to_have_text(f"https://reader.example/crosswalk/compare/{lines[0].id}/")
    assert 0 == page.locator(".check, .advisers, progress-list, progress-tools, button").locator("visible=true").count()


def test_without_scripts_the_lines_are_links_to_their_questions(open_page, lines):
    page = open_page("plan/", java_script_enabled=False)
    for line in lines:
        expect(page.locator(f"[data-question='{line.id}']").get_by_role("link", name=line.link.text)).to_be_visible()
    assert 0 == page.locator("article").locator("input, button, summary").locator("visible=true").count()


def test_an_element_that_is_moved_works_as_before(open_page, lines):
    page = open_page("plan/")
    rate(page, lines[0], 0)
    page.evaluate("document.querySelector('article').append(document.querySelector('plan-maker'))")
    rate(page, lines[1], 0)
    expect(planned(page)).to_have_text([lines[0].link.text, lines[1].link.text])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_with_answers_given(open_page, lines, width, scheme):
    page = in_scheme(open_page, "plan/", width, scheme)
    # On a phone the bar at the lower edge covers a part of what lies below it.
    ignored = ["target-size"] if width == "phone" else []
    assert [] == findings(page, *ignored)
    for number, line in enumerate(lines):
        rate(page, line, (0, 1, 2)[number % 3], (0, 0, 2, 1)[number % 4])
    page.evaluate(OPEN_ALL)
    page.get_by_role("button", name="Erase everything").click()
    assert [] == findings(page, *ignored)


@pytest.mark.parametrize(("width", "scheme"), EACH_ONCE)
def test_axe_finds_nothing_on_a_plan_that_came_with_a_link(open_page, lines, width, scheme):
    assert [] == findings(in_scheme(open_page, f"plan/?pages={lines[0].id},{lines[1].id}", width, scheme))
