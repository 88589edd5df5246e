"""Every address of the site with its anchors, as the next build publishes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from .. import addresses
from ..catalog import Catalog
from .anchors import anchors
from .written import written


class Published:
    """Pages and files by address, each with its anchors in the order of the page."""

    def __init__(self, pages: Mapping[str, Iterable[str]]):
        self.pages = {address: dict.fromkeys(found) for address, found in pages.items()}

    def __contains__(self, address: str) -> bool:
        page, _, anchor = address.partition("#")
        return page in self.pages and (not anchor or anchor in self.pages[page])

    def __iter__(self) -> Iterator[str]:
        """Each address, and each anchor of it: the lines of addresses.txt."""
        for page, found in self.pages.items():
            yield page
            yield from (f"{page}#{anchor}" for anchor in found)


def published(catalog: Catalog) -> Published:
    """What is published of a catalog, which holds no drafts; a hand-written page of the same address wins."""
    return catalog.remembered(("published",), lambda: _published(catalog))


def _published(catalog: Catalog) -> Published:
    pages = {address: anchors(catalog, *shown) for address, *shown in _generated(catalog)}
    for page in written(catalog.root, catalog.memory):
        brought = [anchor for component, entry in page.shows for anchor in anchors(catalog, component, entry)]
        pages[page.address] = (*page.anchors, *brought)
    calendars = [addresses.of_calendar(id_) for id_, checklist in catalog.checklists.items() if checklist.has_calendar]
    return Published({**pages, **dict.fromkeys(calendars, ())})


def _generated(catalog: Catalog) -> Iterator[tuple[str, str, str]]:
    """Address, component and entry of each generated page."""
    for address, component, _ in addresses.PAGES:
        yield address, component, ""
    for entry in catalog.loaded:
        if entry.kind.name in addresses.FOLDERS and entry.model is not None:
            yield addresses.of_entry(entry.kind.name, entry.id), entry.kind.name, entry.id
