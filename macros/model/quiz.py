"""A quiz: questions on one comparison."""

from typing import Annotated

from pydantic import Field

from .base import Many
from .entry import Entry
from .questions import Question
from .text import Id, Line, reference


class Quiz(Entry):
    """Questions on one comparison, named once; the comparison's page links the quiz by itself."""

    comparison: Annotated[Id, reference("comparison")] = Field(description="The id of the comparison it belongs to.")
    title: Line = Field(description="The heading.")
    questions: Annotated[Many[Question], Field(min_length=1)] = Field(description="The questions.")
