"""Typed text as YAML that is read back as exactly that text."""

from __future__ import annotations

import textwrap
import unicodedata
from typing import Any

import yaml

WIDTH = 118
TO_WRITE = "…"
"""What stands where a contributor still has to write; `check` counts it as empty."""
_NO_TEXT = {"\ufeff", "\ufffe", "\uffff"}


class Yaml(str):
    """What is YAML already."""


def cleaned(text: str) -> str:
    """Typed text on one line, without blanks at its ends and without characters that are not text."""
    kept = (c if c.isspace() or not _is_control(c) else "" for c in text)
    return " ".join("".join(kept).split())


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs") or character in _NO_TEXT


def in_yaml(value: Any) -> Yaml:
    """A value on one line of YAML, in quotes where they are needed; what was not answered is still to be written."""
    if isinstance(value, Yaml):
        return value
    text = yaml.safe_dump(value or TO_WRITE, allow_unicode=True, width=float("inf"), default_flow_style=True)
    return Yaml(text.removesuffix("...\n").rstrip("\n"))


def block(text: str, indent: int) -> Yaml:
    """A text as prose: long ones are folded below their key, indented by so many blanks."""
    inline = in_yaml(text)
    if len(inline) + indent < WIDTH - 20 or " " not in text:
        return inline
    lines = textwrap.wrap(text, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
    return Yaml("\n".join([">-", *(" " * indent + line for line in lines)]))
