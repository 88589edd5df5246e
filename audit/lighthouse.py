"""Lighthouse: how fast, usable and well made a page is on a slow phone. Its simulated throttling stays as it is."""

import json
import os
import signal
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from audit.report import CATEGORIES, SCORES, Finding, medians
from tools.browser import find_browser

FLAGS = [
    "--headless",
    "--remote-debugging-port=0",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
]
RUNNER = Path(__file__).with_suffix(".js")
START, RUN = 30, 120
"""Seconds that the browser has to start, and each run to end."""


@contextmanager
def browser():
    """A browser of its own with an empty profile; the value is the port at which it takes orders."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [find_browser(), *FLAGS, f"--user-data-dir={profile}", "about:blank"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        process = subprocess.Popen(command, **quiet, start_new_session=True)
        try:
            yield port_of(process, Path(profile) / "DevToolsActivePort")
        finally:
            end(process)


def end(process):
    """End the browser with all it started: on some systems the program is a script around the real one."""
    if os.name == "nt":
        process.terminate()
    else:
        os.killpg(process.pid, signal.SIGTERM)
    process.wait(START)


def port_of(process, file):
    """Wait for the browser to write its port."""
    end = time.monotonic() + START
    while time.monotonic() < end and process.poll() is None:
        if file.exists() and "\n" in file.read_text():
            return file.read_text().split()[0]
        time.sleep(0.1)
    raise RuntimeError("The browser did not open a port for Lighthouse.")


def judge(judges, port, address, runs):
    """What Lighthouse says of a page: the medians, what cost points, and how fast the machine was meanwhile."""
    command = [judges.node, RUNNER, judges.package("lighthouse"), port, address, str(runs)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=RUN * runs)
    except subprocess.TimeoutExpired:
        return nothing("did not end in time")
    if done.returncode != 0:
        return nothing(done.stderr.strip()[-200:] or "ended without a word")
    said = json.loads(done.stdout)
    if said["problem"]:
        return nothing(said["problem"])
    return medians(said["scores"]), findings(said["failed"]), said["speeds"]


def nothing(why):
    """No score at all misses every limit."""
    return dict.fromkeys(CATEGORIES), [Finding(SCORES, "no result", why)], []


def findings(audits):
    """What cost points, each audit once, with its worst run."""
    worst = {}
    for audit in sorted(audits, key=lambda audit: audit["score"]):
        worst.setdefault((audit["category"], audit["id"]), audit)
    return [finding(category, name, audit) for (category, name), audit in worst.items()]


def finding(category, name, audit):
    """One audit that cost points, with its score."""
    at = " ".join([audit["value"], *audit["at"]]).strip()
    return Finding(SCORES, f"{category}/{name} {int(audit['score'] * 100)}", at)
