"""What the page of one source needs: the record, what was read, and every sentence that cites it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .. import addresses
from ..catalog import Catalog, Use
from ..model import Source
from ..parts import Group, Part
from .bibliography import Reference, reference
from .evidence import study
from .links import Link


@dataclass(frozen=True)
class UseView:
    """One sentence that cites the source."""

    link: Link
    sentence: str
    shows: str | None
    limits: str | None
    against: bool


@dataclass(frozen=True)
class SourceView:
    """One source, ready for its template."""

    id: str
    source: Source
    reference: Reference
    study: str
    uses: tuple[UseView, ...]
    count: int
    """How many uses there are, on all parts."""
    mentions: tuple[Link, ...]


def groups(catalog: Catalog, entry: str) -> tuple[Group]:
    """Every use of the source `entry`."""
    return (Group("", "", tuple(catalog.uses(entry))),)


def view(catalog: Catalog, entry: str, part: Part) -> SourceView:
    """The view of the source `entry`, with the uses of the part."""
    source = catalog.sources[entry]
    return SourceView(
        entry,
        source,
        reference(catalog, entry),
        study(source, catalog.messages.say),
        tuple(_use(catalog, use) for group in part for use in group.items),
        len(catalog.uses(entry)),
        _mentions(catalog, entry),
    )


def _mentions(catalog: Catalog, source: str) -> tuple[Link, ...]:
    """Entries that link the source in a sentence without resting a claim on it."""
    citing = {use.entry.path for use in catalog.uses(source)}
    return tuple(
        Link(addresses.page_showing(entry.kind.name, entry.id), _title(entry.model))
        for entry in catalog.naming(source)
        if entry.path not in citing and entry.model
    )


def _use(catalog: Catalog, use: Use) -> UseView:
    return UseView(
        Link(_address(use), _title(use.entry.model)),
        _sentence(use.node),
        use.citation.shows,
        use.citation.limits,
        use.citation.against,
    )


def _address(use: Use) -> str:
    kind, id_ = use.entry.kind.name, use.entry.id
    if kind in addresses.FOLDERS:
        return addresses.of_entry(kind, id_, use.anchor)
    return addresses.of_entry(kind, id_) if kind in addresses.SHELVES else addresses.page_showing(kind, id_)


def _title(model: Any) -> str:
    return next(
        (
            str(getattr(model, name))
            for name in ("question", "name", "title", "term", "said")
            if getattr(model, name, None)
        ),
        "",
    )


def _sentence(node: Any) -> str:
    """The sentence a node makes, whatever its field is called."""
    return next(
        (
            str(getattr(node, name))
            for name in ("claim", "text", "often_means", "means", "meaning", "say_instead", "note")
            if getattr(node, name, None)
        ),
        "",
    )
