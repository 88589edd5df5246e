"""scenario: a situation without one right answer; each choice says how it may be taken."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from ..base import Many
from ..statement import Evidence, Evidenced, Item
from ..text import Id, Prose, reference
from .question import QuestionBase


class HomeReading(Evidenced):
    """How a choice may read in other backgrounds."""

    evidence: Evidence = Field("editorial", description="How we know; left out: our own reading.")
    backgrounds: Annotated[Many[Annotated[Id, reference("background")]], Field(min_length=1)] = Field(
        description="Ids of the backgrounds it speaks of."
    )
    text: Prose = Field(description="How it may read there.")


class ScenarioChoice(Item):
    """Something one might do, and how it may be taken."""

    text: Prose = Field(description="What one might do or say.")
    host_reading: Prose = Field(description="How a US colleague may take it.")
    home_readings: Many[HomeReading] = Field((), description="How it may read elsewhere, where we know.")


class Scenario(QuestionBase):
    """Several answers can be good; law, money, status and safety are never scenarios."""

    graded: ClassVar[bool] = False
    type: Literal["scenario"] = Field(description="A situation without one right answer.")
    choices: Annotated[Many[ScenarioChoice], Field(min_length=2)] = Field(description="Things one might do.")
