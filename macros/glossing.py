"""Terms of the glossary in running prose: where the first use of each stands on a page.

Works on finished HTML, because prose may hold markup. What a reader reads stays as it was written; nothing inside a
link or code is touched, but a link to a term that its author set counts as the first use.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import unescape

from markupsafe import escape

from .model import Term
from .phrasing import words_in

Mark = Callable[[Term, str], str]
_LINKED = "glossary/#"
_CLOSED = re.compile(r"(<a\b[^>]*>.*?</a\b>|<code\b[^>]*>.*?</code\b>|<[^>]*>)", re.S)
_TO_A_TERM = re.compile(r'<\w href="(?:\.{1,2}/)*glossary/#([\w-]+)"[^>]*>([^<]*)</\w>')


class Glossing:
    """The words to recognize, compiled once for a glossary."""

    def __init__(self, glossary: Mapping[str, Term]):
        self._glossary = glossary
        self._terms = {_key(form): term for term in reversed(glossary.values()) for form in forms(term)}
        self._words = _words(self._terms)
        self._telling = frozenset(words_in(key)[0] for key in self._terms)

    def marked(self, html: str, met: set[str], mark: Mark) -> str:
        """The HTML in which `mark` has made the first use of each term; `met` holds those this page has had."""
        if _LINKED not in html and self._telling.isdisjoint(words_in(html)):  # as most texts are, and soon found
            return html
        pieces = _CLOSED.split(html)
        for place, piece in enumerate(pieces):
            pieces[place] = self._link(piece, met, mark) if place % 2 else self._prose(piece, met, mark)
        return "".join(pieces)

    def _link(self, piece: str, met: set[str], mark: Mark) -> str:
        found = _TO_A_TERM.fullmatch(piece)
        if not found or found[1] in met or found[1] not in self._glossary:
            return piece
        met.add(found[1])
        return mark(self._glossary[found[1]], unescape(found[2]))

    def _prose(self, piece: str, met: set[str], mark: Mark) -> str:
        text, end = unescape(piece), 0
        done: list[str] = []
        for found in self._words.finditer(text):
            term = self._terms.get(found[0]) or self._terms.get(found[0].casefold())
            if term and term.id not in met:
                met.add(term.id)
                done += [escape(text[end : found.start()]), mark(term, found[0])]
                end = found.end()
        return "".join((*done, escape(text[end:]))) if done else piece


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
