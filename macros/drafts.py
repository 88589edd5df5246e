"""Drafts: seen in the preview, never published.

Rules about completeness become warnings inside a draft; all other rules stay.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from .catalog import Catalog, LoadedEntry
from .diagnostics import Diagnostic
from .model.base import Node
from .model.decoding import decode
from .names import draft_spans, is_draft
from .source import Document, Mapping, Sequence

COMPLETENESS = frozenset(
    {
        "missing-key",
        "empty-text",
        "missing-sources",
        "missing-feedback",
        "missing-study",
        "one-sided-misreadings",
        "unknown-without-waiver",
        "wrong-number",
        "no-right-choice",
        "no-wrong-choice",
        "seen-by-without-norm",
        "smile-without-care",
        "law-without-notice",
        "unused-source",
    }
)


def softened(catalog: Catalog, diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """The findings, those on the completeness of drafts as warnings.

    When a draft item is so incomplete that its published entry cannot be read, they stay errors: a page would vanish.
    """
    lost = {entry.path for entry in catalog.loaded if entry.model is None and not entry.is_draft}
    documents = {document.path: document for document in catalog.documents if document.path not in lost}
    return [_soft(diagnostic) if _is_of_draft(diagnostic, documents) else diagnostic for diagnostic in diagnostics]


def _soft(diagnostic: Diagnostic) -> Diagnostic:
    return replace(diagnostic, severity="warning")


def _is_of_draft(diagnostic: Diagnostic, documents: dict[str, Document]) -> bool:
    document = documents.get(diagnostic.location.path)
    if diagnostic.rule not in COMPLETENESS or document is None or not document.may_hold_drafts:
        return False
    return any(first <= diagnostic.location.line <= last for first, last in draft_spans(document.root))


def lacking(catalog: Catalog) -> Iterator[Diagnostic]:
    """What a published entry lacks once its draft items are left out."""
    for entry in catalog.loaded:
        is_public = entry.model is not None and not entry.is_draft
        if is_public and not entry.kind.listed and entry.draft_lines:
            rest = Document(entry.path, _left_of(entry.root))
            decode(rest, entry.kind.model)
            for found in rest.diagnostics:
                if found.rule in COMPLETENESS and found not in entry.document.diagnostics:
                    yield replace(found, tip=f"{found.tip} Drafts are not counted: readers do not see them.".strip())


def _left_of(value: Any) -> Any:
    """The values of a file without its draft items, each still at its place."""
    if isinstance(value, Mapping):
        rest = copy.copy(value)
        for key, inner in value.items():
            rest[key] = _left_of(inner)
            if is_draft(inner):
                del rest[key]
        return rest
    if not isinstance(value, Sequence):
        return value
    kept = [(_left_of(item), place) for item, place in zip(value, value.items_at, strict=True) if not is_draft(item)]
    rest = Sequence(item for item, _ in kept)
    rest.location, rest.items_at = value.location, [place for _, place in kept]
    return rest


def shown(catalog: Catalog) -> Catalog:
    """The catalog with drafts, for the preview; what rests on a draft too incomplete to be shown waits for it."""
    if all(entry.model is not None for entry in catalog.loaded):
        return catalog
    lost = {entry.id for entry in catalog.loaded if entry.model is None}
    kept = [entry for entry in catalog.loaded if entry.model is not None]
    while waiting := {entry.id for entry in kept if entry.is_draft and _names_any(entry, lost)}:
        lost |= waiting
        kept = [entry for entry in kept if not (entry.is_draft and entry.id in waiting)]
    entries = [_without_draft_items(entry) if _names_any(entry, lost) else entry for entry in kept]
    return Catalog(entries, catalog.documents, catalog.root, catalog.memory)


def _names_any(entry: LoadedEntry, entries: set[str]) -> bool:
    return any(reference.target.partition("#")[0] in entries for reference in entry.reading.references)


def published(catalog: Catalog) -> Catalog:
    """The catalog without draft entries and draft items: the same one, where there are none."""
    if not any(entry.draft_lines for entry in catalog.loaded):
        return catalog
    kept = [entry for entry in catalog.loaded if not entry.is_draft]
    entries = [_without_draft_items(entry) for entry in kept]
    return Catalog(entries, catalog.documents, catalog.root, catalog.memory)


def _without_draft_items(entry: LoadedEntry) -> LoadedEntry:
    return replace(entry, model=_pruned(entry.model)) if entry.draft_lines else entry


def _pruned(value: Any) -> Any:
    if isinstance(value, Node):
        changed = {name: _pruned(getattr(value, name)) for name in type(value).model_fields}
        return value.model_copy(update=changed)
    if isinstance(value, tuple):
        return tuple(_pruned(item) for item in value if getattr(item, "status", "") != "draft")
    if isinstance(value, dict):
        return {key: _pruned(item) for key, item in value.items() if getattr(item, "status", "") != "draft"}
    return value
