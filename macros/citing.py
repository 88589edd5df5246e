"""Who cites which source, and where: read from the models, so that a new kind of entry needs nothing here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from .model.base import Node
from .model.statement import Citation, Evidenced


class Use(NamedTuple):
    """One citation: the entry, the anchor and the node that cites."""

    entry: Any
    anchor: str
    node: Node
    citation: Citation


def uses(loaded: Iterable[Any]) -> Iterator[Use]:
    """Every citation of every entry that could be read."""
    for entry in loaded:
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
