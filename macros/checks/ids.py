"""Ids are promises: well formed, unique, and not taken by a section of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..catalog import Catalog
from ..diagnostics import Diagnostic, Location
from ..model.text import ID_PATTERN
from ..names import ANYONE, HOST, SECTIONS, Anchor, items

_WITHOUT_ID = ("site", "messages")
_TAKEN = {HOST, ANYONE, *SECTIONS}


def file_names(catalog: Catalog) -> Iterator[Diagnostic]:
    """bad-id: the name of a file is the id of its entry."""
    for entry in catalog.loaded:
        if not entry.kind.listed and entry.kind.name not in _WITHOUT_ID and not re.fullmatch(ID_PATTERN, entry.id):
            yield Diagnostic(
                Location(entry.path),
                "bad-id",
                f"the file name '{entry.id}' is not a valid id",
                "Use small letters a to z, digits and single hyphens, for example 'first-message.yml'.",
            )


def duplicate_ids(catalog: Catalog) -> Iterator[Diagnostic]:
    """duplicate-id: an id stands once in its file."""
    whole = {entry.path: entry.items for entry in catalog.loaded if not entry.kind.listed}
    for document in catalog.documents:
        first: dict[str, Anchor] = {}
        for anchor in whole[document.path] if document.path in whole else items(document.root):
            if anchor.id in first:
                yield Diagnostic(
                    anchor.location,
                    "duplicate-id",
                    f"the id '{anchor.id}' stands twice in this file",
                    f"It is first used in line {first[anchor.id].location.line}; each id is an address of its own.",
                )
            first.setdefault(anchor.id, anchor)


def reserved_ids(catalog: Catalog) -> Iterator[Diagnostic]:
    """reserved-id: `host`, the ids of backgrounds, the anchors of sections and the numbers of pages are taken."""
    backgrounds = set(catalog.names.of("background"))
    for entry in catalog.loaded:
        if entry.kind.name == "background" and entry.id in _TAKEN:
            yield _reserved(entry.id, Location(entry.path))
        if not entry.kind.listed:
            if entry.id.isdigit():
                yield _reserved(entry.id, Location(entry.path))
            yield from (
                _reserved(anchor.id, anchor.location)
                for anchor in entry.items
                if anchor.id in backgrounds or anchor.id in _TAKEN
            )


def _reserved(name: str, place: Location) -> Diagnostic:
    return Diagnostic(
        place,
        "reserved-id",
        f"the id '{name}' is taken by the page itself",
        "Choose a longer id that says what this is, for example 'ask-first'.",
    )
