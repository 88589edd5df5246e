"""From a saved file to the served page: each tool's own preview, asked for the page every ten milliseconds."""

from __future__ import annotations

import os
import signal
import socket
import statistics
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPException

from .builds import edit
from .running import say
from .variants import PREFIX, Variant

EVERY = 0.01
REST = 1.5
"""Seconds after a page has arrived before the next edit: the preview shall be idle again."""
PATIENCE = 180
SLOW, ENOUGH = 20, 2
"""Where edits together take more seconds than this, two of them tell enough."""


class NotServed(Exception):
    """A preview did not show a page in time."""


def edit_to_page(variant: Variant, page: str, edits: int) -> float | None:
    """Median seconds from saving a new heading until it is served; None where there is no working preview."""
    try:
        with _served(variant, page) as address:
            times: list[float] = []
            while len(times) < (edits if sum(times) < SLOW else min(edits, ENOUGH)):
                times.append(_once(variant, address, f"Zebra{len(times)}"))
            say(f"  {variant.name}: {' '.join(f'{time:.2f}' for time in times)} s")
            return statistics.median(times)
    except NotServed:
        say(f"  {variant.name}: its preview shows no edit.")
        return None
    finally:
        edit(variant, "")


def _once(variant: Variant, address: str, word: str) -> float:
    time.sleep(REST)
    edit(variant, word)
    start = time.perf_counter()
    _wait(address, word)
    return time.perf_counter() - start


@contextmanager
def _served(variant: Variant, page: str) -> Iterator[str]:
    """Let the preview run; the value is the page's address."""
    variant.clean()
    port = _free_port()
    command = [part.replace("{port}", str(port)) for part in variant.serve]
    with tempfile.TemporaryFile() as told:
        process = subprocess.Popen(
            command, cwd=variant.folder, env=variant.environment, stdout=told, stderr=told, start_new_session=True
        )
        try:
            yield _wait_for_one([f"http://127.0.0.1:{port}{prefix}compare/{page}/" for prefix in (PREFIX, "/")])
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            process.wait()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def _get(address: str) -> str:
    """What is served; nothing while the server restarts, knows no such page, or is just writing it."""
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            return answer.read().decode()
    except (OSError, HTTPException):
        return ""


def _wait(address: str, word: str) -> None:
    end = time.perf_counter() + PATIENCE
    while word not in _get(address):
        if time.perf_counter() > end:
            raise NotServed
        time.sleep(EVERY)


def _wait_for_one(addresses: list[str]) -> str:
    """The first address that answers with a page that has a heading."""
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end:
        for address in addresses:
            if "<h1" in _get(address):
                return address
        time.sleep(EVERY * 10)
    raise NotServed
