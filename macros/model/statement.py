"""Statements and citations: a sentence, how we know it, and what each source shows."""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from ..diagnostics import Location
from ..source import Mapping
from .base import Finding, Many, Node, mapping_of
from .text import NAMES, Id, Line, Prose, reference, says_something, words

Evidence = Literal["research", "survey", "official", "press", "practitioner", "lived-experience", "editorial"]
Strength = Literal["strong", "some", "thin"]
Status = Literal["published", "draft"]
NEEDS_SOURCES = frozenset({"research", "survey", "official", "press", "practitioner"})
WITHOUT_STRENGTH = frozenset({"editorial", "practitioner", "lived-experience"})


class ShortForm:
    """Lets a bare text stand for a mapping: `key` is the field the text fills, `more` what goes without saying.

    Editors offer what the text may name, if it `names` something of a kind.
    """

    def __init__(self, key: str = "", unknown: bool = False, names: str = "", **more: str):
        self.key, self.unknown, self.more = key, unknown, more
        self.marks = {NAMES: names} if names else {}

    def _expand(self, value: Any) -> Any:
        if value is None:
            raise PydanticCustomError("empty-text", "the text is empty")
        if self.unknown and value == "unknown":
            return None
        if isinstance(value, str) and self.key:
            return mapping_of(getattr(value, "location", Location("data")), **{self.key: value, **self.more})
        if self.key and not isinstance(value, Mapping | Node):
            raise PydanticCustomError("text-or-mapping", "neither a text nor a mapping")
        return value

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(self._expand, handler(source))

    def __get_pydantic_json_schema__(self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler) -> dict:
        short = {"type": "string", **self.marks} if self.key else {"const": "unknown"}
        return {"anyOf": [short, handler(schema)]}


class Citation(Node):
    """A use of a source: what it shows for this sentence, and what it does not."""

    id: Annotated[Id, reference("source")] = Field(description="The id of a file in data/sources/.")
    shows: Annotated[Prose, says_something] | None = Field(None, description="What the source shows, in our own words.")
    limits: Annotated[Prose, says_something] | None = Field(
        None, description="What the source does not show: sample, year, place."
    )
    against: bool = Field(False, description="True when the source speaks against the sentence.")

    def rules(self) -> Iterator[Finding]:
        says_something = self.shows or self.limits or self.against
        if self._yaml is not None and not self._yaml.is_short_form and not says_something:
            yield Finding(
                ("id",),
                "bare-citation",
                f"the citation of '{self.id}' says nothing beside its id",
                "Add 'shows' or 'limits', or write the id alone: - " + self.id,
            )


Sources = Many[Annotated[Citation, ShortForm("id", names="source")]]


class Evidenced(Node):
    """Anything that says how we know it."""

    evidence: Evidence = Field(
        description="How we know: research, survey, official, press, practitioner, lived-experience, editorial (ours)."
    )
    strength: Strength | None = Field(
        None,
        description="strong (two or more independent sources), some, or thin; left out where nothing was measured.",
    )
    sources: Sources = Field((), description="The sources of the sentence, each with what it shows.")
    told_by: Annotated[Line, says_something] | None = Field(
        None, description="For lived experience: scope and date of the account; no name is needed."
    )

    def rules(self) -> Iterator[Finding]:
        yield from self._missing_sources()
        yield from self._wrong_strength()
        yield from self._repeated_sources()

    _without_sources: ClassVar[str] = "Add 'sources', or write 'evidence: editorial' for our own reading."

    def _supporting(self) -> set[str]:
        return {citation.id for citation in self.sources if not citation.against}

    def _missing_sources(self) -> Iterator[Finding]:
        if self.evidence in NEEDS_SOURCES and not self._supporting():
            yield Finding(
                ("evidence",),
                "missing-sources",
                f"evidence '{self.evidence}' needs at least one source",
                self._without_sources,
            )
        if self.evidence == "lived-experience" and not (self.told_by or self._supporting()):
            yield Finding(
                ("evidence",),
                "missing-sources",
                "lived experience needs 'told_by' or a source",
                "Add 'told_by' with scope and date, for example: one engineer, Kazan, 2025.",
                self.with_line_below("evidence", "told_by: …"),
            )
        if self.evidence == "editorial" and self.sources:
            yield Finding(
                ("sources",),
                "editorial-with-sources",
                "our own reading ('editorial') has no sources",
                "Name the kind of evidence the source is, or remove 'sources'.",
            )

    def _wrong_strength(self) -> Iterator[Finding]:
        if self.evidence in WITHOUT_STRENGTH and self.strength:
            yield Finding(
                ("strength",),
                "needless-strength",
                f"'strength' is not used with evidence '{self.evidence}'",
                "Remove the line 'strength'.",
            )
        if self.strength == "strong" and len(self._supporting()) < 2:
            yield Finding(
                ("strength",),
                "too-strong",
                "'strong' needs two or more independent sources",
                "Write 'some' or 'thin', or add the second source.",
            )

    def _repeated_sources(self) -> Iterator[Finding]:
        cited = [citation.id for citation in self.sources]
        for index, source in enumerate(cited):
            if source in cited[:index]:
                yield Finding(
                    ("sources", index),
                    "duplicate-citation",
                    f"the source '{source}' is cited twice for one sentence",
                    "Join the two citations.",
                )


class Statement(Evidenced):
    """A hedged sentence with its evidence. Written as a bare text it is our own reading."""

    text: Prose = Field(description="The sentence, hedged and scoped.")


class Why(Statement):
    """A reason for a norm, as far as it is known."""

    text: Annotated[Prose, words(25), says_something] = Field(description="The reason, in at most 25 words.")
    kind: Literal["reputation", "institutions", "access", "language", "history", "law", "money"] | None = Field(
        None, description="A label for the kind of reason."
    )


class Variation(Statement):
    """Who differs from the norm."""

    by: (
        Literal[
            "region",
            "trade",
            "firm-size",
            "generation",
            "gender",
            "class",
            "race",
            "setting",
            "status",
            "migration",
            "person",
        ]
        | None
    ) = Field(None, description="What the difference goes with; one vocabulary, so that gaps can be counted.")


WhyOrUnknown = Annotated[Why | None, ShortForm("text", unknown=True, evidence="editorial")]
"""A reason; the word `unknown` reads as None."""
Variations = Annotated[
    Many[Annotated[Variation, ShortForm("text", evidence="editorial")]] | None, ShortForm(unknown=True)
]
"""A list of variations; the word `unknown` reads as None."""


class Item(Node):
    """A thing with an id inside an entry; the id is its anchor on the page."""

    id: Id = Field(description="The anchor of this item, unique in the file.")
    status: Status = Field("published", description="draft: this item only is not published yet.")
