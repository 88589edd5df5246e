"""A comparison: one obstacle, asked as a reader asks it, with the host norm beside home norms."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field, WithJsonSchema

from ..diagnostics import Location
from .base import Finding, Many, Node
from .entry import CheckedEntry
from .phrase import Phrase
from .statement import Evidence, Evidenced, Item, ShortForm, Statement, Status, Variation, Variations, WhyOrUnknown
from .text import ID_PATTERN, NAMES, Id, Language, Line, Prose, characters, reference, words
from .viewers import Viewers

Claim = Annotated[Prose, words(45)]
Short = Annotated[Prose, words(12)]
BackgroundId = Annotated[Id, reference("background")]
WordId = Annotated[Id, WithJsonSchema({"type": "string", "pattern": ID_PATTERN, NAMES: "word"})]
LocalPhrase = Annotated[Id, reference("phrase")]
UNEQUAL = ("race", "class", "gender", "status")


class Norm(Evidenced):
    """What is common on one side: a short form for the table, the full claim, its reason, who differs."""

    short: Short = Field(description="At most 12 words, shown under 'Often, in …'; the heading carries the hedge.")
    claim: Claim = Field(description="At most 45 words, hedged and scoped.")
    why: WhyOrUnknown = Field(description="The reason in at most 25 words, as a statement, or the word unknown.")
    varies: Variations = Field(description="Who differs, as a list, or the word unknown.")


class HostNorm(Norm):
    """What is common in the host culture; the anchor is `host`."""

    _without_sources: ClassVar[str] = (
        "Add 'sources': this side always rests on one. See /sources/, or begin one: `python -m macros new source`."
    )

    def rules(self) -> Iterator[Finding]:
        yield from super().rules()
        if not self.sources and self.evidence not in ("research", "survey", "official", "press", "practitioner"):
            yield Finding(
                ("claim",),
                "missing-sources",
                "a host norm needs at least one source",
                "Add 'sources' and the kind of evidence they are; `python -m macros new source` begins one.",
            )


class HomeNorm(Norm):
    """What is common in one background; the key and the anchor are the background's id."""

    words: Many[WordId] = Field((), description="Ids of words of that background.")
    status: Status = Field("published", description="draft: this norm only is not published yet.")

    def rules(self) -> Iterator[Finding]:
        yield from super().rules()
        if self.evidence == "editorial":
            yield Finding(
                ("evidence",),
                "editorial-home-norm",
                "a home norm cannot be our own reading",
                "Cite a source about that place, or write 'lived-experience' with 'told_by'.",
            )


class Across(Statement, Item):
    """A finding from studies of many places, pinned on none."""

    scope: Line = Field(description="Who was studied, and where.")


Side = Annotated[Id, reference("side")]


class InCommon(Statement, Item):
    """Something the sides share."""

    evidence: Evidence = Field("editorial", description="How we know; left out: our own reading.")
    between: Many[Side] = Field((), description="Which sides it speaks of: host and backgrounds; left out: all.")


class Misreading(Evidenced, Item):
    """What one side sees, may think, what it often means, and what to do instead."""

    evidence: Evidence = Field("editorial", description="How we know; left out: our own reading.")
    seen_by: Viewers = Field(description="host, anyone, or a list of backgrounds.")
    sees: Prose = Field(description="What happens, without 'you'.")
    may_think: Prose = Field(description="What someone may take it for.")
    often_means: Prose = Field(description="What it often means.")
    instead: Prose | None = Field(None, description="What to do instead.")


class Step(Item):
    """One step of the bridge."""

    do: Prose = Field(description="What to do, beginning with a verb.")
    enough_for: Prose | None = Field(None, description="Where this step already suffices.")
    phrase: LocalPhrase | None = Field(None, description="The id of a phrase of this comparison.")


class Bridge(Node):
    """Three steps from the smallest acceptable behavior to the full norm, and what the reader keeps."""

    keep: Prose = Field(description="What you keep, once.")
    steps: Annotated[Many[Step], Field(min_length=3, max_length=3)] = Field(description="Three steps, smallest first.")


class NextStep(Node):
    """What to do today."""

    text: Annotated[Prose, words(15)] = Field(description="One line of at most 15 words.")
    phrase: LocalPhrase | None = Field(None, description="The id of a phrase of this comparison.")


class ForHosts(Item):
    """Something US colleagues can do."""

    text: Prose = Field(description="What a US colleague can do.")


class Comparison(CheckedEntry):
    """One obstacle, asked as a reader asks it, with the host norm beside home norms."""

    title: Annotated[Line, characters(40)] = Field(description="Label in lists, at most 40 characters.")
    question: Line = Field(description="The heading, as a reader asks it.")
    topic: Annotated[Id, reference("topic")] = Field(description="The id of a topic in topics.yml.")
    answer: Annotated[Prose, words(30)] = Field(
        description="At most 30 words; stands alone; also the description for search engines."
    )
    next_step: NextStep = Field(description="What to do today.")
    try_it: Line | None = Field(None, description="First person; the row of the comfort check.")
    keywords: dict[Language, Many[Line]] = Field({}, description="Readers' words by language, misspellings welcome.")
    notices: Many[Annotated[Id, reference("notice")]] = Field((), description="Ids of notices in notices.yml.")
    care: Prose | None = Field(None, description="For whom this advice is wrong or unsafe, and the alternative.")
    host_norm: HostNorm = Field(description="What is common in the host culture; anchor #host.")
    home_norms: dict[BackgroundId, HomeNorm] = Field(
        {}, description="What is common elsewhere; the key is a background's id."
    )
    across: Many[Across] = Field((), description="Studies of many places.")
    in_common: Annotated[Annotated[Many[InCommon], Field(min_length=1)] | None, ShortForm(unknown=True)] = Field(
        description="What the sides share: at least one, or unknown with a waiver."
    )
    misreadings: Many[Misreading] = Field(description="At least one seen by host and one that is not.")
    bridge: Bridge = Field(description="Three steps and what you keep.")
    phrases: Many[Phrase] = Field((), description="Ready messages and lines.")
    for_hosts: Annotated[Many[ForHosts], Field(min_length=1)] = Field(description="Things US colleagues can do.")
    related: Many[Annotated[Id, reference("comparison")]] = Field(
        (), description="Other comparisons; one direction is enough."
    )

    @property
    def unequal(self) -> tuple[Variation, ...]:
        """Differences that do not go with a reader's own choice; the page tells them early."""
        return tuple(item for item in self.host_norm.varies or () if item.by in UNEQUAL)

    @property
    def more_phrases(self) -> tuple[Phrase, ...]:
        """The phrases that neither the next step nor a step of the bridge shows."""
        shown = {self.next_step.phrase, *(step.phrase for step in self.bridge.steps)}
        return tuple(phrase for phrase in self.phrases if phrase.id not in shown)

    def rules(self) -> Iterator[Finding]:
        sides = [misreading.seen_by == ("host",) for misreading in self.misreadings]
        if not any(sides) or all(sides):
            missing = "that is not seen by 'host'" if any(sides) else "seen by 'host'"
            yield Finding(
                ("misreadings",),
                "one-sided-misreadings",
                f"there is no misreading {missing}",
                "Both sides misread each other: add one from the other side.",
            )
        if self.in_common is None:
            yield Finding(
                ("in_common",),
                "unknown-without-waiver",
                "'in_common: unknown' needs a waiver with a reason",
                "Name one thing both sides share.",
            )

    def references(self) -> Iterator[tuple[str, str, Location | None]]:
        for background, norm in self.home_norms.items():
            for index, word in enumerate(norm.words):
                yield "norm-word", f"{background}#{word}", norm.place_of("words", index)
