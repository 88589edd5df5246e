"""A source: a bibliographic record in CSL terms, with what was really read.

Field names follow the Citation Style Language 1.0.2, appendices III and IV; `author` and `issued` have short forms.
"""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from ..diagnostics import did_you_mean
from .base import Finding, Many, Node
from .entry import Entry
from .text import Address, Date, Issued, Line, Prose

CslType = Literal[
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
]


class Study(Node):
    """Who was studied; printed beside every sentence that cites it."""

    who: Line = Field(description="Who was asked or observed.")
    where: Many[Line] = Field((), description="Places.")
    n: int | None = Field(None, description="How many; null when not read.")
    data_year: int | Line | None = Field(
        None, description="When the data are from, not the print year; not-stated when not read."
    )
    limits: Prose | None = Field(None, description="What it does not show.")


class Seen(Node):
    """What was really read of the source."""

    what: Literal["full-text", "abstract", "excerpt", "someone-elses-account", "title"] = Field(
        description="How much was read; a source of which only the title was seen cannot be cited."
    )
    date: Date = Field(description="The day on which it was read.")
    where: Line | None = Field(None, description="Where it was read, as a description; mirrors are never linked.")
    from_memory: Many[Line] = Field((), description="Fields that are not printed or exported until they are checked.")


class Source(Entry):
    """A bibliographic record, and what of it was read."""

    type: CslType = Field(description="A CSL type, for example article-journal.")
    title: Line = Field(description="The title.")
    author: Many[Line] = Field(
        (), description='"Family, Given"; without a comma an organization; left out when unknown.'
    )
    editor: Many[Line] = Field((), description='"Family, Given".')
    container_title: Line | None = Field(None, alias="container-title", description="Journal, book or website.")
    publisher: Line | None = Field(None, description="Publisher.")
    volume: int | Line | None = Field(None, description="Volume.")
    issue: int | Line | None = Field(None, description="Issue.")
    page: int | Line | None = Field(None, description="Pages.")
    number: int | Line | None = Field(None, description="Number of a report or article.")
    genre: Line | None = Field(None, description="Kind of thesis or report.")
    edition: int | Line | None = Field(None, description="Edition.")
    issued: int | Issued | None = Field(None, description="Year, date, or not-stated.")
    language: Line | None = Field(None, description="Language tag when it is not English.")
    DOI: Line | None = Field(None, description="Digital object identifier, without https://doi.org/.")
    ISBN: Line | None = Field(None, description="International standard book number.")
    URL: Address | None = Field(None, description="Address at the publisher or first publisher.")
    kind: Literal["research", "survey", "official", "practitioner", "press", "lived-experience"] = Field(
        description="What kind of evidence it is."
    )
    study: Study | None = Field(None, description="For research and survey: who was studied.")
    seen: Seen = Field(description="What was really read.")
    link_checked_on: Date | None = Field(None, description="When the live page was opened; null: never.")
    caution: Prose | None = Field(None, description="Retraction or dispute, shown with every citation.")

    def rules(self) -> Iterator[Finding]:
        if self.kind in ("research", "survey") and self.study is None:
            yield Finding(
                ("kind",),
                "missing-study",
                f"a source of kind '{self.kind}' needs 'study'",
                "Say who was studied, where, and how many.",
            )
        known = [field.alias or name for name, field in Source.model_fields.items()]
        for index, name in enumerate(self.seen.from_memory):
            if name not in known:
                yield Finding(
                    ("seen", "from_memory", index),
                    "unknown-value",
                    f"'{name}' is not a key of a source",
                    did_you_mean(name, known),
                )
