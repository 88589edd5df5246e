"""Ids of new entries: proposed from what was typed, and refused when something else has them."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from ..catalog import Catalog
from ..model import BY_NAME
from ..names import ANYONE, HOST, SECTIONS

LONGEST = 50


def slug(text: str) -> str:
    """Small letters, digits and hyphens of a text; nothing for a text in another script."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode().replace("'", "")
    joined = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return joined if len(joined) <= LONGEST else joined[:LONGEST].rpartition("-")[0] or joined[:LONGEST]


def slug_of_source(title: str, author: str, issued: str) -> str:
    """`leong-sedlacek-1985`: at most two family names and the year; without an author, words of the title."""
    families = [name.split(",")[0] for name in author.split(";") if name.strip()][:2]
    year = "".join(re.findall(r"^\d{4}", issued))
    return slug(f"{' '.join(families)} {year}" if families else " ".join([*title.split()[:4], year]))


def taken(kind: str, name: str, catalog: Catalog, root: Path) -> str:
    """Why an id cannot be used for a new entry of a kind; nothing if it can."""
    if name in {HOST, ANYONE, *SECTIONS}:
        return f"The id '{name}' is taken by the pages themselves. Choose a longer one that says what this is."
    if kind != "background" and name in catalog.names.of("background"):
        return f"The id '{name}' is the id of a place. Choose a longer one that says what this is."
    used = {known.casefold(): f"data/{BY_NAME[kind].place}" for known in catalog.names.of(kind)}
    if BY_NAME[kind].is_folder:
        used = {file.stem.casefold(): f"data/{BY_NAME[kind].place}/{file.name}" for file in _files(kind, root)}
    if name.casefold() in used:
        return f"The id '{name}' is taken by {used[name.casefold()]}. Choose another one, or change that entry."
    if kind == "background" and (place := _anchor(name, catalog)):
        return f"The id '{name}' is the id of an item in {place}. Choose a longer one."
    return ""


def _files(kind: str, root: Path) -> list[Path]:
    return [*(root / "data" / BY_NAME[kind].place).glob("*")]


def _anchor(name: str, catalog: Catalog) -> str:
    """Where an item has this id: a place's id is an anchor on the pages, so no item may have it."""
    items = (anchors[name] for anchors in catalog.names.anchors.values() if name in anchors)
    return next((str(item.location) for item in items if item.kind != "home-norm"), "")
