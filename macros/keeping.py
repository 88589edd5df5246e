"""What was read of sound files, kept in `.cache/` from one run to the next.

Most files are sound, and nobody asks where their words stand: so the values with their places are left out, and read
again only when somebody does. That makes what is kept small enough to be faster than reading.
"""

from __future__ import annotations

import io
import os
import pickle
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import pydantic

from .entries import LoadedEntry
from .memory import Memory
from .model import BY_NAME, Kind
from .model.base import Unread
from .reading import Kept, Known, Version, version_of
from .source import Document, KeptDocument, Mapping

Blob = tuple[Version, dict[str, Any], bytes]
"""A file that is kept: its version, what was looked for with which keys, and the file itself."""
CACHE = ".cache"
FEWEST = 100
"""Below so many files, reading them again takes no time."""
_KNOWN = ("anchors", "is_usable", "is_draft", "has_waivers", "draft_lines")
"""Of an entry: what is asked of its values in each run."""
_LEFT_OUT = ("texts", "uses")
"""Of an entry: what would be kept twice."""


def can_be_kept(kept: Kept) -> bool:
    """Whether a file is as most files are: sound and published, with one entry that excuses itself from no rule."""
    sound = kept.version and not kept.document.diagnostics and not kept.document.mended and len(kept.entries) == 1
    return bool(sound) and all(
        not (it.kind.listed or it.model is None or it.has_waivers or it.draft_lines) for it in kept.entries
    )


def packed(root: Path, kept: Kept) -> bytes | None:
    """A file of the repository at `root`, as it was read; None when it cannot be kept."""
    if not can_be_kept(kept):
        return None
    (entry,) = kept.entries
    stream = io.BytesIO()
    _Pickler(stream, root / kept.document.path, kept.document).dump((kept.version, kept.document, _parts(entry)))
    return stream.getvalue()


def unpacked(blob: bytes) -> Kept:
    """The file again, as far as it was kept."""
    version, document, parts = pickle.loads(blob)
    entry = object.__new__(LoadedEntry)
    entry.__dict__.update(parts)
    return Kept(version, document, [entry])


def _parts(entry: LoadedEntry) -> dict[str, Any]:
    """An entry with what is known of its values, so that nobody needs them."""
    for name in _KNOWN:
        getattr(entry, name)  # found now, and remembered by the entry
    return {name: value for name, value in entry.__dict__.items() if name not in _LEFT_OUT}


def _kind(name: str) -> Kind:
    return BY_NAME[name]


class _Pickler(pickle.Pickler):
    """Writes the document of a file and its values as something that reads the file again."""

    def __init__(self, stream: io.BytesIO, file: Path, document: Document):
        super().__init__(stream, pickle.HIGHEST_PROTOCOL)
        self.dispatch_table = {
            Document: lambda it: (KeptDocument, (it.path, file, it.may_hold_drafts)),
            Kind: lambda it: (_kind, (it.name,)),
            Mapping: lambda it: (Unread, (document, it.location)),
        }


class Store:
    """What was kept of one repository: its files by path, and results by key."""

    def __init__(self, root: Path):
        self._root, self._file = root, root / CACHE / "read.pickle"
        self._blobs, self._results = self._load()
        self.packed: dict[Path, bytes] = {}
        """Files that were read and packed by another process."""

    @property
    def memory(self) -> Memory:
        return Memory(self._results)

    def get(self, file: Path, version: Version) -> Kept | None:
        """The file as it was read in this version."""
        blob = self._blobs.get(str(file))
        return unpacked(blob[2]) if blob and blob[0] == version else None

    def save(self, known: Known) -> None:
        """Keep this and nothing else; where that cannot be written, the next run reads it again."""
        blobs = {str(file): blob for file, one in known.files.items() if (blob := self._blob(file, one))}
        if blobs != self._blobs or known.memory.asked.keys() != self._results.keys():
            self._write(pickle.dumps((_code(), blobs, known.memory.asked)))

    def _blob(self, file: Path, kept: Kept) -> Blob | None:
        looked = {rule: key for entry in kept.entries for rule, (key, _) in entry.found.items()}
        before = self._blobs.get(str(file))
        if before and before[:2] == (kept.version, looked):
            return before
        blob = self.packed.get(file) or packed(self._root, kept)
        return (kept.version, looked, blob) if blob else None

    def _write(self, content: bytes) -> None:
        """All of it or nothing, also when two runs write at once."""
        try:
            self._file.parent.mkdir(exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self._file.parent, delete=False) as file:
                file.write(content)
            os.replace(file.name, self._file)
        except OSError:
            pass

    def _load(self) -> tuple[dict[str, Blob], dict[Any, Any]]:
        try:
            code, blobs, results = pickle.loads(self._file.read_bytes())
        except Exception:  # whatever stands there, all of it can be found again
            return {}, {}
        return (blobs, results) if code == _code() else ({}, {})


@cache
def _code() -> str:
    """What decides how a file is read: this package as it stands, pydantic and Python."""
    files = sorted(Path(__file__).parent.rglob("*.py"))
    marks = [(str(file), version_of(file)) for file in files]
    return repr((sys.version, pydantic.VERSION, marks))
