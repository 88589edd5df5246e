"""Anchors on a shelf that repeat an address of an entry's own page: where that leads, they follow by themselves.

`/phrases/#phrase-greeting-hello` repeats `/compare/greeting/#hello`, so that a renamed comparison needs one redirect.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..addresses import elsewhere
from .published import Published


def mirrors(own: str) -> Iterator[str]:
    """Every shelf address that may repeat an address of an entry's own page, but for the rows of a topic."""
    page, _, item = own.partition("#")
    folder, _, entry = page.strip("/").partition("/")
    if folder == "compare" and entry:
        yield f"/phrases/#{elsewhere('phrase', entry, item)}" if item else f"/for-hosts/#{entry}"
    elif folder == "from" and item:
        yield f"/glossary/#{elsewhere('word', entry, item)}"
    elif folder == "topics" and entry and not item:
        yield from (f"/{shelf}/#topic-{entry}" for shelf in ("compare", "topics", "phrases"))


def origins(known: Iterable[str]) -> dict[str, str]:
    """What each of the known shelf addresses repeats."""
    known = dict.fromkeys(known)
    found = {mirror: own for own in known for mirror in mirrors(own) if mirror in known}
    return found | {address: row for address in known if (row := _row(address)) in known}


def _row(address: str) -> str:
    """The comparison whose row on a topic's page an address is: `/topics/talk/#smiling` repeats `/compare/smiling/`."""
    page, _, anchor = address.partition("#")
    return f"/compare/{anchor}/" if anchor and page.startswith("/topics/") and page != "/topics/" else ""


def beside(address: str, own: str, published: Published) -> str:
    """Where the shelf address that repeated another page is now that `own` is that page; else `own` itself."""
    shelf = address.partition("#")[0]
    if _row(address):
        rows = (f"{page}#{own.strip('/').partition('/')[2]}" for page in published.pages)
        return next((row for row in rows if _row(row) == own and row in published), own)
    return next((mirror for mirror in mirrors(own) if mirror.startswith(f"{shelf}#") and mirror in published), own)
