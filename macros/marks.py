"""What the preview marks as drafts: everything it shows that would not be published."""

from __future__ import annotations

from dataclasses import dataclass

from .catalog import Catalog
from .promises.published import published


@dataclass(frozen=True)
class PageMarks:
    """On one page: the anchors of draft items, and the pages that are drafts, to which it may link."""

    anchors: tuple[str, ...]
    pages: tuple[str, ...]


class Marks:
    """The difference between what a preview shows and what of it is published."""

    def __init__(self, shown: Catalog, public: Catalog):
        known, seen = published(public), published(shown)
        self.pages = tuple(page for page in seen.pages if page not in known.pages)
        self.anchors: dict[str, list[str]] = {}
        for page, _, anchor in (address.partition("#") for address in seen if address not in known):
            if page in known.pages:
                self.anchors.setdefault(page, []).append(anchor)

    def on(self, page: str) -> PageMarks | None:
        """What is marked on a page; on a draft page that is a line at its top."""
        marked = PageMarks(tuple(self.anchors.get(page, ())), tuple(other for other in self.pages if other != page))
        return marked if marked.anchors or marked.pages else None
