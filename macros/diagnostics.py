"""What is wrong with the data, where, and how it is told.

One shape everywhere, so that a contributor learns to read it once:

    data/comparisons/small-talk.yml:14:12: error: unknown source 'smith-2021' [unknown-source]
        did you mean 'smith-2012'? Sources are files in data/sources/.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, order=True)
class Location:
    """A place in a data file; lines and columns count from 1, as editors show them."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One finding: what was found, the rule it breaks, what to do about it, and lines to copy into a file."""

    location: Location
    rule: str
    message: str
    tip: str = ""
    severity: str = field(default="error", compare=False)
    lines: tuple[str, ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", _one_line(self.message))
        object.__setattr__(self, "tip", _one_line(self.tip))
        object.__setattr__(self, "lines", tuple(map(_printable, self.lines)))

    def __str__(self) -> str:
        line = f"{self.location}: {self.severity}: {self.message} [{self.rule}]"
        return "\n    ".join((line, *filter(None, [self.tip]), *self.lines))


def _printable(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text)


def _one_line(text: str, limit: int = 900) -> str:
    """What a data file holds, shown so that it can neither fill nor command a terminal."""
    text = _printable(text)
    return " ".join(text.split()) if len(text) <= limit else f"{text[: limit // 2]} … {text[-limit // 4 :]}"


class ContentError(Exception):
    """The data cannot be published; carries every diagnostic of the run."""

    def __init__(self, diagnostics: Iterable[Diagnostic]):
        self.diagnostics = tuple(sorted(diagnostics))
        super().__init__(as_text(self.diagnostics))


def as_text(diagnostics: Iterable[Diagnostic]) -> str:
    """The findings as a person reads them in a terminal, sorted by file and line."""
    return "\n".join(str(diagnostic) for diagnostic in sorted(diagnostics))


def as_github(diagnostics: Iterable[Diagnostic]) -> str:
    """Workflow commands that GitHub shows beside the changed line.

    Escapes as GitHub's own toolkit does: https://github.com/actions/toolkit (command.ts).
    """
    return "\n".join(_annotation(diagnostic) for diagnostic in sorted(diagnostics))


def _annotation(diagnostic: Diagnostic) -> str:
    place = diagnostic.location
    text = "\n".join((f"{diagnostic.message}. {diagnostic.tip}".strip(), *diagnostic.lines))
    properties = {"file": place.path, "line": place.line, "col": place.column, "title": diagnostic.rule}
    listed = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in properties.items())
    return f"::{diagnostic.severity} {listed}::{_escaped(text)}"


def _escaped(text: str, also: str = "") -> str:
    for character in "%\r\n" + also:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """The findings as a JSON list, for other programs."""
    return json.dumps([asdict(diagnostic) for diagnostic in sorted(diagnostics)], ensure_ascii=False, indent=2)


FORMATS = {"text": as_text, "github": as_github, "json": as_json}


def nearest(found: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, or nothing when none is near."""
    folded = {name.casefold(): name for name in known}
    near = difflib.get_close_matches(found.casefold(), folded, n=1, cutoff=0.6)
    return folded[near[0]] if near else ""


def did_you_mean(found: str, known: Iterable[str]) -> str:
    """A half sentence that names the nearest known word, or nothing when none is near."""
    near = nearest(found, known)
    return f"did you mean '{near}'?" if near else ""
