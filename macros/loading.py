"""The only door to the data: read, validate, build the catalog, check."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from . import drafts
from .catalog import Catalog, LoadedEntry
from .checks import run
from .diagnostics import ContentError, Diagnostic, Location
from .model import KINDS, Kind
from .model.base import Reading
from .model.decoding import decode
from .source import Document, Mapping, read

DATA = "data"


def load(root: Path, *, with_drafts: bool = False) -> Catalog:
    """The catalog of the repository at `root`, ready to be published.

    Raises ContentError with every finding of every file. Drafts are left out unless `with_drafts`.
    """
    catalog, diagnostics = examine(root)
    if any(diagnostic.severity == "error" for diagnostic in diagnostics):
        raise ContentError(diagnostics)
    return catalog if with_drafts else drafts.published(catalog)


def examine(root: Path) -> tuple[Catalog, list[Diagnostic]]:
    """Everything that can be read, drafts included, and everything that is wrong with it."""
    loaded: list[LoadedEntry] = []
    documents: list[Document] = []
    for kind in KINDS:
        for file in _files(root, kind):
            document = read(file, file.relative_to(root).as_posix())
            documents.append(document)
            loaded.extend(_entries(kind, file.stem, document))
    catalog = Catalog(loaded, documents)
    found = [diagnostic for document in documents for diagnostic in document.diagnostics]
    found += [*_missing_files(root), *_stray_files(root), *run(catalog)]
    return catalog, sorted(set(drafts.softened(catalog, found)))


def _files(root: Path, kind: Kind) -> list[Path]:
    place = root / DATA / kind.place
    if kind.is_folder:
        return sorted(file for file in place.glob("*.yml") if file.is_file())
    return [place] if place.is_file() else []


def _entries(kind: Kind, stem: str, document: Document) -> list[LoadedEntry]:
    if document.root is None:
        unread = [] if kind.listed else [LoadedEntry(kind, stem, document, None, Reading(document))]
        return unread
    decoded, reading = decode(document, kind.model, kind.listed)
    if not kind.listed:
        return [LoadedEntry(kind, stem, document, document.root, reading, decoded)]
    return _listed_entries(kind, document, reading, decoded or ())


def _listed_entries(kind: Kind, document: Document, reading: Reading, models: tuple) -> list[LoadedEntry]:
    """One entry per item; the references of the file are carried by its first one."""
    by_id = {model.id: model for model in models}
    roots: list[Any] = [item for item in document.root if isinstance(item, Mapping)] if isinstance(document.root, list) else []
    entries = [LoadedEntry(kind, str(item.get("id", "")), document, item, Reading(document), by_id.get(item.get("id"))) for item in roots]
    if entries:
        entries[0].reading.references.extend(reading.references)
    return entries


def _missing_files(root: Path) -> list[Diagnostic]:
    needed = [f"{DATA}/site.yml", f"{DATA}/topics.yml", f"{DATA}/messages/en.yml"]
    return [Diagnostic(Location(path), "missing-file", "the file does not exist", "The site cannot be built without it.") for path in needed if not (root / path).is_file()]


def _stray_files(root: Path) -> list[Diagnostic]:
    """Files that nothing would read, most often a misspelt folder or ending."""
    places = {kind.place for kind in KINDS}
    found = []
    for file in sorted((root / DATA).rglob("*")):
        path = file.relative_to(root / DATA)
        known = str(path) in places or (len(path.parts) == 2 and path.parts[0] in places and path.suffix == ".yml")
        if file.is_file() and not known and not path.name.startswith("."):
            found.append(Diagnostic(Location(f"{DATA}/{path.as_posix()}"), "unread-file", "no kind of entry is kept here", "Data files end in .yml and stand in a folder of their kind, for example data/comparisons/."))
    return found
