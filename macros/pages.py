"""Catalog → {address: page}: which pages there are, what each is called, and what it shows.

Used by the engine, by search and by exports. One entry makes one page; shelves make one page each; what would be too
long is in parts. A hand-written page of the same address wins; that is decided where the hand-written pages are known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from . import addresses
from .catalog import Catalog
from .components import COMPONENTS
from .markup import plain
from .parts import address as address_of


@dataclass(frozen=True)
class Page:
    """One page: its address from the site's root, the component that fills it, and what machines are told about it."""

    address: str
    component: str
    entry: str
    title: str
    description: str
    source: str
    parents: tuple[tuple[str, str], ...] = ()
    draft: bool = False
    kind: str = "page"
    checked_on: str = ""
    part: int = 1
    parts: int = 1

    @property
    def first(self) -> str:
        """The address of the first part."""
        return self.address if self.part == 1 else self.address.removesuffix(f"{self.part}/")

    @property
    def file(self) -> str:
        """The name of its Markdown file, from the root of the documentation."""
        return f"{self.address.strip('/')}/index.md".removeprefix("/")


def pages(catalog: Catalog) -> dict[str, Page]:
    """Every generated page by address."""
    whole = (*_shelves(catalog), *_entries(catalog))
    return {page.address: page for one in whole for page in _in_parts(catalog, one)}


def _in_parts(catalog: Catalog, page: Page) -> Iterator[Page]:
    """The page itself, and the later parts of one that is too long."""
    say, count = catalog.messages.say, len(COMPONENTS[page.component].parts(catalog, page.entry))
    yield page if count < 2 else replace(page, parts=count)
    for number in range(2, count + 1):
        yield replace(
            page,
            address=address_of(page.address, number),
            title=say("part.title", title=page.title, number=number),
            description=say("part.description", description=page.description, number=number),
            parents=(*page.parents, (page.address, page.title)),
            part=number,
            parts=count,
        )


def _shelves(catalog: Catalog) -> Iterator[Page]:
    say = catalog.messages.say
    for address, component, source in addresses.PAGES:
        parents = (("/contribute/", say("nav.contribute")),) if address.startswith("/contribute/") else ()
        yield Page(
            address,
            component,
            "",
            say(f"title.{component}"),
            say(f"description.{component}"),
            source,
            parents,
            kind="shelf",
        )


_KINDS = {
    # kind: (title, description, parent address)
    "comparison": ("question", "answer", "/compare/"),
    "background": ("name", "scope", "/from/"),
    "topic": ("title", "intro", "/topics/"),
    "checklist": ("title", "use_when", "/checklists/"),
    "quiz": ("title", None, "/quizzes/"),
    "source": ("title", None, "/sources/"),
}


def _entries(catalog: Catalog) -> Iterator[Page]:
    for entry in catalog.loaded:
        kind = entry.kind.name
        if kind in _KINDS and entry.model is not None:
            title, description, parent = _KINDS[kind]
            text = (
                getattr(entry.model, description)
                if description
                else catalog.messages.say(f"description.{kind}", title=_about(catalog, kind, entry.model))
            )
            yield Page(
                addresses.of_entry(kind, entry.id),
                kind,
                entry.id,
                plain(getattr(entry.model, title)),
                plain(text),
                entry.path,
                _parents(catalog, kind, entry.model, parent),
                entry.is_draft,
                kind,
                getattr(entry.model, "checked_on", ""),
            )


def _about(catalog: Catalog, kind: str, model: Any) -> str:
    return catalog.comparisons[model.comparison].question if kind == "quiz" else model.title


def _parents(catalog: Catalog, kind: str, model: Any, shelf: str) -> tuple[tuple[str, str], ...]:
    component = next(component for address, component, _ in addresses.PAGES if address == shelf)
    above = ((shelf, catalog.messages.say(f"title.{component}")),)
    if kind == "comparison":
        above += ((addresses.of_entry("topic", model.topic), catalog.topics[model.topic].title),)
    return above
