"""How hard a text is to read: a school grade by the Flesch–Kincaid formula, and the sentences that raise it.

The formula: grade = 0.39 × words per sentence + 11.8 × syllables per word − 15.59. It is from J. P. Kincaid,
R. P. Fishburne, R. L. Rogers and B. S. Chissom, "Derivation of New Readability Formulas (Automated Readability Index,
Fog Count and Flesch Reading Ease Formula) for Navy Enlisted Personnel", Research Branch Report 8-75 (1975). It is
crude: it knows nothing of what words mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

_LINK = re.compile(r"\[([^][]*)\]\(([^()\s]*)\)")
_LEFT_OUT = re.compile(r"`[^`]*`|\"[^\"]*\"|“[^”]*”|\[[^][]*\]")
_END = re.compile(r"(?<=[.!?…])[\"”’)]*\s+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*")


_LATIN = re.compile("[a-z]", re.I)


@dataclass(frozen=True)
class Passage:
    """Sentences, words and syllables that were counted."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0

    def __sub__(self, part: Passage) -> Passage:
        return Passage(self.sentences - part.sentences, self.words - part.words, self.syllables - part.syllables)

    @property
    def grade(self) -> float:
        """The school grade in which it can be read; 0.0 when there are no words."""
        if not self.words:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59


def total(passages: Iterable[Passage]) -> Passage:
    """Several passages, read as one."""
    parts = list(passages)
    return Passage(
        sum(part.sentences for part in parts), sum(part.words for part in parts), sum(part.syllables for part in parts)
    )


def grade(text: str, foreign: frozenset[str] = frozenset()) -> float:
    """The school grade of a text; `foreign` are words of other languages, in small letters.

    The formula was made for passages: below 20 words the number says little.
    """
    return total(measured(sentence, foreign) for sentence in sentences(text)).grade


def sentences(text: str) -> list[str]:
    """The sentences of inline Markdown."""
    return [sentence for sentence in _END.split(text) if sentence.strip()]


def measured(sentence: str, foreign: frozenset[str] = frozenset()) -> Passage:
    """What is counted of one sentence.

    Left out are names, words of other languages, quoted phrases, placeholders and titles of sources. A number counts
    as a word of one syllable.
    """
    words = _WORD.findall(_LEFT_OUT.sub(" ", _LINK.sub(_shown, sentence)))
    counts = [count for place, word in enumerate(words) if (count := _counted(word, place == 0, foreign))]
    return Passage(bool(counts), len(counts), sum(counts))


@cache
def _counted(word: str, begins: bool, foreign: frozenset[str]) -> int:
    """The syllables of a word that counts, 0 of one that is left out; the same few words make up most texts."""
    return 0 if _is_name(word, begins) or word.casefold() in foreign else syllables(word)


def _shown(link: re.Match[str]) -> str:
    """The text of a link, unless it is a word of another language or names a source."""
    return " " if link[2].startswith(("word:", "source:")) else link[1]


def _is_name(word: str, begins: bool) -> bool:
    """A capital makes a name where no sentence begins, and behind the first letter anywhere; so does another script."""
    if word[0].isdigit() or word == "I" or word.startswith(("I'", "I’")):
        return False
    return (word[0].isupper() and not begins) or word[1:] != word[1:].lower() or not _LATIN.search(word)


@cache
def syllables(word: str) -> int:
    """How many syllables an English word has; a number has one."""
    import syllapy  # imported here: a check in which nothing is new counts nothing

    return 1 if word[0].isdigit() else syllapy.count(word.replace("’", "'"))
