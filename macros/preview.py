"""What an edit touches. In a preview only that is made again, and it must look as if all had been.

Nothing is guessed: each page has noted what it was made of (see `relations`), so it is made again when one of those
things has changed, or when its own title, description or place has.
"""

from __future__ import annotations

from .build import Build
from .catalog import Catalog
from .relations import ANY, MEMBERS

ON_EVERY_PAGE = frozenset({("messages", "en"), ("site", "site"), ("term", ANY)})
"""Interface texts, the site's name and addresses, and the words that open their meaning."""


def outdated(last: Build, new: Build) -> set[str]:
    """The addresses at which `new` may show something else than `last` did, new ones included.

    What the other pages are made of is carried over into `new`.
    """
    changes = _changes(last.catalog, new.catalog)
    found = set()
    for address in new.pages.keys() | new.written | last.reads.keys():
        reads = last.reads.get(address, set() if address in new.written else None)
        if reads is None or _is_another(address, last, new) or _touched(reads, changes, last, new):
            found.add(address)
        else:
            new.reads[address] = reads
    return found


def _is_another(address: str, last: Build, new: Build) -> bool:
    """Whether what stands around a page has changed: title, description, place, old anchors, marks of drafts."""
    return new.pages.get(address) != last.pages.get(address) or new.around(address) != last.around(address)


def _touched(reads: set[tuple], changes: set[tuple], last: Build, new: Build) -> bool:
    if not changes:
        return False
    return (
        not changes.isdisjoint(ON_EVERY_PAGE)
        or not changes.isdisjoint(reads)
        or any(last.catalog.related(*key[1:]) != new.catalog.related(*key[1:]) for key in reads if len(key) == 3)
    )


def _changes(last: Catalog, new: Catalog) -> set[tuple]:
    """The keys of tables that give something else than before."""
    changes = set()
    for kind in last.tables.keys() | new.tables.keys():
        before, after = dict.items(last.all(kind)), dict.items(new.all(kind))
        changes |= _changes_of(kind, dict(before), dict(after))
    return changes


def _changes_of(kind: str, before: dict, after: dict) -> set[tuple]:
    changed = {id_ for id_ in before.keys() | after.keys() if not _same(before.get(id_), after.get(id_))}
    keys = {(kind, id_) for id_ in changed}
    if list(before) != list(after):
        keys |= {(kind, MEMBERS), (kind, ANY)}
    return keys | ({(kind, ANY)} if changed else set())


def _same(one: object, other: object) -> bool:
    return one is other or one == other
