"""From which day a text is due for review, by the calendar, and what carries such a day."""

import datetime

import pytest

from macros import due


@pytest.mark.parametrize(
    ("expected", "checked_on"),
    [
        ("2028-05-22", "2026-11-22"),
        ("2028-02-29", "2026-08-31"),
        ("2027-02-28", "2025-08-31"),
        ("2027-02-28", "2025-08-30"),
        ("2025-08-29", "2024-02-29"),
        ("2028-06-30", "2026-12-31"),
        ("2028-07-01", "2027-01-01"),
        ("2027-06-30", "2025-12-30"),
    ],
)
def test_a_text_is_due_after_eighteen_months_of_the_calendar_and_a_missing_day_is_the_last_of_the_month(
    expected, checked_on
):
    assert expected == due.due_on(checked_on)


def test_what_changes_faster_is_due_after_its_own_days():
    assert "2027-02-20" == due.due_on("2026-11-22", 90)


@pytest.mark.parametrize(("expected", "day"), [(False, (2027, 7, 1)), (True, (2027, 7, 2)), (True, (2030, 1, 1))])
def test_it_is_due_from_that_day_on(small, expected, day):
    assert expected == due.is_due(due.reviews(small)[0], datetime.date(*day))


def test_entries_and_dated_items_in_them_are_found_with_their_line_and_nothing_else(small):
    found = {(review.kind, review.entry, review.anchor): str(review.location) for review in due.reviews(small)}
    assert {
        ("background", "atlantis", ""): "data/backgrounds/atlantis.yml:11:13",
        ("background", "freedonia", ""): "data/backgrounds/freedonia.yml:45:13",
        ("background", "freedonia", "phones"): "data/backgrounds/freedonia.yml:25:17",
        ("background", "sylvania", ""): "data/backgrounds/sylvania.yml:18:13",
        ("channel", "note", ""): "data/channels.yml:8:15",
        ("comparison", "greeting", ""): "data/comparisons/greeting.yml:130:13",
        ("comparison", "office-hours", ""): "data/comparisons/office-hours.yml:42:13",
        ("figure", "ninety", ""): "data/figures.yml:8:15",
        ("notice", "not-advice", ""): "data/notices.yml:4:15",
        ("source", "page-no-date", ""): "data/sources/page-no-date.yml:10:18",
    } == found


def test_the_first_due_stand_first(small_with):
    changed = small_with(
        ("figures.yml", "checked_on: 2026-01-02", "checked_on: 2025-01-02"),
        ("channels.yml", "checked_on: 2026-01-02", "checked_on: 2026-01-02\n  check_within_days: 30"),
    )
    expected = [("channel", "2026-02-01"), ("figure", "2026-07-02"), ("background", "2027-07-02")]
    assert expected == [(review.kind, review.due_on) for review in due.reviews(changed)][:3]


def test_a_source_with_an_address_that_nobody_opened_is_known(small):
    assert ("study-abstract", "study-full") == due.never_opened(small)
