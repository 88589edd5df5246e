"""A background: a place, language community or region a reader may come from, with its limits."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Many, Node
from .entry import CheckedEntry
from .statement import Item, ShortForm, Sources, Statement, Variations
from .text import Date, Language, Line, Prose, reference


class NotMeant(Node):
    """Who is not meant, and where they find more."""

    text: Prose = Field(description="Who is not meant by this page.")


class AlreadyKnow(Statement, Item):
    """Practice that carries over; a statement, never a compliment."""

    helps_with: Annotated[Line, reference("anchor")] | None = Field(None, description="The comparison it helps with.")


class NotSo(Statement, Item):
    """Something often said that the sources do not support."""


class Access(Statement, Item):
    """A fact about tools and rules, not culture."""

    checked_on: Date = Field(description="The day on which the fact was checked.")


class Word(Item):
    """A word of a home language, kept with its background."""

    lang: Language = Field(description="Language tag, for example ru or zh-Hans.")
    native: Line = Field(description="The word in its own script.")
    latin: Line = Field(description="In Latin letters; may be equal to native.")
    say: Line | None = Field(None, description="A respelling, only from a named source or an insider.")
    means: Prose = Field(description="What it means.")
    tone: Literal["positive", "neutral", "mixed", "negative"] | None = Field(None, description="How the word sounds.")
    use: Prose | None = Field(None, description="Who uses it, and when.")
    not_same_as: Many[Annotated[Line, reference("word-or-term")]] = Field(
        (), description="Words that are easily taken for it: ids of words, or term:id."
    )
    sources: Sources = Field((), description="Sources of the meaning.")


class AskInsiders(Item):
    """A sentence we are not sure of, as a question to people who know."""

    text: Prose = Field(description="The question.")
    about: Annotated[Line, reference("anchor")] | None = Field(
        None, description="Which sentence it asks about: <comparison>#<anchor>."
    )


class Background(CheckedEntry):
    """Who is meant, who is not, and what is known beyond the comparisons."""

    name: Line = Field(description="As people of the place would accept it.")
    short_name: Line | None = Field(None, description="For narrow columns and buttons, when the name is long.")
    places: Many[Line] = Field((), description="Names under which studies speak of it, when they differ from the name.")
    languages: Annotated[Many[Language], Field(min_length=1)] = Field(description="Language tags.")
    scope: Prose = Field(description="Who the sources are about.")
    not_meant: Annotated[Many[Annotated[NotMeant, ShortForm("text")]], Field(min_length=1)] = Field(
        description="Who is not meant, and where they find more."
    )
    already_know: Annotated[Annotated[Many[AlreadyKnow], Field(min_length=1)] | None, ShortForm(unknown=True)] = Field(
        description="You may already know: practice that carries over, or the word unknown; the page then asks."
    )
    not_so: Many[NotSo] = Field((), description="Often said, not supported.")
    access: Many[Access] = Field((), description="Facts about tools and rules, each dated.")
    words: Many[Word] = Field((), description="Words of the languages.")
    varies: Variations = Field(description="Who differs, as a list, or the word unknown.")
    ask_insiders: Annotated[Many[AskInsiders], Field(min_length=1)] = Field(
        description="The sentences we are least sure of, as questions."
    )
