"""One data file → its entries, with everything that is wrong with the file as such."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from .diagnostics import Location
from .entries import LoadedEntry
from .memory import Memory
from .model import Kind
from .model.base import Reading
from .model.decoding import decode
from .source import Document, Mapping, Sequence, read

Version = tuple[int, ...] | None


@dataclass(frozen=True)
class Kept:
    """A file as it was read, and the marks of the version that was read."""

    version: Version
    document: Document
    entries: list[LoadedEntry]


@dataclass
class Known:
    """What runs hand on to the next one: the files as they were read, and what took long to find."""

    files: dict[Path, Kept] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)


def version_of(file: Path) -> Version:
    """What changes when a file is written, as Git looks at it; None when there is no file."""
    try:
        found = file.stat()
    except FileNotFoundError:
        return None
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino


def read_file(root: Path, kind: Kind, file: Path) -> Kept:
    """Read a file of a kind, in the repository at `root`."""
    version = version_of(file)
    document = _document(file, file.relative_to(root).as_posix())
    return Kept(version, document, _entries(kind, file.stem, document))


def _document(file: Path, path: str) -> Document:
    if file.is_file():
        return read(file, path)
    document = Document(path)
    document.report(Location(path), "missing-file", "the file does not exist", "The site cannot be built without it.")
    return document


def _entries(kind: Kind, stem: str, document: Document) -> list[LoadedEntry]:
    if kind.may_be_empty and [found.rule for found in document.diagnostics] == ["empty-file"]:
        document.diagnostics.clear()
        return []
    decoded, reading = (None, Reading(document)) if document.root is None else decode(document, kind.model, kind.listed)
    if not kind.listed:
        return [LoadedEntry(kind, stem, document, reading, decoded)]
    of = f"{stem}#" if kind.is_folder else ""
    if not isinstance(document.root, Sequence):
        return [LoadedEntry(kind, of, document, reading)]
    return [_item(kind, item, reading, decoded or (), of) for item in document.root if isinstance(item, Mapping)]


def _item(kind: Kind, item: Mapping, reading: Reading, models: tuple, of: str) -> LoadedEntry:
    """One entry of a list, with those references of the file that stand in its lines; `of` begins its name."""
    name = item[kind.key] if isinstance(item.get(kind.key), str) else ""
    own = [
        reference for reference in reading.references if item.location.line <= reference.location.line <= item.last_line
    ]
    model = next((model for model in models if model.id == name), None)
    return LoadedEntry(kind, of + name, reading.document, Reading(reading.document, own), model, item)
