"""What one build makes of the catalog: pages, the HTML of their slots, files beside them. It knows no engine.

A slot is a comment on a line of its own: HTML never passes through Markdown, and slots survive inside lists and
admonitions where a macro's HTML would break.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import AbstractContextManager
from typing import Any

from . import assets, columns, drafts, exports, metadata, search
from .catalog import Catalog
from .components import COMPONENTS
from .diagnostics import did_you_mean
from .marks import Marks
from .moved import Moved, file_of, folder_of
from .pages import Page, pages
from .parts import pager
from .plain_markdown import headings
from .promises.contract import contract_of
from .rendering import Renderer

FINDINGS = "assets/findings.js"
"""In a preview: what was found in the data since the pages were made."""
_SLOT = re.compile(r"<!-- crosswalk:(\w+) ?(\S*) -->")


class Build:
    """What one build needs in all its events."""

    def __init__(self, catalog: Catalog, *, preview: bool = False):
        self.catalog = catalog
        self.public = drafts.published(catalog) if preview else catalog
        self.preview = preview
        self.renderer = Renderer(catalog)
        self.pages = pages(catalog)
        self.marks = Marks(catalog, self.public) if preview else None
        self.moved = Moved(contract_of(catalog))
        self.assets = assets.files({}, marked=not preview)
        self.titles = {address: page.title for address, page in self.pages.items()}
        self.reads: dict[str, set[tuple]] = {}
        """What each page was made of, by address: keys of `relations`."""
        self.written: set[str] = set()
        self.beside: dict[str, str | bytes] = {}
        self.outputs: set[str] = set()
        self.nav: Any = None
        self.findings = ""

    def complete(self, written: Mapping[str, tuple[str, str]]) -> None:
        """Leave out the pages somebody wrote by hand, and make the assets.

        `written` holds title and description of the hand-written pages by address; the search finds them too.
        """
        self.written = set(written)
        self.pages = {address: page for address, page in self.pages.items() if page.first not in written}
        self.titles |= {address: title for address, (title, _) in written.items()}
        index = search.script(self.public, self.pages, [(address, *said) for address, said in written.items()])
        self.assets = assets.files(
            {"search": index, **columns.scripts(self.catalog)},
            columns.place_names(self.catalog),
            marked=not self.preview,
        )
        self.renderer.environment.globals["asset"] = self.assets.data.__getitem__

    def files(self, site_url: str, worker: str) -> dict[str, str | bytes]:
        """Everything published beside the pages, by its path in the site; `worker` names the service worker, or not."""
        workers = {worker: assets.worker(self.assets)} if worker else {}
        made = exports.files(self.public, site_url)
        calendars = {old.lstrip("/"): made[new.lstrip("/")] for old, new in self.moved.files().items()}
        told = {FINDINGS: assets.findings(self.findings, self.catalog.messages.say("page.findings"))}
        self.beside = {**self.assets.contents, **made, **calendars, **self._moved_pages(site_url), **workers}
        self.beside |= told if self.preview else {}
        return self.beside

    def _moved_pages(self, site_url: str) -> dict[str, str]:
        """The pages that lead from old addresses to new ones, as files: no list, index or site map has them."""
        found = self.moved.pages(self.titles, site_url or self.catalog.site.address, self.assets.core.style)
        return {
            file_of(old): self.renderer.render("around/moved-page", page, folder_of(old)) for old, page in found.items()
        }

    def slot(self, component: str, entry: str = "") -> str:
        """What a macro leaves in Markdown for a component; KeyError when there is no such entry."""
        kind = COMPONENTS[component].kind
        known = self.catalog.all(kind) if kind else {"": None}
        if entry not in known:
            meant = did_you_mean(entry, known)
            raise KeyError(f"show_{component}: unknown {kind or 'argument'} '{entry}' {meant}".strip())
        return f"<!-- crosswalk:{component} {entry} -->" if entry else f"<!-- crosswalk:{component} -->"

    def filled(self, html: str, address: str) -> str:
        """The HTML of the page at `address` with its slots filled, and what stands at its end."""
        with self.noting(address):
            filled = _SLOT.sub(lambda slot: self._fill(*slot.groups(), address), html)
        return "".join((filled, *(self.renderer.render(name, view, address) for name, view in self.around(address))))

    def around(self, address: str) -> list[tuple[str, Any]]:
        """Templates and views at the end of a page: where its old anchors lead, in a preview what is a draft."""
        found = {
            "around/moved-parts": self.moved.on(address),
            "around/draft-marks": self.marks and self.marks.on(address),
        }
        return [(name, view) for name, view in found.items() if view]

    def graph(self, page: Page, site_url: str) -> str:
        """The structured data of a page."""
        with self.noting(page.address):
            return metadata.graph(self.catalog, page, site_url)

    def noting(self, address: str) -> AbstractContextManager[None]:
        """Note what the page at `address` is made of meanwhile."""
        return self.catalog.noting(self.reads.setdefault(address, set()))

    def _fill(self, component: str, entry: str, address: str) -> str:
        made, page = COMPONENTS[component], self.pages.get(address)
        arguments = (self.catalog, entry) if entry else (self.catalog,)
        if not made.groups:
            return self.renderer.render(component, made.view(*arguments), address)
        if page is None or page.component != component:  # on a page by hand, in one piece
            return self.renderer.render(component, made.view(*arguments, (*made.groups(*arguments),)), address)
        parts = made.parts(*arguments)
        way = pager(page.first, page.part, parts)
        return self.renderer.render(component, made.view(*arguments, parts[page.part - 1]), address, way)


def contents(html: str) -> list[dict]:
    """The headings of filled HTML, as the nested tokens of Python-Markdown's table of contents."""
    tokens: list[dict] = []
    for heading in headings(html):
        token = {"level": heading.level, "id": heading.id, "name": heading.text, "children": []}
        (tokens[-1]["children"] if heading.level == 3 and tokens else tokens).append(token)
    return tokens
