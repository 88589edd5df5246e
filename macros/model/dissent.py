"""Dissent: "not my experience", told by a reader, kept beside the claim it speaks of and never removed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from .base import Finding
from .shelf import Listed
from .text import Date, Line, Prose, reference, words

ID = re.compile(r"d-\d{4}-\d{2}-\d{2}-[a-z]")
"""When it was told, and which note of that day it is."""


class Dissent(Listed):
    """What a reader told us that is different for them; the file is named after its comparison."""

    about: Annotated[Line, reference("anchor")] = Field(
        description="The claim it speaks of: <comparison>#<anchor>, in the comparison that the file is named after."
    )
    text: Annotated[Prose, words(60)] = Field(
        description="How it is for them, in at most 60 words; nothing by which someone could be found."
    )
    scope: Annotated[Line, words(25)] = Field(
        description="For whom it is so: place, field, years, and how many people told it."
    )
    told_on: Date = Field(description="The day on which it was told.")
    answer: Prose | None = Field(None, description="What changed on the page because of it.")

    def rules(self) -> Iterator[Finding]:
        if not ID.fullmatch(self.id):
            yield Finding(
                ("id",),
                "bad-id",
                f"the id '{self.id}' does not say when it was told",
                f"Write d, the day and a letter: 'd-{self.told_on}-a', and b for the next note of that day.",
            )
