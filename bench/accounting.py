"""Run a command and account for it, in a process of its own, which is small.

    python accounting.py FILE COMMAND...

On Linux a new process counts as its own what the one that starts it holds, so the measuring itself cannot start it.
The system accounts for the largest process only; where it tells, as Linux does, those that run at once are added up.
"""

import json
import os
import sys
import threading
import time
from pathlib import Path

EVERY = 0.1
MEGABYTE = 1e6 if sys.platform == "darwin" else 1000
"""What a unit of ru_maxrss is divided by: bytes there, KB elsewhere."""
PROCESSES = Path("/proc")


def account(command):
    """Run a command; its exit code, seconds, seconds of processor, and the most MB that were held at once."""
    ended, peaks = threading.Event(), [0]
    start = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ)
    watcher = threading.Thread(target=watch, args=(process, ended, peaks))
    watcher.start()
    _, status, used = os.wait4(process, 0)
    wall = time.perf_counter() - start
    ended.set()
    watcher.join()
    peak = max(used.ru_maxrss / MEGABYTE, *peaks)
    return os.waitstatus_to_exitcode(status), wall, used.ru_utime + used.ru_stime, peak


def watch(process, ended, peaks):
    """Look from time to time at what a process and its children hold.

    A child counts from the second look on: for a moment after its birth it holds the very memory of its parent.
    """
    seen = set()
    while not ended.wait(EVERY):
        born = set(children(process))
        if born & seen:
            peaks.append(sum(map(held, [process, *born & seen])))
        seen = born


def children(process):
    """The processes below a process."""
    for file in (PROCESSES / str(process) / "task").glob("*/children"):
        for child in map(int, read(file).split()):
            yield child
            yield from children(child)


def held(process):
    """MB that a process holds; of what several share, each counts its part."""
    lines = dict(line.split(":", 1) for line in read(PROCESSES / str(process) / "smaps_rollup").splitlines()[1:])
    return int(lines.get("Pss", "0 kB").split()[0]) / 1000


def read(file):
    """What the system says; nothing when the process has ended."""
    try:
        return file.read_text()
    except OSError:
        return ""


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(account(sys.argv[2:])))
