"""Drafts: seen in the preview, never published.

Rules about completeness become warnings inside a draft; all other rules stay.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from .catalog import Catalog, LoadedEntry
from .diagnostics import Diagnostic
from .model.base import Node
from .names import draft_spans, is_draft, is_in_draft

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
        "unused-source",
    }
)


def softened(catalog: Catalog, diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """The findings, those on the completeness of drafts as warnings.

    When a draft item is so incomplete that its published entry cannot be read, they stay errors: a page would vanish.
    """
    lost = {entry.path for entry in catalog.loaded if entry.model is None and not is_draft(entry.root)}
    roots = {document.path: document.root for document in catalog.documents if document.path not in lost}
    return [_soft(diagnostic) if _is_of_draft(diagnostic, roots) else diagnostic for diagnostic in diagnostics]


def _soft(diagnostic: Diagnostic) -> Diagnostic:
    return replace(diagnostic, severity="warning")


def _is_of_draft(diagnostic: Diagnostic, roots: dict[str, Any]) -> bool:
    return diagnostic.rule in COMPLETENESS and is_in_draft(roots.get(diagnostic.location.path), diagnostic.location)


def shown(catalog: Catalog) -> Catalog:
    """The catalog with drafts, for the preview; what rests on a draft too incomplete to be shown waits for it."""
    lost = {entry.id for entry in catalog.loaded if entry.model is None}
    kept = [entry for entry in catalog.loaded if entry.model is not None]
    while waiting := {entry.id for entry in kept if is_draft(entry.root) and _names_any(entry, lost)}:
        lost |= waiting
        kept = [entry for entry in kept if not (is_draft(entry.root) and entry.id in waiting)]
    return Catalog(
        [_without_draft_items(entry) if _names_any(entry, lost) else entry for entry in kept], catalog.documents
    )


def _names_any(entry: LoadedEntry, entries: set[str]) -> bool:
    return any(reference.target.partition("#")[0] in entries for reference in entry.reading.references)


def published(catalog: Catalog) -> Catalog:
    """The catalog without draft entries and draft items."""
    kept = [entry for entry in catalog.loaded if not is_draft(entry.root)]
    return Catalog([_without_draft_items(entry) for entry in kept], catalog.documents)


def _without_draft_items(entry: LoadedEntry) -> LoadedEntry:
    return replace(entry, model=_pruned(entry.model)) if any(draft_spans(entry.root)) else entry


def _pruned(value: Any) -> Any:
    if isinstance(value, Node):
        changed = {name: _pruned(getattr(value, name)) for name in type(value).model_fields}
        return value.model_copy(update=changed)
    if isinstance(value, tuple):
        return tuple(_pruned(item) for item in value if getattr(item, "status", "") != "draft")
    if isinstance(value, dict):
        return {key: _pruned(item) for key, item in value.items() if getattr(item, "status", "") != "draft"}
    return value
