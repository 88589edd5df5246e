"""All data files → what stands in them: from memory, from what was kept, or read, by several processes if many."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from .catalog import Catalog
from .checks import looker
from .keeping import Store, packed, unpacked
from .memory import Memory
from .model import Kind
from .reading import Kept, Known, read_file, version_of
from .workers import shared_out

LOOKED_UP = ("wording", "background")
"""Kinds that the rules about one entry alone look up; they are read before the others."""


def read_all(root: Path, wanted: dict[Path, Kind], known: Known, store: Store | None) -> Catalog:
    """The wanted files of the repository at `root`, in their order; `known` is brought up to date with them."""
    found = {file: one for file in wanted if (one := _at_hand(file, known.files, store))}
    for file, kind in wanted.items():
        if file not in found and kind.name in LOOKED_UP:
            found[file] = read_file(root, kind, file)
    rest = [file for file in wanted if file not in found]
    came = _read_many(root, rest, wanted, catalog_of(found.values(), root, known.memory)) if rest else {}
    blobs = {file: one for file, one in came.items() if isinstance(one, bytes)}
    found.update({file: unpacked(one) if file in blobs else one for file, one in came.items()})
    known.files = {file: found[file] for file in wanted}
    if store:
        store.packed.update(blobs)
    return catalog_of(known.files.values(), root, known.memory)


def catalog_of(files: Collection[Kept], root: Path, memory: Memory) -> Catalog:
    return Catalog([entry for one in files for entry in one.entries], [one.document for one in files], root, memory)


def _read_many(root: Path, rest: list[Path], kinds: dict[Path, Kind], known: Catalog) -> dict[Path, Kept | bytes]:
    """The rest of the files; those that another process has read, and that can be kept, as what is kept of them."""
    look = looker(known)

    def read(file: Path) -> Kept:
        kept = read_file(root, kinds[file], file)
        for entry in kept.entries:
            look(entry)
        return kept

    return dict(zip(rest, shared_out(read, rest, lambda kept: packed(root, kept) or kept), strict=True))


def _at_hand(file: Path, kept: dict[Path, Kept], store: Store | None) -> Kept | None:
    version = version_of(file)
    if file in kept:
        return kept[file] if kept[file].version == version else None
    return store.get(file, version) if store and version else None
