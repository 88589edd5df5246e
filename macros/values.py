"""The values of a data file: texts, mappings and lists that know where they stand."""

from __future__ import annotations

from .diagnostics import Location


class Text(str):
    """A text of a data file; `location` is where it begins, `span` from which character to which it goes."""

    __slots__ = ("location", "span")
    location: Location
    span: tuple[int, int]


class Mapping(dict):
    """A mapping of a data file; `keys_at` says where each key stands, `values_at` where its value begins."""

    location: Location
    is_short_form = False
    last_line: int = 0
    keys_at: dict[str, Location]
    values_at: dict[str, Location]

    def rename(self, key: str, new: str) -> None:
        for part in (self, self.keys_at, self.values_at):
            part[new] = part.pop(key)


class Sequence(list):
    """A list of a data file; `items_at` says where each item begins."""

    location: Location
    items_at: list[Location]
