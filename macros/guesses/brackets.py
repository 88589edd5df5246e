"""Brackets and braces that are not closed, or closed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .place import Guess, Place, parts, quoted, with_value

_PAIRS = {"[": "]", "{": "}"}
_NAMES = {"[": "bracket", "{": "brace"}
_IN_QUOTES = re.compile(r"\"[^\"]*\"|(?<![^\s,\[{])'[^']*'")


def not_closed(place: Place) -> Iterator[Guess]:
    """`[one, two` or a text that begins with a bracket, such as `[name], hello`."""
    opened = [place.opened[0]] if place.opened else []
    for index in dict.fromkeys([*opened, *place.near(), *place.above()]):
        line, found = place.lines[index], parts(place.lines[index])
        value = found["value"]
        if value[:1] not in _PAIRS:
            continue
        opener, closer, column = value[0], _PAIRS[value[0]], found.start("value")
        if value == opener and _has_dash_below(place, index):
            message = f"'{opener}' opens a list, but its entries stand below it with dashes"
            change = {index: line[:column].rstrip()}
            yield Guess(index, column, message, f"Delete the '{opener}', and what closes it.", change)
        outside = _IN_QUOTES.sub("", value)
        if outside.count(opener) > outside.count(closer):
            message = f"the {_NAMES[opener]} '{opener}' opens here and is not closed"
            closed = with_value(line, value.rstrip(" ,") + closer)
            yield Guess(index, column, message, f"Close it with '{closer}' behind the last entry.", {index: closed})
        elif not value.endswith(closer):
            message = f"a text that begins with '{opener}' is taken for a list" if opener == "[" else _BRACE
            yield Guess(index, column, message, "Put quotes around the text.", {index: with_value(line, quoted(value))})
        else:
            yield from _commas(index, column, line, value)


def _has_dash_below(place: Place, index: int) -> bool:
    return index + 1 < len(place.lines) and place.lines[index + 1].lstrip().startswith("- ")


_BRACE = "a text that begins with '{' is taken for keys and values"


def _commas(index: int, column: int, line: str, value: str) -> Iterator[Guess]:
    """`["one" "two"]`"""
    with_commas = re.sub(r"([\"'])\s+(?=[\"'])", r"\1, ", value)
    if with_commas != value:
        change = {index: with_value(line, with_commas)}
        yield Guess(index, column, "a comma is missing between two entries of this list", "Write it.", change)
    message = "a text in this list holds a sign that ends it, such as a quote or a colon with a blank"
    tip = "Write the list as lines, each beginning with '- ', or put quotes around each of its texts."
    safe = ", ".join(_safe(item.strip()) for item in value[1:-1].split(","))
    yield Guess(index, column, message, tip, {index: with_value(line, f"{value[0]}{safe}{value[-1]}")})


def _safe(item: str) -> str:
    if re.fullmatch(r"[\w -]+|\"[^\"]*\"|'[^']*'", item):
        return item
    return quoted(item[1:-1] if len(item) > 1 and item[0] == item[-1] and item[0] in "'\"" else item)


def closed_twice(place: Place) -> Iterator[Guess]:
    """`[one, two]]`"""
    for index in place.near():
        line, found = place.lines[index], parts(place.lines[index])
        value = found["value"]
        for opener, closer in _PAIRS.items():
            if value.endswith(closer) and value.count(closer) > value.count(opener):
                message = f"the {_NAMES[opener]} '{closer}' closes nothing"
                column = found.start("value") + len(value) - 1
                yield Guess(index, column, message, "Delete it.", {index: with_value(line, value[:-1])})
