"""How long `python -m macros check` takes: the first time, later, and how much of that are imports.

The time is that of the whole process without what an interpreter needs to do nothing at all.
"""

from __future__ import annotations

import shutil
import statistics
import sys
from typing import NamedTuple

from .running import interleaved, run, say
from .variants import Variant

IMPORTS = "import macros.__main__, macros.loading, macros.commands.check"


class Check(NamedTuple):
    """Seconds with nothing kept in .cache/, with what the run before has kept, and of imports; how much is checked."""

    first: float
    later: float
    imports: float
    files: int
    megabytes: float


def check(variant: Variant, rounds: int) -> Check:
    """The medians of some rounds, in which all take turns."""

    def python(*options: str) -> float:
        return run([sys.executable, *options], variant.folder, variant.environment).wall

    def first() -> float:
        shutil.rmtree(variant.folder / ".cache", ignore_errors=True)
        return python("-m", "macros", "check")

    acts = {
        "first": first,
        "later": lambda: python("-m", "macros", "check"),
        "imports": lambda: python("-c", IMPORTS),
        "nothing": lambda: python("-c", "pass"),
    }
    took = interleaved(rounds, acts)
    nothing = took.pop("nothing")
    times = [statistics.median(map(float.__sub__, each, nothing)) for each in took.values()]
    sizes = [file.stat().st_size for file in (variant.folder / "data").rglob("*.yml")]
    say("  first {:.2f} s, later {:.2f} s, of which imports {:.2f} s".format(*times))
    return Check(*times, len(sizes), sum(sizes) / 1e6)
