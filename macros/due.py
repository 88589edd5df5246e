"""When a text is to be compared with its sources again.

The day on which somebody asks is always given: pages carry the day from which an entry is due, so that a build is the
same on any day, and the reader's browser or the weekly job compares it with today.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from dateutil.relativedelta import relativedelta

from .catalog import Catalog, LoadedEntry
from .diagnostics import Location
from .model.base import Node

REVIEW_MONTHS = 18
"""So long a text may stand before it is compared with its sources again."""


@dataclass(frozen=True, order=True)
class Review:
    """The next comparison with the sources, of an entry or of one dated item in it."""

    due_on: str
    kind: str
    entry: str
    anchor: str
    checked_on: str
    node: Node = field(compare=False, repr=False)

    @property
    def location(self) -> Location:
        """Where the day of the check stands."""
        return self.node.place_of(_key(self.kind))


def due_on(checked_on: str, within_days: int | None = None) -> str:
    """The day from which a review is due; eighteen months after August 31 is the last of February."""
    period = relativedelta(days=within_days) if within_days else relativedelta(months=REVIEW_MONTHS)
    return (datetime.date.fromisoformat(checked_on) + period).isoformat()


def reviews(catalog: Catalog) -> tuple[Review, ...]:
    """Everything that carries the day of its check, the first due first."""
    return tuple(sorted(review for entry in catalog.loaded for review in _reviews(entry)))


def _reviews(entry: LoadedEntry) -> Iterator[Review]:
    for anchor, node in _dated(entry.model):
        day = getattr(node, _key(entry.kind.name))
        within = getattr(node, "check_within_days", None)
        yield Review(due_on(day, within), entry.kind.name, entry.id, anchor, day, node)


def _key(kind: str) -> str:
    return "link_checked_on" if kind == "source" else "checked_on"


def _dated(model: Any) -> Iterator[tuple[str, Any]]:
    """An entry that says when it was checked, and those of its items that do, with their anchors."""
    if getattr(model, "checked_on", None) or getattr(model, "link_checked_on", None):
        yield "", model
    for name in type(model).model_fields if isinstance(model, Node) else ():
        value = getattr(model, name)
        for item in value if isinstance(value, tuple) else ():
            if getattr(item, "checked_on", None):
                yield item.id, item


def is_due(review: Review, day: datetime.date) -> bool:
    return review.due_on <= day.isoformat()


def never_opened(catalog: Catalog) -> tuple[str, ...]:
    """Sources with an address that nobody has opened; they were read in a stored copy."""
    return tuple(
        id_ for id_, source in catalog.sources.items() if (source.URL or source.DOI) and not source.link_checked_on
    )
