"""Texts that stand in lines of their own below `>-`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .indent import moved
from .place import MARK, Guess, Place, indent_of, is_remark, parts, quoted, with_value

_BESIDE = re.compile(r"([>|][+-]?)\s+(\S.*)")


def text_beside_block_mark(place: Place) -> Iterator[Guess]:
    """`answer: >- Yes.`"""
    for index in place.near():
        line, found = place.lines[index], parts(place.lines[index])
        if beside := _BESIDE.fullmatch(found["value"]):
            start = found.start("value")
            below = " " * (indent_of(line) + len(found["dashes"]) + 2) + beside[2]
            message = f"the text must begin on the line after '{beside[1]}'"
            write = f"{line[:start]}{beside[1]}\n{below}"
            tip = f"Write it there, indented; or put quotes around a text that begins with '{beside[1]}'."
            change = {index: with_value(line, quoted(beside[2]))}
            if index + 1 < len(place.lines) and indent_of(place.lines[index + 1]) > indent_of(line):
                change = {index: line[:start] + beside[1]}  # its other lines are below; the first is told, not read
            yield Guess(index, start + len(beside[1]) + 1, message, tip, change, write)


def text_below_block_mark(place: Place) -> Iterator[Guess]:
    """`answer: >-` with a text below that is not indented."""
    for index in [place.line, *place.above(3)]:
        head = next((above for above in range(index - 1, -1, -1) if place.lines[above].strip()), None)
        if head is None or not MARK.fullmatch(parts(place.lines[head])["value"]):
            continue
        width, found = indent_of(place.lines[head]) + len(parts(place.lines[head])["dashes"]), parts(place.lines[index])
        is_more = is_remark(place.lines[index]) or found["key"] and place.is_key(found["key"])
        if indent_of(place.lines[index]) <= width and not is_more:
            change = indented(place, index, width + 2)
            message = "this text must be indented further than the key above it"
            yield Guess(index, indent_of(place.lines[index]), message, f"Begin it with {width + 2} blanks.", change)


def indented(place: Place, index: int, width: int) -> dict[int, str]:
    """The lines of a text up to the next key or remark, indented."""
    change = {index: " " * width + place.lines[index].lstrip(" ")}
    for below in range(index + 1, len(place.lines)):
        if not is_text(place, below):
            break
        if indent_of(place.lines[below]) < width:
            change[below] = " " * width + place.lines[below].lstrip(" ")
    return change


def later_line_of_block(place: Place) -> Iterator[Guess]:
    """A later line of a text below `>-` that begins further left than the first one, so that the text ends there."""
    above = place.above()
    head = next((index for index in above if MARK.fullmatch(parts(place.lines[index])["value"])), place.line)
    written = [index for index in range(head + 1, place.line + 1) if place.lines[index].strip()]
    width = indent_of(place.lines[written[0]]) if written else 0
    left = next((index for index in written if indent_of(place.lines[index]) < width), None)
    if left is not None and is_text(place, left) and not _lacks_colon(place, left):
        message = "this line of the text has fewer blanks before it than the line above"
        guess, change = moved(place.lines, left, width, left), indented(place, left, width)
        below = "line" if len(change) == 2 else f"{len(change) - 1} lines"
        tip = guess.tip if len(change) == 1 else f"Begin this line and the {below} below it with {width} blanks."
        yield guess._replace(message=message, tip=tip, change=change)


def is_text(place: Place, index: int) -> bool:
    """Whether a line can belong to a text: it is no key, no entry of a list and no remark."""
    line = place.lines[index]
    return bool(line.strip()) and not is_remark(line) and not parts(line)["key"] and not parts(line)["dashes"]


def _lacks_colon(place: Place, index: int) -> bool:
    """Whether a line is a key and its value rather than words of a text: `why unknown`, but not `to call them so`."""
    word, _, rest = place.lines[index].strip().partition(" ")
    return place.is_key(word) and (" " not in rest.strip() or not rest[:1].islower())
