"""How entries lead to one another, and who has asked: links are written once, and here they are read both ways.

A preview renders again only what an edit touches. To know that, it listens while a page is made: each look-up in a
table and each relation that is followed is noted under a key.

    ("comparison", "small-talk")             that entry was read
    ("comparison", MEMBERS)                  which entries there are, and in which order
    ("comparison", ANY)                      all of them
    ("relation", "quizzes_of", "small-talk") which entries stand in that relation
"""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, ValuesView
from contextlib import contextmanager
from typing import Any, TypeVar

MEMBERS, ANY = "", "*"
Note = Callable[..., None]
T = TypeVar("T")

RELATIONS: dict[str, tuple[str, Callable[[Any], Iterable[str]]]] = {
    # name: the kind of entry that is found, and what one of them is found by
    "in_topic": ("comparison", lambda comparison: (comparison.topic,)),
    "norms_of": ("comparison", lambda comparison: comparison.home_norms),
    "naming": ("comparison", lambda comparison: comparison.related),
    "quizzes_of": ("quiz", lambda quiz: (quiz.comparison,)),
    "checklists_of": ("checklist", lambda checklist: checklist.comparisons),
    "dissent_of": ("dissent", lambda note: (note.about.partition("#")[0],)),
    "stories_of": ("story", lambda story: (story.comparison,)),
}


class Reads:
    """Listens to what is looked up."""

    def __init__(self) -> None:
        self._noted: set[tuple] | None = None
        self._remembered: dict[tuple, tuple[Any, set[tuple]]] = {}

    @contextmanager
    def noting(self, into: set[tuple]) -> Iterator[None]:
        """Note what is looked up meanwhile, by the keys of `relations`."""
        before, self._noted = self._noted, into
        try:
            yield
        finally:
            self._noted = before

    def remembered(self, key: tuple, make: Callable[[], T]) -> T:
        """What `make` finds in this catalog, found only once; whoever asks has read what it was made of."""
        if key not in self._remembered:
            read: set[tuple] = set()
            with self.noting(read):
                self._remembered[key] = make(), read
        value, read = self._remembered[key]
        if self._noted is not None:
            self._noted |= read
        return value

    def _note(self, *key: Any) -> None:
        if self._noted is not None:
            self._noted.add(key)


class Table(dict):
    """The usable entries of one kind by id; whatever is looked up is noted."""

    def __init__(self, kind: str, entries: Mapping[str, Any], note: Note):
        super().__init__(entries)
        self.kind, self.note = kind, note

    def __getitem__(self, entry: str) -> Any:
        self.note(self.kind, entry)
        return super().__getitem__(entry)

    def get(self, entry: str, default: Any = None) -> Any:
        self.note(self.kind, entry)
        return super().get(entry, default)

    def __contains__(self, entry: object) -> bool:
        self.note(self.kind, entry)
        return super().__contains__(entry)

    def __iter__(self) -> Iterator[str]:
        self.note(self.kind, MEMBERS)
        return super().__iter__()

    def keys(self) -> Any:
        self.note(self.kind, MEMBERS)
        return super().keys()

    def values(self) -> ValuesView:
        self.note(self.kind, ANY)
        return super().values()

    def items(self) -> ItemsView:
        self.note(self.kind, ANY)
        return super().items()


def index(entries: Mapping[str, Any], found_by: Callable[[Any], Iterable[Any]]) -> dict[Any, tuple[str, ...]]:
    """The ids of entries by each thing they are found by, in the order of the entries."""
    found: dict[Any, dict[str, None]] = {}
    for id_ in dict.keys(entries):
        for key in found_by(dict.__getitem__(entries, id_)):
            found.setdefault(key, {})[id_] = None
    return {key: tuple(ids) for key, ids in found.items()}
