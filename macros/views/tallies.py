"""How many sentences rest on what: counted by kind of sentence, for those who want to know how far to trust."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, get_args

from ..catalog import Catalog
from ..model.statement import Evidence, Strength


@dataclass(frozen=True)
class Tally:
    """One kind of sentence: how many there are, of which sort, and how many are not known yet."""

    name: str
    total: int
    counts: tuple[tuple[str, int], ...]
    unknown: int


def by_evidence(catalog: Catalog) -> tuple[Tally, ...]:
    """The sentences of all comparisons by the evidence they rest on."""
    say = catalog.messages.say
    return _tallied(catalog, "evidence", {word: say(f"covered.by_{word}") for word in get_args(Evidence)})


def by_strength(catalog: Catalog) -> tuple[Tally, ...]:
    """The same by how strong that evidence is; last those of which that is not said."""
    say = catalog.messages.say
    words = {word: say(f"covered.is_{word}") for word in get_args(Strength)}
    return _tallied(catalog, "strength", words | {None: say("covered.not_measured")})


def _tallied(catalog: Catalog, field: str, words: dict[Any, str]) -> tuple[Tally, ...]:
    found = []
    for name, nodes in _sentences(catalog).items():
        known = [node for node in nodes if node is not None]
        counts = Counter(getattr(node, field) for node in known)
        found.append(
            Tally(
                name,
                len(known),
                tuple((label, counts[word]) for word, label in words.items()),
                len(nodes) - len(known),
            )
        )
    return tuple(found)


def _sentences(catalog: Catalog) -> dict[str, list[Any]]:
    """Every sentence that says how we know it, by its kind; None stands for each that is not known."""
    say, comparisons = catalog.messages.say, catalog.comparisons.values()
    norms = [norm for one in comparisons for norm in (one.host_norm, *one.home_norms.values())]
    return {
        say("covered.host_norms", host=catalog.site.host.name): [one.host_norm for one in comparisons],
        say("covered.home_norms"): [norm for one in comparisons for norm in one.home_norms.values()],
        say("covered.why"): [norm.why for norm in norms],
        say("covered.varies"): [item for norm in norms for item in _or_unknown(norm.varies)],
        say("covered.across"): [item for one in comparisons for item in one.across],
        say("covered.in_common"): [item for one in comparisons for item in _or_unknown(one.in_common)],
        say("covered.misreadings"): [item for one in comparisons for item in one.misreadings],
    }


def _or_unknown(items: tuple | None) -> tuple:
    return (None,) if items is None else items
