"""Indents: with tabs, with blanks that are none, too deep, not deep enough, and lists without their dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .place import Guess, Place, indent_of, parts

_ODD = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ODD_INDENT = re.compile(rf"[ \t]*[{_ODD}][ \t{_ODD}]*")
_ODD_BEHIND = re.compile(rf"(\s*(?:-[ {_ODD}]+)*(?:[^\W\d][\w-]*:)?)[ ]*[{_ODD}]+")
_TAB = re.compile(r" *\t[ \t]*")
_TAB_BEHIND = re.compile(r"( *(?:- +)*(?:-|[^\W\d][\w-]*:)) *\t[ \t]*")
_TIP = "Indent with blanks, two for each level."


def tabs(place: Place) -> Iterator[Guess]:
    """Tabs before the first letter of lines, told once for all; or one between a key or dash and what follows."""
    indented = [index for index, line in enumerate(place.lines) if _TAB.match(line)]
    near = [index for index in place.near() if "\t" in place.lines[index]]
    if near and indented:
        first = min(indented)
        more = f", and {len(indented) - 1} more lines" if len(indented) > 1 else ""
        message = f"a tab indents this line{more}; YAML allows only blanks there"
        for width in (2, 4, 8, 1, 6, 0):
            change = {index: _blanks(place.lines[index], width) for index in indented}
            yield Guess(first, place.lines[first].index("\t"), message, _TIP, change)
    for index in near:
        line = place.lines[index]
        if (found := _TAB_BEHIND.match(line)) and found[1].strip():
            message = f"a tab stands after '{found[1].strip()}'"
            change = {index: f"{found[1]} {line[found.end() :]}"}
            yield Guess(index, line.index("\t"), message, "Write a blank instead.", change)


def _blanks(line: str, width: int) -> str:
    rest = line.lstrip(" \t")
    return line[: len(line) - len(rest)].replace("\t", " " * width) + rest


def odd_blanks(place: Place) -> Iterator[Guess]:
    """Blanks of a word processor or of a Chinese or Japanese keyboard, where YAML wants plain ones; all at once."""
    change = {}
    for index, line in enumerate(place.lines):
        plain = _ODD_BEHIND.sub(r"\1 ", line, count=1) if _ODD_BEHIND.match(line) else line
        if found := _ODD_INDENT.match(plain):
            plain = " " * len(found[0]) + plain[found.end() :]
        if plain != line:
            change[index] = plain
    if change:
        first = min(change)
        at = re.search(f"[{_ODD}]", place.lines[first])
        column = at.start() if at else 0
        more = f", and in {len(change) - 1} more lines" if len(change) > 1 else ""
        code = ord(place.lines[first][column])
        message = f"this blank is none to YAML: it is U+{code:04X}, which word processors write{more}"
        yield Guess(first, column, message, "Delete it and type a blank with the space bar.", change)


def key(place: Place) -> Iterator[Guess]:
    """A key with the indent of no key above: as far as one of them, with all that stands below it."""
    for index in place.near():
        found = parts(place.lines[index])
        if not found["key"] or not place.is_key(found["key"].strip("\"'")):
            continue
        for width in _widths(place, index):
            yield _shifted(place, index, width)
            yield _shifted(place, index, width, alone=True)


def _widths(place: Place, index: int) -> list[int]:
    """Indents that may have been meant, the nearest first, those of the line above before others."""
    own = indent_of(place.lines[index])
    found = []
    for above in range(index - 1, max(-1, index - 40), -1):
        if place.lines[above].strip():
            here = parts(place.lines[above])
            found += [here.end("dashes"), here.end("indent")]
    below = next((indent_of(line) for line in place.lines[index + 1 :] if line.strip()), own)
    order = dict.fromkeys([*found[:2], below, *found])
    return [width for width in order if width != own][:8]


def _shifted(place: Place, index: int, width: int, alone: bool = False) -> Guess:
    """The line with another indent, and all that stands deeper below it, or the line alone."""
    own = indent_of(place.lines[index])
    change = {index: " " * width + place.lines[index].lstrip(" ")}
    for below in range(index + 1, len(place.lines)):
        line = place.lines[below]
        if alone or (line.strip() and indent_of(line) <= own):
            break
        if line.strip():
            change[below] = " " * max(0, indent_of(line) + width - own) + line.lstrip(" ")
    name = parts(place.lines[index])["key"] or place.lines[index].strip()[:30]
    count = f"{abs(own - width)} {'blank' if abs(own - width) == 1 else 'blanks'}"
    message = f"'{name}' has {count} {'too many' if own > width else 'too few'} before it"
    tip = f"Begin the line with {width or 'no'} blanks, as the lines it belongs to."
    return Guess(index, own, message, tip, change)


SECOND_ENTRY = "a second entry begins"


def second_entry(place: Place) -> Iterator[Guess]:
    """An entry of a list that lacks its dash, and would be a second half of the entry before."""
    name = parts(place.text)["key"]
    is_first = (
        any(re.match(rf" *- +{re.escape(name)}:", place.lines[index]) for index in place.above()) if name else False
    )
    if is_first and (place.problem == SECOND_ENTRY or "'-' indicator" in place.problem):
        yield from _dashed(place, place.line)


def dash(place: Place) -> Iterator[Guess]:
    """An entry of a list that lacks its dash."""
    for index in place.near():
        yield from _dashed(place, index)


def _dashed(place: Place, index: int) -> Iterator[Guess]:
    line = place.lines[index]
    found = parts(line)
    if found["key"] and not found["dashes"]:
        for width in dict.fromkeys([indent_of(line), max(0, indent_of(line) - 2)]):
            message = "this line begins an entry of a list, but has no dash"
            change = {index: " " * width + "- " + line.lstrip(" ")}
            yield Guess(index, indent_of(line), message, "Begin it with '- '.", change)


def text(place: Place) -> Iterator[Guess]:
    """A line of a longer text with fewer blanks than the lines above it."""
    for index in place.near():
        found = parts(place.lines[index])
        if found["key"] or not place.lines[index].strip():
            continue
        below = [indent_of(place.lines[above]) + 2 for above in place.above(1) if place.lines[above].endswith(":")]
        for width in [*below, *_widths(place, index)]:
            if width > indent_of(place.lines[index]):
                guess = _shifted(place, index, width)
                message = "this line of the text has fewer blanks before it than the line above"
                yield guess._replace(message=message)
