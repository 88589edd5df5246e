"""Waivers: a rule that does not fit in one place is excused there, with a reason.

One mechanism for every rule that may be waived. A waiver names a place as `<field>`, `<anchor>` or `<anchor>.<field>`:
`answer`, `host`, `japan.claim`, `bothering.sees`. One that excuses nothing is told as well, so that none outlives its
reason. Rules about structure cannot be waived: the site could not be built.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from .catalog import Catalog, LoadedEntry
from .diagnostics import Diagnostic, Location, did_you_mean
from .names import HOST
from .source import Mapping, Sequence

WAIVABLE = frozenset({"host-without-varies", "reading-level", "unknown-without-waiver"})
"""Beside them every rule of data/wording.yml."""


@dataclass(frozen=True)
class Span:
    """A named part of an entry, from `begin` to just before `end`."""

    name: str
    begin: Location
    end: Location


def applied(catalog: Catalog, found: list[Diagnostic]) -> list[Diagnostic]:
    """The findings that no waiver excuses, and what is wrong with the waivers."""
    waivable = WAIVABLE | set(catalog.names.of("wording"))
    by_file: dict[str, list[Diagnostic]] = {}
    for diagnostic in found:
        by_file.setdefault(diagnostic.location.path, []).append(diagnostic)
    for entry in catalog.loaded:
        own = by_file.get(entry.path, [])
        if entry.has_waivers or entry.is_usable and any(it.rule in waivable for it in own):
            by_file[entry.path] = _of_entry(entry, own, waivable)
    return [diagnostic for diagnostics in by_file.values() for diagnostic in diagnostics]


def _of_entry(entry: LoadedEntry, found: list[Diagnostic], waivable: set[str]) -> list[Diagnostic]:
    """The findings in the file of one entry, after its waivers."""
    spans, waivers, kept, used = list(spans_of(entry.root)), list(_waivers(entry.root)), [], set()
    for diagnostic in found:
        names = [span.name for span in spans if span.begin <= diagnostic.location < span.end]
        excuses = [place for place, it in enumerate(waivers) if it["rule"] == diagnostic.rule and it["at"] in names]
        if diagnostic.rule not in waivable or not names:
            kept.append(diagnostic)
        elif excuses:
            used.update(excuses)
        else:
            kept.append(_with_way_out(diagnostic, names[-1]))
    left = [waiver for place, waiver in enumerate(waivers) if place not in used]
    is_read = entry.model is not None and not any(it.rule not in waivable for it in entry.document.diagnostics)
    return [*kept, *_wrong(left, waivable, {span.name for span in spans}, is_read)]


def _with_way_out(diagnostic: Diagnostic, name: str) -> Diagnostic:
    """The finding with the words of a waiver for it."""
    way = f"To keep it, write below 'waivers:' the lines '- rule: {diagnostic.rule}', 'at: {name}', 'reason: …'."
    return replace(diagnostic, tip=f"{diagnostic.tip} {way}".strip())


def _wrong(left: list[Mapping], waivable: set[str], names: set[str], is_read: bool) -> Iterator[Diagnostic]:
    for waiver in left:
        rule, at = waiver["rule"], waiver["at"]
        if rule not in waivable:
            tip = f"{did_you_mean(rule, waivable)} Rules that can be waived: {', '.join(sorted(waivable))}."
            message = f"there is no rule '{rule}' that can be waived"
            yield Diagnostic(waiver.values_at["rule"], "unknown-rule", message, tip.strip())
        elif at not in names:
            tip = f"{did_you_mean(at, names)} Write a field, an anchor, or both with a full stop: host.claim."
            yield Diagnostic(waiver.values_at["at"], "unknown-anchor", f"unknown anchor '{at}'", tip.strip())
        elif is_read:
            message = f"the rule '{rule}' finds nothing at '{at}'"
            yield Diagnostic(waiver.values_at["rule"], "unneeded-waiver", message, "Delete this waiver.")


def _waivers(root: Mapping) -> Iterator[Mapping]:
    """The waivers that are complete; what others lack is told as a missing key."""
    listed = root.get("waivers")
    for waiver in listed if isinstance(listed, Sequence) else ():
        if isinstance(waiver, Mapping) and all(isinstance(waiver.get(key), str) for key in ("rule", "at")):
            yield waiver


def spans_of(root: Mapping) -> Iterator[Span]:
    """The parts of an entry that a waiver can name, the larger before the smaller."""
    end = Location(root.location.path, root.last_line + 1)
    yield from _keys(root, "", end)


def _keys(value: Mapping, anchor: str, end: Location) -> Iterator[Span]:
    """The fields of an entry, or of a thing in it that has a name, and the things inside them."""
    for key, begin, after in _in_order(value.keys_at, end):
        inner = value[key]
        yield Span(f"{anchor}.{key}" if anchor else key, begin, after)
        if key == "home_norms":
            yield from _norms(inner, after)
        elif not anchor and isinstance(inner, Mapping):
            yield from _named(inner, HOST if key == "host_norm" else key, begin, after)
        elif key not in ("sources", "waivers"):
            yield from _items(inner, after)


def _norms(norms: Any, end: Location) -> Iterator[Span]:
    for key, begin, after in _in_order(norms.keys_at, end) if isinstance(norms, Mapping) else ():
        yield from _named(norms[key], key, begin, after)


def _named(value: Any, name: str, begin: Location, end: Location) -> Iterator[Span]:
    yield Span(name, begin, end)
    if isinstance(value, Mapping):
        yield from _keys(value, name, end)


def _items(value: Any, end: Location) -> Iterator[Span]:
    """What has an id, however deep; the fields of anything else go by the field above them."""
    if isinstance(value, Mapping) and isinstance(value.get("id"), str):
        yield from _named(value, value["id"], value.location, end)
    elif isinstance(value, Mapping):
        for key, _, after in _in_order(value.keys_at, end):
            yield from _items(value[key], after)
    elif isinstance(value, Sequence):
        for place, _, after in _in_order(dict(enumerate(value.items_at)), end):
            yield from _items(value[place], after)


def _in_order(places: dict, end: Location) -> Iterator[tuple[Any, Location, Location]]:
    """Each key with where it begins and where the next one does."""
    begins = sorted(places.items(), key=lambda pair: pair[1])
    ends = [*(place for _, place in begins[1:]), end]
    for (key, begin), after in zip(begins, ends, strict=False):
        yield key, begin, after
