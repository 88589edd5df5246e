"""What is wrong with the data, and where. How it is told stands in `printing`."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

_KEEPS_QUOTES = re.compile(r"(?!true$|false$|[0-9]+$)[^\[\"'].*")
"""What may stand in the quotes of the word before: a text, not a switch, a number or a list."""


class Location(NamedTuple):
    """A place in a data file; lines and columns count from 1, as editors show them."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Instead(NamedTuple):
    """A word of a line, and what to write in its place."""

    found: str = ""
    better: str = ""


NOTHING = Instead()
"""No better word is known."""


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One finding: what was found, the rule it breaks, and what to do about it."""

    location: Location
    rule: str
    message: str
    tip: str = ""
    severity: str = field(default="error", compare=False)
    instead: Instead = field(default=NOTHING, compare=False)
    source: str = field(default="", compare=False)
    """The line as it stands in the file."""
    write: str = field(default="", compare=False)
    """The line, or the lines, to write in its place, where that is known."""
    replaces: tuple[int, int] = field(default=(0, 0), compare=False)
    """The first and the last line of the file that those to write stand for, where they are several."""
    sure: bool = field(default=False, compare=False)
    """Whether nothing else can have been meant than what is to be written."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", _one_line(self.message))
        object.__setattr__(self, "tip", _one_line(self.tip))


def in_its_line(diagnostic: Diagnostic, lines: list[str], mended: list[str]) -> Diagnostic:
    """The finding with the line it is about, and the line to write when a word has a better one.

    `mended` are the lines without faults of YAML. In a text of several lines, the line is that of the word.
    """
    place = _place_of_word(diagnostic, lines)
    source = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
    meant = mended[place.line - 1] if 0 < place.line <= len(mended) else source
    write = diagnostic.write or _swapped(meant, place.column - 1, *diagnostic.instead)
    place = place._replace(column=min(place.column, len(source) + 1))  # a line that was mended may have been longer
    return replace(diagnostic, location=place, source=source, write=write)


def _place_of_word(diagnostic: Diagnostic, lines: list[str]) -> Location:
    """Where the word at fault stands: in the line that is named, or in a deeper one below it."""
    place, word = diagnostic.location, diagnostic.instead.found
    if not word or not 0 < place.line <= len(lines) or word in lines[place.line - 1]:
        return place
    indent = len(lines[place.line - 1]) - len(lines[place.line - 1].lstrip(" "))
    for number, line in enumerate(lines[place.line :], place.line + 1):
        if line.strip() and len(line) - len(line.lstrip(" ")) <= indent:
            break
        if word in line:
            return Location(place.path, number, line.index(word) + 1)
    return place


def _swapped(line: str, start: int, found: str, better: str) -> str:
    """The line with one word in place of another; nothing when it is not there as it stands."""
    at = line.find(found, start) if found and better else -1
    if at < 0:
        return ""
    end = at + len(found)
    if at and line[at - 1] in "'\"" and line[at - 1] == line[end : end + 1] and not _KEEPS_QUOTES.fullmatch(better):
        at, end = at - 1, end + 1
    swapped = line[:at] + better + line[end:]
    return swapped if swapped != line else ""


def _one_line(text: str, limit: int = 900) -> str:
    """What a data file holds, shown so that it can neither fill nor command a terminal."""
    if not text.isprintable():
        text = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(text.split()) if len(text) <= limit else f"{text[: limit // 2]} … {text[-limit // 4 :]}"


def nearest(found: str, known: Iterable[str], least: float = 0.65) -> str:
    """The known word that was probably meant, or nothing when none is near: Ghana is not China."""
    folded = {name.casefold(): name for name in known}
    near = difflib.get_close_matches(found.casefold(), folded, n=1, cutoff=least)
    return folded[near[0]] if near else ""


def did_you_mean(found: str, known: Iterable[str]) -> str:
    """A half sentence that names the nearest known word, or nothing when none is near."""
    near = nearest(found, known)
    return f"did you mean '{near}'?" if near else ""
