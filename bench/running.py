"""Run commands and account for them: wall time, processor time, and the most memory that was held at once."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

ACCOUNTING = str(Path(__file__).parent / "accounting.py")
FAILED = "{} failed:\n{}"
_STARTED = time.perf_counter()


class Failed(Exception):
    """A command ended with an error; the message holds the end of what it said."""


class Cost(NamedTuple):
    """What one run cost: seconds, seconds of processor, MB."""

    wall: float
    cpu: float
    peak: float


def say(sentence: str) -> None:
    """Tell how far it is, with the seconds since the start."""
    print(f"[{time.perf_counter() - _STARTED:4.0f} s] {sentence}", file=sys.stderr, flush=True)


def run(command: list[str], folder: Path, environment: dict[str, str]) -> Cost:
    """Run a command to its end."""
    with tempfile.NamedTemporaryFile("r") as account, tempfile.TemporaryFile("w+") as told:
        whole = [sys.executable, "-IS", ACCOUNTING, account.name, *command]
        subprocess.run(whole, cwd=folder, env=environment, stdout=told, stderr=told, check=True)
        code, *cost = json.load(account)
        if code:
            told.seek(0)
            raise Failed(FAILED.format(" ".join(command), told.read()[-2000:]))
    return Cost(*cost)


def interleaved(rounds: int, acts: dict[Any, Callable[[], Any]]) -> dict[Any, list]:
    """Let all take turns, so that what else the machine does meets each of them; the results of each."""
    results: dict[Any, list] = {name: [] for name in acts}
    for _ in range(rounds):
        for name, act in acts.items():
            results[name].append(act())
    return results


def median(costs: Iterable[Cost]) -> Cost:
    """The median of each cost by itself."""
    return Cost(*(statistics.median(values) for values in zip(*costs, strict=True)))


def ratio(ours: Iterable[float], theirs: Iterable[float]) -> float:
    """How many times theirs ours is: the median over rounds in which both ran one after the other."""
    return statistics.median(one / other for one, other in zip(ours, theirs, strict=True))
