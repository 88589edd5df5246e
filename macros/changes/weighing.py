"""What a reviewer looks at first: what readers lose, and what rests on something else than before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .entries import Changes, EntryChange
from .showing import gone
from .tree import Change

CLAIMS = ("host_norm", "home_norms", "across", "in_common", "already_know", "not_so", "varies", "why")
"""Fields that hold sentences about what people do."""
GONE = "address gone, it needs a redirect"
FIXED = ("notice", "figure")
"""Kinds whose words somebody with the right to say them signed off, or that were traced."""


@dataclass(frozen=True)
class Look:
    """One thing to look at; the smaller the rank, the sooner."""

    rank: int
    what: str
    entry: EntryChange | None
    trail: tuple[Change, ...] = ()
    address: str = ""


def first_looks(changes: Changes) -> list[Look]:
    """Everything worth a look before the rest, in that order; drafts wait until they are published."""
    found = [Look(2, GONE, None, address=page) for page in _without_inner(gone(changes))]
    for entry in changes.entries:
        if entry.is_published:
            found += _of_entry(entry)
    return sorted(found, key=lambda look: look.rank)


def _without_inner(addresses: list[str]) -> list[str]:
    """Pages that are gone, and anchors that are gone from pages that stay."""
    return [address for address in addresses if "#" not in address or address.partition("#")[0] not in addresses]


def _of_entry(entry: EntryChange) -> Iterator[Look]:
    if entry.how == "removed":
        yield Look(0, "entry removed", entry)
        return
    if entry.statuses == ("published", "draft"):
        yield Look(0, "published before, a draft now: its page goes away", entry)
    if entry.statuses == ("draft", "published"):
        yield Look(4, "published for the first time", entry)
    if entry.kind in FIXED and entry.before:
        yield Look(3, "fixed wording changed", entry)
    for trail in entry.leaves[1:]:
        if what := _of_change(trail, entry):
            yield Look(*what, entry, trail)


def _of_change(trail: tuple[Change, ...], entry: EntryChange) -> tuple[int, str] | None:
    """Rank and words of one change, if it is one of those; what lies inside a thing that went is told with it."""
    change, around = trail[-1], trail[-2]
    inside = [above.how for above in trail[:-1] if above.is_thing]
    if "removed" in inside or "added" in inside[1:]:
        return None
    if change.is_thing and change.name in CLAIMS and change.how == "removed":
        return 1, "claim removed"
    if change.name == "home_norms" and change.how == "added" and not _seen_by_insider(change.id, entry):
        return 4, "new home norm, not reviewed by an insider"
    if not entry.before:
        return None
    if change.name in ("evidence", "strength") and around.how != "added":
        return 3, f"{change.name} changed"
    if change.name == "sources" and change.is_thing and change.how == "removed":
        return 3, "source removed"
    return None


def _seen_by_insider(anchor: str, entry: EntryChange) -> bool:
    reviews = getattr(entry.after.model, "reviews", ())
    return any(review.by == "insider" and (not review.of or anchor in review.of) for review in reviews)
