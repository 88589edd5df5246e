"""Phrases in place and on their own page."""

from __future__ import annotations

from dataclasses import dataclass

from .. import addresses
from ..catalog import Catalog
from ..model.phrase import Avoid, Phrase
from .links import Link


@dataclass(frozen=True)
class PhraseView:
    """A ready message with its situation and the limits of its channel."""

    id: str
    anchor: str
    situation: str
    text: str
    channel: str
    limit: int | None
    length: int
    stage: str
    to: str
    slots: tuple[tuple[str, str], ...]
    avoid: Avoid | None
    comparison: Link


def phrase_view(catalog: Catalog, comparison: str, phrase: Phrase) -> PhraseView:
    """One phrase of a comparison."""
    say, channel = catalog.messages.say, catalog.channels[phrase.channel]
    return PhraseView(
        phrase.id,
        addresses.elsewhere("phrase", comparison, phrase.id),
        phrase.situation,
        phrase.text,
        channel.name,
        channel.limit,
        len(phrase.text),
        say(f"stage.{phrase.stage}") if phrase.stage else "",
        say(f"to.{phrase.to}") if phrase.to else "",
        tuple(phrase.slots.items()),
        phrase.avoid,
        Link(addresses.of_entry("comparison", comparison, phrase.id), catalog.comparisons[comparison].question),
    )


@dataclass(frozen=True)
class PhrasesView:
    """All phrases, grouped by the topic of their comparison."""

    groups: tuple[tuple[str, str, tuple[PhraseView, ...]], ...]


def view(catalog: Catalog) -> PhrasesView:
    """The page of phrases."""
    groups = []
    for id_, topic in catalog.topics.items():
        phrases = tuple(
            phrase_view(catalog, entry, phrase)
            for entry, comparison in catalog.in_topic(id_).items()
            for phrase in comparison.phrases
        )
        if phrases:
            groups.append((f"topic-{id_}", topic.title, phrases))
    return PhrasesView(tuple(groups))
