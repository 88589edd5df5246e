"""Keys that an entry does not know: misspelt, or written outside the part they belong to."""

import re
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from ..diagnostics import NOTHING, Instead, nearest
from ..guesses import FIELD_NAMES
from ..source import Mapping, Sequence


@cache
def known_keys(model: type[BaseModel]) -> dict[str, str]:
    """The keys of a model as data files write them, with the names of its fields."""
    return {field.alias or name: name for name, field in model.model_fields.items()}


def near_key(key: str, known: list[str]) -> str:
    """The key that was probably meant: `Home norms` and `home-norm` are near `home_norms`."""
    return nearest(re.sub(r"\W+", "_", key).strip("_"), known)


def unknown_key(model: type[BaseModel], key: str, mapping: Mapping) -> tuple[str, str, str, Instead]:
    """Rule, message, tip and what to write for a key that the model does not know."""
    message, known = f"unknown key '{key}'", list(known_keys(model))
    if near := near_key(key, known):
        return "unknown-key", message, f"did you mean '{near}'?", Instead(key, near)
    if above := part_above(model, key, mapping):
        home, part = above
        more = part.location.column - mapping.keys_at[key].column
        tip = f"It belongs under '{home}': begin the line with {more} more blanks."
        return "unknown-key", message, tip, Instead(f"{key}:", f"{' ' * more}{key}:")
    listed = f"Known here: {', '.join(known)}."
    if key in FIELD_NAMES:
        listed = f"It belongs to another part of an entry: look how far it is indented. {listed}"
    return "unknown-key", message, listed, NOTHING


def part_above(model: type[BaseModel], key: str, mapping: Mapping) -> tuple[str, Mapping] | None:
    """The part before, with its key, when this key belongs into it and only its indent is missing."""
    fields, line = known_keys(model), mapping.keys_at[key].line
    above = [name for name in mapping if name in fields and mapping.keys_at[name].line < line]
    home = max(above, key=lambda name: mapping.keys_at[name].line, default="")
    part = mapping.get(home)
    if isinstance(part, Sequence) and part:
        part = part[-1]
    if not isinstance(part, Mapping) or key in part or part.location.line == mapping.keys_at[home].line:
        return None
    inner = _models_in(model.model_fields[fields[home]].annotation)
    return (home, part) if any(key in known_keys(one) for one in inner) else None


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models_in(part)]
