"""Rules that need more than one file. One function per rule or family of rules, listed here and nowhere else.

A rule takes the catalog and yields diagnostics. It meets files that are partly broken: an entry's `model` may be None.
Rules about one node alone live with the model, rules about YAML in `source`.
"""

from collections.abc import Callable, Iterator

from ..catalog import Catalog, LoadedEntry
from ..diagnostics import Diagnostic
from .dissent import wrong_comparison
from .ids import duplicate_ids, file_names, reserved_ids
from .links import link_contract
from .misreadings import seen_by_without_norm
from .places import not_about_place
from .questions import scenario_under_notice
from .reading_level import ReadingLevel, reading_level
from .references import unknown_references
from .sources import not_read, unused_sources
from .symmetry import host_without_varies
from .wording import Wording, wording
from .wording_rules import wording_rules

RULES = (
    file_names,
    duplicate_ids,
    reserved_ids,
    unknown_references,
    not_read,
    unused_sources,
    not_about_place,
    seen_by_without_norm,
    scenario_under_notice,
    host_without_varies,
    wording_rules,
    wording,
    reading_level,
    wrong_comparison,
    link_contract,
)


def looker(catalog: Catalog) -> Callable[[LoadedEntry], None]:
    """Lets the rules about one entry alone look at entries before all are read; they remember what they found.

    `catalog` needs to hold only what these rules look up: the rules of wording and the backgrounds.
    """
    looks = (Wording(catalog).hits, ReadingLevel(catalog).findings)

    def look(entry: LoadedEntry) -> None:
        for one in looks:
            one(entry)

    return look


def run(catalog: Catalog) -> Iterator[Diagnostic]:
    """Everything the rules find."""
    for rule in RULES:
        yield from rule(catalog)
