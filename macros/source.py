"""YAML text → plain values that remember file, line and column.

Read as YAML 1.2 scalars: only `true`, `false`, `null` and numbers are not text, so `NO`, `on`, `12:30` and
dates stay what the contributor typed. Anchors and aliases are refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from .building import Builder
from .diagnostics import NOTHING, Diagnostic, Instead, Location
from .mending import MAX_READ, mended
from .unseen import cleaned, no_entry
from .values import Mapping, Sequence, Text
from .yaml_text import Refused, text_of

MAX_ROUNDS = 20
"""Faults of one file that are mended, to read on and tell the next one."""


@dataclass
class Document:
    """One data file as read: `root` is None when nothing can be used of it."""

    path: str
    root: Any = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    looks_like_ids: frozenset[str] = frozenset()
    """Of a file that could not be read: what it may name."""
    text: str = ""
    read_as: str = ""
    """The text without its faults, as far as they can be mended."""
    may_hold_drafts: bool = True
    mended: bool = False
    """Whether a fault was read over: what is missing may only seem so."""
    of_yaml: int = 0
    """How many findings are of the text alone, whatever it says."""
    sure: tuple[dict[int, str], ...] = ()
    """Lines by index as they were mended where nothing else can have been meant."""

    def report(self, location: Location, rule: str, message: str, tip: str = "", instead: Instead = NOTHING) -> None:
        self.diagnostics.append(Diagnostic(location, rule, message, tip, instead=instead))


class KeptDocument(Document):
    """A sound file that was read before: its values are read again only when somebody asks for them."""

    def __init__(self, path: str, file: Path, may_hold_drafts: bool):
        self.path, self.file, self.may_hold_drafts, self.diagnostics = path, file, may_hold_drafts, []

    @cached_property
    def _again(self) -> Document:
        return read(self.file, self.path) if self.file.is_file() else Document(self.path)

    root = property(lambda self: self._again.root)
    text = property(lambda self: self._again.text)
    read_as = property(lambda self: self._again.read_as)


def read(file: Path, path: str) -> Document:
    """Read one data file; `path` is how it is named to the contributor."""
    document = Document(path)
    text = text_of(file, path)
    if isinstance(text, Diagnostic):
        document.diagnostics.append(text)
        return document
    parse(text, document)
    if document.root is None:
        document.looks_like_ids = frozenset(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", text))
    return document


def parse(text: str, document: Document, mend: bool = True) -> Document:
    """Fill `document` from YAML text, or with diagnostics that say why that cannot be done.

    What is broken in a way that can be mended is told and read as if it were mended, so that one run tells all; unless
    nothing is to be mended, which is much faster.
    """
    document.text, document.may_hold_drafts = text, "draft" in text
    text, found = cleaned(text, document.path)
    document.diagnostics += found
    if reason := no_entry(text, document.path):
        document.diagnostics.append(reason)
        return document
    text = text if text.endswith("\n") else text + "\n"  # or the last block would seem to end a line early
    _fill(text, document, mend)
    document.of_yaml = len(document.diagnostics)
    if document.root is None and not document.diagnostics:
        tip = "Write the entry, or delete the file."
        document.report(Location(document.path), "empty-file", "the file holds no data", tip)
    return document


def _fill(text: str, document: Document, mend: bool) -> None:
    done: set[int] = set()
    for _ in range(min(MAX_ROUNDS, 1 + MAX_READ // len(text))):
        builder = Builder(text, document.path)
        try:
            document.root, document.read_as = builder.root(), text
        except (yaml.YAMLError, Refused) as error:
            if not mend:
                return document.report(Location(document.path), "broken-yaml", "the file cannot be read")
            slip = mended(error, text, document.path, done)
            document.diagnostics.append(slip.diagnostic)
            if slip.text is None:
                return
            if slip.diagnostic.sure:
                document.sure += (_changed(text, slip.text),)
            text, document.mended = slip.text, True
        else:
            document.diagnostics += builder.diagnostics
            return


def _changed(before: str, after: str) -> dict[int, str]:
    lines = zip(before.split("\n"), after.split("\n"), strict=True)
    return {index: new for index, (old, new) in enumerate(lines) if old != new}


__all__ = ["Document", "KeptDocument", "Mapping", "Sequence", "Text", "parse", "read"]
