"""What a person does not see in a text but a program trips over: invisible letters, and marks that other tools left.

They are told, and the text goes on without them, line by line as an editor counts lines.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from .diagnostics import Diagnostic, Location

_NEVER = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u180e\u2028\u2029\u2060\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]"
)
_BETWEEN_LATIN = re.compile("(?:(?<=[\0-\u058f])|^)[\u061c\u200b-\u200f](?=[\0-\u058f]|$)", re.M)
"""Letters that other scripts need between their own."""
_UNSEEN = re.compile(f"{_NEVER.pattern[:-1]}\u061c\u200b-\u200f]")
_OF_OTHER_SCRIPTS = re.compile("[\u0590-\u1fff\ua800-\uabff\ufb1d-\ufdff\ufe70-\ufefc]")
_SPLIT = {"\x85", "\u2028", "\u2029", "\x0b", "\x0c"}
_FENCE = re.compile(r"\s*(```|~~~)\s*[\w-]*\s*")
_CONFLICT = re.compile(r"(?:<{7}|>{7})(?: .*)?")


def cleaned(text: str, path: str) -> tuple[str, list[Diagnostic]]:
    """The text without what cannot be seen, its lines ended by `\\n`, and a finding for each line that held such."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not _is_suspicious(text):
        return text, []
    lines = text.split("\n")
    found = [*_fences(lines, path), *_letters(lines, path)]
    return "\n".join(lines), found


def _is_suspicious(text: str) -> bool:
    return bool("```" in text or "~~~" in text or _UNSEEN.search(text))


def _letters(lines: list[str], path: str) -> Iterator[Diagnostic]:
    for index, line in enumerate(lines):
        if places := _unseen_in(line):
            first = min(places)
            lines[index] = _without(line, places)
            yield _told(line[first], Location(path, index + 1, first + 1), lines[index])


def visible(line: str) -> str:
    """A line without the letters that nobody sees."""
    return _without(line, _unseen_in(line))


def _unseen_in(line: str) -> set[int]:
    if not _UNSEEN.search(line):
        return set()
    found = list(_NEVER.finditer(line))
    if not _OF_OTHER_SCRIPTS.search(line):
        found += _BETWEEN_LATIN.finditer(line)
    return {match.start() for match in found}


def _without(line: str, places: set[int]) -> str:
    kept = (" " if letter in _SPLIT else "" for letter in line)
    return "".join(gap if place in places else line[place] for place, gap in enumerate(kept))


def _told(letter: str, place: Location, line: str) -> Diagnostic:
    name = unicodedata.name(letter, "a control character").lower()
    if letter == "\ufffd":
        message = "a letter was lost here (U+FFFD): the text was once saved in another encoding"
        return Diagnostic(place, "invisible-character", message, "Type the letter again.")
    message = f"a character that nobody sees stands here: U+{ord(letter):04X}, {name}"
    tip = "Remove it: delete the word around it and type it again. It often comes with pasted text."
    return Diagnostic(place, "invisible-character", message, tip, write=line)


def _fences(lines: list[str], path: str) -> Iterator[Diagnostic]:
    """The marks around a block of code, copied with it: ```yaml before, ``` after."""
    written = [index for index, line in enumerate(lines) if line.strip()]
    ends = [index for index in dict.fromkeys([*written[:1], *written[-1:]]) if _FENCE.fullmatch(lines[index])]
    for index in ends:
        column = len(lines[index]) - len(lines[index].lstrip()) + 1
        if index == ends[0]:
            also = f" Line {ends[1] + 1} too." if len(ends) > 1 else ""
            message = f"'{lines[index].strip()}' marks code on a web page; it is not part of the entry"
            yield Diagnostic(Location(path, index + 1, column), "broken-yaml", message, f"Delete this line.{also}")
        lines[index] = ""


def no_entry(text: str, path: str) -> Diagnostic | None:
    """Why the text is no entry at all: a page of HTML, or two versions in one."""
    if page := re.match(r"\s*<[!?a-zA-Z]", text):
        first = text.count("\n", 0, page.end())
        tip = "Write lines such as 'title: Small talk'; the easiest is to copy an entry that exists and to change it."
        return Diagnostic(Location(path, first + 1), "broken-yaml", "this is a web page (HTML), not YAML", tip)
    return _merge_conflict(text.split("\n"), path) if "<<<<<<<" in text or ">>>>>>>" in text else None


def _merge_conflict(lines: list[str], path: str) -> Diagnostic | None:
    """Two versions of a file in one, as a merge leaves them when it does not know which is right."""
    marks = [index for index, line in enumerate(lines) if _CONFLICT.fullmatch(line)]
    if not marks:
        return None
    return Diagnostic(
        Location(path, marks[0] + 1),
        "merge-conflict",
        "two versions of the text stand here, as an unfinished merge leaves them",
        f"Keep the version you want of lines {marks[0] + 1} to {marks[-1] + 1}, and delete the other one and the lines"
        " that begin with <<<<<<<, ======= and >>>>>>>.",
    )
