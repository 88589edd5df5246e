"""The only door to the data: read, validate, build the catalog, check."""

from __future__ import annotations

import os
from pathlib import Path

from . import drafts
from .catalog import Catalog, LoadedEntry
from .checks import run
from .diagnostics import ContentError, Diagnostic, Location
from .model import KINDS, Kind
from .model.base import Reading
from .model.decoding import decode
from .source import Document, Mapping, Sequence, read

DATA = "data"
NEEDED = ("site.yml", "topics.yml", "messages/en.yml")
"""Files without which there is no site."""


def load(root: Path, *, with_drafts: bool = False) -> Catalog:
    """The catalog of the repository at `root`, ready to be published.

    Raises ContentError with every finding of every file. Drafts are left out unless `with_drafts`.
    """
    catalog, diagnostics = examine(root)
    if any(diagnostic.severity == "error" for diagnostic in diagnostics):
        raise ContentError(diagnostics)
    return drafts.shown(catalog) if with_drafts else drafts.published(catalog)


def examine(root: Path) -> tuple[Catalog, list[Diagnostic]]:
    """Everything that can be read, drafts included, and everything that is wrong with it."""
    loaded: list[LoadedEntry] = []
    documents: list[Document] = []
    for kind in KINDS:
        for file in _files(root, kind):
            document = _document(file, file.relative_to(root).as_posix())
            documents.append(document)
            loaded.extend(_entries(kind, file.stem, document))
    catalog = Catalog(loaded, documents)
    found = [diagnostic for document in documents for diagnostic in document.diagnostics]
    found += [*_stray_files(root, documents), *run(catalog)]
    return catalog, sorted(set(drafts.softened(catalog, found)))


def _files(root: Path, kind: Kind) -> list[Path]:
    place = root / DATA / kind.place
    found = [file for file in (place.glob("*.yml") if kind.is_folder else [place]) if file.is_file()]
    needed = [root / DATA / path for path in NEEDED if kind.place in (path, path.rpartition("/")[0])]
    return sorted({*found, *needed})


def _document(file: Path, path: str) -> Document:
    if file.is_file():
        return read(file, path)
    document = Document(path)
    document.report(Location(path), "missing-file", "the file does not exist", "The site cannot be built without it.")
    return document


def _entries(kind: Kind, stem: str, document: Document) -> list[LoadedEntry]:
    decoded, reading = (None, Reading(document)) if document.root is None else decode(document, kind.model, kind.listed)
    if not kind.listed:
        return [LoadedEntry(kind, stem, document, document.root, reading, decoded)]
    if not isinstance(document.root, Sequence):
        return [LoadedEntry(kind, "", document, None, reading)]
    return [_item(kind, item, reading, decoded or ()) for item in document.root if isinstance(item, Mapping)]


def _item(kind: Kind, root: Mapping, reading: Reading, models: tuple) -> LoadedEntry:
    """One entry of a list, with those references of the file that stand in its lines."""
    name = root["id"] if isinstance(root.get("id"), str) else ""
    own = [
        reference for reference in reading.references if root.location.line <= reference.location.line <= root.last_line
    ]
    model = next((model for model in models if model.id == name), None)
    return LoadedEntry(kind, name, reading.document, root, Reading(reading.document, own), model)


def _stray_files(root: Path, documents: list[Document]) -> list[Diagnostic]:
    """Files that nothing reads, most often a misspelt folder or ending."""
    files = (
        Path(folder, name) for folder, _, names in os.walk(root / DATA) for name in names if not name.startswith(".")
    )
    strays = {file.relative_to(root).as_posix() for file in files} - {document.path for document in documents}
    return [
        Diagnostic(
            Location(path),
            "unread-file",
            "no kind of entry is kept here",
            "Data files end in .yml and stand in a folder of their kind, for example data/comparisons/.",
        )
        for path in strays
    ]
