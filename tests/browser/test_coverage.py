"""The page of what is covered: due lines are told by the reader's day, the numbers stand without sideways scrolling."""

import datetime

import pytest
from playwright.sync_api import expect

from macros import due
from macros.views.coverage import view
from tests.browser.test_accessibility import OPEN_ALL, findings
from tests.browser.test_every_page import sideways

ADDRESS = "contribute/coverage/"


@pytest.fixture(scope="module")
def days(catalog):
    """From which day each line of the page is due."""
    return [row.due_on for row in view(catalog).due]


@pytest.fixture
def on_day(open_page):
    """Open the page on a day of the reader's calendar."""

    def opened(day, hour=12, **options):
        page = open_page("about/", **options)
        page.clock.set_fixed_time(datetime.datetime.fromisoformat(f"{day}T{hour:02}:30:00"))
        page.goto(ADDRESS)
        return page

    return opened


def before(day):
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=1)).isoformat()


def test_before_the_first_day_nothing_is_due_and_only_the_next_line_is_shown(on_day, days):
    page = on_day(before(days[0]))
    expect(page.locator("due-list [data-part=due]")).to_have_text("Nothing is due today. The next:")
    expect(page.locator("due-list li:visible")).to_have_count(1)


def test_from_its_day_on_a_line_is_due(on_day, days):
    page, count = on_day(days[0]), days.count(days[0])
    expect(page.locator("due-list [data-part=due]")).to_contain_text(f"{count} of {len(days)}")
    expect(page.locator("due-list li:visible")).to_have_count(count)


def test_when_all_are_due_all_are_shown(on_day, days):
    page = on_day(days[-1])
    expect(page.locator("due-list [data-part=due]")).to_have_text(f"{len(days)} of {len(days)} are due today:")
    expect(page.locator("due-list li:visible")).to_have_count(len(days))


@pytest.mark.parametrize(("zone", "is_due"), [("Pacific/Kiritimati", True), ("Pacific/Honolulu", False)])
def test_it_is_the_day_where_the_reader_is(open_page, days, zone, is_due):
    page = open_page("about/", timezone_id=zone)
    noon = datetime.datetime.fromisoformat(f"{before(days[0])}T22:00:00+00:00")
    page.clock.set_fixed_time(noon)
    page.goto(ADDRESS)
    expected = f"of {len(days)}" if is_due else "Nothing is due"
    expect(page.locator("due-list [data-part=due]")).to_contain_text(expected)


def test_without_a_script_all_lines_are_shown_with_their_days_and_the_page_says_why(open_page, days):
    page = open_page(ADDRESS, java_script_enabled=False)
    expect(page.locator("#due")).to_contain_text(f"A text is due {due.REVIEW_MONTHS} months after")
    expect(page.locator("due-list [data-part=due]")).to_contain_text("only a script in your browser could tell")
    expect(page.locator("due-list li:visible")).to_have_count(len(days))


@pytest.mark.parametrize("width", [320, 390, 768, 1000, 1280])
def test_the_tables_never_make_the_page_scroll_sideways(open_page, width):
    page = open_page(ADDRESS, width=width)
    page.evaluate(OPEN_ALL)
    assert 0 >= page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")
    assert width > 400 or () == sideways(page)


def test_on_a_phone_each_number_says_what_it_counts(open_page, catalog):
    page = open_page(ADDRESS, width=390)
    topic = next(catalog.topics[id_].title for id_ in catalog.topics if catalog.in_topic(id_))
    label = page.locator("#places td").first.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert f'"{topic}: "' == label


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(on_day, days, width, scheme):
    page = on_day(days[-1], width=width, color_scheme=scheme)
    page.evaluate(OPEN_ALL)
    assert [] == findings(page)
