"""Made content for benchmarks: as many entries as wanted, the same for each run, with the lengths of real ones.

`index(count)` are lines of the search index, `queries(lines, count)` what readers might type to find them. The words
are invented, from a fixed vocabulary in which some words are common and most are rare, as in prose.
"""

from __future__ import annotations

import random
import re
from bisect import bisect
from collections.abc import Callable
from itertools import accumulate

SIZES = (100, 1000, 3000)
VOCABULARY = 8000
_ONSETS = re.findall("[a-z]+", "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st str t th tr v w y")
_VOWELS = re.findall("[a-z]+", "a e i o u ai ea ee ou oo")
_CODAS = ["", "", "", "n", "r", "l", "s", "t", "ck", "nd", "nt", "ng", "m", "rd", "ll", "st"]
_LETTERS = (
    "абвгдежзиклмнопрстуфхцчшыья",
    "的一是不了人在有我他这中大来上个国到说们关系内推面试",
    "ابتجحدرزسشصطعفقكلمنهوي",
    "áãçéêíóõúüñaeiourstlnm",
)

# Kind of line by its number in macros/search.py: share of all lines in percent, then how many words its title, shown
# text and text have, and how many keywords, rounded from the real index.
SHAPES = {
    0: (4, 9, 28, 110, 115),
    1: (2, 4, 10, 0, 0),
    2: (2, 2, 33, 0, 1),
    3: (2, 4, 16, 0, 0),
    4: (4, 4, 13, 0, 0),
    5: (8, 2, 13, 0, 3),
    6: (10, 2, 10, 0, 0),
    7: (4, 8, 22, 0, 0),
    8: (18, 6, 19, 0, 0),
    9: (3, 2, 14, 0, 0),
    10: (43, 10, 0, 0, 1),
}


class Maker:
    """Words, sentences and keywords from one seed."""

    def __init__(self, seed: int = 1):
        self.random = random.Random(seed)
        self.words = sorted(self._distinct(VOCABULARY, self._english), key=self._rank)
        self.others = self._distinct(VOCABULARY, self._other)
        self._common = list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))

    def _distinct(self, count: int, make: Callable[[], str]) -> list[str]:
        made: dict[str, None] = {}
        while len(made) < count:
            made[make()] = None
        return list(made)

    def _rank(self, word: str) -> float:
        """Short words are common, long ones rare, with exceptions."""
        return len(word) + self.random.gauss(0, 1.5)

    def _english(self) -> str:
        pick = self.random.choice
        syllables = self.random.choices((1, 2, 3, 4), (3, 5, 4, 1))[0]
        return "".join(pick(_ONSETS) + pick(_VOWELS) + pick(_CODAS) for _ in range(syllables))

    def _other(self) -> str:
        letters = self.random.choice(_LETTERS)
        return "".join(self.random.choice(letters) for _ in range(self.random.choice((2, 4, 6, 9))))

    def word(self, words: list[str] | None = None) -> str:
        """A word; the first of a vocabulary come often."""
        return (words or self.words)[bisect(self._common, self.random.random() * self._common[-1])]

    def sentence(self, length: int) -> str:
        """About so many words with a capital letter and a full stop."""
        if not length:
            return ""
        count = max(1, round(self.random.gauss(length, length / 5)))
        return " ".join(self.word() for _ in range(count)).capitalize() + "."

    def keyword(self) -> str:
        """What a reader may call it: a few words of ours, or more often of another language."""
        words = self.words if self.random.random() < 0.25 else self.others
        return " ".join(self.word(words) for _ in range(self.random.choice((1, 1, 2, 3))))

    def line(self, number: int) -> list:
        """One line of the index."""
        kind = self.random.choices(list(SHAPES), [shape[0] for shape in SHAPES.values()])[0]
        _, title, shown, text, keywords = SHAPES[kind]
        address = f"made/{self.word()}-{self.word()}-{number}/"
        said = "|".join(self.keyword() for _ in range(keywords))
        return [address, kind, self.sentence(title), self.sentence(shown), said, self.sentence(text)]


def index(count: int) -> list[list]:
    """So many lines of a search index."""
    maker = Maker()
    return [maker.line(number) for number in range(count)]


def queries(lines: list[list], count: int = 300) -> list[str]:
    """What readers may type for these lines: beginnings, words, words with a slip, whole sentences, keywords."""
    pick = random.Random(2)
    ways = (_beginning, _slip, _sentence, _keyword, _glued)
    return [ways[number % len(ways)](pick, pick.choice(lines)) for number in range(count)]


def _beginning(pick: random.Random, line: list) -> str:
    return pick.choice(line[2].split())[: pick.choice((1, 2, 3, 4))]


def _slip(pick: random.Random, line: list) -> str:
    words = line[2].strip(".").split()[:3]
    longest = max(range(len(words)), key=lambda place: len(words[place]))
    place = pick.randrange(len(words[longest]))
    words[longest] = words[longest][:place] + pick.choice("aeiostr") + words[longest][place + 1 :]
    return " ".join(words)


def _sentence(pick: random.Random, line: list) -> str:
    return f"how do i {line[2]} when my boss {line[3]}"


def _keyword(pick: random.Random, line: list) -> str:
    return pick.choice((line[4] or line[2]).split("|"))


def _glued(pick: random.Random, line: list) -> str:
    return "".join(line[2].strip(".").split()[:2])
