"""Drafts: seen in the preview, never published.

Rules about completeness become warnings inside a draft; all other rules stay.
"""

from __future__ import annotations

from typing import Any

from .catalog import Catalog, LoadedEntry
from .diagnostics import Diagnostic
from .model.base import Node
from .names import is_draft
from .source import Mapping, Sequence

COMPLETENESS = frozenset({
    "missing-key", "empty-text", "missing-sources", "missing-feedback", "missing-study", "one-sided-misreadings", "unknown-without-waiver",
    "wrong-number", "no-right-choice", "no-wrong-choice", "seen-by-without-norm",
})


def softened(catalog: Catalog, diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """The findings, those on the completeness of drafts as warnings."""
    spans = {span for document in catalog.documents for span in _draft_spans(document.path, document.root)}
    return [_soft(diagnostic) if diagnostic.rule in COMPLETENESS and _inside(diagnostic, spans) else diagnostic for diagnostic in diagnostics]


def _soft(diagnostic: Diagnostic) -> Diagnostic:
    place = diagnostic
    return Diagnostic(place.location, place.rule, place.message, place.tip, "warning")


def _inside(diagnostic: Diagnostic, spans: set[tuple[str, int, int]]) -> bool:
    place = diagnostic.location
    return any(path == place.path and first <= place.line <= last for path, first, last in spans)


def _draft_spans(path: str, value: Any) -> list[tuple[str, int, int]]:
    """First and last lines of the mappings that say `status: draft`."""
    if is_draft(value):
        return [(path, value.location.line, value.last_line)]
    inner = value.values() if isinstance(value, Mapping) else value if isinstance(value, Sequence) else ()
    return [span for item in inner for span in _draft_spans(path, item)]


def published(catalog: Catalog) -> Catalog:
    """The catalog without draft entries and draft items."""
    kept = [entry for entry in catalog.loaded if not is_draft(entry.root)]
    return Catalog([_without_draft_items(entry) for entry in kept], catalog.documents)


def _without_draft_items(entry: LoadedEntry) -> LoadedEntry:
    if not _draft_spans(entry.path, entry.root):
        return entry
    return LoadedEntry(entry.kind, entry.id, entry.document, entry.root, entry.reading, _pruned(entry.model))


def _pruned(value: Any) -> Any:
    if isinstance(value, Node):
        changed = {name: _pruned(getattr(value, name)) for name in type(value).model_fields}
        return value.model_copy(update=changed)
    if isinstance(value, tuple):
        return tuple(_pruned(item) for item in value if getattr(item, "status", "") != "draft")
    if isinstance(value, dict):
        return {key: _pruned(item) for key, item in value.items() if getattr(item, "status", "") != "draft"}
    return value
