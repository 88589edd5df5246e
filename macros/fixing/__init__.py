"""`check --fix`: what is mechanical in a data file is put right, and no value and no remark is ever changed.

Each step changes the text of a file and is taken only if the values read from it stay the same. A file that YAML cannot
read is left alone, but for tabs and curly quotes that keep it from being read. Then the lines are written that `check`
would tell, where nothing else can have been meant: see `told`.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from ..diagnostics import Diagnostic
from ..loading import files
from ..model import KINDS, Kind
from ..schema import file_name
from ..source import Document, parse
from ..yaml_text import text_of
from . import lines, order, prose, told

Step = Callable[[str, Kind], str]


MOST_CHANGES = 30
"""Steps taken for one file; a bound for what cannot happen."""


@dataclass
class Fixed:
    """What became of one file."""

    path: str
    text: str
    changes: list[str] = field(default_factory=list)
    refused: str = ""
    """Why the file was left alone although something could be put right."""


def fixed(text: str, path: str, kind: Kind) -> Fixed:
    """The text with everything mechanical put right; fixing it again changes nothing."""
    result = Fixed(path, text)
    schema = f"{'../' * path.count('/')}schemas/{file_name(kind)}"
    steps: dict[str, Step] = {
        "byte order mark removed": lines.without_mark,
        "line ends of Unix": lines.unix_line_ends,
        "blanks for tabs": lines.without_tabs,
        "straight quotes": lines.with_straight_quotes,
        "trailing blanks removed": lines.without_trailing_blanks,
        "schema line for editors": lambda text, _: lines.with_schema(text, schema),
        "one line end at the end": lines.one_last_line_end,
        "keys in their order": order.in_order,
        "long texts folded": prose.folded,
    }
    before = None
    while before != result.text and len(result.changes) < MOST_CHANGES:  # one step may make work for another
        before = result.text
        for name, step in steps.items():
            _take(name, step, kind, result)
    result.changes = list(dict.fromkeys(result.changes))
    return result


def _take(name: str, step: Step, kind: Kind, result: Fixed) -> None:
    changed = step(result.text, kind)
    if changed == result.text:
        return
    if same_values(result.text, changed) and same_remarks(result.text, changed):
        result.text, result.changes = changed, [*result.changes, name]
    else:
        result.refused = f"'{name}' would change more than the form"


def same_values(before: str, after: str) -> bool:
    """Whether two texts hold the same values; a text that cannot be read holds none that could be lost.

    Where faults are left, fewer must be left than before, and the values be those that were probably meant.
    """
    old, new = _read(before), _read(after)
    same = repr(_plain(old.root)) == repr(_plain(new.root))
    if new.mended:
        return same and new.root is not None and len(new.diagnostics) < len(old.diagnostics)
    return old.mended or old.root is None or same


@lru_cache(maxsize=4)  # each text is compared with the one before and the one after
def _read(text: str) -> Document:
    return parse(text, Document("data"))


def _plain(value: object) -> object:
    """A value without the order of its keys; `repr` tells 1 from 1.0 and from true."""
    if isinstance(value, dict):
        return sorted((str(key), repr(_plain(inner))) for key, inner in value.items())
    return [_plain(inner) for inner in value] if isinstance(value, list) else value


def same_remarks(before: str, after: str) -> bool:
    """Whether no remark is lost."""
    return sorted(lines.remarks(before)) == sorted(lines.remarks(after))


def fix(root: Path) -> Iterator[Fixed]:
    """Put every data file right; yields those that were changed, or left alone for a reason."""
    for kind in KINDS:
        for file in files(root, kind):
            result = _fix_file(file, file.relative_to(root).as_posix(), kind) if file.is_file() else None
            if result and (result.changes or result.refused):
                yield result
    for path, text, changes in told.lines_written(root, replaced):
        yield Fixed(path, text, changes)


def _fix_file(file: Path, path: str, kind: Kind) -> Fixed | None:
    text = text_of(file, path)
    if isinstance(text, Diagnostic):
        return None  # `check` says why it cannot be read
    raw = file.read_bytes().decode("utf-8")
    result = fixed(raw, path, kind)
    if result.changes:
        replaced(file, result.text)
    return result


def replaced(file: Path, text: str) -> None:
    """Write the whole file or nothing: to a file beside it, which then takes its name."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as beside:
            beside.write(text)
        shutil.copymode(file, name)
        os.replace(name, file)
    except BaseException:
        os.unlink(name)
        raise
