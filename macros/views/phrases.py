"""Phrases in place and on their own page."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .. import addresses
from ..catalog import Catalog
from ..model import Channel
from ..model.phrase import Avoid, Phrase
from ..parts import Group, Part
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


def groups(catalog: Catalog) -> Iterator[Group]:
    """All phrases by the topic of their comparison, each as (comparison, phrase)."""
    for id_, topic in catalog.topics.items():
        found = ((entry, one.phrases) for entry, one in catalog.in_topic(id_).items())
        if phrases := tuple((entry, phrase) for entry, some in found for phrase in some):
            yield Group(f"topic-{id_}", topic.title, phrases)


def weight(catalog: Catalog, item: tuple[str, Phrase]) -> int:
    """About how many nodes a phrase has: its text, its channel's limits, blanks, their help, and what to avoid."""
    _, phrase = item
    channel = catalog.channels[phrase.channel]
    parts = (9, 3 * bool(channel.limit), 2 * bool(channel.note or channel.checked_on), 2 * ("[" in phrase.text))
    return sum(parts) + 4 * len(phrase.slots) + 3 * bool(phrase.avoid)


def view(catalog: Catalog, part: Part) -> PhrasesView:
    """The page of phrases."""
    shown = tuple(
        (group.anchor, group.title, tuple(phrase_view(catalog, *item) for item in group.items)) for group in part
    )
    return PhrasesView(_facets(catalog), shown)


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
