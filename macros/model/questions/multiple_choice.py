"""multiple-choice: at least one choice is right and one wrong."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .question import ChoiceQuestion


class MultipleChoice(ChoiceQuestion):
    """One or more right choices; the answer is right when exactly those are marked."""

    type: Literal["multiple-choice"] = Field(description="At least one choice is right and one wrong.")
