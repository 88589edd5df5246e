"""Quotes that are not closed, not straight, or of the kind that the text holds too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .place import Guess, Place, indent_of, parts, quoted, with_value

_OPENING, _CLOSING = "“”„«‘’‚″〝「＂", "“”»’‘″〞」＂"
CURLY = frozenset(_OPENING + _CLOSING)
"""Quotes that YAML does not know."""
_ITEM_IN_QUOTES = re.compile(rf"[{_OPENING}]([^{_OPENING}{_CLOSING}]*)[{_CLOSING}]")


def smart(place: Place) -> Iterator[Guess]:
    """Curly quotes, as word processors write them, around a text that needs quotes."""
    for index in place.near():
        line, found = place.lines[index], parts(place.lines[index])
        value = found["value"]
        if value[:1] and value[0] in _OPENING + "\"'":
            inner = value[1:-1] if len(value) > 1 and value[-1] in _CLOSING + "\"'" else value[1:]
            if value[0] in _OPENING or value[-1] in _CLOSING:
                yield _smart(index, found.start("value"), value[0], with_value(line, quoted(inner)))
        straight = _ITEM_IN_QUOTES.sub(lambda match: quoted(match[1]), line)
        if straight != line:
            first = _ITEM_IN_QUOTES.search(line)
            yield _smart(index, first.start() if first else 0, line[first.start()] if first else "", straight)


def _smart(index: int, column: int, quote: str, line: str) -> Guess:
    message = f"the quote {quote} is not one that YAML knows; word processors write it"
    return Guess(index, column, message, "Use straight quotes: \" or '.", {index: line}, sure=True)


def not_closed(place: Place) -> Iterator[Guess]:
    """A quote that opens and is not closed on its line: at the place the parser names, or above it."""
    opened = [place.opened[0]] if place.opened else []
    for index in dict.fromkeys([*opened, place.line, *place.above()]):
        line, found = place.lines[index], parts(place.lines[index])
        value = found["value"]
        if value[:1] in ("'", '"') and value.count(value[0]) % 2 and _is_open(value):
            message = f"the quote {value[0]} opens here and is never closed"
            closed = with_value(line, value + value[0])
            yield Guess(index, found.start("value"), message, "Close it at the end of the text.", {index: closed})


def _is_open(value: str) -> bool:
    return len(value) == 1 or value[-1] != value[0]


def inside(place: Place) -> Iterator[Guess]:
    """A text that begins with a quoted word, or holds the quote it stands in."""
    for index in place.near():
        line, found = place.lines[index], parts(place.lines[index])
        value = found["value"]
        if len(value) < 2 or value[0] not in "'\"" or place.lines[index].count(value[0]) < 2:
            continue
        column = found.start("value")
        if value[-1] == value[0]:
            inner = re.sub("''", "'", value[1:-1]) if value[0] == "'" else value[1:-1].replace('\\"', '"')
            if value[0] in inner:
                name = "an apostrophe" if value[0] == "'" else 'the quote "'
                message = f"{name} inside the text ends it, because the text stands in the same quotes"
                tip = "Put the other kind of quotes around the text."
                at = line.find(value[0], column + 1)
                yield Guess(index, at, message, tip, {index: with_value(line, quoted(inner))})
        yield from _inside_lines(place, index)
        message = "a text that begins with a quoted word ends behind it"
        tip = "Put the other kind of quotes around the whole text."
        yield Guess(index, column, message, tip, {index: with_value(line, quoted(value))})


def _inside_lines(place: Place, index: int) -> Iterator[Guess]:
    """The same in a text of several lines."""
    found, last = parts(place.lines[index]), index
    quote, column = found["value"][0], found.start("value")
    while last + 1 < len(place.lines) and indent_of(place.lines[last + 1]) > indent_of(place.lines[index]):
        last += 1
    if last > index and place.lines[last].rstrip().endswith(quote):
        text = "\n".join(place.lines[index : last + 1]).rstrip()[column:]
        other = "'" if quote == '"' else '"'
        if other == '"' and (other in text or "\\" in text):
            return
        inner = other + text[1:-1].replace("'", "''" if other == "'" else "'") + other
        lines = (place.lines[index][:column] + inner).split("\n")
        name = "an apostrophe" if quote == "'" else 'the quote "'
        message = f"{name} inside the text ends it, because the text stands in the same quotes"
        at = place.lines[index].find(quote, column + 1)
        tip = "Put the other kind of quotes around the text."
        yield Guess(index, max(at, column), message, tip, dict(enumerate(lines, index)))


def escape(place: Place) -> Iterator[Guess]:
    """A backslash inside double quotes, as in a Windows path."""
    if "escape" in place.problem:
        found = parts(place.text)
        value = found["value"]
        if value[:1] == '"' and value[-1:] == '"':
            message = "a backslash has a meaning of its own inside double quotes"
            changed = with_value(place.text, quoted(value[1:-1]))
            tip = "Put single quotes around the text, or leave out the backslash."
            column = place.text.find("\\", found.start("value"))
            yield Guess(place.line, column, message, tip, {place.line: changed})
