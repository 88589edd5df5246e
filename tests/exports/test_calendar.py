"""A weekly checklist as a calendar file: valid, in the reader's own time, the same at each build."""

import datetime
import re
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

from macros import exports
from macros.exports import FORMATS

BASE = "https://reader.example/crosswalk/"
PATH = "checklists/first-day/weekly.ics"
GOLDEN = Path(__file__).parent / "first-day.ics.txt"
FILE = "checklists/first-day.yml"
ODD = "Ask: tea, coffee; or водка, 茶, شاي \\ and 🙂 " + "long " * 30


def made(catalog, base=BASE):
    """The calendar file of the small repository."""
    return exports.files(catalog, base)[PATH]


def event_of(catalog, base=BASE):
    """Its one event, read back by the library."""
    (event,) = Calendar.from_ical(made(catalog, base)).walk("VEVENT")
    return event


def faults(content):
    """What RFC 5545 forbids, as far as it concerns one event without a time zone."""
    lines = content.split(b"\r\n")
    found = [f"{len(line)} octets" for line in lines if len(line) > 75]
    found += ["line end"] if re.search(rb"(?<!\r)\n|\r(?!\n)", content) or lines[-1] else []
    unfolded = content.replace(b"\r\n ", b"").replace(b"\r\n", b"\n").decode()
    names = re.findall(r"^([A-Z-]+)[;:]", unfolded, re.M)
    once = ["PRODID", "VERSION", "UID", "DTSTAMP", "DTSTART", "DURATION", "SUMMARY", "RRULE"]
    found += [f"{name} {names.count(name)} times" for name in once if names.count(name) != 1]
    found += [] if re.search(r"^DTSTAMP:\d{8}T\d{6}Z$", unfolded, re.M) else ["DTSTAMP not in UTC"]
    return found + ([] if re.search(r"^DTSTART:\d{8}T\d{6}$", unfolded, re.M) else ["DTSTART not floating"])


def test_the_file_is_the_golden_one(small):
    assert GOLDEN.read_text(encoding="utf-8").splitlines() == made(small).decode().splitlines()


def test_the_file_is_valid(small, catalog):
    for content in (made(small), *exports.files(catalog, BASE).values()):
        assert [] == faults(content)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (b"\r\n", b"\n", "line end"),
        (b"UID:", b"X-UID:", "UID 0 times"),
        (b"PRODID:", b"X-ID:", "PRODID 0 times"),
        (b"SUMMARY:", b"SUMMARY:" + b"x" * 80, "101 octets"),
        (b"000000Z", b"000000", "DTSTAMP not in UTC"),
        (b"DTSTART:", b"DTSTART;TZID=Europe/Rome:", "DTSTART not floating"),
    ],
)
def test_the_checker_sees_a_fault(small, old, new, fault):
    assert fault in faults(made(small).replace(old, new))


def test_it_comes_back_every_monday_at_nine_for_ever(small):
    event = event_of(small)
    start = event["DTSTART"].dt
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=start)
    days = [rule[number] for number in range(60)]
    assert {(0, 9, 0)} == {(day.weekday(), day.hour, day.minute) for day in days}
    assert {datetime.timedelta(weeks=1)} == {after - day for day, after in zip(days, days[1:], strict=False)}
    assert not {"COUNT", "UNTIL"} & set(event["RRULE"])
    assert start.tzinfo is None


@pytest.mark.parametrize(
    ("checked", "start"),
    [("2026-01-02", "2026-01-05"), ("2026-01-05", "2026-01-05"), ("2026-01-06", "2026-01-12")],
)
def test_it_starts_on_the_first_monday_on_or_after_the_newest_check(small_with, checked, start):
    changed = small_with(("comparisons/greeting.yml", "checked_on: 2026-01-02", f"checked_on: {checked}"))
    event = event_of(changed)
    assert (start, checked) == (event["DTSTART"].dt.date().isoformat(), event["DTSTAMP"].dt.date().isoformat())


def test_the_newest_check_of_several_comparisons_counts(catalog):
    for entry, checklist in catalog.checklists.items():
        if checklist.has_calendar:
            content = exports.files(catalog, BASE)[f"checklists/{entry}/weekly.ics"]
            (event,) = Calendar.from_ical(content).walk("VEVENT")
            newest = max(catalog.comparisons[id_].checked_on for id_ in checklist.comparisons)
            assert newest == event["DTSTAMP"].dt.date().isoformat()


def test_it_takes_as_long_as_the_items_say_or_half_an_hour(small, small_with):
    assert datetime.timedelta(minutes=485) == event_of(small)["DURATION"].dt
    silent = small_with((FILE, "        minutes: 480\n", ""), (FILE, "        minutes: 5\n", ""))
    assert datetime.timedelta(minutes=30) == event_of(silent)["DURATION"].dt


def test_it_keeps_its_name_for_each_publication_and_leads_to_the_page_there(small):
    for base, host in ((BASE, "reader.example"), ("http://127.0.0.1:8000", "127.0.0.1"), ("", "small.example")):
        event = event_of(small, base)
        address = f"{(base or 'https://small.example').rstrip('/')}/checklists/first-day/"
        assert (f"first-day@{host}", address) == (event["UID"], event["URL"])
        assert event["DESCRIPTION"].endswith(f"\n{address}")


def test_it_does_not_make_the_reader_look_busy(small):
    assert "TRANSPARENT" == event_of(small)["TRANSP"]


def test_any_text_comes_back_as_it_was_written(small_with):
    event = event_of(small_with((FILE, "Sleep well.", f'"{ODD.strip().replace(chr(92), chr(92) * 4)}"')))
    assert f"- {ODD.strip()}" in event["DESCRIPTION"].splitlines()
    content = made(small_with((FILE, "The first day", "A; b, c, день")))
    assert b"SUMMARY:A\\; b\\, c\\, " + "день".encode() in content
    assert [] == faults(content)


def test_the_items_stand_one_in_a_line_below_the_titles_of_their_parts(small):
    lines = event_of(small)["DESCRIPTION"].split("\n")
    assert ["Before", "- Sleep well.", "- Read the page.", "", "There", "- Greet one person.", ""] == lines[:-1]


def test_only_a_published_habit_has_a_file(small_with):
    assert {} == exports.files(small_with((FILE, "rhythm: weekly\n", "")), BASE)
    draft = small_with((FILE, "rhythm: weekly", "status: draft\nrhythm: weekly"), with_drafts=True)
    assert "first-day" in draft.checklists
    assert {} == exports.files(draft, BASE)


def test_two_makings_are_the_same_to_the_byte(small):
    assert exports.files(small, BASE) == exports.files(small, BASE)


def test_every_format_is_listed():
    modules = {file.stem for file in Path(exports.__file__).parent.glob("*.py")} - {"__init__"}
    assert modules == {made.__module__.rpartition(".")[2] for made in FORMATS}
