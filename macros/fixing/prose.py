"""Long texts on one line → blocks of lines, as most texts in data/ are written."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

import yaml

from ..model import Kind
from ..yaml_text import Refused, events

WIDTH = 120
"""Letters of a line, as in the rest of the project."""
_HEAD = re.compile(r" *(?:- +)*(?:[^\s#:\"'][^\s:]*: +)?")


def folded(text: str, kind: Kind) -> str:
    """The text with `>-` and lines of a fair length for each text that makes its line too long."""
    lines = text.split("\n")
    for event in reversed(list(_long(text, lines))):
        index = event.start_mark.line
        head = lines[index][: event.start_mark.column]
        indent = " " * (_column(head) + 2)
        below = textwrap.wrap(event.value, WIDTH - len(indent), break_long_words=False, break_on_hyphens=False)
        lines[index : index + 1] = [f"{head}>-", *(indent + line for line in below)]
    return "\n".join(lines)


def _column(head: str) -> int:
    """Where the key stands, or the dash of an entry that is a text."""
    dashes = re.match(r" *(?:- +)*", head)
    column = dashes.end() if dashes else 0
    return column if column < len(head) else head.rindex("-")


def _long(text: str, lines: list[str]) -> Iterator[yaml.ScalarEvent]:
    try:
        yield from [event for event in events(text) if _is_long(event, lines)]
    except (yaml.YAMLError, Refused):
        return


def _is_long(event: yaml.Event, lines: list[str]) -> bool:
    """Whether a text stands alone behind its key or dash, on one line, and has blanks at which it can be folded."""
    if not isinstance(event, yaml.ScalarEvent) or event.style in (">", "|"):
        return False
    start, end = event.start_mark, event.end_mark
    line = lines[start.line]
    if len(line) <= WIDTH or start.line != end.line or line[end.column :].strip():
        return False
    head = _HEAD.fullmatch(line[: start.column])
    return bool(head and head[0].strip() and re.fullmatch(r"\S+(?: \S+)+", event.value) and ": " in head[0] + "- : ")
