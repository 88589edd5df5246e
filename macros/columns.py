"""What the sides of all comparisons say, one script per side: fetched for `/compare/` when a reader chooses the side.

Scripts, so that they work from a folder too; plain text, so that a page puts it in without reading HTML.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .catalog import Catalog
from .markup import plain
from .model.comparison import Norm
from .names import HOST
from .views.evidence import how_we_know
from .views.sides import name_of


def scripts(catalog: Catalog) -> dict[str, str]:
    """A script for the host and for each background, by the name under which it is published."""
    return {
        f"side-{id_}": _call("receiveSide", id_, dict(_column(catalog, id_))) for id_ in (HOST, *catalog.backgrounds)
    }


def place_names(catalog: Catalog) -> str:
    """The names of all places, which every page has."""
    names = {id_: name_of(catalog, id_) for id_ in catalog.backgrounds}
    return f"Crosswalk.placeNames = {_json(names)};\n"


def _column(catalog: Catalog, side: str) -> Iterator[tuple[str, list[str]]]:
    """By comparison: what is often so, why, and how we know either."""
    for entry, comparison in catalog.comparisons.items():
        norm: Norm | None = comparison.host_norm if side == HOST else comparison.home_norms.get(side)
        if norm:
            why = plain(norm.why.text) if norm.why else ""
            yield entry, [plain(norm.short), why, how_we_know(norm, catalog), how_we_know(norm.why, catalog)]


def _call(function: str, *values: Any) -> str:
    return f"Crosswalk.{function}({', '.join(map(_json, values))});\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
