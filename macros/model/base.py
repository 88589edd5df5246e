"""What every kind of entry shares: strict fields, locations, and rules that report instead of raising.

A model is built from the values of `source`; each node keeps the mapping it came from, so any later finding can name
the line. Rules that concern one node live in its `rules`; they yield findings and never stop the reading, because a
contributor should see all problems of a file at once.
"""

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, NamedTuple, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, model_validator

from ..diagnostics import NOTHING, Instead, Location
from ..guesses import FIELD_NAMES
from ..source import Document, Mapping, Sequence
from .keys import account_meant, known_keys, near_key, unknown_key

T = TypeVar("T")
Many = Annotated[tuple[T, ...], Field(strict=False)]
"""A list in YAML, an immutable tuple in Python."""


class Finding(NamedTuple):
    """A broken rule inside one node; `path` leads from the node to the value at fault."""

    path: tuple[str | int, ...]
    rule: str
    message: str
    tip: str = ""
    instead: Instead = NOTHING
    place: Location | None = None
    """Where it is told, when that is not where the value begins."""


@dataclass(frozen=True)
class Reference:
    """A name in one entry that must exist in another; `kind` says where to look."""

    kind: str
    target: str
    location: Location


@dataclass
class Reading:
    """What one file yields beside its model: findings and references. Passed as pydantic's validation context."""

    document: Document
    references: list[Reference] = field(default_factory=list)

    def tell(self, place: Location, finding: Finding) -> None:
        self.document.report(finding.place or place, finding.rule, finding.message, finding.tip, finding.instead)

    def refer(self, kind: str, target: str, location: Location | None) -> None:
        self.references.append(Reference(kind, str(target), location or Location(self.document.path)))


class Unread(NamedTuple):
    """Stands for a mapping of a file that was kept without its values: they are read again when they are needed."""

    document: Document
    place: Location

    def again(self) -> Mapping:
        """The mapping; for what was written in its short form, one without keys."""
        same = (found for found in mappings(self.document.root) if found.location == self.place)
        return next(same, None) or mapping_of(self.place)


class Node(BaseModel):
    """One mapping of a data file as a typed, immutable object."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)  # built when first needed
    _yaml: ClassVar[Mapping | Unread | None] = None
    """Of an instance: the mapping it was read from. Private attributes of pydantic cost a third of the reading."""

    @classmethod
    def __pydantic_init_subclass__(cls, **more: Any) -> None:
        """The guesses at broken YAML know the keys of every kind of entry."""
        FIELD_NAMES.update(cls.model_fields)

    @model_validator(mode="wrap")
    @classmethod
    def _read(cls, value: Any, handler: Any, info: ValidationInfo) -> Any:
        if isinstance(value, Mapping) and info.context:
            value = cls._without_unknown_keys(value, info.context)
        node = handler(value)
        if isinstance(value, Mapping):
            object.__setattr__(node, "_yaml", value)
        if info.context:
            if cls.rules is not Node.rules:
                for finding in node.rules():
                    info.context.tell(node.place_of(*finding.path), finding)
            if cls.references is not Node.references:
                for reference in node.references():
                    info.context.refer(*reference)
        return node

    @classmethod
    def _without_unknown_keys(cls, value: Mapping, reading: Reading) -> Mapping:
        """The mapping with its known keys; a misspelt one is read as what it was meant for, so that it is told once."""
        known = known_keys(cls)
        unknown = [key for key in value if key not in known]
        if not unknown:
            return value
        for key in unknown:
            meant, why = account_meant(key, value, known)
            reading.tell(value.keys_at[key], Finding((), *unknown_key(cls, key, meant, why)))
            if near := meant or near_key(key, [name for name in known if name not in value]):
                value.rename(key, near)
        value = copy.copy(value)
        for key in unknown:
            value.pop(key, None)
        return value

    def rules(self) -> Iterator[Finding]:
        """Findings about this node alone; a subclass adds its own."""
        return iter(())

    def references(self) -> Iterator[tuple[str, str, Location | None]]:
        """Names used here whose kind depends on other fields: (kind, target, location)."""
        return iter(())

    def place_of(self, *path: str | int) -> Location:
        """Where the value at `path` stands in the data file, or the nearest place above it."""
        yaml = self._yaml.again() if isinstance(self._yaml, Unread) else self._yaml
        return locate(yaml, path) or Location("data")

    def with_line_below(self, key: str, line: str) -> Instead:
        """The value of a key with one more line of this node below it, to be written in its place."""
        if self._yaml is None or key not in self._yaml:
            return NOTHING
        value, indent = self._yaml[key], " " * (self._yaml.keys_at[key].column - 1)
        return Instead(value, f"{value}\n{indent}{line}")


def mappings(value: Any) -> Iterator[Mapping]:
    """Each mapping in the values of a file."""
    if isinstance(value, Mapping):
        yield value
    for inner in value.values() if isinstance(value, Mapping) else value if isinstance(value, Sequence) else ():
        yield from mappings(inner)


def locate(value: Any, path: tuple[str | int, ...]) -> Location | None:
    """Follow `path` through values of `source` as far as it exists and return the location reached.

    Steps that are not in the YAML are skipped: pydantic adds the names of union members to its paths.
    """
    place = getattr(value, "location", None)
    for step in path:
        if isinstance(value, Mapping) and step in value:
            place = value.values_at[step]
            value = value[step]
        elif isinstance(value, Sequence) and isinstance(step, int) and step < len(value):
            place, value = value.items_at[step], value[step]
    return place


def mapping_of(location: Location, **values: Any) -> Mapping:
    """The long form of a value that was written in its short form."""
    mapping = Mapping({key: value for key, value in values.items() if value is not None})
    mapping.location, mapping.is_short_form = location, True
    mapping.keys_at = mapping.values_at = dict.fromkeys(mapping, location)
    return mapping
