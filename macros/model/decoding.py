"""Values of a data file → typed entries. pydantic's errors become diagnostics in plain words.

What cannot be used is reported and then set aside, so that the rules which need the whole entry can still run on the
rest: a contributor sees a misspelt key and an unknown source in the same run.
"""

from __future__ import annotations

import copy
from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from ..diagnostics import Location, did_you_mean
from ..source import Document, Mapping, Sequence
from .base import Reading, locate

MAX_ROUNDS = 8
_TYPES = {
    "string_type": "text", "int_type": "a whole number", "float_type": "a number", "bool_type": "true or false", "tuple_type": "a list",
    "list_type": "a list", "dict_type": "a mapping (key: value)", "model_type": "a mapping (key: value)", "model_attributes_type": "a mapping (key: value)",
}
_UNKNOWN_VALUE = {"literal_error", "union_tag_invalid"}


@cache
def _adapter(model: type[BaseModel], listed: bool) -> TypeAdapter:
    return TypeAdapter(Annotated[tuple[model, ...], Field(strict=False)] if listed else model)


def decode(document: Document, model: type[BaseModel], listed: bool = False) -> tuple[Any, Reading]:
    """Entry (or tuple of entries) of one document, with everything found while reading it.

    The entry is None when too little of the file is usable.
    """
    adapter, reading, root = _adapter(model, listed), Reading(document), document.root
    try:
        return adapter.validate_python(root, context=reading), reading
    except ValidationError as error:
        _explain(error, document)
        problems = error.errors()
    for _ in range(MAX_ROUNDS):
        root = _without(root, problems)
        if root is None:
            break
        try:
            return adapter.validate_python(root), reading
        except ValidationError as error:
            problems = error.errors()
    return None, reading


def _explain(error: ValidationError, document: Document) -> None:
    told = set()
    for problem in error.errors(include_url=False):
        rule, message, tip = _in_plain_words(problem)
        place = locate(document.root, problem["loc"]) or Location(document.path)
        if (place, rule) not in told:  # a field of two types fails once for each
            document.report(place, rule, message, tip)
        told.add((place, rule) if rule != "missing-key" else message)


def _in_plain_words(problem: dict) -> tuple[str, str, str]:
    """Rule, message and tip for one of pydantic's errors."""
    kind, field, context = problem["type"], _field(problem["loc"]), problem.get("ctx", {})
    if kind == "missing":
        return "missing-key", f"the key '{field}' is missing", "It is required here; see the schema or an existing entry."
    if kind == "union_tag_not_found":
        return "missing-key", "the key 'type' is missing", "Name the type of the question, for example single-choice."
    if kind in _UNKNOWN_VALUE:
        expected = context.get("expected") or context.get("expected_tags", "")
        found = context.get("tag") or problem["input"]
        near = did_you_mean(str(found), [word.strip(" '") for word in expected.replace(" or ", ",").split(",")])
        return "unknown-value", f"'{found}' is not a value of '{field}'", f"{near} Expected {expected}.".strip()
    if kind in ("too_short", "too_long"):
        return "wrong-number", f"'{field}' has {context['actual_length']} entries", _length_tip(context)
    if problem["input"] is None or kind == "empty-text":
        return "empty-text", f"nothing is written for '{field}'", "Write the value, or remove the key."
    if kind in _TYPES:
        return "wrong-type", f"'{field}' should be {_TYPES[kind]}, but this is {_described(problem['input'])}", _type_tip(kind, problem["input"])
    return "wrong-value", f"'{field}' cannot be {_described(problem['input'])}: {problem['msg'][0].lower()}{problem['msg'][1:]}", ""


def _field(path: tuple) -> str:
    """The last name on the path; a number means a place in the list before it."""
    names = [step for step in path if isinstance(step, str)]
    return names[-1] if names else "the file"


def _length_tip(context: dict) -> str:
    least, most = context.get("min_length"), context.get("max_length")
    return f"It needs at least {least}." if least is not None else f"At most {most} fit."


def _type_tip(kind: str, found: Any) -> str:
    if kind == "string_type" and isinstance(found, int | float):
        return "Put quotes around it."
    if kind in ("tuple_type", "list_type"):
        return "Begin each entry on its own line with '- '."
    return ""


def _described(value: Any) -> str:
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    return f"'{value}'" if isinstance(value, str) else str(value).lower()


def _without(root: Any, problems: list[dict]) -> Any:
    """A copy of the values without what the problems point at; None when nothing is left."""
    paths = {_to_remove(root, problem) for problem in problems}
    if () in paths:
        return None
    rest = copy.deepcopy(root)
    for path in sorted(paths, key=lambda path: [str(step).zfill(6) for step in path], reverse=True):
        _remove(rest, path)
    return rest


def _to_remove(root: Any, problem: dict) -> tuple:
    """The path to set aside: the value at fault, or the mapping that lacks a key."""
    path, value = [], root
    for step in problem["loc"]:
        if isinstance(value, Mapping) and step in value or isinstance(value, Sequence) and isinstance(step, int):
            path.append(step)
            value = value[step]
    return tuple(path)


def _remove(root: Any, path: tuple) -> None:
    *above, last = path
    for step in above:
        if not (isinstance(root, Mapping) and step in root or isinstance(root, Sequence) and step < len(root)):
            return
        root = root[step]
    if isinstance(root, Sequence):
        del root[last], root.items_at[last]
    else:
        root.pop(last, None)
