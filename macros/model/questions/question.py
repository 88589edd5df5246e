"""What all question types share, and the choices of the two choice types."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from ..base import Finding, Many
from ..statement import Item
from ..text import Id, Line, Prose, reference


class QuestionBase(Item):
    """A question; `tests` names the anchor of the comparison whose knowledge it tests."""

    graded: ClassVar[bool] = True
    tests: Annotated[Line, reference("local-anchor")] = Field(
        description="An anchor of the comparison: host, a background, or an item's id."
    )
    text: Prose = Field(description="The question.")
    hint: Prose | None = Field(None, description="A help before answering.")


class Choice(Item):
    """An answer to choose; a wrong one has feedback or names a misreading."""

    text: Prose = Field(description="The answer as the reader sees it.")
    right: bool = Field(False, description="true for a right answer; left out for a wrong one.")
    feedback: Prose | None = Field(None, description="What the reader learns after choosing it.")
    misreading: Annotated[Id, reference("misreading")] | None = Field(
        None,
        description="The id of a misreading of the comparison; its 'often_means' is the feedback unless written here.",
    )

    def rules(self) -> Iterator[Finding]:
        if not (self.feedback or self.misreading):
            yield Finding(
                ("id",),
                "missing-feedback",
                f"the choice '{self.id}' has neither feedback nor a misreading",
                "Say in 'feedback' what the reader learns from choosing it.",
            )


class ChoiceQuestion(QuestionBase):
    """A question with choices to mark."""

    choices: Many[Choice] = Field(description="The answers to choose from.")

    def rules(self) -> Iterator[Finding]:
        right = sum(choice.right for choice in self.choices)
        if not right:
            yield Finding(
                ("choices",),
                "no-right-choice",
                f"the question '{self.id}' has no right choice",
                "Mark one choice with 'right: true'.",
            )
        if right == len(self.choices):
            yield Finding(
                ("choices",),
                "no-wrong-choice",
                f"the question '{self.id}' has no wrong choice",
                "Add a choice that someone might believe.",
            )
