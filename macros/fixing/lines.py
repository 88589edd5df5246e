"""What can be put right line by line: marks, line ends, tabs, blanks behind lines, the line that names the schema."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from ..guesses import Place
from ..guesses.indent import tabs
from ..mending import place_of
from ..model import Kind
from ..source import Document, parse
from ..yaml_text import Refused, events

MARK = "# yaml-language-server: $schema="


def without_mark(text: str, kind: Kind) -> str:
    return text.removeprefix("\ufeff")


def unix_line_ends(text: str, kind: Kind) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def without_tabs(text: str, kind: Kind) -> str:
    """Blanks for the tabs that indent lines, when every width with which the text can be read says the same."""
    place = _fault(text)
    if place is None:
        return text
    whole = ["\n".join(_changed(place, guess.change)) for guess in tabs(place)]
    readable = {repr(parse(one, Document("")).root): one for one in reversed(whole) if _fault(one) is None}
    return next(iter(readable.values())) if len(readable) == 1 else text


def _fault(text: str) -> Place | None:
    try:
        for _ in events(text if text.endswith("\n") else text + "\n"):
            pass
    except (yaml.YAMLError, Refused) as error:
        return place_of(error, text)
    return None


def _changed(place: Place, change: dict[int, str]) -> list[str]:
    return [change.get(index, line) for index, line in enumerate(place.lines)]


def without_trailing_blanks(text: str, kind: Kind) -> str:
    """Blanks behind a line, but for those in a block of text, where they may count."""
    inside = {index for first, last in _blocks(text) for index in range(first, last)}
    return "\n".join(line if index in inside else line.rstrip(" \t") for index, line in enumerate(text.split("\n")))


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """First line and line behind the last of each text that is not plain."""
    if _fault(text) is None:
        for event in events(text):
            if isinstance(event, yaml.ScalarEvent) and event.style:
                yield event.start_mark.line, event.end_mark.line + (event.style in "\"'")


def one_last_line_end(text: str, kind: Kind) -> str:
    return text.rstrip("\n") + "\n" if text.strip() else text


def with_schema(text: str, schema: str) -> str:
    """The line by which an editor finds the schema, as the first one."""
    lines = [line for line in text.split("\n") if not line.startswith(MARK)]
    if not text.strip() or text.startswith(f"{MARK}{schema}\n"):
        return text
    return "\n".join([MARK + schema, *lines])


def remarks(text: str) -> Iterator[str]:
    """The remarks of a text, each on a line of its own or behind a value; what only looks like one does no harm."""
    for line in text.split("\n"):
        if (found := re.search(r"(?:^|\s)#.*", line)) and not line.startswith(MARK):
            yield " ".join(found[0].split())
