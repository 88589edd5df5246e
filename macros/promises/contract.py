"""The link contract of a catalog: what is published, what was promised, and where old addresses lead."""

from __future__ import annotations

from dataclasses import dataclass

from ..catalog import Catalog
from .given import given
from .published import Published, published
from .redirects import Redirects, as_address


@dataclass(frozen=True)
class Contract:
    """Old and new addresses of one state of the data; `given` are the promised ones, each with its line."""

    published: Published
    given: dict[str, int]
    redirects: Redirects
    site: str

    def understood(self, text: str) -> str | None:
        """What a contributor wrote as an address, in the form of addresses.txt."""
        return as_address(text, self.site, self.published.pages | self.given)

    def lost(self) -> list[str]:
        """The promised addresses that lead nowhere, in the order of the file."""
        return [address for address in self.given if self.redirects.end_of(address) is None]


def contract_of(catalog: Catalog) -> Contract:
    """The contract of what a catalog, which holds no drafts, publishes."""
    shown, promised = published(catalog), given(catalog.root)
    site = catalog.site.address if catalog.site else ""
    known = shown.pages | promised
    written: dict[str, str] = {}
    for redirect in catalog.all("redirect").values():
        old, new = (as_address(text, site, known) for text in (redirect.from_, redirect.to))
        if old and new:
            written.setdefault(old, new)
    return Contract(shown, promised, Redirects(written, shown, promised), site)
