"""The kinds that share one file: topics, glossary, channels, notices, figures."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from .base import Finding, Many
from .entry import Entry, Review
from .statement import Sources
from .text import Address, Date, Id, Line, Prose, reference, words


class Listed(Entry):
    """An entry that stands in a list; its id is written in it."""

    id: Id = Field(description="Its permanent id.")


class Topic(Listed):
    """A group of comparisons."""

    title: Line = Field(description="The heading.")
    intro: Prose = Field(description="One line on what belongs here.")
    replaces: Many[Id] = Field((), description="Rows of the 1988 chart that this topic answers.")


class Term(Listed):
    """A word of US working English."""

    term: Line = Field(description="The word as it is written.")
    forms: Many[Line] = Field((), description="Other forms to recognize in text.")
    everyday: Many[Line] = Field(
        (), description="Forms with an everyday sense too: the search finds them, running text does not mark them."
    )
    meaning: Annotated[Prose, words(20)] = Field(description="The meaning in at most 20 words.")
    example: Prose | None = Field(None, description="A sentence someone might say.")
    see: Annotated[Line, reference("anchor")] | None = Field(
        None, description="Where to read more: <comparison> or <comparison>#<anchor>."
    )
    sources: Sources = Field((), description="Only if it states a fact.")


class Channel(Listed):
    """A medium, with limits that change."""

    name: Line = Field(description="Its name.")
    limit: Annotated[int, Field(gt=0)] | None = Field(None, description="How many characters fit; null: no limit.")
    note: Prose | None = Field(None, description="What to know about the limit.")
    sources: Sources = Field((), description="Where the limit is stated.")
    checked_on: Date | None = Field(None, description="When the limit was checked.")
    check_within_days: Annotated[int, Field(gt=0)] | None = Field(
        None, description="After so many days the page says that the limit may have changed."
    )

    def rules(self) -> Iterator[Finding]:
        if self.limit and not (self.sources and self.checked_on):
            yield Finding(
                ("limit",),
                "missing-sources",
                "a limit needs 'sources' and 'checked_on'",
                "Say where the limit is stated and when it was checked.",
            )


class Notice(Listed):
    """One fixed text on law, status or safety."""

    text: Prose = Field(description="The text, the same wherever it is shown.")
    links: Many[Address] = Field((), description="Official pages.")
    checked_on: Date | None = Field(None, description="When the official pages were checked.")
    reviews: Many[Review] = Field((), description="Who signed it off.")


class Figure(Listed):
    """A number people repeat, traced."""

    said: Prose = Field(description="What people say.")
    verdict: Literal["traced", "misquoted", "outdated", "not-traced"] = Field(description="What tracing found.")
    traced: Prose = Field(description="Where the number comes from, as far as it was found.")
    say_instead: Prose = Field(description="What may be said.")
    sources: Sources = Field((), description="Sources of the tracing and of the better number.")
    comparison: Annotated[Id, reference("comparison")] | None = Field(None, description="The comparison it belongs to.")
    checked_on: Date = Field(description="When it was traced.")

    def rules(self) -> Iterator[Finding]:
        if not self.sources:
            yield Finding(
                ("said",),
                "missing-sources",
                "a figure needs at least one source",
                "Cite where it was traced, or where the better number stands.",
            )
