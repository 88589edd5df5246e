"""Terms of the glossary in running prose: where the first use of each stands on a page.

What a reader reads stays as it was written; nothing inside a link or code is touched, but a link to a term that its
author set counts as the first use.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from markdown_it.token import Token

from .markup import reference
from .model import Term
from .phrasing import words_in

Mark = Callable[[Term, str], Token]
_LINK = "term:"


class Glossing:
    """The words to recognize, compiled once for a glossary."""

    def __init__(self, glossary: Mapping[str, Term]):
        self._glossary = glossary
        self._terms = {_key(form): term for term in reversed(glossary.values()) for form in forms(term)}
        self._words = _words(self._terms)
        self._telling = frozenset(words_in(key)[0] for key in self._terms)

    def may_mark(self, text: str) -> bool:
        """Whether a term may stand in a text: in most there is none, and that is soon found."""
        return _LINK in text or not self._telling.isdisjoint(words_in(text))

    def marked(self, tokens: Sequence[Token], met: set[str], mark: Mark) -> Iterator[Token]:
        """The tokens in which `mark` has made the first use of each term; `met` holds those this page has had."""
        rest = iter(tokens)
        for token in rest:
            if token.type == "text":
                yield from self._prose(token, met, mark)
            elif token.type == "link_open":
                yield from self._link([token, *_up_to_its_end(rest)], met, mark)
            else:
                yield token

    def _link(self, tokens: Sequence[Token], met: set[str], mark: Mark) -> Sequence[Token]:
        term = self._glossary.get(reference(tokens[0]).removeprefix(_LINK))
        if term is None or term.id in met:
            return tokens
        met.add(term.id)
        return [mark(term, tokens[1].content)] if [one.type for one in tokens[1:-1]] == ["text"] else tokens

    def _prose(self, token: Token, met: set[str], mark: Mark) -> Iterator[Token]:
        text, end = token.content, 0
        for found in self._words.finditer(text):
            term = self._terms.get(found[0]) or self._terms.get(found[0].casefold())
            if term and term.id not in met:
                met.add(term.id)
                yield token.copy(content=text[end : found.start()])
                yield mark(term, found[0])
                end = found.end()
        yield token.copy(content=text[end:])


def _up_to_its_end(tokens: Iterator[Token]) -> Iterator[Token]:
    """What stands in a link, and its end; links cannot stand in links."""
    for token in tokens:
        yield token
        if token.type == "link_close":
            return


def forms(term: Term) -> tuple[str, ...]:
    """What is recognized in text: not the forms that also have an everyday sense."""
    return tuple(form for form in (term.term, *term.forms) if form not in term.everyday)


def _key(form: str) -> str:
    """An abbreviation is recognized in capitals only: a STAR is not a star."""
    return form if form.isupper() else form.casefold()


def _words(keys: Mapping[str, Term]) -> re.Pattern[str]:
    """Whole words, the longest first; a hyphen makes another word, and so does an apostrophe but for a genitive."""
    longest = sorted(keys, key=len, reverse=True)
    choice = "|".join(re.escape(key) if key.isupper() else f"(?i:{re.escape(key)})" for key in longest)
    return re.compile(rf"(?<!\w)(?<!\w[-'’])(?:{choice or '(?!)'})(?!\w|-\w|['’](?!s\b)\w)")
