"""What readers told us that is different for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from ..catalog import Catalog
from ..model import Dissent


def dissent(catalog: Catalog, entry: str) -> Mapping[str, tuple[Dissent, ...]]:
    """What readers told us about a comparison, by anchor in the order of telling; nothing for most."""
    found: dict[str, tuple[Dissent, ...]] = defaultdict(tuple)
    for note in sorted(catalog.dissent_of(entry), key=lambda note: note.id):
        anchor = note.about.partition("#")[2]
        found[anchor] += (note,)
    return found
