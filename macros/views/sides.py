"""The sides of a comparison: the host, and the backgrounds beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .. import addresses
from ..catalog import Catalog
from ..model.comparison import Norm
from .evidence import Known, citations, how_we_know, known
from .links import Link


@dataclass(frozen=True)
class Side:
    """One column of the table: the host or a background."""

    id: str
    name: str
    label: str
    is_host: bool
    short: str
    know: str
    claim: Known
    why: Known | None
    varies: tuple[Known, ...] | None
    words: tuple[Any, ...] = ()
    address: str = ""


@dataclass(frozen=True)
class Brief:
    """One norm in a row of a list."""

    label: str
    short: str
    know: str


def brief(catalog: Catalog, id_: str, norm: Norm) -> Brief:
    return Brief(label_of(catalog, id_), norm.short, how_we_know(norm, catalog))


def side(catalog: Catalog, id_: str, norm: Norm) -> Side:
    """One norm as a column; `id_` is `host` or a background."""
    is_host = id_ == "host"
    background = None if is_host else catalog.backgrounds[id_]
    words = {word.id: word for word in background.words} if background else {}
    return Side(
        id=id_,
        name=name_of(catalog, id_),
        label=label_of(catalog, id_),
        is_host=is_host,
        short=norm.short,
        know=how_we_know(norm, catalog),
        claim=Known(norm.claim, how_we_know(norm, catalog), citations(norm, catalog)),
        why=known(catalog, norm.why) if norm.why else None,
        varies=None if norm.varies is None else tuple(known(catalog, item) for item in norm.varies),
        words=tuple(words[word] for word in getattr(norm, "words", ()) if word in words),
        address="" if is_host else addresses.of_entry("background", id_),
    )


def name_of(catalog: Catalog, side_id: str) -> str:
    """The name of a side as it fits after 'in'."""
    if side_id == "host":
        return catalog.site.host.name
    background = catalog.backgrounds[side_id]
    return background.short_name or background.name


def label_of(catalog: Catalog, side_id: str) -> str:
    """The name of a side as it stands alone."""
    name = name_of(catalog, side_id)
    return name[:1].upper() + name[1:]


def not_covered(catalog: Catalog, entry: str) -> tuple[Link, ...]:
    """The places this comparison says nothing about, by name."""
    covered = catalog.comparisons[entry].home_norms
    return tuple(
        Link(addresses.of_entry("background", id_), name_of(catalog, id_))
        for id_ in catalog.backgrounds
        if id_ not in covered
    )


def homes(catalog: Catalog, entry: str) -> tuple[Side, ...]:
    """The home norms of a comparison as columns, in the order of the places' names."""
    norms = catalog.comparisons[entry].home_norms
    return tuple(side(catalog, id_, norms[id_]) for id_ in catalog.backgrounds if id_ in norms)
