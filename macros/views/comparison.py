"""What the page of one comparison needs, in the order of its blocks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .. import addresses
from ..catalog import Catalog
from ..model import Comparison, Dissent
from ..model.comparison import Misreading
from .bibliography import Reference, references
from .dissent import dissent
from .evidence import CitationView, Known, citations, how_we_know, known
from .links import Link
from .phrases import PhraseView, phrase_view
from .sides import Side, homes, name_of, not_covered, side


@dataclass(frozen=True)
class MisreadingView:
    """A card: who may take what for what."""

    id: str
    viewers: tuple[str, ...]
    seen_by: str
    by_host: bool
    sees: str
    may_think: str
    often_means: str
    instead: str | None
    know: str
    citations: tuple[CitationView, ...]


@dataclass(frozen=True)
class StepView:
    """One step of the bridge with its phrase."""

    id: str
    do: str
    enough_for: str | None
    phrase: PhraseView | None
    shows_phrase: bool


@dataclass(frozen=True)
class ComparisonView:
    """One comparison, ready for its template."""

    id: str
    comparison: Comparison
    host: Side
    homes: tuple[Side, ...]
    dissent: Mapping[str, tuple[Dissent, ...]]
    not_covered: tuple[Link, ...]
    notices: tuple[Any, ...]
    next_phrase: PhraseView | None
    unequal: tuple[Known, ...]
    misreadings: tuple[MisreadingView, ...]
    steps: tuple[StepView, ...]
    across: tuple[Known, ...]
    phrases: tuple[PhraseView, ...]
    same: tuple[Known, ...]
    for_hosts: tuple[Any, ...]
    quizzes: tuple[Link, ...]
    checklists: tuple[Link, ...]
    stories: tuple[Any, ...]
    related: tuple[Link, ...]
    topic: Link
    references: tuple[Reference, ...]
    insiders: bool


def view(catalog: Catalog, entry: str) -> ComparisonView:
    """The view of the comparison `entry`."""
    comparison = catalog.comparisons[entry]
    phrases = {phrase.id: phrase_view(catalog, entry, phrase) for phrase in comparison.phrases}
    return ComparisonView(
        id=entry,
        comparison=comparison,
        host=side(catalog, "host", comparison.host_norm),
        homes=homes(catalog, entry),
        dissent=dissent(catalog, entry),
        not_covered=not_covered(catalog, entry),
        notices=tuple(catalog.notices[notice] for notice in comparison.notices),
        next_phrase=phrases.get(comparison.next_step.phrase or ""),
        unequal=tuple(known(catalog, item) for item in comparison.unequal),
        misreadings=_misreadings(catalog, comparison),
        steps=_steps(comparison, phrases),
        across=tuple(known(catalog, item, label=item.scope) for item in comparison.across),
        phrases=tuple(phrases[phrase.id] for phrase in comparison.more_phrases),
        same=tuple(known(catalog, item) for item in comparison.in_common or ()),
        for_hosts=comparison.for_hosts,
        quizzes=_links("quiz", catalog.quizzes_of(entry), "title"),
        checklists=_links("checklist", catalog.checklists_of(entry), "title"),
        stories=tuple(catalog.stories_of(entry).values()),
        related=_links("comparison", catalog.related_to(entry), "question"),
        topic=Link(addresses.of_entry("topic", comparison.topic), catalog.topics[comparison.topic].title),
        references=references(catalog, comparison),
        insiders=any(review.by == "insider" for review in comparison.reviews),
    )


def _links(kind: str, entries: dict[str, Any], text: str) -> tuple[Link, ...]:
    """Links to entries of one kind; `text` is the field that names them."""
    return tuple(Link(addresses.of_entry(kind, id_), getattr(entry, text)) for id_, entry in entries.items())


def _steps(comparison: Comparison, phrases: dict[str, PhraseView]) -> tuple[StepView, ...]:
    """The steps; each phrase is shown once on the page, at its first use."""
    shown, steps = {comparison.next_step.phrase}, []
    for step in comparison.bridge.steps:
        steps.append(
            StepView(step.id, step.do, step.enough_for, phrases.get(step.phrase or ""), step.phrase not in shown)
        )
        shown.add(step.phrase)
    return tuple(steps)


def _misreadings(catalog: Catalog, comparison: Comparison) -> tuple[MisreadingView, ...]:
    """Cards in the order of the data, those seen by the host last."""
    cards = [_misreading(catalog, misreading) for misreading in comparison.misreadings]
    return tuple(sorted(cards, key=lambda card: card.by_host))


def _misreading(catalog: Catalog, misreading: Misreading) -> MisreadingView:
    return MisreadingView(
        misreading.id,
        misreading.seen_by,
        _seen_by(catalog, misreading.seen_by),
        misreading.seen_by == ("host",),
        misreading.sees,
        misreading.may_think,
        misreading.often_means,
        misreading.instead,
        how_we_know(misreading, catalog),
        citations(misreading, catalog),
    )


def _seen_by(catalog: Catalog, viewers: tuple[str, ...]) -> str:
    """Who sees it so: 'Seen by: US colleagues', 'Seen from Russia and Japan'."""
    say = catalog.messages.say
    people = {"host": say("misread.by_host"), "anyone": say("misread.by_anyone")}
    names = say("misread.and").join(people.get(viewer) or name_of(catalog, viewer) for viewer in viewers)
    return say("misread.seen_by", who=names) if people.keys() & set(viewers) else say("misread.seen_from", places=names)
