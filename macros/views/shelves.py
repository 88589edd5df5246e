"""Pages made of one list: glossary, figures, sources, quizzes, backgrounds, comparisons, for hosts."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Any

from .. import addresses
from ..catalog import Catalog
from .background import WordView, word_view
from .bibliography import Reference, reference
from .comparison import MisreadingView
from .comparison import view as comparison_view
from .evidence import CitationView, citations
from .links import Link, to_comparison
from .topic import TopicList, lists


@dataclass(frozen=True)
class Shelf:
    """A list of links with one line each."""

    links: tuple[Link, ...]


@dataclass(frozen=True)
class GlossaryView:
    """Terms of US working English by first letter, and words of home languages by background."""

    letters: tuple[tuple[str, tuple[tuple[Any, Link | None], ...]], ...]
    words: tuple[tuple[str, tuple[WordView, ...]], ...]


@dataclass(frozen=True)
class FiguresView:
    """Numbers people repeat, each with its sources and its comparison."""

    figures: tuple[tuple[Any, tuple[CitationView, ...], Link | None], ...]


@dataclass(frozen=True)
class HostRow:
    """One comparison from the host's side."""

    id: str
    title: str
    link: Link
    host_short: str
    misreadings: tuple[MisreadingView, ...]
    for_hosts: tuple[Any, ...]


def glossary(catalog: Catalog) -> GlossaryView:
    """The page of terms and words."""
    terms = sorted(catalog.glossary.values(), key=lambda term: term.term.casefold())
    letters: dict[str, list] = {}
    for term in terms:
        letters.setdefault(term.term[0].upper(), []).append((term, to_comparison(catalog, term.see)))
    words: dict[str, list] = {}
    for background, word in catalog.words():
        words.setdefault(background, []).append(word_view(catalog, background, word))
    return GlossaryView(
        tuple((letter, tuple(entries)) for letter, entries in letters.items()),
        tuple((id_, tuple(entries)) for id_, entries in words.items()),
    )


def figures(catalog: Catalog) -> FiguresView:
    """The page of numbers people repeat."""
    return FiguresView(
        tuple(
            (figure, citations(figure, catalog), to_comparison(catalog, figure.comparison))
            for figure in catalog.figures.values()
        )
    )


def backgrounds(catalog: Catalog) -> Shelf:
    """The places one can compare with."""
    say = catalog.messages["coverage"]
    return Shelf(
        tuple(
            Link(
                addresses.of_entry("background", id_),
                item.name,
                say[catalog.coverage(id_)].format(count=len(catalog.norms_of(id_))),
            )
            for id_, item in catalog.backgrounds.items()
        )
    )


def quizzes(catalog: Catalog) -> Shelf:
    """All quizzes, in the order of the topics."""
    order = [entry for topic in catalog.topics for entry in catalog.in_topic(topic)]
    ordered = sorted(catalog.quizzes.items(), key=lambda item: order.index(item[1].comparison))
    return Shelf(
        tuple(
            Link(addresses.of_entry("quiz", id_), quiz.title, catalog.comparisons[quiz.comparison].question)
            for id_, quiz in ordered
        )
    )


def sources(catalog: Catalog) -> tuple[tuple[str, tuple[Reference, ...]], ...]:
    """All sources by the first letter of their label; scripts other than Latin stand together."""
    letters: dict[str, list[Reference]] = {}
    for item in _all_references(catalog):
        first = unicodedata.normalize("NFKD", item.label)[0].upper()
        letters.setdefault(first if first.isascii() and first.isalpha() else "#", []).append(item)
    return tuple((letter, tuple(items)) for letter, items in sorted(letters.items()))


def _all_references(catalog: Catalog) -> tuple[Reference, ...]:
    return tuple(
        sorted((reference(catalog, id_) for id_ in catalog.sources), key=lambda item: (item.label.casefold(), item.id))
    )


def topics(catalog: Catalog) -> tuple[TopicList, ...]:
    """All topics with their comparisons."""
    return lists(catalog)


def offline(catalog: Catalog) -> None:
    """The page of kept pages: only the device knows them."""


def for_hosts(catalog: Catalog) -> tuple[HostRow, ...]:
    """The same comparisons from the host's side, in the order of the topics."""
    rows = [comparison_view(catalog, entry) for topic in catalog.topics for entry in catalog.in_topic(topic)]
    return tuple(
        HostRow(
            row.id,
            row.comparison.title,
            Link(addresses.of_entry("comparison", row.id), row.comparison.question),
            row.comparison.host_norm.short,
            tuple(card for card in row.misreadings if card.by_host),
            row.for_hosts,
        )
        for row in rows
    )
