"""How long builds take, cold and after one edit by a new process, and how that grows."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

from .limits import OURS
from .running import Cost, Failed, interleaved, run, say
from .variants import Variant


def cold(variants: dict[str, Variant], rounds: int) -> dict[str, list[Cost]]:
    """Builds that find nothing of an earlier one, in turns; who fails to build so many entries is left out."""
    first = {name: cost for name, variant in variants.items() if (cost := _first(variant))}
    others = interleaved(rounds - 1, {name: _cold(variants[name]) for name in first})
    return {name: [cost, *others[name]] for name, cost in first.items()}


def _first(variant: Variant) -> Cost | None:
    """The first build; only ours has to go well."""
    try:
        return _cold(variant)()
    except Failed as problem:
        if variant.name == OURS:
            raise
        say(f"  {variant.name} is not compared at this size. {problem}")
        return None


def _cold(variant: Variant) -> Callable[[], Cost]:
    def act() -> Cost:
        variant.clean()
        return _build(variant)

    return act


def again(variants: dict[str, Variant], rounds: int) -> dict[str, list[Cost]]:
    """Builds by a new process after an edit, with what the one before has left."""
    return interleaved(rounds, {name: _again(variant) for name, variant in variants.items()})


def _again(variant: Variant) -> Callable[[], Cost]:
    def act() -> Cost:
        edit(variant, "Edited")
        try:
            return _build(variant)
        finally:
            edit(variant, "")

    return act


def _build(variant: Variant) -> Cost:
    cost = run(variant.build, variant.folder, variant.environment)
    say(f"  {variant.name}: {cost.wall:.2f} s, {cost.peak:.0f} MB")
    return cost


def edit(variant: Variant, word: str, originals: dict[Path, str] = {}) -> None:  # noqa: B006 - it keeps the originals
    """Put a word before the question of the page that is looked at; no word puts it back as it was."""
    file = variant.folder / variant.edited
    text = originals.setdefault(file, file.read_text(encoding="utf-8"))
    before, mark, after = text.partition(variant.mark)
    file.write_text(f"{before}{mark}{word} {after}" if word else text, encoding="utf-8")


def growth(sizes: tuple[int, int], costs: tuple[float, float]) -> float:
    """The power of the number of entries with which a cost grows: 1 is linear."""
    return math.log(costs[1] / costs[0]) / math.log(sizes[1] / sizes[0])
