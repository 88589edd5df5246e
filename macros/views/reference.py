"""The field and rule reference for contributors, generated from the models and checks, never written by hand."""

from __future__ import annotations

import inspect
import typing
from dataclasses import dataclass
from typing import Any

from ..catalog import Catalog
from ..model import KINDS
from ..model.base import Node
from ..paths import ROOT


@dataclass(frozen=True)
class FieldView:
    """One key a contributor may write."""

    name: str
    description: str
    required: bool
    values: tuple[str, ...]
    inner: str


@dataclass(frozen=True)
class ModelView:
    """One mapping of a data file with its keys."""

    id: str
    name: str
    place: str
    description: str
    fields: tuple[FieldView, ...]
    shared: tuple[str, ...]
    example: str


@dataclass(frozen=True)
class RuleView:
    """One rule that `check` may name; a rule on wording says what to write instead, and shows what it finds."""

    name: str
    description: str
    instead: str = ""
    examples: tuple[str, ...] = ()


def fields(catalog: Catalog) -> tuple[ModelView, ...]:
    """Every kind of entry and every mapping inside one, each once."""
    seen: dict[type, str] = {}
    for kind in KINDS:
        _collect(kind.model, f"data/{kind.place}" + ("/<id>.yml" if kind.is_folder else ""), seen)
    examples = {kind.model: _example(kind.name) for kind in KINDS}
    return tuple(_model(model, place, examples.get(model, "")) for model, place in seen.items())


def _example(kind: str) -> str:
    """The address of the annotated example of a kind; kinds that contributors do not write have none."""
    path = f"contribute/examples/{kind}.yml"
    return f"/{path}" if (ROOT / "docs" / path).is_file() else ""


def _collect(model: Any, place: str, seen: dict[type, str]) -> None:
    if not (inspect.isclass(model) and issubclass(model, Node)) or model in seen:
        return
    seen[model] = place
    for base in _bases(model):
        _collect(base, "", seen)
    for field in model.model_fields.values():
        for inner in _nodes(field.annotation):
            _collect(inner, "", seen)


def _bases(model: type[Node]) -> list[type[Node]]:
    """The mappings whose keys this one shares; they are described once, on their own."""
    return [base for base in model.__bases__ if issubclass(base, Node) and base is not Node]


def _nodes(annotation: Any) -> list[type[Node]]:
    """The mappings named anywhere in a type."""
    if inspect.isclass(annotation) and issubclass(annotation, Node):
        return [annotation]
    return [node for part in typing.get_args(annotation) for node in _nodes(part)]


def _model(model: type[Node], place: str, example: str) -> ModelView:
    own = model.__dict__.get("__annotations__", {})
    described = tuple(_field(field.alias or name, field) for name, field in model.model_fields.items() if name in own)
    shared = tuple(base.__name__ for base in _bases(model))
    return ModelView(
        model.__name__.lower(),
        model.__name__,
        place,
        inspect.getdoc(model) or "",
        tuple(sorted(described, key=lambda field: not field.required)),
        shared,
        example,
    )


def _field(name: str, field: Any) -> FieldView:
    inner = next(iter(_nodes(field.annotation)), None)
    return FieldView(
        name, field.description or "", field.is_required(), _values(field.annotation), inner.__name__ if inner else ""
    )


def _values(annotation: Any) -> tuple[str, ...]:
    """The words a field may hold, when they are a closed list."""
    if typing.get_origin(annotation) is typing.Literal:
        return tuple(str(value) for value in typing.get_args(annotation))
    return tuple(value for part in typing.get_args(annotation) for value in _values(part))


def rules(catalog: Catalog) -> tuple[RuleView, ...]:
    """Every rule with what it asks for: from the messages, where a test holds the list complete, and on wording."""
    of_code = [RuleView(name, text) for name, text in catalog.messages["rule"].items()]
    of_data = [RuleView(id_, it.reason, it.instead, it.wrong) for id_, it in catalog.all("wording").items()]
    return tuple(sorted((*of_code, *of_data), key=lambda rule: rule.name))
