"""YAML that cannot be read → the line to change, why, and the line to write.

Guesses are made from the lines around the fault, from the most particular to the most general, and tried out: one is
told only if the parser gets further with it, and the one that leads furthest wins. The file is then read on as if it
were mended, so that a contributor sees all findings of a file in one run. Each guess keeps the number of lines.
"""

from __future__ import annotations

from typing import NamedTuple

import yaml

from .diagnostics import Diagnostic, Location
from .guesses import GUESSES, Guess, Place
from .yaml_text import Refused, events

FAR = 200
"""Lines behind a fault; a guess that lets the parser read so many is as good as any."""
SHOWN = 12
"""Lines that a person is shown to be written together."""
MAX_READ = 1_500_000
"""Characters that may be read to find the guess for one fault."""


class Slip(NamedTuple):
    """A fault, and the whole text without it, where that is known."""

    diagnostic: Diagnostic
    text: str | None


def mended(error: yaml.YAMLError | Refused, text: str, path: str, done: set[int]) -> Slip:
    """What is wrong at an error of the parser, and the text to read on with.

    `done` are the lines that were mended before; a second guess about one of them would only follow from the first.
    """
    place = place_of(error, text)
    guess = None if place.rule in ("too-deep", "several-documents") else _best(place, text, done)
    if guess:
        done.update(guess.change)
        changed = _changed(place.lines, guess)
        write, replaces = written(guess, changed)
        where = Location(path, guess.line + 1, guess.column + 1)
        told = (guess.rule, guess.message, guess.tip)
        if isinstance(error, Refused) and place.rule != "broken-yaml":
            told = (error.rule, error.message, error.tip)
        return Slip(Diagnostic(where, *told, write=write, replaces=replaces, sure=guess.sure), "\n".join(changed))
    where = min(Location(path, place.line + 1, place.column + 1), _end_of(text, path))
    return Slip(Diagnostic(where, place.rule, *_plainly(error)), None)


def written(guess: Guess, changed: list[str]) -> tuple[str, tuple[int, int]]:
    """What is shown to be written, and for which lines: all that the guess changes, if they are few."""
    first, last = guess.replaces or (min(guess.change), max(guess.change))
    if guess.write is None or last - first >= SHOWN:
        return "" if guess.write is None else changed[guess.line], (0, 0)
    if guess.write and not guess.replaces or first == last:
        return guess.write or changed[guess.line], (0, 0)
    return guess.write or "\n".join(changed[first : last + 1]), (first + 1, last + 1)


def place_of(error: yaml.YAMLError | Refused, text: str) -> Place:
    """Where the parser stopped."""
    lines = text.split("\n")
    if isinstance(error, Refused):
        return Place(lines, error.line, error.column, error.message, None, error.rule)
    mark, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read")
    line, column = _inside(mark or opened, lines)
    in_block = "block" in (getattr(error, "context", None) or "block")
    return Place(lines, line, column, problem, opened and _inside(opened, lines), in_block=in_block)


def _inside(mark: yaml.Mark | None, lines: list[str]) -> tuple[int, int]:
    """A mark as line and column; the parser's may stand behind the last line."""
    if mark is None:
        return 0, 0
    return (mark.line, mark.column) if mark.line < len(lines) else (len(lines) - 1, 0)


def _best(place: Place, text: str, done: set[int]) -> Guess | None:
    """The guess with which the parser gets furthest; of equals the first, for it is the most particular."""
    best, reached, tried = None, _stop(place), set()
    for guess in (guess for find in GUESSES for guess in find(place)):
        key = tuple(sorted(guess.change.items()))
        if key in tried or done.intersection(guess.change) or len(tried) * len(text) > MAX_READ:
            continue
        tried.add(key)
        end = _reach("\n".join(_changed(place.lines, guess)), place.line + FAR)
        if end > reached:
            best, reached = guess, end
        if reached[0] == place.line + FAR:
            break
    return best


def _changed(lines: list[str], guess: Guess) -> list[str]:
    changed = list(lines)
    for index, line in guess.change.items():
        changed[index] = line
    return changed


def _stop(place: Place) -> tuple[int, int]:
    """Where the reading went wrong: a quote or bracket that is not closed fails where it opens, not at the end."""
    return place.opened if place.opened and not place.in_block else (place.line, place.column)


def _reach(text: str, far: int) -> tuple[int, int]:
    """Where the parser stops; the line `far` when it gets so far."""
    try:
        for event in events(text):
            if event.start_mark.line >= far:
                break
    except (Refused, yaml.YAMLError) as error:
        return min(_stop(place_of(error, text)), (far - 1, 0))
    return far, 0


def _end_of(text: str, path: str) -> Location:
    """Behind the last letter: an editor shows nothing further down."""
    lines = text.rstrip().split("\n")
    return Location(path, len(lines), len(lines[-1]) + 1)


def _plainly(error: yaml.YAMLError | Refused) -> tuple[str, str]:
    """The parser's own words and a general hint, for a fault that no guess explains."""
    if isinstance(error, Refused):
        return error.message, error.tip
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read")
    told = next((plain for words, plain in _PLAIN.items() if words in problem), None)
    return told or (
        f"this is not valid YAML: {problem}",
        "Look at this line and the one before: a quote, a bracket, a colon or the indent does not fit.",
    )


_PLAIN = {
    "mapping values are not allowed": (
        "a colon stands where none can stand",
        "A text with a colon and a blank needs quotes, or '>-' and the text on the next line; or the indent of this"
        " line or the one before does not fit.",
    ),
    "could not find expected ':'": (
        "this line is neither a key with a colon nor part of the text above",
        "Write 'key: value', or indent the line to the text it belongs to.",
    ),
    "did not find expected key": (
        "this line does not fit under the lines above",
        "Look at its indent, and at a quote or bracket in the lines before that is not closed.",
    ),
    "did not find expected '-' indicator": (
        "a list ends here without an end",
        "Begin the entry with '- ', or indent the line as far as the entry it belongs to.",
    ),
    "unexpected end of stream": (
        "a quote opens and is never closed",
        "Close it at the end of its text.",
    ),
    "special characters": (
        "a character that no text can hold stands here",
        "Delete it and type the word again; it often comes with pasted text.",
    ),
}
