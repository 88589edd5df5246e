"""Lines that begin too far to the left or right: YAML can often read them, but then they say something else.

Only the model knows what belongs where. So a file in which keys are out of place is tried again with a line moved,
alone or with what stands below it, and what explains the most is told once, instead of all that follows from it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product
from typing import NamedTuple

from ..diagnostics import Diagnostic, Location
from ..guesses.indent import ends, last_below, moved
from ..guesses.place import Guess, indent_of, parts
from ..mending import written
from ..source import Document, parse

OUT_OF_PLACE = frozenset({"wrong-indent", "unknown-key", "wrong-type", "empty-text", "duplicate-key", "key-not-text"})
"""Rules that are broken when a line stands where something else belongs."""
_COUNTED = OUT_OF_PLACE | {"broken-yaml", "missing-key", "wrong-number", "unknown-value", "wrong-value", "bad-id"}
MAX_READ = 600_000
"""Characters that may be read to find where the lines of a file belong."""
MOST_MENDED = 1
"""Faults of YAML that were mended before; among more of them, each guess is as good as any."""
_OF_YAML = frozenset({"wrong-indent", "broken-yaml"})
MOST_PLACES = 3
"""Findings around which something is tried at once."""
_MORE = ((2, -2), (4, -4), (1, -1), (3, -3))
"""By how many blanks a line is moved, the likeliest first."""
_MORE_IF_BROKEN = ((2, -2, 1, -1), (4, -4, 3, -3))
"""The same where YAML could not be read: with two blanks it mostly can, so one is as likely."""

Read = Callable[[Document], object]
"""Reads a document that is YAML, and reports in it what is wrong with its form."""


class _Try(NamedTuple):
    """How well the text reads with a guess: the fewer of each, the better."""

    findings: int
    uneven: int
    lines: int
    guess: Guess
    document: Document


def can_be_straightened(document: Document) -> bool:
    """Whether keys are out of place, and not because the file is broken in many places: then each guess is as good."""
    rules = [found.rule for found in document.diagnostics]
    mended = sum(rule in _OF_YAML for rule in rules) if document.mended else 0
    return not OUT_OF_PLACE.isdisjoint(rules) and mended <= MOST_MENDED


def straightened(document: Document, read: Read) -> Document | None:
    """The document with its lines where they belong, and a finding for each that was not; None if all are.

    In a file with a fault of YAML, a line out of place may be that fault: so its text is tried as it was typed. Only
    if no guess explains it so, the line is looked for in the text as it was mended.
    """
    found = _moved(document, document.text, read)
    if found or not document.mended:
        return found
    mended = parse(document.read_as, Document(document.path), mend=False)
    of_yaml = document.diagnostics[: document.of_yaml]
    read(mended)
    if found := _moved(mended, document.read_as, read):
        found.diagnostics, found.mended = [*of_yaml, *found.diagnostics], True
    return found


def _moved(document: Document, text: str, read: Read) -> Document | None:
    """The same for one text, of which nothing is mended."""
    told, left = [], [MAX_READ]
    while found := _best(text, document, read, left):
        guess, document = found.guess, found.document
        lines = _with(text, guess)
        text, (write, replaces) = "\n".join(lines), written(guess, lines)
        place = Location(document.path, guess.line + 1, guess.column + 1)
        told.append(Diagnostic(place, "wrong-indent", guess.message, guess.tip, write=write, replaces=replaces))
    if not told:
        return None
    straight = parse(text, Document(document.path), mend=False)
    straight.diagnostics += told
    return straight


def _best(text: str, document: Document, read: Read, left: list[int]) -> _Try | None:
    """The guess that leaves the fewest findings, if it leaves fewer than there are; the usual slips are tried first.

    `left` holds how many characters may still be read.
    """
    places = sorted({one.location.line - 1 for one in document.diagnostics if _is_suspect(one)})
    lines = text.split("\n")
    for by in (_MORE_IF_BROKEN if document.mended else _MORE) if places else ():
        better = []
        for guess in _guesses(lines, places, by):
            left[0] -= len(text)
            if left[0] < 0:
                return None
            better += _tried(text, document, guess, read)
        if better:
            return min(better, key=lambda one: one[:3])
    return None


def _is_suspect(one: Diagnostic) -> bool:
    return one.rule in OUT_OF_PLACE and not one.instead.better


def _tried(text: str, document: Document, guess: Guess, read: Read) -> list[_Try]:
    """What is read with a guess, if the moved line fits where it stands then, less is wrong, and nothing else is."""
    other = parse("\n".join(_with(text, guess)), Document(document.path), mend=False)
    if other.root is None:
        return []
    read(other)
    before, after = _places(document), _places(other)
    if guess.line + 1 in {line for line, _ in after} or not after < before:
        return []
    return [_Try(len(after), _uneven(other.read_as.split("\n")), len(guess.change), guess, other)]


def _places(document: Document) -> set[tuple[int, str]]:
    """Where which rules are broken."""
    return {(one.location.line, one.rule) for one in document.diagnostics if one.rule in _COUNTED}


def _with(text: str, guess: Guess) -> list[str]:
    return [guess.change.get(index, line) for index, line in enumerate(text.split("\n"))]


def _guesses(lines: list[str], places: list[int], by: tuple[int, ...]) -> Iterator[Guess]:
    """Lines near what was found, moved: with what stands below, alone, or with all that does not fit either."""
    near = dict.fromkeys(index for place in places[:MOST_PLACES] for index in _near(lines, place))
    for index, more in product(near, by):
        width = indent_of(lines[index]) + more
        for last in dict.fromkeys([*ends(lines, index, width), _last_of_run(lines, index, places)]):
            if width >= 0:
                yield moved(lines, index, width, last)


def _near(lines: list[str], place: int) -> Iterator[int]:
    """The line, the written ones around it, and those below which it may stand."""
    if not place < len(lines):
        return
    above = [index for index in range(place - 1, -1, -1) if _has_key(lines[index])]
    below = [index for index in range(place + 1, len(lines)) if _has_key(lines[index])]
    outer = [index for index in above if indent_of(lines[index]) < indent_of(lines[place])]
    yield from dict.fromkeys([place] * _has_key(lines[place]) + [*above[:1], *below[:1], *outer[:1]])


def _has_key(line: str) -> bool:
    return re.search(r":(?: |$)", line) is not None and not line.lstrip().startswith("#")


def _last_of_run(lines: list[str], index: int, places: list[int]) -> int:
    """The last line of those with the same indent, one after the other, that are all told, with what is below."""
    last = last_below(lines, index)
    while last + 1 in places and indent_of(lines[last + 1]) == indent_of(lines[index]):
        last = last_below(lines, last + 1)
    return last


def _uneven(lines: list[str]) -> int:
    """Lines that are not two blanks further to the right than the key they stand below."""
    written = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    heads = [(line, below) for line, below in zip(written, written[1:], strict=False) if _opens(line)]
    return sum(indent_of(below) != indent_of(line) + len(parts(line)["dashes"]) + 2 for line, below in heads)


def _opens(line: str) -> bool:
    """Whether keys or entries stand below the line."""
    return line.endswith(":") or ": " in line and line.split(" #")[0].rstrip().endswith(":")
