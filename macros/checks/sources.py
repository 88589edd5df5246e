"""Only what was read may be cited, and what is not cited is not kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..catalog import Catalog
from ..diagnostics import Diagnostic, Location
from ..source import Document, Mapping, Sequence


def not_read(catalog: Catalog) -> Iterator[Diagnostic]:
    """not-read: a citation of a source of which only the title was seen."""
    titles_only = {id_ for id_, source in catalog.sources.items() if source.seen.what == "title"}
    for entry in catalog.loaded:
        for reference in entry.reading.references:
            if reference.kind == "source" and reference.target in titles_only:
                yield Diagnostic(
                    reference.location,
                    "not-read",
                    f"of the source '{reference.target}' only the title was read",
                    "Read at least the abstract and say so under 'seen', or cite another source.",
                )


def unused_sources(catalog: Catalog) -> Iterator[Diagnostic]:
    """unused-source: a source that no entry cites; drafts count as users."""
    cited = {
        reference.target
        for entry in catalog.loaded
        for reference in entry.reading.references
        if reference.kind == "source"
    }
    cited.update(name for document in catalog.documents for name in _perhaps_cited(document))
    for entry in catalog.loaded:
        if entry.kind.name == "source" and entry.id not in cited:
            yield Diagnostic(
                getattr(entry.root, "location", Location(entry.path)),
                "unused-source",
                f"no entry cites the source '{entry.id}'",
                "Cite it where it belongs, or delete the file.",
            )


def _perhaps_cited(document: Document) -> Iterator[str]:
    """What a faulty file may cite: its fault should not make its sources look unused as well."""
    yield from document.looks_like_ids
    if document.diagnostics:
        yield from _texts(document.root)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from _texts(list(value.values()))
    elif isinstance(value, Sequence | list):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, str):
        yield value
