"""single-choice: exactly one choice is right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from ..base import Finding
from .question import ChoiceQuestion


class SingleChoice(ChoiceQuestion):
    """Exactly one right choice."""

    type: Literal["single-choice"] = Field(description="Exactly one choice is right.")

    def rules(self) -> Iterator[Finding]:
        yield from super().rules()
        right = [index for index, choice in enumerate(self.choices) if choice.right]
        if len(right) > 1:
            yield Finding(
                ("choices", right[1]),
                "several-right-choices",
                f"the single-choice question '{self.id}' has {len(right)} right choices",
                "Keep one, or write 'type: multiple-choice'.",
            )
