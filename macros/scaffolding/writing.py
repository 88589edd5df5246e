"""Where a new entry is written: a file of its own, or the end of a list. What is there already is never changed."""

from __future__ import annotations

import os
import tempfile
import textwrap
from pathlib import Path

from ..source import Document, Sequence, parse
from .answers import Refused


def write(file: Path, text: str) -> None:
    """Write a new file wholly or not at all; one that exists stays as it is."""
    if os.path.lexists(file):
        raise Refused(f"{file} exists already, so nothing was written.")
    file.parent.mkdir(exist_ok=True)
    _replace(file, text.encode())


def append(file: Path, text: str) -> None:
    """Put an entry behind the last one of a list; every byte before it stays."""
    old = file.read_bytes() if file.exists() else b""
    before = _entries(old)
    if not isinstance(before, Sequence) or not before:
        raise Refused(
            f"{file} is not a list that can be read, so nothing was written; `python -m macros check` says why."
        )
    end = "\r\n" if b"\r\n" in old else "\n"
    gap = "" if old.endswith(b"\n") else end
    indented = textwrap.indent(text, " " * (before.location.column - 1))
    new = old + (gap + indented.replace("\n", end)).encode()
    after = _entries(new)
    if not isinstance(after, Sequence) or list(after[:-1]) != list(before):
        raise Refused(f"{file} ends in a way that allows no new entry, so nothing was written.")
    _replace(file, new)


def _entries(content: bytes) -> object:
    """What can be read of it, unless something had to be mended first."""
    try:
        document = parse(content.decode("utf-8-sig"), Document("list"))
    except UnicodeDecodeError:
        return None
    return None if document.mended else document.root


def _replace(file: Path, content: bytes) -> None:
    """In one step, so that an interruption leaves nothing half-written."""
    number, name = tempfile.mkstemp(dir=file.parent, prefix=".new-")
    try:
        with os.fdopen(number, "wb") as part:
            part.write(content)
        os.chmod(name, file.stat().st_mode if file.exists() else 0o666 & ~_umask())
        os.replace(name, file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
