"""References as they are printed: a record in words, from CSL fields, without what was only remembered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .. import addresses
from ..catalog import Catalog
from ..model import Source
from ..model.base import Node
from ..model.statement import Citation
from .evidence import label


@dataclass(frozen=True)
class Reference:
    """One source in a list of sources."""

    id: str
    label: str
    address: str
    who: str
    year: str
    title: str
    inside: str
    link: str
    read: str
    kind: str
    caution: str | None
    lang: str


_PLAIN = frozenset((str, bool, int, float, type(None)))


def references(catalog: Catalog, node: Any) -> tuple[Reference, ...]:
    """The sources cited anywhere below `node`, in the order of their labels."""
    ids = {citation.id for citation in cited(node)}
    return tuple(sorted((reference(catalog, id_) for id_ in ids), key=lambda item: (item.label.casefold(), item.id)))


def cited(value: Any) -> Iterator[Citation]:
    """Every citation below a node."""
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, Node):
        for inner in (getattr(value, name) for name in type(value).model_fields):
            if type(inner) not in _PLAIN:  # most are
                yield from cited(inner)
    elif isinstance(value, tuple):
        for item in value:
            yield from cited(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from cited(item)


def reference(catalog: Catalog, id_: str) -> Reference:
    """One source as it is listed."""
    source, say = catalog.sources[id_], catalog.messages.say
    return Reference(
        id_,
        label(source),
        addresses.of_entry("source", id_),
        "; ".join(source.author or source.editor),
        str(source.issued or "not-stated").replace("not-stated", say("source.no_date")),
        source.title if _is_named_by_others(source) else "",
        inside(source),
        link(source),
        say(f"read.{source.seen.what}"),
        say(f"kind.{source.kind}"),
        source.caution,
        source.language or "en",
    )


def _is_named_by_others(source: Source) -> bool:
    """Whether a label made of author or place leaves the title to be said."""
    return bool(source.author or source.editor or source.container_title or source.publisher)


def inside(source: Source) -> str:
    """Container, volume and pages: 'Journal of Labor Economics 34(1), 161-209'."""
    kept = _checked(source)
    numbers = f"{kept('volume')}({kept('issue')})" if kept("issue") else kept("volume")
    head = " ".join(part for part in (kept("container_title"), numbers) if part)
    return ", ".join(part for part in (head, kept("genre"), kept("publisher"), kept("number"), kept("page")) if part)


def link(source: Source) -> str:
    """The address to open: the DOI where it was read, else the publisher's page."""
    kept = _checked(source)
    return f"https://doi.org/{kept('DOI')}" if kept("DOI") else kept("URL")


def _checked(source: Source) -> Any:
    """Reads a field as text, empty when it was only remembered."""
    remembered = {name.replace("-", "_") for name in source.seen.from_memory}
    return lambda name: "" if name in remembered or getattr(source, name) is None else str(getattr(source, name))
