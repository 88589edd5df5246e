"""A checklist: things to do, in phases."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Many
from .entry import Entry
from .statement import Item
from .text import Id, Line, Prose, reference


class ChecklistItem(Item):
    """One thing to do."""

    do: Prose = Field(description="What to do; starts with a verb.")
    why: Prose | None = Field(None, description="Why it helps.")
    minutes: Annotated[int, Field(gt=0, le=480)] | None = Field(None, description="About how many minutes it takes.")
    see: Annotated[Line, reference("anchor")] | None = Field(
        None, description="Where to read more: <comparison> or <comparison>#<anchor>."
    )
    phrase: Annotated[Line, reference("phrase-anchor")] | None = Field(
        None, description="A phrase to use: <comparison>#<phrase>."
    )


class Phase(Item):
    """A part of a checklist."""

    title: Line = Field(description="The heading of the part.")
    items: Annotated[Many[ChecklistItem], Field(min_length=1)] = Field(description="What to do in it.")


class Checklist(Entry):
    """Things to do, shown with the comparisons it names."""

    title: Line = Field(description="The heading.")
    use_when: Prose = Field(description="The situation it is for.")
    comparisons: Annotated[Many[Annotated[Id, reference("comparison")]], Field(min_length=1)] = Field(
        description="The comparisons that show it."
    )
    notices: Many[Annotated[Id, reference("notice")]] = Field((), description="Ids of notices in notices.yml.")
    rhythm: Literal["once", "weekly"] = Field("once", description="weekly: a habit, with a calendar file.")
    phases: Annotated[Many[Phase], Field(min_length=1)] = Field(description="The parts; one is fine.")

    @property
    def has_calendar(self) -> bool:
        """A habit has a calendar file; a draft has none."""
        return self.rhythm == "weekly" and self.status != "draft"

    @property
    def minutes(self) -> int:
        """How long it takes, as far as the items say it."""
        return sum(item.minutes or 0 for phase in self.phases for item in phase.items)
