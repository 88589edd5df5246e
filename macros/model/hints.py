"""What helps with a value of the wrong type: a tip, the word to write instead, and where it is written."""

from __future__ import annotations

import re
from typing import Any

from ..diagnostics import NOTHING, Instead, Location, nearest
from ..guesses import quoted
from ..source import Mapping, Sequence
from .dates import date_tip, instead_of

_SWITCHES = {
    **dict.fromkeys(("yes", "y", "on", "true"), "true"),
    **dict.fromkeys(("no", "n", "off", "false"), "false"),
}
_BULLET = re.compile(r"([•·●○▪◦‣⁃*–—―−・]|-(?=\S)|\d+[.)])\s*")
_GLUED = re.compile(r"([a-z_]+):(?=\S)")
_NOTHING = frozenset({"none", "nothing", "unknown", "n/a", "na", "no", "nil", "empty", "tbd", "todo"})
_NAMES = re.compile(r"[\w-]+(?:, *[\w-]+)*")
_DATES = ("'date'", "'checked_on'", "'link_checked_on'")
_LISTS, _MAPPINGS = ("tuple_type", "list_type"), ("model_type", "dict_type", "model_attributes_type", "text-or-mapping")
SHOWN = 60
"""Letters of a text that a message repeats."""


def described(value: Any) -> str:
    """A value as a message names it."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, str):
        return f"'{value}'" if len(value) <= SHOWN else f"'{value[:SHOWN]}…'"
    return str(value).lower()


def hint(kind: str, found: Any, context: dict) -> tuple[Instead, Location | None]:
    """The word to write instead and where, as far as that is known."""
    if isinstance(found, str):
        return _for_text(kind, str(found), context), None
    if kind == "string_type" and isinstance(found, bool | int | float):
        shown = str(found).lower()
        return instead_of(shown) if instead_of(shown).better else Instead(shown, f'"{shown}"'), None
    if kind == "string_type" and isinstance(found, Sequence) and len(found) == 1 and isinstance(found[0], str):
        return Instead(f"[{found[0]}]", str(found[0])), None
    if kind == "string_type" and isinstance(found, Mapping) and len(found) == 1:
        key, value = next(iter(found.items()))
        return Instead(f"{key}: {value}", quoted(f"{key}: {value}")), None
    if kind in _LISTS and isinstance(found, Mapping) and found:
        first = next(iter(found))
        path, line, column = found.keys_at[first]
        if column < 3:
            return Instead(f"{first}:", f"- {first}:"), found.keys_at[first]
        return Instead(f"  {first}:", f"- {first}:"), Location(path, line, column - 2)  # in line with the other keys
    return NOTHING, None


def _for_text(kind: str, found: str, context: dict) -> Instead:
    if allowed := context.get("expected") or context.get("expected_tags"):
        known = [word.strip(" '") for word in allowed.replace(" or ", ",").split(",")]
        near = nearest(found, known)
        return Instead(found, near) if near else NOTHING
    if kind in _LISTS and (bullet := _BULLET.match(found)):
        return Instead(bullet[0], "- ")
    if kind in _LISTS and _NAMES.fullmatch(found) and found.lower() not in _NOTHING:
        return Instead(found, f"[{found}]")
    if kind in (*_LISTS, *_MAPPINGS) and (glued := _GLUED.match(found)):
        return Instead(glued[0], f"{glued[1]}: ")
    if kind == "bool_type" and found.lower() in _SWITCHES:
        return Instead(found, _SWITCHES[found.lower()])
    return Instead(found, found) if kind == "int_type" and found.isdigit() else NOTHING


def type_tip(kind: str, found: Any, field: str) -> str:
    """What to do about a value of the wrong type."""
    if isinstance(found, str):
        return _tip_for_text(kind, found, field)
    if kind == "string_type" and field in _DATES:
        return date_tip(str(found))
    if kind == "string_type" and isinstance(found, int | float):
        return "Put quotes around it."
    if kind == "string_type" and isinstance(found, Mapping):
        return "If it is one text, put quotes around it: a colon and a blank make a key."
    if kind == "string_type" and isinstance(found, Sequence):
        return "Write one text after the colon, without a dash or brackets."
    if kind in _LISTS:
        return "Begin each entry on its own line with '- '."
    if kind in _MAPPINGS and isinstance(found, Sequence):
        return "Write its keys below it without a dash."
    return ""


def _tip_for_text(kind: str, found: str, field: str) -> str:
    if kind in (*_LISTS, *_MAPPINGS) and (glued := _GLUED.match(found)):
        return f"Write a blank after '{glued[1]}:'."
    if kind in _LISTS and found.lower() in _NOTHING:
        return "Leave the key out, or write 'unknown' where that is allowed."
    if kind in _LISTS:
        return "Begin each entry on its own line with '- '."
    if kind == "int_type":
        return "Remove the quotes." if found.isdigit() else "Write a number in digits."
    if kind == "bool_type":
        return "Write true or false, in small letters and without quotes."
    if kind not in _MAPPINGS:
        return ""
    if field == "the file":
        return "Write lines such as 'title: Small talk'; the easiest is to copy an entry that exists and to change it."
    is_entry = "entry" in field
    return "Begin it with a key, for example '- id: ask-first'." if is_entry else _KEYS_BELOW


_KEYS_BELOW = "Write its keys below it, each on its own line."
