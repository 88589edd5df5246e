"""Wording: the rules of data/wording.yml, looked for in every text we wrote for readers.

What stands between quotation marks is somebody else's, and is left alone unless a rule says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..catalog import Catalog, LoadedEntry
from ..diagnostics import Diagnostic
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


def wording(catalog: Catalog) -> Iterator[Diagnostic]:
    """One finding for each place at which a rule of data/wording.yml finds its words."""
    search = Search(matchers_of(catalog))
    for entry in catalog.loaded:
        for path, text in entry.texts:
            if likely := search.likely(text):
                yield from _findings(catalog, entry, [it for it in likely if it.applies_to(path)], text)


def _findings(catalog: Catalog, entry: LoadedEntry, likely: Iterable[Matcher], text: Text) -> Iterator[Diagnostic]:
    """What the phrases find in one text; a rule says the same words once, however many of its phrases hold them."""
    seen, told = Seen(text), set()
    for matcher in likely:
        rule = matcher.rule
        for begin, end in matcher.spans(seen.by(rule)):
            words, here = text[begin:end], {(rule.id, place) for place in range(begin, end)}
            if told.isdisjoint(here) and not _right(catalog, entry, rule, words):
                told |= here
                place = place_within(entry.document.read_as, *text.span, words, text.count(words, 0, begin), entry.path)
                yield Diagnostic(place, rule.id, f"'{words}': {rule.reason}", rule.instead, rule.severity)


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
