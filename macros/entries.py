"""One entry as it was loaded, and what it cites: read from its model, so a new kind of entry needs nothing here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from .model import Kind
from .model.base import Node, Reading
from .model.statement import Citation, Evidenced
from .source import Document, Text
from .texts import texts


@dataclass(frozen=True)
class LoadedEntry:
    """One entry and where it stands; `model` is None when the file could not be used."""

    kind: Kind
    id: str
    document: Document
    root: Any
    reading: Reading
    model: Any = None

    @property
    def path(self) -> str:
        return self.document.path

    @property
    def is_whole(self) -> bool:
        """Whether all of it could be read as it stands, and not only what its faults have left."""
        return self.model is not None and not self.document.mended

    @cached_property
    def texts(self) -> list[tuple[str, Text]]:
        """The texts that we wrote for readers, each with its path."""
        return list(texts(self.kind.name, self.root))

    @cached_property
    def uses(self) -> tuple[Use, ...]:
        """Every citation in this entry."""
        return tuple(_uses(self))


class Use(NamedTuple):
    """One citation: the entry, the anchor and the node that cites."""

    entry: LoadedEntry
    anchor: str
    node: Node
    citation: Citation


def _uses(entry: LoadedEntry) -> Iterator[Use]:
    """Every citation of an entry, if it could be read."""
    if isinstance(entry.model, Node):
        for anchor, node in _citing(entry.model, ""):
            for citation in node.sources:
                yield Use(entry, anchor, node, citation)


def _citing(node: Any, anchor: str) -> Iterator[tuple[str, Any]]:
    """Nodes below `node` that have sources, with the anchor of the nearest item around them."""
    if isinstance(node, Node):
        anchor = getattr(node, "id", anchor) if not isinstance(node, Citation) else anchor
        if isinstance(node, Evidenced) or getattr(node, "sources", None):
            yield anchor, node
        for name in type(node).model_fields:
            inner = "host" if name == "host_norm" else anchor
            yield from _citing(getattr(node, name), inner)
    elif isinstance(node, tuple):
        for item in node:
            yield from _citing(item, anchor)
    elif isinstance(node, dict):
        for key, item in node.items():
            yield from _citing(item, key)
