"""Colons: without a blank behind, of another script, missing, or inside a text; and dashes without a blank."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .place import Guess, Place, indent_of, is_remark, parts, quoted, with_value

_GLUED = re.compile(r"( *(?:- +)*)([^\W\d][\w-]*):([^\s:/].*)")
_GLUED_DASH = re.compile(r"( *)-([^\W\d][\w-]*:(?: .*)?)")
_OTHER = re.compile(r"( *(?:- +)*)([^\W\d][\w-]*)\s*(：|﹕|︰|;|=|->|\s-\s)\s*(.*)")
_WITHOUT = re.compile(r"( *(?:- +)*)([a-z]+(?:_[a-z]+)*)(?: +(.*))?")


def blank_after_colon(place: Place) -> Iterator[Guess]:
    """`title:Small talk`"""
    for index in place.near():
        if found := _GLUED.fullmatch(place.lines[index]):
            head, key, value = found.groups()
            if place.is_key(key):
                column = found.end(2)
                tip = "Write a blank between the colon and the value."
                line = f"{head}{key}: {value}"
                yield Guess(index, column, f"a blank is missing after '{key}:'", tip, {index: line})


def blank_after_dash(place: Place) -> Iterator[Guess]:
    """`-id: ask-first`"""
    glued = {index: _GLUED_DASH.fullmatch(place.lines[index]) for index in place.near()}
    for index, found in glued.items():
        if found:
            line = f"{found[1]}- {found[2]}"
            tip = "Write a blank between the dash and what follows."
            yield Guess(index, found.end(1), "a blank is missing after the dash", tip, {index: line})


def other_colon(place: Place) -> Iterator[Guess]:
    """`title：Small talk`, typed with a Chinese or Japanese keyboard, or `title = Small talk`."""
    for index in place.near():
        found = _OTHER.fullmatch(place.lines[index])
        if found and place.is_key(found[2]):
            head, key, sign, value = found.groups()
            message = f"'{sign.strip()}' stands after '{key}' instead of a colon"
            tip = "Write the colon ':' of the English keyboard, then a blank."
            yield Guess(index, found.start(3), message, tip, {index: f"{head}{key}: {value}".rstrip()})


def in_text(place: Place) -> Iterator[Guess]:
    """A colon and a blank inside a text, which make a key of what stands before them."""
    if "mapping values" not in place.problem and "could not find expected ':'" not in place.problem:
        return
    found = parts(place.text)
    value = found["value"]
    if is_remark(place.text):
        return  # a remark may hold a colon
    if re.search(r":(?: |$)", value) and (found["key"] or found["dashes"]):
        line = with_value(place.text, quoted(value))
        yield Guess(place.line, place.column, _COLON, _COLON_TIP, {place.line: line})
    yield from _in_long_text(place)


def _in_long_text(place: Place) -> Iterator[Guess]:
    """The same in a later line of a text: quotes around all its lines, and a block to write."""
    for first in place.above():
        found = parts(place.lines[first])
        if found["key"] and found["value"] and indent_of(place.lines[first]) < indent_of(place.text):
            last = place.line
            while last + 1 < len(place.lines) and indent_of(place.lines[last + 1]) >= indent_of(place.text):
                last += 1
            others = [index for index in range(first + 1, last + 1) if index != place.line]
            if any(_is_more(place, place.lines[index]) for index in others):
                return
            texts = [found["value"], *(place.lines[index].strip() for index in range(first + 1, last + 1))]
            if '"' in "".join(texts) or "\\" in "".join(texts):
                return
            start = found.start("value")
            change = {first: f'{place.lines[first][:start]}"{place.lines[first][start:]}'}
            change[last] = change.get(last, place.lines[last]).rstrip() + '"'
            below = " " * indent_of(place.text)
            write = "\n".join([f"{place.lines[first][:start]}>-", *(below + text for text in texts)])
            yield Guess(place.line, place.column, _COLON, _COLON_TIP, change, write, (first, last))
            return


def _is_more(place: Place, line: str) -> bool:
    """Whether a line is no part of a text, but a remark or a key."""
    word = parts(line)["key"]
    return is_remark(line) or bool(word) and place.is_key(word)


_COLON = "a colon and a blank inside a text make a key of what stands before them"
_COLON_TIP = "Put quotes around the text, or write '>-' after the key and the text on the next line."


def missing(place: Place) -> Iterator[Guess]:
    """`title Small talk`, or `next_step` with its keys below."""
    for index in place.near():
        found = _WITHOUT.fullmatch(place.lines[index].rstrip())
        if found and place.is_key(found[2]):
            line = f"{found[1]}{found[2]}: {found[3] or ''}".rstrip()
            tip = "Write a colon and a blank between the key and its value."
            yield Guess(index, found.end(2), f"a colon is missing after '{found[2]}'", tip, {index: line})
