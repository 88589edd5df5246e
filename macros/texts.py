"""The texts of an entry that we wrote for readers: no ids and values, no words of readers, no titles of sources.

They are read from the raw values, so that a broken key elsewhere in a file hides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .source import Mapping, Sequence, Text

_NOT_OURS = frozenset({"keywords", "latin", "native", "places", "reviews", "said", "told_by", "waivers"})
_OF_A_SOURCE = ("study", "caution")
_CONTAINERS = (Mapping, Sequence)
_WITHOUT_PROSE = ("messages", "site", "wording")


def texts(kind: str, root: Any) -> Iterator[tuple[str, Text]]:
    """Each text with its path from the kind on, such as `comparison.home_norms.japan.claim`.

    A text without a blank is an id, a date or a value of a closed list.
    """
    if kind in _WITHOUT_PROSE or not isinstance(root, Mapping):
        return
    yield from _inside({key: root[key] for key in _OF_A_SOURCE if key in root} if kind == "source" else root, kind)


def _inside(value: Any, path: str) -> Iterator[tuple[str, Text]]:
    """Written flat, because it meets every value of every file."""
    pairs = value.items() if isinstance(value, dict) else [("", inner) for inner in value]
    for key, inner in pairs:
        if key in _NOT_OURS:
            continue
        if type(inner) is Text:
            if " " in inner:
                yield f"{path}.{key}" if key else path, inner
        elif type(inner) in _CONTAINERS:
            yield from _inside(inner, f"{path}.{key}" if key else path)
