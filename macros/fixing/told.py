"""Lines that `check` tells to write, written where nothing else can have been meant: an id for a name, a date in order.

The files are read again with the new line: what was told must be gone and nothing new be told, or the line stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from ..diagnostics import Diagnostic
from ..loading import examine
from ..reading import Known
from . import lines

SURE = frozenset({"label-for-id", "bad-id", "bad-date"})
"""Rules whose line to write is the only one that can have been meant, if it holds."""
MOST = 50
"""Lines written in one run; each is tried on all files."""

Write = Callable[[Path, str], None]


def lines_written(root: Path, write: Write) -> Iterator[tuple[str, str, list[str]]]:
    """Write what is told and sure, line by line; yields each file with its new text and what was done to it."""
    known, done = Known(), {}
    found = examine(root, known)[1]
    for one in [one for one in found if _is_sure(one)][:MOST]:
        file = root / one.location.path
        before = file.read_bytes().decode("utf-8")
        after = _with_line(before, one)
        if not after:
            continue
        write(file, after)
        now = examine(root, known)[1]
        if _gone(one, found, now):
            found = now
            done.setdefault(one.location.path, []).append(f"line {one.location.line} as told by {one.rule}")
        else:
            write(file, before)
            examine(root, known)
    for path, changes in done.items():
        yield path, (root / path).read_text(encoding="utf-8"), changes


def _is_sure(one: Diagnostic) -> bool:
    return one.rule in SURE and bool(one.write) and "\n" not in one.write


def _with_line(text: str, one: Diagnostic) -> str:
    """The text with the line to write; nothing if it is not the one that was found, or a remark would be lost."""
    every = text.split("\n")
    index = one.location.line - 1
    if every[index] != one.source:
        return ""
    after = "\n".join([*every[:index], one.write, *every[index + 1 :]])
    return after if sorted(lines.remarks(text)) == sorted(lines.remarks(after)) else ""


def _gone(one: Diagnostic, before: list[Diagnostic], after: list[Diagnostic]) -> bool:
    """Whether a finding is told no more, and nothing else is told that was not before."""
    old, new = (Counter((it.location.path, it.rule, it.message) for it in found) for found in (before, after))
    this = one.location.path, one.rule, one.message
    return new[this] < old[this] and new <= old
