"""Compare the ways to make a site, size by size: builds, previews, what readers get; all in turns within one run."""

from __future__ import annotations

import shutil
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from . import builds, checking, edits, limits, visits
from .limits import OURS, Measure
from .running import Cost, median, ratio, say
from .variants import Tools, Variant, lay_out

ROUNDS = {100: 5, 1000: 2, 3000: 1}
"""How often each builds, by the number of entries, so that all of it takes less than twenty minutes."""


@dataclass
class Compared:
    """The variants with so many entries, and what their cold builds cost."""

    asked: Namespace
    size: int
    entries: int
    """How many there really are."""
    page: str
    variants: dict[str, Variant]
    tools: Tools
    browser: Browser

    @property
    def rounds(self) -> int:
        return self.asked.rounds or ROUNDS.get(self.size, 2)

    @cached_property
    def costs(self) -> dict[str, list[Cost]]:
        """Of who can build so many entries; others are compared no further. Visits need one build only."""
        costs = builds.cold(self.variants, self.rounds if "cold" in self.asked.only else 1)
        self.variants = {name: self.variants[name] for name in costs}
        return costs

    @cached_property
    def medians(self) -> dict[str, Cost]:
        return {name: median(costs) for name, costs in self.costs.items()}

    def measure(self, name: str, given: dict[str, Any], value: Callable[[Any], float | None], **more: Any) -> Measure:
        """One line of the table, of what is known of each variant."""
        return Measure(name, self.size, {variant: value(one) for variant, one in given.items()}, **more)


def measure(asked: Namespace, work: Path, tools: Tools, browser: Browser) -> list[Measure]:
    """All measures that are asked for."""
    found: list[Measure] = []
    ends: list[Compared] = []
    for size in sorted(asked.sizes):
        say(f"{size:,} entries are written.")
        names = asked.variants if (PARTS.keys() - {"check"}) & set(asked.only) else [OURS]
        entries, page, variants = lay_out(work / str(size), size, tools, names)
        compared = Compared(asked, size, entries, page, variants, tools, browser)
        for name, part in PARTS.items():
            if name in asked.only:
                say(f"{size:,} entries: {name}")
                found += part(compared)
        ends.append(compared)
        shutil.rmtree(work / str(size))
    if "cold" in asked.only and len(ends) > 1:
        found.append(_growth(ends[0], ends[-1]))
    return sorted(found, key=_place)


def _place(one: Measure) -> tuple[int, str, int]:
    """In the order of the limits, the others after them."""
    names = [limit.name for limit in limits.LIMITS]
    return (names.index(one.name) if one.name in names else len(names), one.name, one.entries)


def _check(compared: Compared) -> Iterator[Measure]:
    ours = {OURS: checking.check(compared.variants[OURS], compared.rounds)}
    yield compared.measure(limits.CHECK, ours, lambda one: one.first)
    yield compared.measure(limits.CHECK_LATER, ours, lambda one: one.later)
    yield compared.measure("`check`, of which imports, s", ours, lambda one: one.imports)
    yield compared.measure("`check`, data files", ours, lambda one: one.files, form="{:,.0f}")
    yield compared.measure("`check`, MB of data", ours, lambda one: one.megabytes, form="{:.1f}")


def _cold(compared: Compared) -> Iterator[Measure]:
    costs = compared.costs
    walls = {name: [cost.wall for cost in some] for name, some in costs.items()}
    paired = {name: ratio(walls[OURS], walls[name]) for name in limits.THEIRS if name in walls}
    yield compared.measure(limits.COLD, compared.medians, lambda cost: cost.wall, paired=paired)
    yield compared.measure("cold build, s of processor", compared.medians, lambda cost: cost.cpu)
    yield compared.measure(limits.PEAK, compared.medians, lambda cost: cost.peak, form="{:.0f}")


def _growth(few: Compared, many: Compared) -> Measure:
    """From the smallest size to the largest."""
    both = {name: (few.medians[name], many.medians[name]) for name in few.medians.keys() & many.medians.keys()}
    sizes = (few.entries, many.entries)
    return many.measure(limits.GROWTH, both, lambda costs: builds.growth(sizes, (costs[0].wall, costs[1].wall)))


def _visits(compared: Compared) -> Iterator[Measure]:
    tools, browser, page, _ = compared.tools, compared.browser, compared.page, compared.costs
    seen = {name: visits.first_visit(browser, one, page, tools) for name, one in compared.variants.items()}
    for name, form, value in visits.TOLD:
        yield compared.measure(name, seen, value, form=form)
    largest = {name: visits.largest(variant.site) for name, variant in compared.variants.items()}
    yield compared.measure(limits.NODES, largest, float, form="{:,.0f}")
    questions = visits.questions(compared.variants[OURS])
    asked = [variant for name, variant in compared.variants.items() if name in visits.BOXES]
    told = {variant.name: visits.answers(browser, variant, page, questions, rounds=3) for variant in asked}
    yield compared.measure(limits.COLD_QUERY, told, lambda one: one.cold, form="{:.0f}")
    yield compared.measure(limits.WARM_QUERY, told, lambda one: one.warm, form="{:.1f}")
    yield compared.measure(limits.MEMORY, told, lambda one: one.memory, form="{:.1f}")


def _again(compared: Compared) -> Iterator[Measure]:
    _ = compared.costs
    costs = builds.again(compared.variants, 1)
    yield compared.measure("build after one edit by a new process, s", costs, lambda some: some[0].wall)


def _edits(compared: Compared) -> Iterator[Measure]:
    """One preview after the other, for they watch their files as long as they run."""
    page, count = compared.page, compared.asked.edits
    times = {name: edits.edit_to_page(variant, page, count) for name, variant in compared.variants.items()}
    yield compared.measure(limits.EDIT, times, lambda time: time)


PARTS = {"check": _check, "cold": _cold, "visits": _visits, "again": _again, "edits": _edits}
"""In this order: each finds what those before it have left."""
