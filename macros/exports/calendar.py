"""Weekly checklists as calendar files (RFC 5545): one event each, repeated every week, in the reader's own time.

Its dates come from the data, never from the clock: the first Monday on or after the newest check of its comparisons.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from .. import addresses
from ..catalog import Catalog
from ..markup import plain
from ..model import Checklist

START = datetime.time(9)
USUAL = datetime.timedelta(minutes=30)


def files(catalog: Catalog, base: str) -> Iterator[tuple[str, bytes]]:
    """A calendar file for each published checklist that is meant for each week."""
    for entry, checklist in catalog.checklists.items():
        if checklist.has_calendar:
            calendar = Calendar()
            calendar.add("prodid", f"-//{catalog.site.name}//Checklists//{catalog.site.languages[0].upper()}")
            calendar.add("version", "2.0")
            calendar.add_component(_event(catalog, entry, checklist, base))
            yield addresses.of_calendar(entry).lstrip("/"), calendar.to_ical()


def _event(catalog: Catalog, entry: str, checklist: Checklist, base: str) -> Event:
    checked = max(datetime.date.fromisoformat(catalog.comparisons[id_].checked_on) for id_ in checklist.comparisons)
    page = base + addresses.of_entry("checklist", entry)
    event = Event()
    event.add("uid", f"{entry}@{urlsplit(base).hostname}")
    event.add("dtstamp", datetime.datetime.combine(checked, datetime.time(), datetime.UTC))
    event.add("dtstart", datetime.datetime.combine(_monday(checked), START))
    event.add("duration", datetime.timedelta(minutes=checklist.minutes) or USUAL)
    event.add("rrule", {"freq": "weekly"})
    event.add("summary", plain(checklist.title))
    event.add("description", "\n".join([*_lines(checklist), page]))
    event.add("url", page)
    event.add("transp", "TRANSPARENT")
    return event


def _monday(date: datetime.date) -> datetime.date:
    """The first Monday on or after a day."""
    return date + datetime.timedelta(days=-date.weekday() % 7)


def _lines(checklist: Checklist) -> Iterator[str]:
    """The items, one line each, below the titles of their parts."""
    for phase in checklist.phases:
        yield phase.title
        yield from (f"- {plain(item.do)}" for item in phase.items)
        yield ""
