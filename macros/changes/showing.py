"""Where readers meet an entry: its own page first, then every other page that shows a part of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from .. import addresses
from ..catalog import Catalog, LoadedEntry
from ..model.base import Node
from ..names import SECTIONS
from .entries import Changes, EntryChange

WITH_PAGES = tuple(addresses.FOLDERS)
WITH_ANCHORS = ("comparison", "background", "checklist", "quiz")
_EVERYWHERE = ("site", "messages")
_INSIDE = ("phrase", "misreading", "local-anchor", "own-anchor")
"""Kinds of references that stay in their own comparison."""


def own_page(kind: str, entry: str) -> str:
    """The page of an entry, or its place on the shelf; nothing when it stands on every page."""
    if kind in _EVERYWHERE:
        return ""
    has_own = kind in WITH_PAGES or kind in addresses.SHELVES
    return addresses.of_entry(kind, entry) if has_own else ""


def also_shown_on(change: EntryChange, changes: Changes) -> list[str]:
    """Other pages that an edit of it touches, each once; those it left are touched too."""
    if change.kind in _EVERYWHERE:
        return ["every page"]
    found: set[str] = set()
    for entry, catalog in ((change.after, changes.head), (change.before, changes.base)):
        if entry:
            found |= _neighbours(catalog)[change.kind, entry.id]
    own = {own_page(change.kind, name) for name in (change.id, change.former) if name}
    return sorted(found - own)


@lru_cache(maxsize=4)
def _neighbours(catalog: Catalog) -> dict[tuple[str, str], set[str]]:
    """Pages of what names an entry and of what it names: links are written once and shown at both ends."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in catalog.loaded:
        if one.model is None or one.kind.name in _EVERYWHERE:
            continue
        own = one.kind.name, one.id
        found[own].update(_shelves(one.model, one.kind.name))
        for target in set(_named(one.reading.references, catalog)):
            found[target].add(_page(one))
            if target[0] in WITH_PAGES:
                found[own].add(addresses.of_entry(*target))
    return found


def _page(entry: LoadedEntry) -> str:
    """Where an entry is seen; one without a page of its own stands on its comparison's."""
    if entry.kind.name not in WITH_PAGES and (comparison := getattr(entry.model, "comparison", None)):
        return addresses.of_entry("comparison", comparison)
    return addresses.page_showing(entry.kind.name, entry.id)


def _named(references: list, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Kind and id of each entry that references lead to."""
    for reference in references:
        name = reference.target.rpartition(":")[2].partition("#")[0]
        if reference.kind in catalog.names.entries:
            yield reference.kind, name
        elif reference.kind not in _INSIDE and (
            kind := next((k for k in WITH_PAGES if name in catalog.names.of(k)), "")
        ):
            yield kind, name


def _shelves(model: Node, kind: str) -> Iterator[str]:
    if kind in addresses.FOLDERS:
        yield f"/{addresses.FOLDERS[kind]}/"
    if getattr(model, "phrases", ()):
        yield "/phrases/"
    if kind == "comparison":
        yield from ("/for-hosts/", *(["/plan/"] if getattr(model, "try_it", None) else []))


def gone(changes: Changes) -> list[str]:
    """Published addresses and anchors that no longer exist; of a file that cannot be read nothing is said."""
    unread = tuple(own_page(kind, entry) for kind, entry in changes.head.names.unread if own_page(kind, entry))
    lost = published(changes.base) - published(changes.head)
    return sorted(address for address in lost if not address.startswith(unread))


def published(catalog: Catalog) -> set[str]:
    """The address of every published entry, and of everything with an id inside it."""
    found = set()
    for (kind, entry), anchors in catalog.names.anchors.items():
        if entry and own_page(kind, entry) and not catalog.names.of(kind)[entry]:
            found.add(own_page(kind, entry))
        if entry and kind in WITH_ANCHORS and not catalog.names.of(kind)[entry]:
            inside = [name for name, anchor in anchors.items() if not anchor.draft and name not in SECTIONS]
            found |= {addresses.of_entry(kind, entry, name) for name in inside}
    return found
