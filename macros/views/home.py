"""What the first page needs: four questions, the topics, the places."""

from __future__ import annotations

from dataclasses import dataclass

from .. import addresses
from ..catalog import Catalog
from .links import Link
from .sides import Side, homes, name_of, side
from .topic import TopicList, comparison_link, lists

MOST_OF_A_TOPIC = 8

FIRST_QUESTIONS = ("message-a-stranger", "referral-or-connections", "smiling", "small-talk")
"""Shown on the first screen: the questions that readers of the founding articles ask first."""


@dataclass(frozen=True)
class Sample:
    """One comparison in small: the host and up to two places."""

    link: Link
    sides: tuple[Side, ...]


@dataclass(frozen=True)
class HomeView:
    """The first page, ready for its template."""

    first: tuple[Link, ...]
    topics: tuple[TopicList, ...]
    places: tuple[Link, ...]
    counts: dict[str, int]
    sample: Sample | None


def view(catalog: Catalog) -> HomeView:
    """The view of the first page."""
    places = tuple(Link(addresses.of_entry("background", id_), name_of(catalog, id_)) for id_ in catalog.backgrounds)
    return HomeView(
        first_questions(catalog),
        lists(catalog, MOST_OF_A_TOPIC),
        places,
        catalog.counts(),
        _sample(catalog, _known(catalog)),
    )


def first_questions(catalog: Catalog) -> tuple[Link, ...]:
    """The questions to begin with."""
    first = _known(catalog) or list(catalog.comparisons)[:4]
    return tuple(comparison_link(catalog, entry) for entry in first)


def _known(catalog: Catalog) -> list[str]:
    return [entry for entry in FIRST_QUESTIONS if entry in catalog.comparisons]


def _sample(catalog: Catalog, entries: list[str]) -> Sample | None:
    """The last of the first questions that has home norms: what the site does, seen at once."""
    for entry in reversed(entries):
        comparison = catalog.comparisons[entry]
        places = homes(catalog, entry)
        if places:
            return Sample(comparison_link(catalog, entry), (side(catalog, "host", comparison.host_norm), *places[:2]))
    return None
