"""What was what before: things are paired by their names, then, where a name went and another came, by their words."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from ..model.base import Node

NEAR = 0.6
"""How much of two things has to be the same for one to be the other under a new name."""
MOST = 2_000
"""So many pairs are looked at; where more went and came, nothing is called renamed."""


def paired(before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, str]]:
    """Old and new name of each thing, in the new order; "" where there is none. What is gone comes last."""
    gone = [name for name in before if name not in after]
    former = _former(before, after, gone, [name for name in after if name not in before])
    pairs = [(name if name in before else former.get(name, ""), name) for name in after]
    return pairs + [(name, "") for name in gone if name not in former.values()]


def _former(before: dict, after: dict, gone: list[str], come: list[str]) -> dict[str, str]:
    """The old name of each thing that is near enough to something that is gone."""
    if len(gone) * len(come) > MOST:
        return {}
    old, new = ({name: words(things[name]) for name in names} for things, names in ((before, gone), (after, come)))
    near = [(likeness(old[one], new[other]), one, other) for one in gone for other in come]
    found: dict[str, str] = {}
    for score, one, other in sorted(near, key=lambda each: -each[0]):
        if score >= NEAR and other not in found and one not in found.values():
            found[other] = one
    return found


def words(value: Any) -> Counter:
    """Every word that a thing says, counted."""
    if isinstance(value, Node):
        fields = [getattr(value, field) for field in type(value).model_fields if field != "id"]
        return sum((words(inner) for inner in fields), Counter())
    if isinstance(value, dict | tuple):
        return sum((words(inner) for inner in (value.values() if isinstance(value, dict) else value)), Counter())
    return Counter(re.findall(r"\w+", str(value or "").casefold()))


def likeness(one: Counter, other: Counter) -> float:
    """The share of words that both have, from 0 to 1."""
    return 2 * (one & other).total() / max(1, one.total() + other.total())
