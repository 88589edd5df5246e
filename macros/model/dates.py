"""Dates as people write them → the dates that may be meant."""

from __future__ import annotations

import datetime
import re

from ..diagnostics import NOTHING, Instead

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NAME = r"(?P<name>[a-z]{3,9})\.?"
_SHAPES = [
    re.compile(shape)
    for shape in (
        rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_NAME},? (?P<y>\d{{4}})",
        rf"{_NAME} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}})",
        rf"(?P<y>\d{{4}}),? {_NAME} (?P<d>\d{{1,2}})",
        r"(?P<y>\d{4})[-/. ](?P<m>\d{1,2})[-/. ](?P<d>\d{1,2})(?:[t ].*)?",
        r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})",
        r"(?P<y>\d{4})年(?P<m>\d{1,2})月(?P<d>\d{1,2})日",
        r"(?P<first>\d{1,2})[-/. ](?P<second>\d{1,2})[-/. ](?P<y>\d{4})",
    )
]
_MONTH_AND_YEAR = re.compile(rf"{_NAME},? (?P<y>\d{{4}})|(?P<m>\d{{1,2}})/(?P<y2>\d{{4}})")


def readings(text: str) -> list[str]:
    """The days a text may stand for, as year-month-day: none, one, or two when day and month may be swapped."""
    said = " ".join(text.lower().split())
    for shape in _SHAPES:
        if found := shape.fullmatch(said):
            parts = found.groupdict()
            a, b = (parts["first"], parts["second"]) if "first" in parts else (_month(parts), parts["d"])
            days = (_day(parts["y"], a, b), _day(parts["y"], b, a) if "first" in parts else "")
            return list(dict.fromkeys(filter(None, days)))
    return []


def _month(parts: dict[str, str]) -> str | int:
    name = parts.get("name", "")
    return parts["m"] if "m" in parts else _MONTHS.index(name[:3]) + 1 if name[:3] in _MONTHS else 0


def _day(year: str, month: str | int, day: str) -> str:
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def instead_of(text: str, months: bool = False) -> Instead:
    """The date to write, when only one can be meant; with `months` the day may be missing."""
    days = readings(text)
    if months and not days and (found := _MONTH_AND_YEAR.fullmatch(" ".join(text.lower().split()))):
        parts = {key: value for key, value in found.groupdict().items() if value}
        first = _day(parts.get("y") or parts["y2"], _month(parts), "1")
        days = [first[:7]] if first else []
    return Instead(text, days[0]) if len(days) == 1 else NOTHING


def date_tip(text: str) -> str:
    """What to write for a text that is no date."""
    days = readings(text)
    if len(days) == 2:
        return f"Write year-month-day: {days[0]} or {days[1]}, whichever day is meant."
    return "Write year-month-day, for example 2026-11-22."
