"""Work that is shared out among the processors of the machine."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
WORTH_IT = 120
"""Below so many pieces, starting processes costs more than it saves."""
_CHUNKS = 4
"""Portions for each process: pieces differ in size, and none should wait for the other at the end."""
_shared: tuple[Callable[[Any], Any], Sequence[Any]] | None = None


def shared_out(work: Callable[[Any], T], pieces: Sequence[Any], sent: Callable[[T], Any] = lambda it: it) -> list[Any]:
    """The results of `work` in the order of the pieces; those that come from another process as `sent` makes them.

    What is sent must be fit for pickling; `work` and the pieces need not be: the processes are forks, and know all that
    this one knows. Where that cannot be had, or when threads run already, which a fork could leave hanging, one process
    does it all.
    """
    count = processors()
    if count < 2 or len(pieces) < WORTH_IT or threading.active_count() > 1 or not can_fork():
        return [work(piece) for piece in pieces]
    return _forked(lambda piece: sent(work(piece)), pieces, count)


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def can_fork() -> bool:
    """Whether forks are safe here: macOS offers them, but its libraries may not survive one."""
    return hasattr(os, "sched_getaffinity") and "fork" in multiprocessing.get_all_start_methods()


def _forked(work: Callable[[Any], T], pieces: Sequence[Any], count: int) -> list[T]:
    from concurrent.futures import ProcessPoolExecutor  # imported here: small sites never need it

    global _shared
    _shared = work, pieces
    gc.freeze()  # so that the processes go on sharing the memory of what is there
    try:
        with ProcessPoolExecutor(count, multiprocessing.get_context("fork"), gc.disable) as pool:
            portion = -(-len(pieces) // (count * _CHUNKS))
            return list(pool.map(_done, range(len(pieces)), chunksize=portion))
    finally:
        _shared = None
        gc.unfreeze()


def _done(place: int) -> Any:
    work, pieces = _shared  # type: ignore[misc]  # set before the fork
    return work(pieces[place])
