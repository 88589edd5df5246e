"""All comparisons by topic, and the places to see beside them."""

from __future__ import annotations

from dataclasses import dataclass

from .. import addresses
from ..catalog import Catalog
from ..names import HOST
from ..parts import Group, Part
from .links import Link
from .sides import label_of
from .topic import comparison_link


@dataclass(frozen=True)
class Place:
    """A place to choose."""

    id: str
    label: str


@dataclass(frozen=True)
class Row:
    """One comparison and the places it covers."""

    id: str
    link: Link
    covers: tuple[str, ...]


@dataclass(frozen=True)
class TopicRows:
    """A topic with its comparisons."""

    id: str
    link: Link
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class SideBySideView:
    """The page of all comparisons, ready for its template."""

    host_label: str
    places: tuple[Place, ...]
    topics: tuple[TopicRows, ...]


def groups(catalog: Catalog) -> tuple[Group, ...]:
    """Every topic that has comparisons, in the order of the data."""
    found = ((id_, topic.title, catalog.related("in_topic", id_)) for id_, topic in catalog.topics.items())
    return tuple(Group(f"topic-{id_}", title, entries) for id_, title, entries in found if entries)


def view(catalog: Catalog, part: Part) -> SideBySideView:
    """The comparisons of the part, by topic."""
    return SideBySideView(
        label_of(catalog, HOST),
        tuple(Place(id_, label_of(catalog, id_)) for id_ in catalog.backgrounds),
        tuple(_topic(catalog, group) for group in part),
    )


def _topic(catalog: Catalog, group: Group) -> TopicRows:
    entry = group.anchor.removeprefix("topic-")
    link = Link(addresses.of_entry("topic", entry), group.title)
    return TopicRows(entry, link, tuple(_row(catalog, id_) for id_ in group.items))


def _row(catalog: Catalog, entry: str) -> Row:
    norms = catalog.comparisons[entry].home_norms
    return Row(entry, comparison_link(catalog, entry), tuple(place for place in catalog.backgrounds if place in norms))
