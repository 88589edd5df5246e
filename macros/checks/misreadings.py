"""Who is said to misread something has a norm on the page that explains why."""

from __future__ import annotations

from collections.abc import Iterator

from ..catalog import Catalog
from ..diagnostics import Diagnostic
from ..names import ANYONE, HOST


def seen_by_without_norm(catalog: Catalog) -> Iterator[Diagnostic]:
    """seen-by-without-norm: `seen_by` names a background that has no home norm in this comparison."""
    known = set(catalog.names.of("background")) - {HOST, ANYONE}
    for id_, comparison in catalog.comparisons.items():
        written = catalog.names.anchors_of("comparison", id_, "home-norm")  # also those of which a key is wrong
        if not known.issuperset(written):
            continue
        shown = {home for home, norm in written.items() if not norm.draft}
        for misreading in comparison.misreadings:
            norms = written if misreading.status == "draft" else shown
            for index, viewer in enumerate(misreading.seen_by):
                if viewer in known and viewer not in norms:
                    yield Diagnostic(
                        misreading.place_of("seen_by", index),
                        "seen-by-without-norm",
                        f"'{viewer}' has no home norm on this page",
                        "Its norm is a draft: make this a draft too, or write 'seen_by: anyone'."
                        if viewer in written
                        else "Add the norm with its source, or write 'seen_by: anyone'.",
                    )
