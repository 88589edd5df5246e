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


def unknown_key(model: type[BaseModel], key: str, meant: str = "", why: str = "") -> tuple[str, str, str, Instead]:
    """Rule, message, tip and what to write for a key that the model does not know, or that was `meant`."""
    message, known = f"unknown key '{key}'", list(known_keys(model))
    if near := meant or near_key(key, known):
        return "unknown-key", message, f"did you mean '{near}'? {why}".rstrip(), Instead(key, near)
    listed = f"Known here: {', '.join(known)}."
    if key in FIELD_NAMES:
        listed = f"It belongs to another part of an entry: look how far it is indented. {listed}"
    return "unknown-key", message, listed, NOTHING


def account_meant(key: str, value: dict, known: dict[str, str]) -> tuple[str, str]:
    """`source: one person …` beside lived experience is an account, not the name of a source; and why."""
    is_account = key == "source" and isinstance(said := value[key], str) and " " in said and "told_by" in known
    if is_account and value.get("evidence") == "lived-experience" and "told_by" not in value:
        return "told_by", "It says who tells it from their own life; 'sources' names files in data/sources/."
    return "", ""
