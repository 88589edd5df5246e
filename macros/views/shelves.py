"""Pages made of one list: glossary, figures, sources, quizzes, backgrounds, comparisons, for hosts."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Any

from .. import addresses
from ..catalog import Catalog
from ..model.comparison import Misreading
from ..parts import Group, Part
from .background import WordView, word_view
from .bibliography import Reference, reference
from .evidence import CitationView, citations, label
from .links import Link, to_comparison
from .topic import TopicList, lists

MOST_OF_A_TOPIC = 24


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
    misreadings: tuple[Misreading, ...]
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


def quiz_groups(catalog: Catalog) -> tuple[Group]:
    """All quizzes, in the order of the topics."""
    order = (entry for topic in catalog.topics for entry in catalog.related("in_topic", topic))
    return (Group("", "", tuple(id_ for entry in order for id_ in catalog.related("quizzes_of", entry))),)


def quizzes(catalog: Catalog, part: Part) -> Shelf:
    """The quizzes of the part."""
    found = ((id_, catalog.quizzes[id_]) for group in part for id_ in group.items)
    return Shelf(
        tuple(
            Link(addresses.of_entry("quiz", id_), quiz.title, catalog.comparisons[quiz.comparison].question)
            for id_, quiz in found
        )
    )


def source_groups(catalog: Catalog) -> tuple[Group, ...]:
    """All sources by the first letter of their label; scripts other than Latin stand together."""
    labels = {id_: label(source) for id_, source in catalog.sources.items()}
    letters: dict[str, list[str]] = {}
    for id_ in sorted(labels, key=lambda id_: (labels[id_].casefold(), id_)):
        first = unicodedata.normalize("NFKD", labels[id_])[0].upper()
        letters.setdefault(first if first.isascii() and first.isalpha() else "#", []).append(id_)
    return tuple(
        Group(f"letter-{letter.lower().replace('#', 'other')}", letter, tuple(ids))
        for letter, ids in sorted(letters.items())
    )


def sources(catalog: Catalog, part: Part) -> tuple[tuple[str, str, tuple[Reference, ...]], ...]:
    """The sources of the part by letter: anchor, letter, references."""
    return tuple((group.anchor, group.title, tuple(reference(catalog, id_) for id_ in group.items)) for group in part)


def topics(catalog: Catalog) -> tuple[TopicList, ...]:
    """All topics with their comparisons."""
    return lists(catalog, MOST_OF_A_TOPIC)


def offline(catalog: Catalog) -> None:
    """The page of kept pages: only the device knows them."""


def host_groups(catalog: Catalog) -> tuple[Group]:
    """All comparisons, in the order of the topics."""
    entries = (entry for topic in catalog.topics for entry in catalog.related("in_topic", topic))
    return (Group("", "", tuple(entries)),)


def for_hosts(catalog: Catalog, part: Part) -> tuple[HostRow, ...]:
    """The comparisons of the part from the host's side."""
    rows = {entry: catalog.comparisons[entry] for group in part for entry in group.items}
    return tuple(
        HostRow(
            id_,
            row.title,
            Link(addresses.of_entry("comparison", id_), row.question),
            row.host_norm.short,
            tuple(misreading for misreading in row.misreadings if misreading.seen_by == ("host",)),
            row.for_hosts,
        )
        for id_, row in rows.items()
    )
