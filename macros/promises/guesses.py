"""Where a vanished address most likely went: to a new page with the same anchors, or to one with a name like its."""

from __future__ import annotations

from collections.abc import Iterable

from ..diagnostics import nearest
from ..names import SECTIONS
from .contract import Contract

SAME = 0.5
"""The part of the anchors that a new page shares with the one it comes from."""

LIKE = 0.6
"""How alike an old and a new name have to be; a guess here is only proposed, and a person decides."""


class Guesses:
    """Guesses for one state of the data: what is published and was never promised is what others may have become."""

    def __init__(self, contract: Contract):
        self.pages, self.given = contract.published.pages, contract.given

    def page(self, lost: str) -> str:
        """The page that a lost one has become; without a good guess the list it stood in."""
        beside = [page for page in self.pages if _shelf(page) == _shelf(lost)]
        new = [page for page in beside if page not in self.given]
        return self._same_anchors(lost, new) or _like(lost, new) or _like(lost, beside) or self._list(lost)

    def anchor(self, lost: str, page: str) -> str:
        """The address that an anchor has become now that its page is `page`; without a good guess the page."""
        anchor = lost.partition("#")[2]
        if anchor in self.pages[page]:
            return f"{page}#{anchor}"
        beside = (other for other in self.pages if _shelf(other) == _shelf(page) and anchor in self.pages[other])
        if moved := next((other for other in beside if f"{other}#{anchor}" not in self.given), ""):
            return f"{moved}#{anchor}"
        before = self._given_on(lost)
        new = [name for name in self.pages[page] if f"{page}#{name}" not in self.given and name not in before]
        old = [name for name in before if name not in self.pages[page]]
        near = nearest(anchor, new, LIKE) or (new[0] if len(new) == len(old) == 1 else "")
        return f"{page}#{near}" if near else page

    def _same_anchors(self, lost: str, pages: Iterable[str]) -> str:
        own = set(self._given_on(lost)) - set(SECTIONS)
        shared = {page: len(own.intersection(self.pages[page])) for page in pages}
        best = max(shared, key=lambda page: shared[page], default="")
        return best if own and best and shared[best] >= SAME * len(own) else ""

    def _given_on(self, address: str) -> list[str]:
        """The promised anchors of a page."""
        page = address.partition("#")[0]
        return [known.partition("#")[2] for known in self.given if known.startswith(f"{page}#")]

    def _list(self, lost: str) -> str:
        return _shelf(lost)[0] if _shelf(lost)[0] in self.pages else "/"


def _shelf(page: str) -> tuple[str, str]:
    """The list in which a page stands, `/compare/` for `/compare/small-talk/`; a file below a page by its name too."""
    folders, _, file = page.rpartition("/")
    first, mark, _ = folders.strip("/").partition("/")
    return f"/{first}/" if mark else "/", file


def _like(lost: str, pages: list[str]) -> str:
    """The page whose entry has a name like that of the lost one."""
    names = {_name(page): page for page in pages}
    return names.get(nearest(_name(lost), names, LIKE), "")


def _name(page: str) -> str:
    return page.rpartition("/")[0].rpartition("/")[2]
