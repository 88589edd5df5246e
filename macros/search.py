"""The compact search index: one short line per thing a reader may look for.

Fetched when the search box has the focus, as a script, so that it works from a folder too. The ranking stands in
`theme/scripts/search-rank.js`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from . import addresses
from .catalog import Catalog
from .components import COMPONENTS
from .markup import plain
from .pages import Page
from .parts import address as address_of
from .views.bibliography import label

KINDS = ("comparison", "topic", "background", "checklist", "quiz", "term", "word", "figure", "phrase", "page", "source")
"""In the order in which equally good results are shown."""


class Record(NamedTuple):
    """One line of the index; `shown` stands in the result, `keywords` are readers' words, `text` only helps to find."""

    address: str
    kind: int
    title: str
    shown: str
    keywords: str = ""
    text: str = ""


def script(catalog: Catalog, pages: dict[str, Page], written: Iterable[tuple[str, str, str]] = ()) -> str:
    """The index as a script. `written` are hand-written pages: (address, title, description)."""
    others = (_record("page", *page) for page in written)
    listed = [[address.lstrip("/"), *rest] for address, *rest in (*records(catalog, pages), *others)]
    return f"Crosswalk.receiveSearch({json.dumps(listed, ensure_ascii=False, separators=(',', ':'))});\n"


def records(catalog: Catalog, pages: dict[str, Page]) -> Iterator[Record]:
    """Every entry that is published."""
    for page in pages.values():
        if page.part > 1:  # what stands there is found by itself
            continue
        if page.kind == "shelf":
            yield _record("page", page.address, page.title, page.description)
        elif not page.draft:
            yield _record(
                page.kind,
                page.address,
                page.title,
                "" if page.kind == "source" else page.description,
                *_more(catalog, page),
            )
    yield from _shelved(catalog)


def _record(
    kind: str, address: str, title: str, shown: str = "", keywords: Iterable[str] = (), text: Iterable[str] = ()
) -> Record:
    return Record(
        address,
        KINDS.index(kind),
        plain(title),
        plain(shown),
        "|".join(keywords),
        " ".join(plain(part) for part in text),
    )


def _more(catalog: Catalog, page: Page) -> tuple[Iterable[str], Iterable[str]]:
    """Readers' words and finding text of an entry."""
    if page.kind == "comparison":
        return _comparison(catalog, page.entry)
    if page.kind == "background":
        background = catalog.backgrounds[page.entry]
        return (*background.places, background.short_name or ""), ()
    if page.kind == "source":
        source = catalog.sources[page.entry]
        return (label(source),), ()
    return (), ()


def _comparison(catalog: Catalog, entry: str) -> tuple[Iterable[str], Iterable[str]]:
    comparison = catalog.comparisons[entry]
    said = [word for words in comparison.keywords.values() for word in words]
    own = {word.id: word for background in comparison.home_norms for word in catalog.backgrounds[background].words}
    named = [
        text
        for norm in comparison.home_norms.values()
        for id_ in norm.words
        if id_ in own
        for text in (own[id_].native, own[id_].latin)
    ]
    norms = (comparison.host_norm.short, *(norm.short for norm in comparison.home_norms.values()))
    return dict.fromkeys([comparison.title, *said]), (
        *named,
        *norms,
        *(misreading.sees for misreading in comparison.misreadings),
        *(note.text for note in catalog.dissent_of(entry)),
    )


def _shelved(catalog: Catalog) -> Iterator[Record]:
    """Things without a page of their own: terms, words, figures, phrases."""
    for id_, term in catalog.glossary.items():
        yield _record("term", addresses.of_entry("term", id_), term.term, term.meaning, (*term.forms, *term.everyday))
    for background, word in catalog.words():
        yield _record(
            "word",
            addresses.of_word(background, word.id),
            f"{word.native} ({word.latin})" if word.native != word.latin else word.native,
            word.means,
        )
    for id_, figure in catalog.figures.items():
        yield _record("figure", addresses.of_entry("figure", id_), figure.said, figure.say_instead)
    shown_on = _pages_of_phrases(catalog)
    for entry, phrase in catalog.phrases():
        address = f"{shown_on[entry, phrase.id]}#{addresses.elsewhere('phrase', entry, phrase.id)}"
        yield _record("phrase", address, phrase.situation, phrase.text)


def _pages_of_phrases(catalog: Catalog) -> dict[tuple[str, str], str]:
    """The part of the page of phrases on which each one stands."""
    return {
        (entry, phrase.id): address_of("/phrases/", number)
        for number, part in enumerate(COMPONENTS["phrases"].parts(catalog), start=1)
        for group in part
        for entry, phrase in group.items
    }
