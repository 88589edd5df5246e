"""Two values of the models → what is different, as a tree that follows the fields.

Nothing here knows a kind of entry: things with an id are paired by it, all others by what they say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..model.base import Node
from .pairing import paired

LEADS = ("claim", "text", "question", "title", "do", "sees", "situation", "term", "name", "said", "left", "id")
"""The field that stands for a whole thing, the first that it has."""


@dataclass(frozen=True)
class Change:
    """What became of one field or thing; `parts` are the changes inside it."""

    name: str
    before: str | None = None
    after: str | None = None
    parts: tuple[Change, ...] = ()
    id: str = ""
    former: str = ""
    """The id it had before."""
    is_thing: bool = False
    """A mapping of the data, not a single text."""

    @property
    def how(self) -> str:
        if self.before is None or self.after is None:
            return "added" if self.before is None else "removed"
        return "renamed" if self.former else "changed"

    def walk(self, above: tuple[Change, ...] = ()) -> Iterator[tuple[Change, ...]]:
        """Each change in the tree, with those around it: the outermost first."""
        yield (*above, self)
        for part in self.parts:
            yield from part.walk((*above, self))


def compare(name: str, before: Any, after: Any) -> Change | None:
    """The difference of two values, or None; a value that is not there is None or empty."""
    one = before or after
    if isinstance(one, Node):
        return _nodes(name, before, after)
    if isinstance(one, dict):
        old, new = before or {}, after or {}
        names = [*new, *(key for key in old if key not in new)]
        return _group(name, [(key, old.get(key), key, new.get(key)) for key in names])
    if isinstance(one, tuple) and one and isinstance(one[0], Node):
        return _listed(name, before or (), after or ())
    old, new = shown(before), shown(after)
    return None if old == new else Change(name, old, new)


def shown(value: Any) -> str | None:
    """A single value as a text; None when nothing is there."""
    if value is None or value == () or value == "":
        return None
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _nodes(name: str, before: Node | None, after: Node | None) -> Change | None:
    """Field by field; of a thing that came or went, what was written in it."""
    parts = []
    fields = type(after or before).model_fields
    for field, info in sorted(fields.items(), key=lambda each: each[0] not in LEADS):
        old, new = (getattr(node, field, None) for node in (before, after))
        is_said = (before and after) or (new if after else old) != info.default
        parts.append(compare(field, old, new) if field != "id" and is_said else None)
    found = tuple(part for part in parts if part)
    if before and after and not found:
        return None
    return Change(name, before and lead(before), after and lead(after), found, is_thing=True)


def lead(node: Node) -> str:
    """The words that stand for a whole thing."""
    return next((str(value) for field in LEADS if (value := getattr(node, field, None))), "")


def _listed(name: str, before: tuple, after: tuple) -> Change | None:
    """Things in a list: those with an id are paired by it, others by their words, and then the order is looked at."""
    old, new = ({getattr(node, "id", "") or lead(node): node for node in nodes} for nodes in (before, after))
    members = [(was, old.get(was), now, new.get(now)) for was, now in paired(old, new)]
    if not hasattr((before or after)[0], "id"):
        members = [("", one, "", other) for _, one, _, other in members]
    kept = [[key for key in names if key in others] for names, others in ((old, new), (new, old))]
    order = [] if kept[0] == kept[1] else [Change("order", ", ".join(kept[0]), ", ".join(kept[1]))]
    return _group(name, members, order)


def _group(name: str, members: list[tuple[str, Any, str, Any]], more: Sequence[Change] = ()) -> Change | None:
    """Changes of the members of a list or mapping, each (old id, old value, new id, new value)."""
    parts = []
    for was, before, now, after in members:
        found, former = compare(name, before, after), was if was and now and was != now else ""
        if former and not found:
            found = Change(name, lead(before), lead(after), is_thing=True)
        parts.append(found and replace(found, id=now or was, former=former))
    found = tuple(part for part in (*parts, *more) if part)
    return Change(name, "", "", found) if found else None
