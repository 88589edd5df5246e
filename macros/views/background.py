"""What the page of one background needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .. import addresses
from ..catalog import Catalog
from ..model import Background, Dissent
from ..parts import Group, Part
from .bibliography import Reference, references
from .dissent import dissent
from .evidence import Known, known
from .links import Link, to_comparison
from .sides import Brief, brief, name_of

MOST_GAPS = 60


@dataclass(frozen=True)
class NormRow:
    """One comparison as this background's page shows it: here and in the host culture."""

    comparison: Link
    home: Brief
    host: Brief
    dissent: tuple[Dissent, ...] = ()


@dataclass(frozen=True)
class WordView:
    """A word of a home language with links to the words it is not."""

    word: Any
    background: Link
    not_same_as: tuple[Link, ...]
    know: str


@dataclass(frozen=True)
class Fact:
    """A statement with its anchor, and the comparison it helps with or the day it was checked."""

    known: Known
    link: Link | None = None
    checked_on: str = ""


@dataclass(frozen=True)
class Gaps:
    """The comparisons that say nothing of a place; when they are very many, the topics they belong to."""

    count: int
    links: tuple[Link, ...]


@dataclass(frozen=True)
class BackgroundView:
    """One background, ready for its template."""

    id: str
    background: Background
    coverage: str
    norms: tuple[NormRow, ...]
    count: int
    already_know: tuple[Fact, ...]
    not_so: tuple[Fact, ...]
    access: tuple[Fact, ...]
    words: tuple[WordView, ...]
    varies: tuple[Known, ...]
    questions: tuple[tuple[Any, Link | None], ...]
    gaps: Gaps
    references: tuple[Reference, ...]
    insiders: bool


def groups(catalog: Catalog, entry: str) -> tuple[Group]:
    """The comparisons that speak of the background `entry`."""
    return (Group("", "", catalog.related("norms_of", entry)),)


def view(catalog: Catalog, entry: str, part: Part) -> BackgroundView:
    """The view of the background `entry`, with the norms of the part."""
    background = catalog.backgrounds[entry]
    return BackgroundView(
        id=entry,
        background=background,
        coverage=catalog.coverage(entry),
        norms=tuple(_row(catalog, entry, id_) for group in part for id_ in group.items),
        count=len(catalog.norms_of(entry)),
        already_know=tuple(
            Fact(known(catalog, item), to_comparison(catalog, item.helps_with))
            for item in background.already_know or ()
        ),
        not_so=tuple(Fact(known(catalog, item)) for item in background.not_so),
        access=tuple(Fact(known(catalog, item), checked_on=item.checked_on) for item in background.access),
        words=tuple(word_view(catalog, entry, word) for word in background.words),
        varies=tuple(known(catalog, item) for item in background.varies or ()),
        questions=tuple((item, to_comparison(catalog, item.about)) for item in background.ask_insiders),
        gaps=_gaps(catalog, entry),
        references=references(catalog, background),
        insiders=any(review.by == "insider" for review in background.reviews),
    )


def _row(catalog: Catalog, background: str, entry: str) -> NormRow:
    comparison = catalog.comparisons[entry]
    return NormRow(
        _comparison(catalog, entry, background),
        brief(catalog, background, comparison.home_norms[background]),
        brief(catalog, "host", comparison.host_norm),
        dissent(catalog, entry).get(background, ()),
    )


def _gaps(catalog: Catalog, background: str) -> Gaps:
    covered = set(catalog.related("norms_of", background))
    missing = [id_ for id_ in catalog.comparisons if id_ not in covered]
    if len(missing) <= MOST_GAPS:
        return Gaps(len(missing), tuple(_comparison(catalog, id_) for id_ in missing))
    return Gaps(len(missing), tuple(_gaps_in(catalog, covered)))


def _gaps_in(catalog: Catalog, covered: set[str]) -> Iterator[Link]:
    """Each topic with the number of its comparisons that are not covered."""
    for id_, topic in catalog.topics.items():
        if count := sum(entry not in covered for entry in catalog.related("in_topic", id_)):
            text = catalog.messages.say("place.gaps_in", topic=topic.title, count=count)
            yield Link(addresses.of_entry("topic", id_), text)


def _comparison(catalog: Catalog, entry: str, place: str = "") -> Link:
    comparison = catalog.comparisons[entry]
    address = addresses.with_place(entry, place) if place else addresses.of_entry("comparison", entry)
    return Link(address, comparison.question, comparison.title)


def word_view(catalog: Catalog, background: str, word: Any) -> WordView:
    """One word, as the page of its background and the glossary show it."""
    home = Link(
        addresses.of_entry("background", background),
        name_of(catalog, background),
    )
    know = "" if word.sources else "editorial"
    return WordView(word, home, tuple(_other_word(catalog, background, other) for other in word.not_same_as), know)


def _other_word(catalog: Catalog, background: str, reference: str) -> Link:
    scheme, mark, target = reference.partition(":")
    if mark and scheme == "term":
        return Link(addresses.of_entry("term", target), catalog.glossary[target].term)
    name = reference.removeprefix("word:")
    home, _, own = name.rpartition("#")
    word = next(word for word in catalog.backgrounds[home or background].words if word.id == own)
    return Link(addresses.of_word(home or background, own), word.latin)
