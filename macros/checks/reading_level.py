"""reading-level: texts that must be read fast stay plain; a warning, because the formula is crude.

The formula needs a passage, so a text is graded alone from 20 words on, and shorter ones of the same kind in the same
entry together. Fewer than 20 words in all are not graded.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from textwrap import shorten

from ..catalog import Catalog, LoadedEntry
from ..diagnostics import Diagnostic
from ..readability import Passage, measured, sentences, total
from ..source import Text
from ..yaml_text import place_within

MIN_WORDS = 20
LIMITS = {
    "comparison.answer": ("the answer", 8),
    "short": ("the short forms", 8),
    "next_step.text": ("the steps", 8),
    "steps.do": ("the steps", 8),
    "items.do": ("the steps", 8),
    "phrases.text": ("the phrases", 8),
    "claim": ("the claims", 10),
}
"""What is graded, by its key and the one above: its name and the highest grade that fits."""
_KINDS = ("comparison", "checklist")
Measured = list[tuple[Text, str, Passage]]
"""The sentences of a passage, each with the text it stands in and what is counted of it."""


def reading_level(catalog: Catalog) -> Iterator[Diagnostic]:
    """reading-level: a passage whose grade is too high, with the sentences that raise it most."""
    level = ReadingLevel(catalog)
    for entry in catalog.loaded:
        yield from level.findings(entry)


class ReadingLevel:
    """Grades the passages of entries, one entry at a time and each only once."""

    def __init__(self, catalog: Catalog):
        words = (word.latin.casefold().replace("-", " ").split() for _, word in catalog.words())
        self._foreign = frozenset(part for parts in words for part in parts)
        self._key = sha256(" ".join(sorted(self._foreign)).encode()).hexdigest()

    def findings(self, entry: LoadedEntry) -> tuple[Diagnostic, ...]:
        graded = entry.kind.name in _KINDS
        return entry.once("reading-level", self._key, lambda entry: tuple(self._look(entry))) if graded else ()

    def _look(self, entry: LoadedEntry) -> Iterator[Diagnostic]:
        for name, limit, passage in _passages(entry, self._foreign):
            whole = total(part for _, _, part in passage)
            if whole.words >= MIN_WORDS and whole.grade > limit:
                yield _finding(entry, name, limit, passage, whole)


def _passages(entry: LoadedEntry, foreign: frozenset[str]) -> Iterator[tuple[str, int, Measured]]:
    """What is graded as one: a long text alone, the short ones of its kind together."""
    together: dict[tuple[str, int], Measured] = {}
    for path, text in entry.texts:
        _, _, last = path.rpartition(".")
        name, limit = LIMITS.get(".".join(path.rsplit(".", 2)[-2:])) or LIMITS.get(last) or ("", 0)
        if name:
            passage = [(text, sentence, measured(sentence, foreign)) for sentence in sentences(text)]
            if total(part for _, _, part in passage).words >= MIN_WORDS:
                yield name, limit, passage
            else:
                together.setdefault((name, limit), []).extend(passage)
    yield from ((name, limit, passage) for (name, limit), passage in together.items())


def _finding(entry: LoadedEntry, name: str, limit: int, passage: Measured, whole: Passage) -> Diagnostic:
    """Placed at the sentence without which the grade would be lowest."""
    hardest = sorted(passage, key=lambda part: (whole - part[2]).grade)
    text, sentence, _ = hardest[0]
    hard = [part[1] for part in hardest[:2] if part is hardest[0] or (whole - part[2]).grade < whole.grade]
    shown = " ".join(f"“{shorten(sentence, 200, placeholder=' …')}”" for sentence in hard)
    return Diagnostic(
        place_within(entry.document.read_as, *text.span, sentence, 0, entry.path),
        "reading-level",
        f"grade {whole.grade:.1f} is hard to read for {name}; aim for {limit} or lower",
        f"Shorter sentences and shorter words help. Hardest: {shown}",
        "warning",
    )
