"""Links as templates use them."""

from __future__ import annotations

from dataclasses import dataclass

from .. import addresses
from ..catalog import Catalog


@dataclass(frozen=True)
class Link:
    """An address from the site's root, its text, and one line that says what is there."""

    address: str
    text: str
    note: str = ""


def to_comparison(catalog: Catalog, reference: str | None) -> Link | None:
    """The comparison that `<entry>` or `<entry>#<anchor>` leads to, by its question; nothing for other entries."""
    entry = (reference or "").partition("#")[0]
    if not reference or entry not in catalog.comparisons:
        return None
    return Link(addresses.of_reference(reference, catalog), catalog.comparisons[entry].question)
