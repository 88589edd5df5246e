"""A story: an invented scene, labelled so, that shows one misreading."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from .base import Finding
from .entry import Entry
from .text import Id, Line, Prose, reference


class Story(Entry):
    """An invented scene; no names, no accents, no nationality as the joke."""

    title: Line = Field(description="The heading.")
    invented: bool = Field(description="Must be true: every story is invented and says so.")
    comparison: Annotated[Id, reference("comparison")] = Field(description="The comparison it belongs to.")
    shows: Annotated[Id, reference("misreading")] = Field(description="The misreading it shows.")
    scene: Prose = Field(description="What happens.")
    one_side: Prose = Field(description="What one side expects.")
    other_side: Prose = Field(description="What the other side meant.")
    turn: Prose = Field(description="How it comes right.")

    def rules(self) -> Iterator[Finding]:
        if not self.invented:
            yield Finding(
                ("invented",),
                "story-not-invented",
                "'invented' cannot be false",
                "Stories are invented and labelled so; an account of a person is a dissent note.",
            )
