"""Where an address leads that was published before: data/redirects.yml, followed to its end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..addresses import FOLDERS
from ..names import SECTIONS
from .mirrors import beside, origins
from .published import Published

_ORDER = ("comparison", "background", "checklist", "quiz", "source", "topic")
"""In which order an entry named without its folder is looked for, as in every reference."""
_PATH = re.compile(r"[\w./-]*")


class Redirects:
    """The redirects of a site: `written` by old address, `given` are the addresses that were promised."""

    def __init__(self, written: Mapping[str, str], published: Published, given: Iterable[str] = ()):
        self.written, self.published = written, published
        self.old = [address for address in dict.fromkeys((*given, *written)) if address not in published]
        self.origins = origins((*self.old, *published))
        self.astray = {address for address in written if self.end_of(address) is None}
        """Redirects that lead nowhere, or round in a circle."""

    def end_of(self, address: str) -> str | None:
        """Where an address leads now; None when it leads nowhere, or round in a circle."""
        seen: set[str] = set()
        while address not in self.published:
            following = self._next(address) if address not in seen else None
            if following is None:
                return None
            seen.add(address)
            address = following
        return address

    def _next(self, address: str) -> str | None:
        if address in self.written:
            return self.written[address]
        if address in self.origins:
            own = self.end_of(self.origins[address])
            return own and beside(address, own, self.published)
        page, _, anchor = address.partition("#")
        if anchor in SECTIONS and page in self.published:
            return page  # a page that has this section no more is still what was asked for
        return self.carried(address)

    def carried(self, address: str) -> str | None:
        """A redirected page takes its anchors and the files below it along, under the same names."""
        page, mark, anchor = address.partition("#")
        if mark:
            return page in self.written and f"{self.written[page].partition('#')[0]}#{anchor}" or None
        folder, _, file = page.rpartition("/")
        return file and f"{folder}/" in self.written and self.written[f"{folder}/"].partition("#")[0] + file or None


def as_address(text: str, site: str, known: Iterable[str]) -> str | None:
    """What a contributor wrote, in the form of addresses.txt; None when it cannot be an address of this site.

    Understood are `/compare/x/#y`, the same without slashes at its ends, whole addresses of the site as a browser
    shows them, and references, `x#y`, which name the first of the known pages that has this name.
    """
    page, mark, anchor = text.strip().removeprefix(site.rstrip("/")).partition("#")
    strange = "//" in page or {".", ".."} & {*page.split("/")}
    if strange or not (_PATH.fullmatch(page) and _PATH.fullmatch(anchor)):
        return None
    if "/" not in page and page not in ("", "index.html"):
        pages = (f"/{FOLDERS[kind]}/{page}/" for kind in _ORDER)
        page = next((address for address in pages if address in known), "")
        if not page:
            return None
    page = "/" + page.strip("/").removesuffix("index.html").strip("/")
    page += "" if page == "/" or "." in page.rpartition("/")[2] else "/"
    return page + (f"#{anchor}" if anchor else "")
