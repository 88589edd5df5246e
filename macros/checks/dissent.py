"""What readers tell us stands with the comparison it is about."""

from __future__ import annotations

from collections.abc import Iterator

from ..catalog import Catalog
from ..diagnostics import Diagnostic


def wrong_comparison(catalog: Catalog) -> Iterator[Diagnostic]:
    """wrong-comparison: a note speaks of an anchor of the comparison its file is named after."""
    for id_, note in catalog.all("dissent").items():
        home, (comparison, mark, _) = id_.partition("#")[0], note.about.partition("#")
        if comparison in catalog.names.of("comparison") and (comparison != home or not mark):
            yield Diagnostic(
                note.place_of("about"),
                "wrong-comparison",
                f"'{note.about}' is not a claim of '{home}'",
                f"Name the claim, for example {home}#host. Notes on another comparison stand in the file of its name.",
            )
