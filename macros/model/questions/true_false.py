"""true-false: a sentence that holds or does not, with feedback for both answers."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ..text import Prose
from .question import QuestionBase


class TrueFalse(QuestionBase):
    """A sentence to judge."""

    type: Literal["true-false"] = Field(description="A sentence to judge.")
    answer: bool = Field(description="Whether the sentence is true.")
    if_true: Prose = Field(description="Feedback for who answers 'true'.")
    if_false: Prose = Field(description="Feedback for who answers 'false'.")
