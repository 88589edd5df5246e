"""Phrases in place and on their own page."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass

from .. import addresses
from ..catalog import Catalog
from ..model import Channel
from ..model.phrase import Avoid, Phrase
from .links import Link

_BLANK = re.compile(r"\[([^\[\]]+)\](?!\()")


@dataclass(frozen=True)
class PhraseView:
    """A ready message with its situation, its blanks and the limits of its channel; `marks` are what filters ask."""

    id: str
    anchor: str
    situation: str
    text: str
    channel: str
    limit: int | None
    length: int
    note: str | None
    checked_on: str | None
    good_until: str | None
    stage: str
    to: str
    marks: Mapping[str, str | None]
    blanks: tuple[tuple[str, str], ...]
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
        channel.note,
        channel.checked_on,
        _good_until(channel),
        say(f"stage.{phrase.stage}") if phrase.stage else "",
        say(f"to.{phrase.to}") if phrase.to else "",
        {"stage": phrase.stage, "channel": phrase.channel, "to": phrase.to},
        tuple((name, phrase.slots.get(name, "")) for name in dict.fromkeys(_BLANK.findall(phrase.text))),
        tuple(phrase.slots.items()),
        phrase.avoid,
        Link(addresses.of_entry("comparison", comparison, phrase.id), catalog.comparisons[comparison].question),
    )


def _good_until(channel: Channel) -> str | None:
    """The last day on which the check of a channel still counts; the reader's clock decides, never that of a build."""
    if not (channel.checked_on and channel.check_within_days):
        return None
    checked = datetime.date.fromisoformat(channel.checked_on)
    return (checked + datetime.timedelta(days=channel.check_within_days)).isoformat()


@dataclass(frozen=True)
class Facet:
    """One thing phrases are chosen by, with the values that occur: (value, text)."""

    name: str
    label: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class PhrasesView:
    """All phrases, grouped by the topic of their comparison, and what they are chosen by."""

    facets: tuple[Facet, ...]
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
    return PhrasesView(_facets(catalog), tuple(groups))


def _facets(catalog: Catalog) -> tuple[Facet, ...]:
    """Situation, channel and person, each with its values in the order of the data."""
    messages = catalog.messages
    channels = {id_: channel.name for id_, channel in catalog.channels.items()}
    return (
        _facet(catalog, "stage", messages.say("phrase.stage"), messages["stage"]),
        _facet(catalog, "channel", messages.say("phrase.channel"), channels),
        _facet(catalog, "to", messages.say("phrase.to"), messages["to"]),
    )


def _facet(catalog: Catalog, name: str, label: str, texts: Mapping[str, str]) -> Facet:
    used = {getattr(phrase, name) for _, phrase in catalog.phrases()}
    return Facet(name, label, tuple((id_, text[:1].upper() + text[1:]) for id_, text in texts.items() if id_ in used))
