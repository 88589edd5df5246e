"""A checklist as a plain form: a box for each item, with its permanent id. And the list of all checklists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .. import addresses
from ..catalog import Catalog
from ..model import Checklist
from ..parts import Group, Part
from .fingerprints import of_item
from .links import Link, to_comparison
from .phrases import PhraseView, phrase_view


@dataclass(frozen=True)
class ItemView:
    """One thing to do, with where to read more and what to say."""

    item: Any
    fingerprint: str
    see: Link | None
    phrase: PhraseView | None


@dataclass(frozen=True)
class ChecklistView:
    """One checklist, ready for its template."""

    id: str
    checklist: Checklist
    phases: tuple[tuple[Any, tuple[ItemView, ...]], ...]
    comparisons: tuple[Link, ...]
    notices: tuple[Any, ...]
    count: int
    duration: str
    calendar: str


@dataclass(frozen=True)
class ChecklistRow:
    """One checklist in a list; its items as `<id>:<fingerprint>`, so that a script can count what is kept."""

    id: str
    link: Link
    items: tuple[str, ...]


def view(catalog: Catalog, entry: str) -> ChecklistView:
    """The view of the checklist `entry`."""
    checklist = catalog.checklists[entry]
    return ChecklistView(
        entry,
        checklist,
        tuple((phase, tuple(_item(catalog, item) for item in phase.items)) for phase in checklist.phases),
        tuple(
            Link(addresses.of_entry("comparison", id_), catalog.comparisons[id_].question)
            for id_ in checklist.comparisons
        ),
        tuple(catalog.notices[id_] for id_ in checklist.notices),
        sum(len(phase.items) for phase in checklist.phases),
        _duration(catalog, checklist.minutes),
        addresses.of_calendar(entry) if checklist.has_calendar else "",
    )


def groups(catalog: Catalog) -> tuple[Group]:
    """All checklists."""
    return (Group("", "", tuple(catalog.checklists)),)


def rows(catalog: Catalog, part: Part) -> tuple[ChecklistRow, ...]:
    """The checklists of the part."""
    return tuple(_row(catalog, id_) for group in part for id_ in group.items)


def _row(catalog: Catalog, entry: str) -> ChecklistRow:
    checklist = catalog.checklists[entry]
    return ChecklistRow(
        entry,
        Link(addresses.of_entry("checklist", entry), checklist.title, checklist.use_when),
        tuple(f"{item.id}:{of_item(item)}" for phase in checklist.phases for item in phase.items),
    )


def _duration(catalog: Catalog, minutes: int) -> str:
    """How long it takes, no more exact than it can be known: to five minutes, beyond an hour to half hours."""
    if minutes <= 60:
        return catalog.messages.say("checklist.minutes", minutes=-(-minutes // 5) * 5) if minutes else ""
    halves = round(minutes / 30)
    if halves == 2:
        return catalog.messages.say("checklist.hour")
    return catalog.messages.say("checklist.hours", hours=f"{halves // 2}{'½' if halves % 2 else ''}")


def _item(catalog: Catalog, item: Any) -> ItemView:
    return ItemView(item, of_item(item), to_comparison(catalog, item.see), _phrase(catalog, item.phrase))


def _phrase(catalog: Catalog, reference: str | None) -> PhraseView | None:
    if not reference:
        return None
    entry, _, anchor = reference.partition("#")
    phrase = next(phrase for phrase in catalog.comparisons[entry].phrases if phrase.id == anchor)
    return phrase_view(catalog, entry, phrase)
