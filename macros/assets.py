"""Styles and scripts: one file per component, joined in listed order into one of each.

Scripts are classic and closed blocks that share one namespace object, so they run from a folder too, where browsers
refuse modules. Names carry a fingerprint of the content: a new publication is never mixed with an old file.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

THEME = Path(__file__).parent / "theme"
STYLES = ("base", "header", "search", "page", "table", "cards", "details", "forms", "lists", "print")
SCRIPTS = (
    "namespace",
    "scheme",
    "search-words",
    "search-rank",
    "search-box",
    "places",
    "compare-with",
    "open-details",
    "copy-text",
)


@dataclass(frozen=True)
class Assets:
    """Published names, from the site's root, and contents by name."""

    style: str
    script: str
    search: str
    contents: dict[str, str]


def files(search_index: str) -> Assets:
    """The joined files, with the search index beside them."""
    style = "\n".join((THEME / "styles" / f"{name}.css").read_text(encoding="utf-8") for name in STYLES)
    script = "\n".join((THEME / "scripts" / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS)
    named = {
        _named("crosswalk", "css", style): style,
        _named("crosswalk", "js", script): script,
        _named("search", "js", search_index): search_index,
    }
    return Assets(*named, contents=named)


def _named(name: str, ending: str, content: str) -> str:
    return f"assets/{name}.{hashlib.sha256(content.encode()).hexdigest()[:8]}.{ending}"


def is_part(path: str) -> bool:
    """Whether a theme file is a part that is joined, or belongs to the stock theme's look, which is not used."""
    return path.startswith(("styles/", "scripts/", "assets/stylesheets/", "assets/javascripts/", "assets/images/"))
