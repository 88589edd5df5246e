"""Redirects lead from addresses that are gone to ones that exist."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..catalog import Catalog, LoadedEntry
from ..diagnostics import Diagnostic, did_you_mean
from ..promises.contract import Contract

FILE = "data/redirects.yml"


class _Line(NamedTuple):
    """One redirect with the addresses it was understood as; None where it cannot be one."""

    entry: LoadedEntry
    old: str | None
    new: str | None

    def report(self, key: str, rule: str, message: str, tip: str, severity: str = "error") -> Diagnostic:
        return Diagnostic(self.entry.root.values_at[key], rule, message, tip, severity)


def redirect_findings(catalog: Catalog, contract: Contract) -> Iterator[Diagnostic]:
    """Everything that is wrong with the lines of data/redirects.yml."""
    first: dict[str, int] = {}
    for entry in catalog.loaded:
        if entry.kind.name == "redirect" and entry.model is not None:
            written = (entry.root["from"], entry.root["to"])
            line = _Line(entry, *map(contract.understood, written))
            yield from (*_from(line, contract, first), *_to(line, contract))


def _from(line: _Line, contract: Contract, first: dict[str, int]) -> Iterator[Diagnostic]:
    """bad-address, duplicate-redirect, needless-redirect, unpromised-redirect."""
    written, here = line.entry.root["from"], line.entry.root.location.line
    if line.old is None:
        tip = "Write it as it stands in addresses.txt, for example /compare/small-talk/#host."
        yield line.report("from", "bad-address", f"'{written}' is not an address of this site", tip)
    elif first.setdefault(line.old, here) != here:
        tip = f"It is first given in line {first[line.old]}; keep one."
        yield line.report("from", "duplicate-redirect", f"'{line.old}' is redirected twice", tip)
    elif line.old in contract.published:
        tip = "Remove these lines: readers find what stands there."
        yield line.report("from", "needless-redirect", f"'{line.old}' is there, so it leads nowhere else", tip)
    elif line.old not in contract.given:
        tip = "It is not in addresses.txt. Remove these lines, or mend the address."
        yield line.report("from", "unpromised-redirect", f"'{line.old}' was never published", tip, "warning")


def _to(line: _Line, contract: Contract) -> Iterator[Diagnostic]:
    """unknown-address, redirect-loop; a chain of redirects is followed to its end."""
    written = line.entry.root["to"]
    if line.new is not None and contract.redirects.end_of(line.new):
        return
    if line.old and line.new and _goes_round(line.old, line.new, contract):
        tip = "Name the page on which it can be read."
        yield line.report("to", "redirect-loop", f"from '{line.old}' it leads round in a circle", tip)
        return
    page, _, anchor = (line.new or written).partition("#")
    known = contract.published.pages
    near = did_you_mean(anchor, known[page]) if page in known else did_you_mean(page, known)
    what = f"'{page}' has no anchor '#{anchor}'" if page in known else f"nothing is published at '{written}'"
    yield line.report("to", "unknown-address", what, f"{near} Drafts are not published.".strip())


def _goes_round(old: str, new: str | None, contract: Contract) -> bool:
    seen = {old}
    while new is not None and new not in seen:
        seen.add(new)
        new = contract.redirects.written.get(new) or contract.redirects.carried(new)
    return new is not None
