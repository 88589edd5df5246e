"""Which names exist: entries, and the anchors inside them, also of files that are otherwise broken.

Read from the raw values, not from the models, so that one misspelt key does not make every reference to its file
look unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from .diagnostics import Location
from .source import Mapping, Sequence

SECTIONS = (
    "answer",
    "compare-with",
    "table",
    "often",
    "why",
    "next-step",
    "not-equal",
    "misread",
    "steps",
    "more",
    "across",
    "more-phrases",
    "notices",
    "same",
    "for-hosts",
    "practice",
    "related",
    "sources",
    "words",
    "norms",
    "gaps",
    "already-know",
    "not-so",
    "access",
    "varies",
    "not-meant",
    "ask-insiders",
    "questions",
)
"""Anchors of page sections: a closed list, so that no item can take one."""

HOST, ANYONE = "host", "anyone"
_ITEM_KINDS = {
    "across": "across",
    "in_common": "in-common",
    "misreadings": "misreading",
    "steps": "step",
    "phrases": "phrase",
    "for_hosts": "for-hosts",
    "words": "word",
}


@dataclass(frozen=True)
class Anchor:
    """A thing inside an entry that can be linked."""

    id: str
    kind: str
    location: Location
    draft: bool = False


_LABELS = ("title", "name", "short_name", "term")
"""The keys under which an entry has the name that readers see."""


@dataclass
class Names:
    """Ids by kind of entry, and anchors by kind and entry."""

    entries: dict[str, dict[str, bool]] = field(default_factory=dict)
    anchors: dict[tuple[str, str], dict[str, Anchor]] = field(default_factory=dict)
    unread: set[tuple[str, str]] = field(default_factory=set)
    """Entries whose file could not be used; the name "" stands for a whole list."""
    models: Callable[[str], dict[str, Any]] = field(default=lambda kind: {})
    """The usable entries of a kind; asked only for the names that readers see."""

    def add(self, kind: str, entry: str, is_draft: bool, anchors: Iterable[Anchor] | None) -> None:
        """Learn an entry and its anchors; None when its file could not be used."""
        self.entries.setdefault(kind, {})[entry] = is_draft
        if anchors is None:
            self.unread.add((kind, entry))
        self.anchors[kind, entry] = {anchor.id: anchor for anchor in anchors or ()}

    def of(self, kind: str) -> dict[str, bool]:
        """Known ids of a kind; the value says whether the entry is a draft."""
        return self.entries.get(kind, {})

    def called(self, kind: str, label: str) -> str:
        """The entry of a kind that readers see under this name, or under what of it stands before a comma."""
        for entry, model in self.models(kind).items():
            labels = [str(getattr(model, key, "")).casefold() for key in _LABELS]
            if label.casefold() in {*labels, *(one.partition(",")[0] for one in labels)} - {""}:
                return entry
        return ""

    def anchors_of(self, kind: str, entry: str, only: str = "") -> dict[str, Anchor]:
        """Anchors of an entry, or only those of one kind of item."""
        anchors = self.anchors.get((kind, entry), {})
        return {name: anchor for name, anchor in anchors.items() if not only or anchor.kind == only}


def is_draft(value: Any) -> bool:
    return isinstance(value, Mapping) and value.get("status") == "draft"


def draft_spans(value: Any) -> Iterator[tuple[int, int]]:
    """First and last lines of what says `status: draft`; of something below a key, with the line of the key."""
    if is_draft(value):
        yield value.location.line, value.last_line
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            first = value.keys_at[key].line
            yield from ((first, end) if is_draft(inner) else (start, end) for start, end in draft_spans(inner))
    elif isinstance(value, Sequence):
        for inner in value:
            yield from draft_spans(inner)


_CONTAINERS = frozenset((Mapping, Sequence))


def items(value: Any) -> list[Anchor]:
    """Everything inside `value` that carries an id, in the order of the file; what is in a draft item is a draft."""
    found: list[Anchor] = []
    _gather(value, "item", False, found)
    return found


def _gather(value: Any, kind: str, in_draft: bool, found: list[Anchor]) -> None:
    if isinstance(value, Mapping):
        own, draft = value.get("id"), in_draft or is_draft(value)
        if isinstance(own, str) and kind != "sources":
            found.append(Anchor(str(own), kind, value.values_at["id"], draft))
        for key, inner in value.items():
            if type(inner) in _CONTAINERS and key != "sources":
                _gather(inner, _ITEM_KINDS.get(key, "item"), draft and isinstance(own, str), found)
    elif isinstance(value, Sequence):
        for inner in value:
            if type(inner) in _CONTAINERS:
                _gather(inner, kind, in_draft, found)


def norms(root: Mapping) -> Iterator[Anchor]:
    """The sides of a comparison, which can be linked like items."""
    yield Anchor(HOST, "host", root.values_at.get("host_norm", root.location))
    found = root.get("home_norms")
    for key, norm in found.items() if isinstance(found, Mapping) else ():
        yield Anchor(key, "home-norm", found.keys_at[key], is_draft(norm))
