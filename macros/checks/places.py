"""A home norm rests on a source about that place, not only on a study of many places or of another one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..catalog import Catalog
from ..diagnostics import Diagnostic
from ..model import Background
from ..model.comparison import HomeNorm

MANY_PLACES = 6
"""A study of so many places or more says something across them, not about one."""

_WORLDWIDE = re.compile(r"\b\d+ (?:societ|countr|nation|cultur|place|cit)", re.I)


def not_about_place(catalog: Catalog) -> Iterator[Diagnostic]:
    """not-about-place: none of the norm's sources is about its background."""
    places = {id_: _names(background) for id_, background in catalog.backgrounds.items()}
    host = catalog.site.host if catalog.site else None
    elsewhere = {HOST: {_folded(name) for name in (host.name, host.short, *host.places)}} if host else {}
    for comparison in catalog.comparisons.values():
        for background, norm in comparison.home_norms.items():
            if (
                background in places
                and norm.sources
                and not norm.told_by
                and not _is_about(catalog, norm, background, {**places, **elsewhere})
            ):
                yield Diagnostic(
                    norm.place_of("sources"),
                    "not-about-place",
                    f"no source of this norm is about '{background}'",
                    "Cite a study of that place; findings from many places belong under 'across'.",
                )


HOST = "host"


def _names(background: Background) -> set[str]:
    """Names under which studies speak of a background: its `places`, and the parts of its name."""
    parts = re.split(r",| and ", background.name)
    return {_folded(name) for name in (*background.places, *parts)}


def _folded(name: str) -> str:
    return re.sub(r"^the ", "", name.strip().casefold())


def _is_about(catalog: Catalog, norm: HomeNorm, background: str, places: dict[str, set[str]]) -> bool:
    supporting = [citation.id for citation in norm.sources if not citation.against]
    return any(
        _covers(catalog.sources[source].study, background, places) for source in supporting if source in catalog.sources
    )


def _covers(study: object, background: str, places: dict[str, set[str]]) -> bool:
    """Whether a study may speak for a background; a source without a study, such as a law, is taken at its word."""
    where = [_folded(place) for place in getattr(study, "where", ())]
    if not where:
        return True
    if len(where) >= MANY_PLACES or any(_WORLDWIDE.search(place) for place in where):
        return False
    if any(_matches(place, places[background]) for place in where):
        return True
    others = [names for other, names in places.items() if other != background]
    return not all(any(_matches(place, names) for names in others) for place in where)


def _matches(place: str, names: Iterable[str]) -> bool:
    """Whether a study's place is one of the names or lies in it: 'Kazan, Russia' lies in Russia."""
    return any(re.search(rf"\b{re.escape(name)}\b", place) for name in names)
