"""Places that have no page yet: theirs is begun in the same run as the comparison that names them."""

from __future__ import annotations

from collections.abc import Mapping

from ..catalog import Catalog
from ..diagnostics import did_you_mean
from .answers import Refused, asked, from_flags
from .kinds.background import BACKGROUND
from .questions import Question, Scaffold

PREFIX = "place-"
"""Before the flags of a place, where the flags are those of a comparison."""


def flags(scaffold: Scaffold) -> tuple[Question, ...]:
    """The questions on a place that another kind of entry may ask too."""
    return BACKGROUND.questions if any(question.starts for question in scaffold.questions) else ()


def asked_too(names: list[str], given: Mapping[str, str], catalog: Catalog) -> dict[str, dict[str, str]]:
    """Answers of the person at the terminal for each place that is begun."""
    found = {}
    for name in names:
        print(f"\nNow the page on '{name}'.")
        found[name] = asked(BACKGROUND, given, catalog, {"name": _as_name(name)})
    return found


def from_flags_too(names: list[str], given: Mapping[str, str], catalog: Catalog) -> dict[str, dict[str, str]]:
    """The same from flags; without them nothing is begun."""
    if not names:
        return {}
    if not given["languages"] or len(names) > 1:
        near = did_you_mean(names[0], catalog.names.of("background"))
        raise Refused(
            f"--places: there is no page on '{names[0]}' yet. {near} To begin its page in the same run, name this new"
            " place only and add --place-languages, and if you like --place-name and --place-scope. Nothing was"
            " written.",
            2,
        )
    said = {**given, "name": given["name"] or _as_name(names[0])}
    return {names[0]: from_flags("background", BACKGROUND, said, catalog, PREFIX)}


def _as_name(name: str) -> str:
    return name.replace("-", " ").title()
