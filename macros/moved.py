"""What stands at old addresses: pages that lead on, and on a living page the anchors that have another name now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .promises.contract import Contract


@dataclass(frozen=True)
class MovedPage:
    """A page that leads on: its new address and title, and the anchors that do not simply keep their names."""

    target: str
    title: str
    canonical: str
    style: str
    parts: tuple[tuple[str, str], ...]


class Moved:
    """Every old address of a site by the page it stood on, with where each of its anchors leads."""

    def __init__(self, contract: Contract):
        self.published, redirects = contract.published, contract.redirects
        self.ends: dict[str, str] = {}
        self.parts: dict[str, dict[str, str]] = {}
        for address in redirects.old:
            page, mark, anchor = address.partition("#")
            end = redirects.end_of(address)
            if end and mark and end not in (page, redirects.end_of(page)):
                self.parts.setdefault(page, {})[anchor] = end
            elif end and not mark:
                self.ends[page] = end

    def on(self, page: str) -> tuple[tuple[str, str], ...]:
        """The old anchors of a page that is still there, each with where it leads."""
        return tuple(self.parts.get(page, {}).items()) if page in self.published.pages else ()

    def pages(self, titles: Mapping[str, str], base: str, style: str) -> dict[str, MovedPage]:
        """By old address: the pages that lead on to other pages; `base` is the address of the site."""
        found = {}
        for old, end in self.ends.items():
            if _is_page(old):
                new = end.partition("#")[0]
                parts = self.parts.get(old, {}).items()
                renamed = tuple((anchor, address) for anchor, address in parts if address != f"{new}#{anchor}")
                found[old] = MovedPage(end, titles.get(new, new), base.rstrip("/") + new, style, renamed)
        return found

    def files(self) -> dict[str, str]:
        """Old addresses of files, such as calendars, each with the file that is published there too."""
        return {old: end for old, end in self.ends.items() if not _is_page(old) and not _is_page(end)}


def _is_page(address: str) -> bool:
    return address.partition("#")[0].endswith(("/", ".html"))


def file_of(address: str) -> str:
    """The file, from the site's root, that a server shows at an address."""
    path = address.partition("#")[0].lstrip("/")
    return f"{path}index.html" if path.endswith("/") or not path else path


def folder_of(address: str) -> str:
    """The folder from which the links of a page at an address are read."""
    return f"{address.rpartition('/')[0]}/"
