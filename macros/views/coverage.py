"""What is covered and what is not: places by topics, what is unknown, what nobody has reviewed, what is due."""

from __future__ import annotations

from dataclasses import dataclass

from .. import addresses, due
from ..catalog import Catalog
from .evidence import label
from .links import Link
from .sides import name_of
from .tallies import Tally, by_evidence, by_strength


@dataclass(frozen=True)
class Cell:
    """How many questions of a topic a place has an answer to."""

    topic: str
    count: int
    of: int


@dataclass(frozen=True)
class PlaceRow:
    """One place, topic by topic."""

    link: Link
    cells: tuple[Cell, ...]
    total: Cell


@dataclass(frozen=True)
class Unknown:
    """One question, with the sides whose reason, or whose exceptions, we do not know."""

    link: Link
    why: tuple[str, ...]
    varies: tuple[str, ...]


@dataclass(frozen=True)
class Reviewed:
    """What people who know a place from inside have read, and what they have not."""

    done: tuple[Link, ...]
    open: tuple[Link, ...]


@dataclass(frozen=True)
class DueRow:
    """Something that was compared with its sources, and the day from which that is to be done again."""

    link: Link
    kind: str
    checked_on: str
    due_on: str


@dataclass(frozen=True)
class CoverageView:
    """Everything on the page."""

    topics: tuple[Link, ...]
    places: tuple[PlaceRow, ...]
    evidence: tuple[Tally, ...]
    strengths: tuple[Tally, ...]
    unknown: tuple[Unknown, ...]
    questions: Reviewed
    homes: Reviewed
    due: tuple[DueRow, ...]
    months: int
    sources: int
    never_opened: int
    cautions: tuple[Link, ...]


def view(catalog: Catalog) -> CoverageView:
    """The page of what is covered."""
    topics = [id_ for id_ in catalog.topics if catalog.in_topic(id_)]
    return CoverageView(
        topics=tuple(Link(addresses.of_entry("topic", id_), catalog.topics[id_].title) for id_ in topics),
        places=tuple(_place(catalog, id_, topics) for id_ in catalog.backgrounds),
        evidence=by_evidence(catalog),
        strengths=by_strength(catalog),
        unknown=tuple(row for id_ in catalog.comparisons if (row := _unknown(catalog, id_)).why or row.varies),
        questions=_reviewed(catalog, "comparison", "question"),
        homes=_reviewed(catalog, "background", "name"),
        due=_due(catalog),
        months=due.REVIEW_MONTHS,
        sources=len(catalog.sources),
        never_opened=len(due.never_opened(catalog)),
        cautions=tuple(
            Link(addresses.of_entry("source", id_), label(source), source.caution)
            for id_, source in catalog.sources.items()
            if source.caution
        ),
    )


def _place(catalog: Catalog, background: str, topics: list[str]) -> PlaceRow:
    norms = catalog.norms_of(background)
    counts = [(catalog.topics[topic].title, catalog.in_topic(topic)) for topic in topics]
    return PlaceRow(
        Link(addresses.of_entry("background", background, "gaps"), catalog.backgrounds[background].name),
        tuple(Cell(title, len(norms.keys() & entries.keys()), len(entries)) for title, entries in counts),
        Cell("", len(norms), len(catalog.comparisons)),
    )


def _unknown(catalog: Catalog, entry: str) -> Unknown:
    comparison = catalog.comparisons[entry]
    places = [id_ for id_ in catalog.backgrounds if id_ in comparison.home_norms]
    norms = [("host", comparison.host_norm), *((id_, comparison.home_norms[id_]) for id_ in places)]
    return Unknown(
        Link(addresses.of_entry("comparison", entry, "more"), comparison.question),
        tuple(name_of(catalog, side) for side, norm in norms if norm.why is None),
        tuple(name_of(catalog, side) for side, norm in norms if norm.varies is None),
    )


def _reviewed(catalog: Catalog, kind: str, name: str) -> Reviewed:
    entries = catalog.backgrounds if kind == "background" else catalog.comparisons
    links = {id_: Link(addresses.of_entry(kind, id_), getattr(entry, name)) for id_, entry in entries.items()}
    read = {id_ for id_, entry in entries.items() if any(review.by == "insider" for review in entry.reviews)}
    return Reviewed(
        tuple(link for id_, link in links.items() if id_ in read),
        tuple(link for id_, link in links.items() if id_ not in read),
    )


_TITLES = {"comparison": "question", "background": "name", "figure": "said", "notice": "text", "channel": "name"}


def _due(catalog: Catalog) -> tuple[DueRow, ...]:
    """One line for each entry; one that holds several dates is due with the first of them."""
    first = {(review.kind, review.entry): review for review in reversed(due.reviews(catalog))}
    return tuple(_due_row(catalog, review) for review in sorted(first.values()))


def _due_row(catalog: Catalog, review: due.Review) -> DueRow:
    text = getattr(catalog.all(review.kind)[review.entry], _TITLES.get(review.kind, "title"))
    address = "" if review.kind == "notice" else addresses.page_showing(review.kind, review.entry)
    kind = catalog.messages.say(f"covered.kind_{review.kind}")
    return DueRow(Link(address, text), kind, review.checked_on, review.due_on)
