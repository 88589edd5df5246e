"""Texts that begin with a sign of YAML, lists written in other ways, lines that belong to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .blocks import indented, is_text
from .place import MARK, Guess, Place, indent_of, parts, quoted, with_value

_BULLET = re.compile(r"(\s*)([•·●○▪◦‣⁃*–—―−+・]|-(?=\w)|\d+[.)])[ \t\xa0\u3000]*(\S.*)")


def from_mail(place: Place) -> Iterator[Guess]:
    """Lines that begin with `>`, as mail programs quote them; all at once."""
    quoted_lines = {index: line[1:].removeprefix(" ") for index, line in enumerate(place.lines) if line[:1] == ">"}
    if len(quoted_lines) > 1 and place.line in quoted_lines:
        message = "lines begin with '>', as mail programs write in answers"
        first = min(quoted_lines)
        yield Guess(first, 0, message, f"Delete it in {len(quoted_lines)} lines.", quoted_lines)


def cut_by_hash(place: Place) -> Iterator[Guess]:
    """A `#` in the middle of a text of several lines, which makes the rest of its line a remark."""
    for index in place.near():
        line, found = place.lines[index], parts(place.lines[index])
        at = line.find(" #")
        more = place.lines[index + 1] if index + 1 < len(place.lines) else ""
        if at > 0 and line[at + 2 : at + 3].strip() and found["key"] and indent_of(more) > indent_of(line):
            last = index
            while last + 1 < len(place.lines) and indent_of(place.lines[last + 1]) > indent_of(line):
                last += 1
            start = found.start("value")
            change = {index: f'{line[:start]}"{line[start:]}', last: place.lines[last] + '"'}
            tip = "Write '>-' after the key and the text on the next lines, or put quotes around it."
            write = f"{line[:start]}>-\n{' ' * indent_of(more)}{line[start:]}"
            yield Guess(index, at + 1, "'#' after a blank makes a remark of the rest of the line", tip, change, write)


def first_letter(place: Place) -> Iterator[Guess]:
    """A text that begins with a sign that means something in YAML."""
    for index in place.near():
        line, found = place.lines[index], parts(place.lines[index])
        value = found["value"]
        is_bullet = not found["key"] and not found["dashes"]
        if value[:1] and value[0] in "@`%*&!|>?,-]}" and not MARK.fullmatch(value) and not is_bullet:
            message = f"a text cannot begin with {value[0]} without quotes: YAML reads it as a sign"
            change = {index: with_value(line, quoted(value))}
            yield Guess(index, found.start("value"), message, "Put quotes around the text.", change)


def bullet(place: Place) -> Iterator[Guess]:
    """`* one` or `• one`, as lists are written elsewhere; all lines of the list at once."""
    if not any(_BULLET.fullmatch(place.lines[index]) for index in place.near()):
        return
    first = next(index for index in place.near() if _BULLET.fullmatch(place.lines[index]))
    sign = _BULLET.fullmatch(place.lines[first])
    if not sign:
        return
    change = {
        index: f"{found[1]}- {found[3]}"
        for index, line in enumerate(place.lines)
        if (found := _BULLET.fullmatch(line)) and (found[2] == sign[2] or found[2][0].isdigit())
    }
    message = f"'{sign[2]}' does not begin an entry of a list here"
    yield Guess(first, sign.end(1), message, "Begin each entry with a hyphen and a blank: '- '.", change)


def comma_at_end(place: Place) -> Iterator[Guess]:
    """`"title": "Small talk",` as JSON has it; all lines of that kind at once."""
    ends = {
        index: line.rstrip()[:-1]
        for index, line in enumerate(place.lines)
        if re.fullmatch(r"\s*(?:- +)*\S+: +(?:\".*\"|'.*'|\[.*\]),\s*", line)
    }
    if ends and (first := next((index for index in place.near() if index in ends), None)) is not None:
        message = "a line does not end with a comma"
        yield Guess(first, len(ends[first]), message, "Delete the comma.", ends)


def more_of_text(place: Place) -> Iterator[Guess]:
    """A further line of a text, no further to the right than the key that the text belongs to."""
    for index in place.near():
        above = next((up for up in range(index - 1, -1, -1) if not is_text(place, up)), None)
        if above is None or not is_text(place, index) or not (found := parts(place.lines[above]))["key"]:
            continue
        if found["value"][:1] in tuple("[{\"'") or found["value"] and " " not in found["value"]:
            continue  # a list, a text that ends, or a word such as an id
        width = indent_of(place.lines[above]) + len(found["dashes"]) + 2
        if indent_of(place.lines[index]) < width:
            message = f"this line begins too far left to belong to the text of '{found['key']}'"
            tip = f"Begin it with {width} blanks; or put '- ' or a key before it, '#' if it is a remark, or delete it."
            yield Guess(index, indent_of(place.lines[index]), message, tip, indented(place, index, width))


def stray(place: Place) -> Iterator[Guess]:
    """A line that is neither a key nor a part of a text."""
    for index in place.near():
        line = place.lines[index]
        if line.strip() and not parts(line)["key"]:
            message = "this line is neither 'key: value' nor a part of the text above"
            tip = (
                "Indent it to the text it belongs to, put '- ' or a key before it, '#' if it is a remark, or delete it."
            )
            yield Guess(index, indent_of(line), message, tip, {index: ""}, None)
