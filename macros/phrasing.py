"""Phrases of the wording rules as patterns: plain words, alternatives in brackets, lists by name, and nothing else.

`all [people|students]` is found as whole words, in any case. No sign of regular expressions works here, so no phrase
can make a search slow.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from .diagnostics import did_you_mean

Lists = Mapping[str, Iterable[str]]
_BRACKETS = re.compile(r"\[[^][]*\]")
_PART = re.compile(rf"{_BRACKETS.pattern}|[^][\s]+")


class _Blanks(dict):
    """A table for `str.translate`: what is no part of a word becomes a blank. Then splitting beats a pattern."""

    def __missing__(self, code: int) -> int:
        self[code] = code if re.match(r"\w", chr(code)) else ord(" ")
        return self[code]


_BLANKS = _Blanks()


class PhraseError(ValueError):
    """A phrase that cannot be read; says why."""


def pattern_of(phrases: Iterable[str], lists: Lists) -> re.Pattern[str]:
    """One pattern for all phrases, which finds whole words only."""
    choice = "|".join(r"\s+".join(_part(part, lists) for part in _parts(phrase)) for phrase in phrases)
    return re.compile(rf"(?<![\w-])(?:{choice or '(?!)'})(?!\w|-\w)")


def needed_words(phrase: str, lists: Lists) -> list[frozenset[str]]:
    """Sets of words in small letters: where a phrase is found, one word of each set stands.

    Looking for them is much cheaper than for the pattern. The set of the longest words comes first: they are rarest.
    """
    sets = [frozenset(_longest(choice) for choice in _choices(part, lists)) for part in _parts(phrase)]
    return sorted(sets, key=lambda words: min(map(len, words), default=0), reverse=True)


def words_in(text: str) -> list[str]:
    """The words of a text in small letters, as `needed_words` has them."""
    return text.casefold().translate(_BLANKS).split()


def _longest(choice: str) -> str:
    return max(reversed(words_in(choice)), key=len, default="")


def _parts(phrase: str) -> list[str]:
    """The words and brackets of a phrase."""
    if re.search(r"[][]", _BRACKETS.sub("", phrase)):
        raise PhraseError("a square bracket is not closed")
    return _PART.findall(phrase)


def _choices(part: str, lists: Lists) -> list[str]:
    """What may stand for a part: itself, its alternatives, or the words of a list."""
    if not part.startswith("["):
        return [part]
    inner = part[1:-1]
    if "|" in inner:
        return [choice.strip() for choice in inner.split("|")]
    if inner not in lists:
        near = did_you_mean(inner, lists)
        raise PhraseError(f"there is no list '{inner}'; {near}" if near else f"there is no list '{inner}'")
    return list(lists[inner])


def _part(part: str, lists: Lists) -> str:
    return f"(?:{'|'.join(_spelled(choice) for choice in _choices(part, lists))})"


def _spelled(words: str) -> str:
    """Capitals must match, small letters match both; both kinds of apostrophe are one."""
    return r"\s+".join(_word(word) for word in words.split()) or "(?!)"


def _word(word: str) -> str:
    spelled = re.escape(word).replace("'", "['’]")
    return f"(?i:{spelled})" if word == word.lower() else spelled
