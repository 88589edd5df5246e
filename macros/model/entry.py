"""What an entry may carry beside its content: date of the check, reviews, waivers, status."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Many, Node
from .statement import Status
from .text import Date, Line, Prose, reference


class Review(Node):
    """Someone with the right knowledge has read named parts of an entry."""

    by: Literal["editor", "insider", "adviser", "lawyer"] = Field(description="In which role they read it.")
    of: Many[Annotated[Line, reference("own-anchor")]] = Field(
        (), description="The anchors that were read; left out: all of them."
    )
    date: Date = Field(description="The day of the review.")
    name: Line | None = Field(None, description="Only if the person agreed to be named.")


class Waiver(Node):
    """A rule that does not fit in one place, with the reason."""

    rule: Line = Field(description="The name of the rule.")
    at: Line = Field(description="Where: a field, an anchor, or both, for example answer, host, host.claim.")
    reason: Prose = Field(description="Why the rule does not fit here.")


class Entry(Node):
    """One file of data, or one item of a file that lists entries."""

    status: Status = Field("published", description="draft: seen in the preview, never published.")
    waivers: Many[Waiver] = Field((), description="Rules that do not fit here, each with its reason.")


class CheckedEntry(Entry):
    """An entry whose sentences were compared with what was read of the sources."""

    checked_on: Date = Field(description="The day on which the sentences were compared with the sources.")
    reviews: Many[Review] = Field((), description="Reviews by insiders, advisers, editors, lawyers.")
