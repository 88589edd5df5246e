"""How findings are told: to a person, to GitHub, to other programs.

One shape everywhere, so that a contributor learns to read it once; its first line opens the place in most terminals:

    data/comparisons/small-talk.yml:4:8: error: unknown topic 'talkk' [unknown-topic]
         4 | topic: talkk
           |        ^
        did you mean 'talk'? Topics stand in data/topics.yml.
        write:
    topic: talk

The line to write begins where it begins in the file, so that it can be copied as a whole.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby

from .diagnostics import Diagnostic

WIDTH = 100
"""Columns of a terminal that a line of data may take."""
_INDENT = " " * 4
_INVISIBLE = ("Cc", "Cf", "Zl", "Zp", "Cs", "Co", "Cn")


class ContentError(Exception):
    """The data cannot be published; carries every diagnostic of the run."""

    def __init__(self, diagnostics: Iterable[Diagnostic]):
        self.diagnostics = tuple(sorted(diagnostics))
        super().__init__(as_text(self.diagnostics))


def as_text(diagnostics: Iterable[Diagnostic], encoding: str = "utf-8") -> str:
    """The findings as a person reads them, by file in the order of its lines; files stand apart."""
    by_file = groupby(sorted(diagnostics), key=lambda diagnostic: diagnostic.location.path)
    return "\n\n".join("\n".join(_told(one, encoding) for one in same).rstrip("\n") for _, same in by_file)


def summed_up(diagnostics: Iterable[Diagnostic]) -> str:
    """'2 errors and 1 warning in 3 files.'"""
    found = list(diagnostics)
    errors = sum(one.severity == "error" for one in found)
    counts = (_counted(errors, "error"), _counted(len(found) - errors, "warning"))
    return f"{' and '.join(filter(None, counts))} in {_counted(len({one.location.path for one in found}), 'file')}."


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'s' if number != 1 else ''}" if number else ""


def _told(one: Diagnostic, encoding: str) -> str:
    lines = [f"{one.location}: {one.severity}: {one.message} [{one.rule}]"]
    if one.source.strip():
        lines += _excerpt(one.location.line, one.location.column, one.source, encoding)
    if one.tip:
        lines.append(_INDENT + one.tip)
    if one.write:
        lines += _to_copy(one)
    return "\n".join(lines)


def _to_copy(one: Diagnostic) -> Iterator[str]:
    """The lines to write, as they stand in the file, and an empty one that keeps them apart from the next finding."""
    first, last = one.replaces
    place = f" in place of the lines {first} to {last}" if last > first else ""
    yield f"{_INDENT}write{place}:"
    for line in map(_copied, one.write.split("\n")):
        yield f"{_INDENT}| {line}" if line.lstrip().startswith("::") else line  # a workflow would obey it
    yield ""


def _copied(line: str) -> str:
    """A line to copy: as it is, without what could command a terminal."""
    return "".join(character for character in line if unicodedata.category(character) != "Cc")


def _excerpt(number: int, column: int, line: str, encoding: str) -> Iterator[str]:
    """The numbered line and a caret below the column, both cut around the caret when the line is long."""
    shown = [_shown(character, encoding) for character in line]
    begins = [0, *accumulate(_columns(text) for text in shown)]
    at = begins[min(column - 1, len(shown))]
    start, end = _window(at, begins[-1])
    inside = [text for text, begin in zip(shown, begins, strict=False) if start <= begin < end]
    before = "..." if start else ""
    gap = sum(_columns(text) for text, begin in zip(shown, begins, strict=False) if start <= begin < at)
    yield f"{number:6} | {before}{''.join(inside)}{'...' if end < begins[-1] else ''}".rstrip()
    yield f"{'':6} | {' ' * (len(before) + gap)}^"


def _window(at: int, width: int) -> tuple[int, int]:
    if width <= WIDTH:
        return 0, width
    start = max(0, min(at - WIDTH // 2, width - WIDTH))
    return start, start + WIDTH


def _shown(character: str, encoding: str) -> str:
    """A character as a terminal of this encoding can show it; what nobody sees is named by its number."""
    if character == "\t":
        return _INDENT
    if unicodedata.category(character) in _INVISIBLE and character not in "\u200c\u200d":
        return f"<U+{ord(character):04X}>"
    return character.encode(encoding, "backslashreplace").decode(encoding)


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes: letters of East Asia take two, marks above and below none."""
    return sum(0 if _is_mark(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def _is_mark(letter: str) -> bool:
    return not letter.isascii() and unicodedata.category(letter) in ("Mn", "Me", "Cf")


def as_github(diagnostics: Iterable[Diagnostic]) -> str:
    """Workflow commands that GitHub shows beside the changed line.

    Escapes as GitHub's own toolkit does: https://github.com/actions/toolkit (command.ts).
    """
    return "\n".join(_annotation(diagnostic) for diagnostic in sorted(diagnostics))


def _annotation(one: Diagnostic) -> str:
    place = one.location
    text = f"{one.message}. {one.tip}".strip() + (f"\nWrite: {one.write}" if one.write else "")
    properties = {"file": place.path, "line": place.line, "col": place.column, "title": one.rule}
    listed = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in properties.items())
    return f"::{one.severity} {listed}::{_escaped(text)}"


def _escaped(text: str, also: str = "") -> str:
    for character in "%\r\n" + also:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """The findings as a JSON list, for other programs."""
    return json.dumps([_facts(diagnostic) for diagnostic in sorted(diagnostics)], ensure_ascii=False, indent=2)


def _facts(one: Diagnostic) -> dict[str, str | int]:
    place = {"file": one.location.path, "line": one.location.line, "column": one.location.column}
    told = {"severity": one.severity, "rule": one.rule, "message": one.message, "tip": one.tip}
    return {**place, **told, "source": one.source, "write": one.write}


FORMATS = {"text": as_text, "github": as_github, "json": as_json}
