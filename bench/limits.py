"""What was measured, as lines of a table, and what is allowed. Ratios hold on each machine, times on a quiet one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

OURS, THEIRS = "Crosswalk", ("plain", "Hugo", "Zensical")
NOTHING = "–"


@dataclass(frozen=True)
class Measure:
    """One measure with so many entries: the value of each variant, and ratios where they were taken in pairs."""

    name: str
    entries: int
    values: dict[str, float | None]
    form: str = "{:.2f}"
    paired: dict[str, float] = field(default_factory=dict)

    def ratio(self, other: str) -> float | None:
        """How many times the value of the other ours is."""
        if self.name == GROWTH:
            return None
        ours, theirs = self.values.get(OURS), self.values.get(other)
        return self.paired.get(other) or (ours / theirs if ours is not None and theirs else None)

    def told(self, name: str) -> str:
        value = self.values.get(name)
        return NOTHING if value is None else self.form.format(value)


@dataclass(frozen=True)
class Limit:
    """What a measure of ours may be at most, with at least so many entries; of the plain way, or by itself."""

    name: str
    entries: int
    most: float
    of_plain: bool = False

    def __str__(self) -> str:
        return f"{self.most:g} of the plain way" if self.of_plain else f"{self.most:g}"

    def value(self, measure: Measure) -> float | None:
        return measure.ratio("plain") if self.of_plain else measure.values.get(OURS)


COLD, GROWTH, EDIT, PEAK = "cold build, s", "growth of cold build, power", "edit to served page, s", "peak memory, MB"
CHECK, CHECK_LATER = "`check`, first run, s", "`check`, later run, s"
NODES = "nodes of the largest page"
VISIT, REQUESTS, EARLY = "first visit, KB after gzip", "first visit, requests", "index on first visit, KB after gzip"
INDEX, COLD_QUERY, WARM_QUERY = "search index, KB after gzip", "first query, ms", "further query, ms"
MEMORY = "memory of search, MB"
LIMITS = (
    Limit(COLD, 1000, 0.4, of_plain=True),
    Limit(GROWTH, 3000, 1),
    Limit(EDIT, 1000, 0.1, of_plain=True),
    Limit(EDIT, 3000, 0.1, of_plain=True),
    Limit(EDIT, 1000, 0.3),
    Limit(EDIT, 3000, 0.4),
    Limit(CHECK, 1000, 1),
    Limit(CHECK_LATER, 1000, 1),
    Limit(VISIT, 3000, 85),
    Limit(REQUESTS, 3000, 9),
    Limit(EARLY, 3000, 0),
    Limit(INDEX, 3000, 200),
    Limit(COLD_QUERY, 3000, 100),
    Limit(WARM_QUERY, 3000, 10),
    Limit(MEMORY, 3000, 5),
    Limit(PEAK, 3000, 1, of_plain=True),
    Limit(NODES, 3000, 1500),
)


def judged(measures: Iterable[Measure]) -> Iterator[tuple[Limit, Measure, float]]:
    """Each limit that can be judged, with what was measured."""
    by_name = {(measure.name, measure.entries): measure for measure in measures}
    for limit in LIMITS:
        measure = by_name.get((limit.name, limit.entries))
        value = limit.value(measure) if measure else None
        if measure and value is not None:
            yield limit, measure, value


def broken(measures: Iterable[Measure]) -> list[str]:
    """The limits that do not hold, in words."""
    return [
        f"{limit.name}, {limit.entries:,} entries: {value:.2f}, {limit} allowed"
        for limit, _, value in judged(measures)
        if value > limit.most
    ]


def verdicts(measures: Iterable[Measure]) -> Iterator[tuple[str, ...]]:
    """The table of limits."""
    for limit, measure, value in judged(measures):
        others = (measure.ratio(other) for other in THEIRS)
        ratios = (NOTHING if one is None else f"{one:.2f}" for one in others)
        verdict = "holds" if value <= limit.most else "**does not hold**"
        yield limit.name, f"{limit.entries:,}", measure.told(OURS), *ratios, str(limit), verdict


def lost(measures: Iterable[Measure]) -> Iterator[str]:
    """A line for each of the others: of what ours needs more than it, with most entries."""
    measures = list(measures)
    largest = [one for one in measures if one.entries == max(two.entries for two in measures)]
    for other in THEIRS:
        needed = ((one.name, one.ratio(other) or 0) for one in largest)
        more = [f"{name} {ratio:.2f}" for name, ratio in needed if ratio > 1.005]
        yield f"- {other}: {'; '.join(more) or 'nothing'}."


def ratios(measures: Iterable[Measure]) -> Iterator[tuple[str, ...]]:
    """The table of ratios: of what others were measured for, too."""
    for measure in measures:
        told = [NOTHING if one is None else f"{one:.2f}" for one in map(measure.ratio, THEIRS)]
        if set(told) != {NOTHING}:
            yield measure.name, f"{measure.entries:,}", *told


def absolutes(measures: Iterable[Measure]) -> Iterator[tuple[str, ...]]:
    """The table of values."""
    for measure in measures:
        yield measure.name, f"{measure.entries:,}", *(measure.told(name) for name in (OURS, *THEIRS))
