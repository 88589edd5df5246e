"""The pages that people write by hand in docs/: their addresses, titles and descriptions."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Any

import yaml

DOCS = "docs"
_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n+|\Z)", re.S)
_TITLE = re.compile(r"^# (.+?)(?: *\{.*\})?$", re.M)


def split(text: str) -> tuple[dict[str, Any], str]:
    """The front matter of a page, and the rest; where it cannot be read, MkDocs says so."""
    found = _FRONT.match(text)
    try:
        front = yaml.safe_load(found[1]) if found else None
    except yaml.YAMLError:
        front = {}
    return (front or {}, text[found.end() :]) if found and isinstance(front, dict | None) else ({}, text)


def described(text: str, name: str = "") -> tuple[str, str]:
    """Title and description of a page; its `name` where it says no title."""
    front, body = split(text)
    heading = _TITLE.search(body)
    return str(front.get("title") or (heading[1] if heading else name)), str(front.get("description", ""))


def address_of(path: PurePath) -> str:
    """`set-up.md` → `/set-up/`; `index.md` and `README.md` are the page of their folder."""
    parts = path.with_suffix("").parts
    parts = parts[:-1] if parts[-1] in ("index", "README") else parts
    return "/" + "".join(f"{part}/" for part in parts)
