"""One entry as it was loaded, and what it cites: read from its model, so a new kind of entry needs nothing here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from .diagnostics import Location
from .model import Kind
from .model.base import Node, Reading
from .model.statement import Citation, Evidenced
from .names import Anchor, draft_spans, is_draft, items, norms
from .source import Document, Mapping, Text
from .texts import texts

T = TypeVar("T")


@dataclass(frozen=True)
class LoadedEntry:
    """One entry and where it stands; `model` is None when the file could not be used."""

    kind: Kind
    id: str
    document: Document
    reading: Reading
    model: Any = None
    item: Any = None
    """Of an entry of a list: its values."""
    found: dict[str, tuple[Any, Any]] = field(default_factory=dict, compare=False)
    """What rules about one entry alone have found, each with what that depends on."""

    @property
    def path(self) -> str:
        return self.document.path

    @property
    def root(self) -> Any:
        """The values as they stand in the file."""
        return self.item if self.kind.listed else self.document.root

    def once(self, rule: str, key: Any, look: Callable[[LoadedEntry], T]) -> T:
        """What a rule finds in this entry, looked for only once while `key`, on which it depends, stays the same."""
        if rule not in self.found or self.found[rule][0] != key:
            self.found[rule] = key, look(self)
        return self.found[rule][1]

    @property
    def is_whole(self) -> bool:
        """Whether all of it could be read as it stands, and not only what its faults have left."""
        return self.model is not None and not self.document.mended

    @cached_property
    def items(self) -> tuple[Anchor, ...]:
        """Everything in it that carries an id."""
        return tuple(items(self.root))

    @cached_property
    def anchors(self) -> tuple[Anchor, ...]:
        """What can be linked in it."""
        sides = norms(self.root) if self.kind.name == "comparison" and isinstance(self.root, Mapping) else ()
        return (*self.items, *sides)

    @cached_property
    def is_usable(self) -> bool:
        """Whether its file holds a mapping at all."""
        return isinstance(self.root, Mapping)

    @cached_property
    def has_waivers(self) -> bool:
        return self.is_usable and "waivers" in self.root

    @cached_property
    def is_draft(self) -> bool:
        return is_draft(self.root)

    @cached_property
    def draft_lines(self) -> tuple[tuple[int, int], ...]:
        """First and last lines of what is a draft in it."""
        return tuple(draft_spans(self.root)) if self.document.may_hold_drafts else ()

    def is_in_draft(self, place: Location) -> bool:
        return any(first <= place.line <= last for first, last in self.draft_lines)

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
