"""Keys that an entry does not know, and those that were probably meant."""

import re
from functools import cache

from pydantic import BaseModel

from ..diagnostics import NOTHING, Instead, nearest
from ..guesses import FIELD_NAMES


@cache
def known_keys(model: type[BaseModel]) -> dict[str, str]:
    """The keys of a model as data files write them, with the names of its fields."""
    return {field.alias or name: name for name, field in model.model_fields.items()}


def near_key(key: str, known: list[str]) -> str:
    """The key that was probably meant: `Home norms` and `home-norm` are near `home_norms`."""
    return nearest(re.sub(r"\W+", "_", key).strip("_"), known)


def unknown_key(model: type[BaseModel], key: str) -> tuple[str, str, str, Instead]:
    """Rule, message, tip and what to write for a key that the model does not know."""
    message, known = f"unknown key '{key}'", list(known_keys(model))
    if near := near_key(key, known):
        return "unknown-key", message, f"did you mean '{near}'?", Instead(key, near)
    listed = f"Known here: {', '.join(known)}."
    if key in FIELD_NAMES:
        listed = f"It belongs to another part of an entry: look how far it is indented. {listed}"
    return "unknown-key", message, listed, NOTHING
