"""Both sides are cultures: what is asked of one side is asked of the other."""

from __future__ import annotations

from collections.abc import Iterator

from ..catalog import Catalog
from ..diagnostics import Diagnostic


def host_without_varies(catalog: Catalog) -> Iterator[Diagnostic]:
    """host-without-varies: the host norm does not say who differs; a warning, because it may be unknown for now."""
    for comparison in catalog.comparisons.values():
        if not comparison.host_norm.varies:
            yield Diagnostic(
                comparison.host_norm.place_of("varies"),
                "host-without-varies",
                "nothing says for whom in the US this is different",
                "The US is not one culture either: name a region, a trade, an age or a group that differs.",
                "warning",
            )
