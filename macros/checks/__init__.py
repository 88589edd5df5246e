"""Rules that need more than one file. One function per rule or family of rules, listed here and nowhere else.

A rule takes the catalog and yields diagnostics. It meets files that are partly broken: an entry's `model` may be None.
Rules about one node alone live with the model, rules about YAML in `source`.
"""

from collections.abc import Iterator

from ..catalog import Catalog
from ..diagnostics import Diagnostic
from .dissent import wrong_comparison
from .ids import duplicate_ids, file_names, reserved_ids
from .links import link_contract
from .misreadings import seen_by_without_norm
from .places import not_about_place
from .questions import scenario_under_notice
from .reading_level import reading_level
from .references import unknown_references
from .sources import not_read, unused_sources
from .symmetry import host_without_varies
from .wording import wording
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


def run(catalog: Catalog) -> Iterator[Diagnostic]:
    """Everything the rules find."""
    for rule in RULES:
        yield from rule(catalog)
