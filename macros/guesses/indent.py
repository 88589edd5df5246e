"""Indents: with blanks that are none, too deep, not deep enough, and lists without their dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .place import MARK, Guess, Place, indent_of, is_remark, parts

_ODD = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ODD_INDENT = re.compile(rf"[ \t]*[{_ODD}][ \t{_ODD}]*")
_ODD_BEHIND = re.compile(rf"(\s*(?:-[ {_ODD}]+)*(?:[^\W\d][\w-]*:)?)[ ]*[{_ODD}]+")
WRONG_INDENT = "wrong-indent"
"""The rule on lines that begin too far to the right or left."""
MOST_ENDS = 8


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
    heads = [index for index in place.above() if parts(place.lines[index])["key"]]  # of a text of several lines
    for index in dict.fromkeys([*place.near(), *heads[:1]]):
        found = parts(place.lines[index])
        if not found["key"] or not place.is_key(found["key"].strip("\"'")):
            continue
        for width in _widths(place, index):
            yield from _shifted(place, index, width)


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


def _shifted(place: Place, index: int, width: int) -> Iterator[Guess]:
    """The line with another indent, and more or less of what stands deeper below it."""
    for last in ends(place.lines, index, width):
        yield moved(place.lines, index, width, last)


def ends(lines: list[str], index: int, width: int) -> list[int]:
    """The last lines of what may belong to a line that is moved to `width`: all that stands deeper, nothing, or what
    stands before one of the next lines of its kind. Nothing comes first where the rest already stands as it should."""
    last, before, below = index, [], range(index + 1, last_below(lines, index) + 1)
    for each in below:
        if indent_of(lines[each]) == width and _kind(lines[each]) == _kind(lines[index]):
            before.append(last)
        last = each if lines[each].strip() else last
    fits = len(below) and indent_of(lines[below[0]]) == width + 2
    order = [index, last] if fits else [last, index]
    return [each for each in dict.fromkeys([*order, *before[:MOST_ENDS]]) if not _makes_text(lines, index, width, each)]


def last_below(lines: list[str], index: int) -> int:
    """The last line of what stands deeper below a line; remarks behind it do not belong to it."""
    last = index
    for below in range(index + 1, len(lines)):
        if lines[below].strip() and indent_of(lines[below]) <= indent_of(lines[index]):
            break
        last = below if lines[below].strip() and not is_remark(lines[below]) else last
    return last


def _makes_text(lines: list[str], index: int, width: int, last: int) -> bool:
    """Whether keys or remarks would become part of a text: of the one above, or of one that is moved to the left."""
    if parts(lines[index])["key"] and (above := next((line for line in lines[:index][::-1] if line.strip()), "")):
        head = MARK.fullmatch(parts(above)["value"])
        if head and width > indent_of(above) or _is_text(above) and indent_of(lines[index]) < indent_of(above) <= width:
            return True
    if width >= indent_of(lines[index]) or last == index or not _is_text(lines[last]):
        return False
    below = next((line for line in lines[last + 1 :] if line.strip()), "")
    return indent_of(below) >= indent_of(lines[last]) + width - indent_of(lines[index])


def _is_text(line: str) -> bool:
    return not (parts(line)["dashes"] or parts(line)["key"] or is_remark(line))


def _kind(line: str) -> tuple[bool, bool]:
    """Whether a line begins an entry of a list, and whether with a key."""
    found = parts(line)
    return bool(found["dashes"]), bool(found["key"])


def moved(lines: list[str], index: int, width: int, last: int) -> Guess:
    """The lines from `index` to `last` as far to the right or left that the first of them begins at `width`."""
    more = width - indent_of(lines[index])
    change = {
        each: " " * max(0, indent_of(lines[each]) + more) + lines[each].lstrip(" ")
        for each in range(index, last + 1)
        if lines[each].strip()
    }
    name = parts(lines[index])["key"] or lines[index].strip()[:30]
    count = f"{_NUMBERS.get(abs(more), str(abs(more)))} {'blank' if abs(more) == 1 else 'blanks'}"
    message = f"'{name}' has {count} too {'few' if more > 0 else 'many'} before it"
    below = {1: "", 2: " and the line below it"}.get(len(change), f" and the {len(change) - 1} lines below it")
    doing = count.replace(" ", " more ", 1) if more > 0 else f"{count} less"
    tip = f"Begin this line{below} with {doing}."
    return Guess(index, indent_of(lines[index]), message, tip, change, rule=WRONG_INDENT)


_NUMBERS = {1: "one", 2: "two", 3: "three", 4: "four", 6: "six", 8: "eight"}
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
                message = "this line of the text has fewer blanks before it than the line above"
                yield moved(place.lines, index, width, ends(place.lines, index, width)[0])._replace(message=message)
