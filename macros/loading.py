"""The only door to the data: read, validate, build the catalog, check."""

from __future__ import annotations

import gc
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from . import drafts, waivers
from .catalog import Catalog
from .checks import run
from .diagnostics import NOTHING, Diagnostic, Location, in_its_line
from .gathering import read_all
from .keeping import FEWEST, Store
from .model import KINDS, Kind
from .printing import ContentError
from .reading import Known
from .source import Document

DATA = "data"
BROKEN = frozenset({"broken-yaml", "alias", "unknown-tag"})
"""Rules of YAML itself."""
NEEDED = ("site.yml", "topics.yml", "messages/en.yml")
"""Files without which there is no site."""


def load(root: Path, *, with_drafts: bool = False, known: Known | None = None) -> Catalog:
    """The catalog of the repository at `root`, ready to be published.

    Raises ContentError with every finding of every file. Drafts are left out unless `with_drafts`. A preview passes
    the same `known` each time, and files that did not change are not read again.
    """
    catalog, diagnostics = examine(root, known)
    if any(diagnostic.severity == "error" for diagnostic in diagnostics):
        raise ContentError(diagnostics)
    return drafts.shown(catalog) if with_drafts else drafts.published(catalog)


def examine(root: Path, known: Known | None = None) -> tuple[Catalog, list[Diagnostic]]:
    """Everything that can be read, drafts included, and everything that is wrong with it."""
    with _nothing_thrown_away():
        return _examine(root, known or Known())


@contextmanager
def _nothing_thrown_away() -> Iterator[None]:
    """Without the garbage collector: what reading makes is kept, and to look for the rest doubles the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _examine(root: Path, known: Known) -> tuple[Catalog, list[Diagnostic]]:
    wanted = {file: kind for kind in KINDS for file in files(root, kind)}
    store = Store(root) if not known.files and len(wanted) >= FEWEST else None
    known.memory.next_run()
    if store:
        known.memory = store.memory
    catalog = read_all(root, wanted, known, store)
    told = set(_told(catalog))
    if store:
        store.save(known)
    return catalog, _in_their_lines(told, catalog.documents)


def _told(catalog: Catalog) -> list[Diagnostic]:
    """All findings, as they concern drafts and waivers."""
    found = [diagnostic for document in catalog.documents for diagnostic in _told_of(document)]
    found += [*_stray_files(catalog.root, catalog.documents), *run(catalog), *drafts.lacking(catalog)]
    return drafts.softened(catalog, waivers.applied(catalog, found))


def _told_of(document: Document) -> list[Diagnostic]:
    """What is wrong with a file as such; of a file that is broken, not what only seems to be missing."""
    return [one for one in document.diagnostics if not (document.mended and one.rule == "missing-key")]


def _in_their_lines(found: set[Diagnostic], documents: list[Document]) -> list[Diagnostic]:
    """The findings in order, each with the line it is about."""
    faulty = {one.location.path for one in found}
    texts = {
        document.path: [re.split("\r\n|[\r\n]", text) for text in (document.text, document.read_as)]
        for document in documents
        if document.path in faulty
    }
    return sorted(in_its_line(one, *texts.get(one.location.path, ([], []))) for one in _told_once(found))


def _told_once(found: set[Diagnostic]) -> list[Diagnostic]:
    """The findings without those that only follow from another one.

    A name that is no id is unknown as well; and what a broken line was meant to say is only guessed.
    """
    named = {one.location for one in found if one.rule == "label-for-id"}
    found = {one for one in found if not (one.rule == "bad-id" and one.location in named)}
    bad = {one.location for one in found if one.rule == "bad-id"}
    found = _with_known_names(found, bad)
    broken = {(one.location.path, one.location.line) for one in found if one.rule in BROKEN}
    return [
        one
        for one in found
        if one.rule in BROKEN
        or not (one.location in bad and one.rule.startswith("unknown-"))
        and (one.location.path, one.location.line) not in broken
    ]


def _with_known_names(found: set[Diagnostic], bad: set[Location]) -> set[Diagnostic]:
    """The findings, in which what is said to be written for a name that is no id is a name that exists."""
    unknown = {one.location: one for one in found if one.rule.startswith("unknown-") and one.location in bad}
    return {
        replace(one, instead=NOTHING, tip=f"{one.tip} {near.tip}")
        if one.rule == "bad-id" and (near := unknown.get(one.location)) and near.instead.better != one.instead.better
        else one
        for one in found
    }


def files(root: Path, kind: Kind) -> list[Path]:
    """The files of a kind, and those without which there is no site."""
    place = root / DATA / kind.place
    needed = [root / DATA / path for path in NEEDED if kind.place in (path, path.rpartition("/")[0])]
    if not kind.is_folder:
        return [place] if needed or place.is_file() else []
    names = {one.name for one in os.scandir(place) if one.is_file()} if place.is_dir() else set()
    return [place / name for name in sorted({*names, *(file.name for file in needed)}) if name.endswith(".yml")]


def _stray_files(root: Path, documents: list[Document]) -> list[Diagnostic]:
    """Files that nothing reads, most often a misspelt folder or ending."""
    known, strays = {document.path for document in documents}, []
    for folder, _, names in os.walk(root / DATA):
        below = Path(folder).relative_to(root).as_posix()
        strays += [path for name in names if not name.startswith(".") and (path := f"{below}/{name}") not in known]
    return [
        Diagnostic(
            Location(path),
            "unread-file",
            "no kind of entry is kept here",
            "Data files end in .yml and stand in a folder of their kind, for example data/comparisons/.",
        )
        for path in strays
    ]
