"""Two catalogs → which entries came, went and changed, and which could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..catalog import Catalog, LoadedEntry
from ..model import KINDS
from .pairing import paired
from .tree import Change, compare, lead


@dataclass(frozen=True)
class EntryChange:
    """What became of one entry; `before` or `after` is None where there is none."""

    kind: str
    before: LoadedEntry | None
    after: LoadedEntry | None
    change: Change

    @property
    def entry(self) -> LoadedEntry:
        """The entry as it is, or as it was."""
        return self.after or self.before

    @property
    def id(self) -> str:
        return self.entry.id

    @property
    def former(self) -> str:
        """The id it had before, if that was another."""
        return self.before.id if self.before and self.after and self.before.id != self.after.id else ""

    @property
    def how(self) -> str:
        if not (self.before and self.after):
            return "added" if self.after else "removed"
        return "renamed" if self.former else "changed"

    @property
    def title(self) -> str:
        return lead(self.entry.model)

    @property
    def statuses(self) -> tuple[str, str]:
        """Whether it was and is a draft or published."""
        both = [getattr(entry.model, "status", "published") if entry else "" for entry in (self.before, self.after)]
        return both[0], both[1]

    @property
    def is_published(self) -> bool:
        return "published" in self.statuses

    @property
    def leaves(self) -> list[tuple[Change, ...]]:
        """Every change in it with those around it."""
        return list(self.change.walk())


@dataclass(frozen=True)
class Changes:
    """What became of all entries."""

    base: Catalog
    head: Catalog
    entries: tuple[EntryChange, ...]

    @cached_property
    def unreadable(self) -> list[str]:
        """Files of which an entry could not be read on one side, so that its changes cannot be told."""
        lost = {entry.path for catalog in (self.base, self.head) for entry in catalog.loaded if not entry.is_whole}
        return sorted(lost - {path for path in lost if _is_missing_in_both(path, self.base, self.head)})


def _is_missing_in_both(path: str, base: Catalog, head: Catalog) -> bool:
    """A project for tests may lack a file that a site needs; then nothing is lost."""
    documents = [document for catalog in (base, head) for document in catalog.documents if document.path == path]
    return bool(documents) and all("missing-file" in {found.rule for found in each.diagnostics} for each in documents)


def changes(base: Catalog, head: Catalog) -> Changes:
    """Everything that is different, kind by kind."""
    found = [change for kind in KINDS for change in _of_kind(kind.name, base, head)]
    return Changes(base, head, tuple(found))


def _of_kind(kind: str, base: Catalog, head: Catalog) -> list[EntryChange]:
    old, new = (_readable(kind, catalog) for catalog in (base, head))
    lost = {name for catalog in (base, head) for name, entry in _all(kind, catalog).items() if not entry.is_whole}
    old, new = ({name: entry for name, entry in side.items() if name not in lost} for side in (old, new))
    models = [{name: entry.model for name, entry in side.items()} for side in (old, new)]
    found = []
    for former, name in paired(*models):
        before, after = old.get(former), new.get(name)
        if before and after and former == name and before.model == after.model:
            continue
        change = compare(kind, before and before.model, after and after.model)
        if change or former != name:
            found.append(EntryChange(kind, before, after, change or _only_name(kind, before, after)))
    return found


def _only_name(kind: str, before: LoadedEntry, after: LoadedEntry) -> Change:
    return Change(kind, before.id, after.id, is_thing=True)


def _all(kind: str, catalog: Catalog) -> dict[str, Any]:
    return {entry.id: entry for entry in catalog.loaded if entry.kind.name == kind}


def _readable(kind: str, catalog: Catalog) -> dict[str, LoadedEntry]:
    return {name: entry for name, entry in _all(kind, catalog).items() if entry.model is not None}
