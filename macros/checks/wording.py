"""Wording: the rules of data/wording.yml, looked for in every text we wrote for readers.

What stands between quotation marks is somebody else's, and is left alone unless a rule says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any, NamedTuple

from ..catalog import Catalog, LoadedEntry
from ..diagnostics import Diagnostic, Location
from ..model.wording import WordingRule
from ..phrasing import Lists, PhraseError, needed_words, pattern_of, words_in
from ..source import Text
from ..yaml_text import place_within

_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|`[^`]*`")
_TARGET = re.compile(r"(?<=\])\([^()\s]*\)")


@dataclass(frozen=True, eq=False)
class Matcher:
    """One phrase of a rule, ready to be looked for."""

    rule: WordingRule
    phrase: str
    lists: Lists

    @cached_property
    def telling(self) -> frozenset[str]:
        return self._needed[0]

    @cached_property
    def others(self) -> list[frozenset[str]]:
        return self._needed[1:]

    @cached_property
    def _needed(self) -> list[frozenset[str]]:
        return needed_words(self.phrase, self.lists)

    @cached_property
    def _found(self) -> re.Pattern[str]:
        return pattern_of([self.phrase], self.lists)

    @cached_property
    def _fine(self) -> re.Pattern[str]:
        return pattern_of(self.rule.unless, self.lists)

    def applies_to(self, path: str) -> bool:
        """Whether the rule looks into a text; `choices.text` means the key text right below choices."""
        steps = f".{path}."
        named = not self.rule.where or any(f".{name}." in steps for name in self.rule.where)
        return named and not any(f".{name}." in steps for name in self.rule.except_in)

    def spans(self, seen: str) -> Iterator[tuple[int, int]]:
        """Where the words stand in a text as `Seen` gives it, without those that an exception covers."""
        found = [match.span() for match in self._found.finditer(seen)]
        fine = [match.span() for match in self._fine.finditer(seen)] if found and self.rule.unless else []
        for begin, end in found:
            if not any(first < end and begin < last for first, last in fine):
                yield begin, end


class Seen:
    """A text as the rules see it: without the targets of links, and for most rules without what is quoted."""

    def __init__(self, text: str):
        self._whole = _TARGET.sub(_blank, text)

    @cached_property
    def _own(self) -> str:
        return _QUOTED.sub(_blank, self._whole)

    def by(self, rule: WordingRule) -> str:
        return self._whole if rule.quoted else self._own


def _blank(match: re.Match[str]) -> str:
    return "\0" * len(match[0])


class Search:
    """Phrases by their rarest words, because most of them are in none of the texts."""

    def __init__(self, matchers: Iterable[Matcher]):
        self._by_word: dict[str, list[Matcher]] = {}
        for matcher in matchers:
            for word in matcher.telling:
                self._by_word.setdefault(word, []).append(matcher)

    def likely(self, text: str) -> list[Matcher]:
        """The phrases of which every part is there, in whatever order."""
        words = set(words_in(text))
        found: dict[Matcher, None] = {}
        for word in words & self._by_word.keys():
            for matcher in self._by_word[word]:
                if not matcher.others or not any(map(words.isdisjoint, matcher.others)):
                    found[matcher] = None
        return list(found)


class Hit(NamedTuple):
    """Words that a rule found in the texts of an entry: in which of them, from where to where."""

    rule: str
    words: str
    text: int
    begin: int
    end: int


class Wording:
    """The rules of data/wording.yml, ready to look into entries, one at a time and each only once."""

    def __init__(self, catalog: Catalog):
        matchers = matchers_of(catalog)
        self.rules = {matcher.rule.id: matcher.rule for matcher in matchers}
        self._search = Search(matchers)
        self._key = sha256(repr(list(catalog.all("wording").values())).encode()).hexdigest()

    def hits(self, entry: LoadedEntry) -> tuple[Hit, ...]:
        return entry.once("wording", self._key, self._look)

    def _look(self, entry: LoadedEntry) -> tuple[Hit, ...]:
        return tuple(hit for number, (path, text) in enumerate(entry.texts) for hit in self._in(text, path, number))

    def _in(self, text: Text, path: str, number: int) -> Iterator[Hit]:
        likely = [matcher for matcher in self._search.likely(text) if matcher.applies_to(path)]
        seen = Seen(text) if likely else None
        for matcher in likely:
            for begin, end in matcher.spans(seen.by(matcher.rule)):
                yield Hit(matcher.rule.id, text[begin:end], number, begin, end)


def wording(catalog: Catalog) -> Iterator[Diagnostic]:
    """One finding for each place at which a rule of data/wording.yml finds its words."""
    rules = Wording(catalog)
    for entry in catalog.loaded:
        if hits := rules.hits(entry):
            yield from _findings(catalog, entry, rules.rules, hits)


def _findings(
    catalog: Catalog, entry: LoadedEntry, rules: dict[str, WordingRule], hits: Iterable[Hit]
) -> Iterator[Diagnostic]:
    """What is wrong of the words that were found; a rule says the same words once, however many phrases hold them."""
    told: set[tuple] = set()
    for hit in hits:
        rule, here = rules[hit.rule], {(hit.rule, hit.text, place) for place in range(hit.begin, hit.end)}
        if told.isdisjoint(here) and not _right(catalog, entry, rule, hit.words):
            told |= here
            yield Diagnostic(_place(entry, hit), rule.id, f"'{hit.words}': {rule.reason}", rule.instead, rule.severity)


def _place(entry: LoadedEntry, hit: Hit) -> Location:
    text = entry.texts[hit.text][1]
    return place_within(entry.document.read_as, *text.span, hit.words, text.count(hit.words, 0, hit.begin), entry.path)


def _right(catalog: Catalog, entry: LoadedEntry, rule: WordingRule, words: str) -> bool:
    if rule.made_right_by == "term":
        forms = (form for term in catalog.glossary.values() for form in (term.term, *term.forms, *term.everyday))
        return words.casefold() in {form.casefold() for form in forms}
    key = {"care": "care", "notice": "notices"}.get(rule.made_right_by or "")
    return bool(key) and any(getattr(about, key, None) for about in _about(catalog, entry))


def _about(catalog: Catalog, entry: LoadedEntry) -> list[Any]:
    """The entry and the comparisons it names, of which one may carry what an advice needs."""
    names = getattr(entry.model, "comparisons", ()) or (getattr(entry.model, "comparison", None),)
    return [entry.model, *(catalog.comparisons[name] for name in names if name in catalog.comparisons)]


def matchers_of(catalog: Catalog) -> list[Matcher]:
    """Every phrase of the rules that can be used; what is wrong with the others is told where they stand."""
    lists = lists_of(catalog)
    rules = [rule for rule in catalog.all("wording").values() if not any(unreadable(rule, lists))]
    return [Matcher(rule, phrase, lists) for rule in rules for phrase in rule.finds]


def lists_of(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """The lists of words, which belong to all rules."""
    return {name: words for rule in catalog.all("wording").values() for name, words in rule.lists.items()}


def unreadable(rule: WordingRule, lists: Lists) -> Iterator[tuple[str, int, str]]:
    """The phrases that cannot be read: key, place in its list, and why."""
    for key in ("finds", "unless"):
        for place, phrase in enumerate(getattr(rule, key)):
            try:
                needed_words(phrase, lists)
            except PhraseError as error:
                yield key, place, str(error)
