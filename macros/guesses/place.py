"""Where the parser stopped, the lines around, and what a guess is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

FIELD_NAMES: set[str] = set()
"""The keys that some kind of entry knows; the models add their own."""
LINE = re.compile(
    r"(?P<indent> *)(?P<dashes>(?:- +)*)"
    r"(?:(?P<key>[^\W\d][\w.-]*|\"[^\"]*\"|'[^']*')(?P<colon>:)(?: +(?!# )|(?= # )|$))?"
    r"(?P<value>.*?)(?P<after>\s+#(?: .*)?|\s*)"
)
"""A line as `  - key: value  # remark`; each part may be missing."""
MARK = re.compile(r"[>|][+-]?[0-9]?[+-]?")
"""A value that says that the text stands below."""
LOOKS_BACK = 40
"""Lines above the fault that may have caused it."""


class Guess(NamedTuple):
    """A slip at a line and column, both from 0, and the lines as they were probably meant."""

    line: int
    column: int
    message: str
    tip: str
    change: dict[int, str]
    write: str | None = ""
    """What is shown to be written, where that is not the changed line; None for nothing."""
    replaces: tuple[int, int] | None = None
    """First and last line of those that `write` stands for, where it is not one line."""
    rule: str = "broken-yaml"
    sure: bool = False
    """Whether nothing else can have been meant."""


class Place(NamedTuple):
    """Where the parser stopped, counted from 0, its words, and where what it was reading began."""

    lines: list[str]
    line: int
    column: int
    problem: str
    opened: tuple[int, int] | None
    rule: str = "broken-yaml"
    in_block: bool = True
    """Whether no quote and no bracket was open."""

    @property
    def text(self) -> str:
        return self.lines[self.line]

    def near(self) -> Iterator[int]:
        """The line of the fault, the one before, and the one where the broken part began."""
        yield from dict.fromkeys([self.line, *self.above(1), *([self.opened[0]] if self.opened else [])])

    def above(self, count: int = LOOKS_BACK) -> Iterator[int]:
        """Written lines above the fault, the next one first."""
        for index in range(self.line - 1, -1, -1):
            if self.lines[index].strip() and not self.lines[index].lstrip().startswith("#"):
                yield index
                count -= 1
                if not count:
                    return

    def is_key(self, word: str) -> bool:
        """Whether a word is a key of some entry, or of this file."""
        here = re.compile(rf" *(?:- +)*{re.escape(word)}:(?: |$)")
        return word in FIELD_NAMES or any(map(here.match, self.lines))


def parts(line: str) -> re.Match:
    """The parts of a line; always matches."""
    found = LINE.fullmatch(line)
    assert found
    return found


def indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def is_remark(line: str) -> bool:
    return line.lstrip().startswith("#")


def with_value(line: str, value: str) -> str:
    """The line with another value."""
    found = parts(line)
    return line[: found.start("value")] + value + line[found.end("value") :]


def quoted(text: str) -> str:
    """The text in the quotes that need the least change inside."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
