"""What can be put right line by line: marks, line ends, tabs, blanks behind lines, the line that names the schema."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import yaml

from ..guesses.quotes import CURLY
from ..model import Kind
from ..model.decoding import decode
from ..model.straightening import OUT_OF_PLACE
from ..source import Document, parse
from ..yaml_text import Refused, events

MARK = "# yaml-language-server: $schema="


def without_mark(text: str, kind: Kind) -> str:
    return text.removeprefix("\ufeff")


def unix_line_ends(text: str, kind: Kind) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def without_tabs(text: str, kind: Kind) -> str:
    """The text with blanks where YAML cannot have tabs, also when other faults are left in it."""
    return _surely(text, kind, lambda old, new: "\t" in old and "\t" not in new) if "\t" in text else text


def with_straight_quotes(text: str, kind: Kind) -> str:
    """The text with straight quotes where YAML cannot have curly ones, also when other faults are left in it."""
    return text if CURLY.isdisjoint(text) else _surely(text, kind, lambda old, new: "\t" not in old)


def _surely(text: str, kind: Kind, is_meant: Callable[[str, str], bool]) -> str:
    """The text with those lines of one sort mended where nothing else can have been meant."""
    document, lines = parse(text, Document("data")), text.split("\n")
    for change in document.sure if document.root is not None else ():
        if all(is_meant(lines[index], new) for index, new in change.items()):
            lines = [change.get(index, line) for index, line in enumerate(lines)]
    changed = {index for index, line in enumerate(text.split("\n")) if line != lines[index]}
    return "\n".join(lines) if changed and _fit(document, kind, changed) else text


def _fit(document: Document, kind: Kind, changed: set[int]) -> bool:
    """Whether nothing stands out of place in lines that were changed, or next to them."""
    decode(document, kind.model, kind.listed)
    wrong = {one.location.line - 1 for one in document.diagnostics if one.rule in OUT_OF_PLACE}
    return wrong.isdisjoint(index + more for index in changed for more in (-1, 0, 1))


def _is_readable(text: str) -> bool:
    try:
        for _ in events(text if text.endswith("\n") else text + "\n"):
            pass
    except (yaml.YAMLError, Refused):
        return False
    return True


def without_trailing_blanks(text: str, kind: Kind) -> str:
    """Blanks behind a line, but for those in a block of text, where they may count."""
    inside = {index for first, last in _blocks(text) for index in range(first, last)}
    return "\n".join(line if index in inside else line.rstrip(" \t") for index, line in enumerate(text.split("\n")))


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """First line and line behind the last of each text that is not plain."""
    if _is_readable(text):
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
