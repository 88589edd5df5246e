"""The link contract: each address that was published leads somewhere, if need be by a line of data/redirects.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import addresses, drafts
from ..catalog import Catalog
from ..diagnostics import Diagnostic, Location
from ..model.dissent import ID as NOTE
from ..names import SECTIONS
from ..promises import given
from ..promises.contract import Contract, contract_of
from ..promises.guesses import Guesses
from ..source import Document
from .redirects import FILE, redirect_findings


def link_contract(catalog: Catalog) -> Iterator[Diagnostic]:
    """broken-address: what was promised is gone; and the rules about redirects."""
    contract = contract_of(drafts.published(catalog))
    yield from _strange_lines(given.lines(catalog.root))
    yield from redirect_findings(catalog, contract)
    if not any(document.path == FILE and _is_faulty(document) for document in catalog.documents):
        yield from _Broken(catalog, contract).findings()


def _strange_lines(lines: list[str]) -> Iterator[Diagnostic]:
    """bad-address in addresses.txt; the first line may be words for people."""
    for number, line in enumerate(lines, start=1):
        if line and number > 1 and not line.startswith("/"):
            yield Diagnostic(
                Location(given.NAME, number),
                "bad-address",
                f"'{line}' is not an address of this site",
                "The publish job writes this file; undo the change.",
            )


def _is_faulty(document: Document) -> bool:
    return any(found.severity == "error" for found in document.diagnostics)


class _Broken:
    """The promised addresses that lead nowhere, told once for each page that is gone."""

    def __init__(self, catalog: Catalog, contract: Contract):
        self.catalog, self.contract, self.guesses = catalog, contract, Guesses(contract)
        own = [entry for entry in catalog.loaded if entry.kind.name in addresses.FOLDERS]
        self.drafts = {addresses.of_entry(entry.kind.name, entry.id) for entry in own if entry.is_draft}

    def findings(self) -> Iterator[Diagnostic]:
        pages: dict[str, list[str]] = {}
        for address in _told(self.catalog, self.contract):
            pages.setdefault(address.partition("#")[0], []).append(address)
        for page, lost in pages.items():
            if page in self.contract.published.pages:
                yield from (self._anchor(page, address) for address in lost)
            elif f"{page.rpartition('/')[0]}/" not in pages or page.endswith("/"):
                yield self._page(page, lost)

    def _anchor(self, page: str, address: str) -> Diagnostic:
        anchor = address.partition("#")[2]
        told = "Give it its old id again, or say where it leads: add these lines to data/redirects.yml."
        return self._finding(
            address,
            f"'#{anchor}' was published on '{page}' and is not there now",
            _note(page, [address]) or told,
            [(address, self.guesses.anchor(address, page))],
        )

    def _page(self, page: str, lost: list[str]) -> Diagnostic:
        """One finding for a page that is gone: its redirect, and those of the anchors that the new page lacks."""
        end = self.contract.redirects.end_of(page)
        new = (end or self.guesses.page(page)).partition("#")[0]
        named = {address: f"{new}#{address.partition('#')[2]}" for address in lost if address != page}
        lacking = [old for old, same in named.items() if self.contract.redirects.end_of(same) is None]
        lines = [] if end else [(page, new)]
        lines += [(old, self.guesses.anchor(old, new)) for old in lacking]
        leads = f"leads to '{new}' now{_with(len(named), 'without')}"
        stood = f"was published{_with(len(named), 'with')}, and nothing stands there now"
        why = "" if end and all(map(_is_note, lacking)) else self._why(page, new)
        tip = f"{why} {_note(page, lacking)}".strip()
        return self._finding(lost[0], f"'{page}' {leads if end else stood}", tip, lines)

    def _why(self, page: str, new: str) -> str:
        if page in self.drafts:
            return "A draft is not published: publish it again, or add these lines to data/redirects.yml."
        if self.contract.redirects.end_of(page):
            return "Say where they are now: add these lines to data/redirects.yml."
        if new.count("/") < page.count("/"):
            return f"Say where it is now: add these lines to data/redirects.yml, with its page in place of '{new}'."
        return f"If it is '{new}' now, add these lines to data/redirects.yml; if not, name another page in them."

    def _finding(self, address: str, message: str, tip: str, redirects: list[tuple[str, str]]) -> Diagnostic:
        place = Location(given.NAME, self.contract.given[address])
        told = [(old, new) for old, new in redirects if not _is_note(old)]
        write = "\n".join(line for old, new in told for line in (f"- from: {old}", f"  to: {new}"))
        return Diagnostic(place, "broken-address", message, tip, write=write)


def _told(catalog: Catalog, contract: Contract) -> list[str]:
    """The lost addresses but those that follow another one, and those of files or redirects that have faults."""
    unknown = _unknown(catalog)
    return [
        address
        for address in contract.lost()
        if not any(place.match(address) for place in unknown)
        and not {address, address.partition("#")[0]} & contract.redirects.astray
        and address not in contract.redirects.origins
    ]


def _unknown(catalog: Catalog) -> list[re.Pattern[str]]:
    """The addresses of which nobody can tell whether they are there, because of a fault in their file."""
    found = []
    for entry in catalog.loaded:
        kind, name = entry.kind.name, entry.id.partition("#")[0]
        if not _is_faulty(entry.document):
            continue
        if kind == "dissent":
            found.append(rf"/compare/{name}/#d-")
        elif entry.kind.listed:
            found.append("/topics/" if kind == "topic" else addresses.page_showing(kind, entry.id))
        elif kind in addresses.FOLDERS:
            ids = () if entry.model is None else (*catalog.names.anchors_of(kind, name), *SECTIONS)
            page = re.escape(addresses.of_entry(kind, name))
            found.append(f"{page}#(?:{'|'.join(map(re.escape, ids))})$" if ids else page)
    return [re.compile(place) for place in dict.fromkeys(found)]


def _is_note(address: str) -> bool:
    return bool(NOTE.fullmatch(address.partition("#")[2]))


def _note(page: str, lost: list[str]) -> str:
    if not any(map(_is_note, lost)):
        return ""
    entry = page.strip("/").rpartition("/")[2]
    return f"What readers told us is never removed: data/dissent/{entry}.yml stays, or moves with its comparison."


def _with(number: int, word: str) -> str:
    return f", {word} {number} {'anchor' if number == 1 else 'anchors'}" if number else ""
