"""Styles and scripts: one file per component, joined in listed order into bundles.

One bundle is on every page; a rare component has its own, which comes with the pages that hold its element. Scripts
are classic and closed blocks that share one namespace object, so they run from a folder too, where browsers refuse
modules. Names carry a fingerprint of the content: a new publication is never mixed with an old file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

THEME = Path(__file__).parent / "theme"


@dataclass(frozen=True)
class Bundle:
    """Parts that are published as one style sheet and one script.

    Comes with every page that holds one of its custom elements. The first comes with all pages.
    """

    name: str
    elements: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()


CORE = Bundle(
    "crosswalk",
    styles=("base", "header", "chosen", "search", "page", "table", "cards", "details", "lists", "print"),
    scripts=(
        "namespace",
        "addresses",
        "scheme",
        "search-box",
        "places",
        "chosen-places",
        "compare-with",
        "open-details",
        "paper-addresses",
        "offline",
    ),
)
SEARCHING = Bundle("searching", scripts=("search-words", "search-index", "search-query", "search-rank"))
"""Names no element: the search box fetches it, with the index, when somebody wants to search."""
BUNDLES = (
    CORE,
    SEARCHING,
    Bundle("progress", ("keeping-note",), scripts=("progress", "keeping-note")),
    Bundle(
        "plan",
        ("plan-maker", "plan-link", "progress-list", "progress-tools"),
        styles=("plan",),
        scripts=("planning", "progress-file", "progress-list", "progress-tools", "plan-link", "plan-maker"),
    ),
    Bundle("checklist", ("check-list", "kept-ticks"), ("checklist",), ("ticking", "check-list", "kept-ticks")),
    Bundle(
        "quiz",
        ("quiz-form",),
        styles=("quiz", "quiz-print"),
        scripts=("shuffling", "grading", "option-bank", "feedback", "quiz-question", "quiz-form"),
    ),
    Bundle(
        "side-by-side", ("side-by-side",), ("side-by-side",), ("side-plan", "side-files", "side-tables", "side-by-side")
    ),
    Bundle("compare-everywhere", ("compare-everywhere",), ("compare-everywhere",), ("compare-everywhere",)),
    Bundle(
        "texts",
        ("copy-text", "gloss-term"),
        ("fill-in", "gloss"),
        ("phrase-text", "fill-in", "copy-text", "gloss-place", "gloss-term"),
    ),
    Bundle("phrases", ("phrase-filter",), ("phrase-filter",), ("phrase-choice", "phrase-filter")),
    Bundle("coverage", ("due-list",), ("coverage",), ("due-list",)),
    Bundle("moved-parts", ("moved-parts",), ("moved-parts",), ("moved-parts",)),
    Bundle("kept-pages", ("kept-pages",), scripts=("kept-pages",)),
)


@dataclass(frozen=True)
class Published:
    """The published names of a bundle, from the site's root; empty where it has no such part."""

    bundle: Bundle
    style: str
    script: str


@dataclass(frozen=True)
class Assets:
    """What is published beside the pages: bundles, data that scripts fetch by its plain name, contents by name."""

    bundles: tuple[Published, ...]
    data: dict[str, str]
    contents: dict[str, str]

    @property
    def core(self) -> Published:
        return self.bundles[0]

    @property
    def searching(self) -> Published:
        return next(published for published in self.bundles if published.bundle is SEARCHING)

    def used_by(self, html: str) -> Iterator[Published]:
        """The bundles besides the first that a page with this HTML needs, in listed order."""
        for published in self.bundles[1:]:
            if any(f"<{element}" in html for element in published.bundle.elements):
                yield published


def files(data: Mapping[str, str], constants: str = "", *, marked: bool = True) -> Assets:
    """The bundles, and the data scripts by plain name; `constants` end the script that every page has.

    `marked` names change with their content, so that browsers may keep them for good. In a preview they do not, or
    each edit would change every page.
    """
    contents: dict[str, str] = {}

    def add(name: str, ending: str, content: str) -> str:
        path = f"assets/{name}{_mark(content) if marked else ''}.{ending}" if content else ""
        if path:
            contents[path] = content
        return path

    def publish(bundle: Bundle) -> Published:
        script = _joined("scripts", "js", bundle.scripts) + (constants if bundle is CORE else "")
        style = _joined("styles", "css", bundle.styles)
        return Published(bundle, add(bundle.name, "css", style), add(bundle.name, "js", script))

    bundles = tuple(publish(bundle) for bundle in BUNDLES)
    return Assets(bundles, {name: add(name, "js", content) for name, content in data.items()}, contents)


def _joined(folder: str, ending: str, parts: tuple[str, ...]) -> str:
    return "\n".join((THEME / folder / f"{part}.{ending}").read_text(encoding="utf-8") for part in parts)


def _mark(content: str) -> str:
    return f".{hashlib.sha256(content.encode()).hexdigest()[:8]}"


def worker(found: Assets) -> str:
    """The service worker, told which files belong to this publication."""
    names = json.dumps(list(found.contents))
    return f"self.NAMES = {names};\n" + (THEME / "worker" / "sw.js").read_text(encoding="utf-8")


def findings(text: str, title: str) -> str:
    """The script that shows in a preview what was found; it does nothing when there is nothing to tell."""
    told = json.dumps({"title": title, "text": text})
    return f"self.FINDINGS = {told};\n" + (THEME / "preview" / "findings.js").read_text(encoding="utf-8")


def is_part(path: str) -> bool:
    """Whether a theme file is a part that is joined, or belongs to the stock theme's look, which is not used."""
    return path.startswith(
        ("styles/", "scripts/", "worker/", "preview/", "assets/stylesheets/", "assets/javascripts/", "assets/images/")
    )
