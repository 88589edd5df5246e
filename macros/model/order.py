"""The order in which the keys of an entry are written, which is the order in which they are read best."""

from __future__ import annotations

from functools import cache

from .base import Node
from .keys import known_keys

_EVIDENCE = ("evidence", "strength", "sources", "told_by")
_NORM = ("short", "claim", "words", *_EVIDENCE, "why", "varies")
_QUESTION = ("id", "type", "tests", "text", "hint")
_FIRST: dict[str, tuple[str, ...]] = {
    "Access": ("id", "text", *_EVIDENCE, "checked_on"),
    "AlreadyKnow": ("id", "text", "helps_with"),
    "ChecklistItem": ("id", "do", "minutes"),
    "HomeNorm": _NORM,
    "HomeReading": ("backgrounds", "text"),
    "HostNorm": _NORM,
    "InCommon": ("id", "text"),
    "Misreading": ("id", "seen_by", "sees", "may_think", "often_means", "instead"),
    **dict.fromkeys(("SingleChoice", "MultipleChoice", "TrueFalse", "Matching", "Ordering", "Scenario"), _QUESTION),
}
"""What comes first, where a model inherits keys that are written later than its own, or earlier."""


@cache
def key_order(model: type[Node]) -> tuple[str, ...]:
    """The keys of a model: its id, then its own, then those that it shares with others."""
    names = [name for part in model.__mro__ for name in part.__dict__.get("__annotations__", {})]
    spelled = {name: key for key, name in known_keys(model).items()}
    first = _FIRST.get(model.__name__, ("id",))
    return tuple(dict.fromkeys(spelled[name] for name in (*first, *names) if name in spelled))
