"""A topic with its full table, and the lists of comparisons by topic."""

from __future__ import annotations

from dataclasses import dataclass

from .. import addresses
from ..catalog import Catalog
from ..model import Topic
from ..parts import Group, Part
from .links import Link
from .sides import Side, homes, not_covered, side


@dataclass(frozen=True)
class TurnedTable:
    """One comparison turned: a line for each side, the host first."""

    id: str
    link: Link
    sides: tuple[Side, ...]
    not_covered: tuple[Link, ...]


@dataclass(frozen=True)
class TopicView:
    """One topic, ready for its template."""

    id: str
    topic: Topic
    tables: tuple[TurnedTable, ...]
    others: tuple[Link, ...]


@dataclass(frozen=True)
class TopicList:
    """A topic and the comparisons in it, as lists show them."""

    id: str
    link: Link
    comparisons: tuple[Link, ...]
    more: int = 0
    """How many are not listed."""


def groups(catalog: Catalog, entry: str) -> tuple[Group]:
    """The comparisons of the topic `entry`."""
    return (Group("", "", catalog.related("in_topic", entry)),)


def view(catalog: Catalog, entry: str, part: Part) -> TopicView:
    """The view of the topic `entry`."""
    tables = tuple(_table(catalog, id_) for group in part for id_ in group.items)
    others = tuple(
        Link(addresses.of_entry("topic", id_), topic.title) for id_, topic in catalog.topics.items() if id_ != entry
    )
    return TopicView(entry, catalog.topics[entry], tables, others)


def _table(catalog: Catalog, entry: str) -> TurnedTable:
    comparison = catalog.comparisons[entry]
    link = Link(addresses.of_entry("comparison", entry), comparison.question, comparison.answer)
    return TurnedTable(
        entry, link, (side(catalog, "host", comparison.host_norm), *homes(catalog, entry)), not_covered(catalog, entry)
    )


def lists(catalog: Catalog, most: int) -> tuple[TopicList, ...]:
    """Every topic that has comparisons, in the order of the data, with its first comparisons."""
    found = ((id_, topic, catalog.related("in_topic", id_)) for id_, topic in catalog.topics.items())
    return tuple(
        TopicList(
            f"topic-{id_}",
            Link(addresses.of_entry("topic", id_), topic.title, topic.intro),
            tuple(comparison_link(catalog, entry) for entry in entries[:most]),
            max(0, len(entries) - most),
        )
        for id_, topic, entries in found
        if entries
    )


def comparison_link(catalog: Catalog, entry: str) -> Link:
    """A comparison as lists show it: its question, and its answer."""
    comparison = catalog.comparisons[entry]
    return Link(addresses.of_entry("comparison", entry), comparison.question, comparison.answer)
