"""Long lists in parts, so that no page grows with the site.

The first part keeps the address of the whole; later ones add a number. A part takes whole groups, such as a topic or a
letter, as long as they fit; only a group that is longer than a part is broken. Only lists whose anchors are no promises
are cut: terms and figures stay on one page, whatever its length.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Group:
    """Things that belong together, under a heading with an anchor."""

    anchor: str
    title: str
    items: tuple[Any, ...]


Part = tuple[Group, ...]


def cut(groups: Iterable[Group], most: int, weigh: Callable[[Any], int] = lambda item: 1) -> tuple[Part, ...]:
    """Groups in parts that weigh `most` at most, in their order; one part at least. Items that are alike weigh one."""
    parts: list[list[Group]] = [[]]
    left = most
    for group in groups:
        for piece in _pieces(group, most, weigh):
            weight = sum(map(weigh, piece.items))
            if weight > left:
                parts.append([])
                left = most
            parts[-1].append(piece)
            left -= weight
    return tuple(tuple(part) for part in parts if part) or ((),)


def _pieces(group: Group, most: int, weigh: Callable[[Any], int]) -> Iterator[Group]:
    """The group itself, or its pieces when it weighs more than a part may."""
    pieces: list[list[Any]] = [[]]
    left = most
    for item in group.items:
        if weigh(item) > left:
            pieces.append([])
            left = most
        pieces[-1].append(item)
        left -= weigh(item)
    return (Group(group.anchor, group.title, tuple(items)) for items in pieces)


def address(first: str, number: int) -> str:
    """The address of a part: `/sources/`, then `/sources/2/`."""
    return first if number == 1 else f"{first}{number}/"


@dataclass(frozen=True)
class Pager:
    """The way from one part to the others: the addresses of all, and of each group."""

    number: int
    addresses: tuple[str, ...]
    groups: tuple[tuple[str, str], ...]
    """Address and title."""

    @property
    def before(self) -> str:
        return self.addresses[self.number - 2] if self.number > 1 else ""

    @property
    def after(self) -> str:
        return self.addresses[self.number] if self.number < len(self.addresses) else ""


def pager(first: str, number: int, parts: tuple[Part, ...]) -> Pager:
    """The pager of one part of the page whose address is `first`; a group is linked where it begins."""
    found: dict[Any, tuple[str, str]] = {}
    for place, part in enumerate(parts, start=1):
        for group in part:
            page = "" if place == number else address(first, place)
            found.setdefault((group.anchor, group.title), (f"{page}#{group.anchor}", group.title))
    return Pager(number, tuple(address(first, place + 1) for place in range(len(parts))), tuple(found.values()))
