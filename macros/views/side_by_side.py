"""All comparisons by topic, and the places to see beside them."""

from __future__ import annotations

from dataclasses import dataclass

from .. import addresses
from ..catalog import Catalog
from ..names import HOST
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


def view(catalog: Catalog) -> SideBySideView:
    """Every topic that has comparisons, in the order of the data."""
    return SideBySideView(
        label_of(catalog, HOST),
        tuple(Place(id_, label_of(catalog, id_)) for id_ in catalog.backgrounds),
        tuple(_topic(catalog, id_) for id_ in catalog.topics if catalog.in_topic(id_)),
    )


def _topic(catalog: Catalog, entry: str) -> TopicRows:
    rows = tuple(
        Row(
            id_, comparison_link(catalog, id_), tuple(place for place in catalog.backgrounds if place in one.home_norms)
        )
        for id_, one in catalog.in_topic(entry).items()
    )
    return TopicRows(entry, Link(addresses.of_entry("topic", entry), catalog.topics[entry].title), rows)
