"""Typed text as YAML that is read back as exactly that text."""

from __future__ import annotations

import textwrap
import unicodedata
from typing import Any

import yaml

from ..unseen import visible

WIDTH = 118
TO_WRITE = "…"
"""What stands where a contributor still has to write; `check` counts it as empty."""


class Yaml(str):
    """What is YAML already."""


def cleaned(text: str) -> str:
    """Typed text on one line, without blanks at its ends and without characters that nobody sees."""
    kept = (" " if c.isspace() else "" if unicodedata.category(c) == "Cs" else c for c in text)
    return " ".join(visible("".join(kept)).split())


def in_yaml(value: Any) -> Yaml:
    """A value on one line of YAML, in quotes where they are needed; what was not answered is still to be written."""
    if isinstance(value, Yaml):
        return value
    style = "'" if any('"' in text for text in ([value] if isinstance(value, str) else value or ())) else None
    text = yaml.safe_dump(
        value or TO_WRITE, allow_unicode=True, width=float("inf"), default_flow_style=True, default_style=style
    )
    return Yaml(text.removesuffix("...\n").rstrip("\n"))


def block(text: str, indent: int) -> Yaml:
    """A text as prose: long ones are folded below their key, indented by so many blanks."""
    inline = in_yaml(text)
    if len(inline) + indent < WIDTH - 20 or " " not in text:
        return inline
    lines = textwrap.wrap(text, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
    return Yaml("\n".join([">-", *(" " * indent + line for line in lines)]))
