"""The question types of a quiz, one module per type, listed here and nowhere else."""

from typing import Annotated

from pydantic import Field

from .matching import Matching
from .multiple_choice import MultipleChoice
from .ordering import Ordering
from .scenario import Scenario
from .single_choice import SingleChoice
from .true_false import TrueFalse

TYPES = (SingleChoice, MultipleChoice, TrueFalse, Matching, Ordering, Scenario)
Question = Annotated[
    SingleChoice | MultipleChoice | TrueFalse | Matching | Ordering | Scenario, Field(discriminator="type")
]

__all__ = ["TYPES", "Matching", "MultipleChoice", "Ordering", "Question", "Scenario", "SingleChoice", "TrueFalse"]
