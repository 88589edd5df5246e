"""A wording rule: words that do not belong in our texts, what to write instead, and why."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Many
from .shelf import Listed
from .text import Line, Prose


class WordingRule(Listed):
    """Words to look for. Its id is the name of the rule in what check prints and in waivers."""

    finds: Annotated[Many[Line], Field(min_length=1)] = Field(
        description="Words to look for. Whole words only; capitals must match, small letters match both."
        " [a|b] stands for a or b, [name] for any word of the list of that name."
    )
    unless: Many[Line] = Field((), description="Words, written in the same way, around which the finding is none.")
    lists: dict[str, Many[Line]] = Field(
        {}, description="Lists of words by name; every rule of the file may use them as [name]."
    )
    reason: Prose = Field(description="Why, as a sentence about the words found.")
    instead: Prose = Field(description="What to write instead.")
    where: Many[Line] = Field(
        (), description="Kinds and keys to look in, such as avoid, quiz or choices.text; left out: everywhere."
    )
    except_in: Many[Line] = Field((), description="Kinds and keys to leave out.")
    quoted: bool = Field(False, description="true: look between quotation marks, too.")
    made_right_by: Literal["term", "care", "notice"] | None = Field(
        None, description="What makes the words right: a glossary term, the comparison's care, or one of its notices."
    )
    severity: Literal["error", "warning"] = Field("error", description="warning: it may stand, and check says so.")
    wrong: Annotated[Many[Line], Field(min_length=1)] = Field(description="Examples in which the rule finds something.")
    right: Annotated[Many[Line], Field(min_length=1)] = Field(description="Examples in which it finds nothing.")
