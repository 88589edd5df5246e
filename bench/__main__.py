"""Build the site; measure check, search and pages; write bench/results.md; exit 1 when a weight breaks its limit."""

from __future__ import annotations

import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tools.browser import find_browser
from tools.build_site import MKDOCS, environment
from tools.serving import serve

from . import checking, searching, weights

ROOT = Path(__file__).parent.parent
RESULTS = Path(__file__).parent / "results.md"
PREFIX = "/crosswalk/"
REPORT = """# What was measured

Written by `make bench`; Python {python}, Chromium {chromium}. Sizes are in units of 1,000 bytes, times in milliseconds.

## Search

Real entries are asked with the keystrokes of `tests/search_questions.yml`, made ones with {queries} beginnings, slips,
sentences and keywords. Each time is the best of five. A scan reads every line for all words, and forgives nothing.

{search}

In the page, from a keystroke to its results laid out: {median:.1f} ms, and {p95:.1f} ms for the 95th percentile; a
frame has 16.7 ms.

## The check

`python -m macros check` of real files, copied under new ids; the best of five runs.

{check}

## Weight of pages

A first visit to the heaviest page of each kind: bytes as they are, and after gzip in brackets. Allowed are {limits}.

{weights}
"""
LIMITS = (
    f"{weights.REQUESTS} requests, {weights.NODES:,} nodes, {weights.PAGE / 1000:.0f} KB after gzip, of which"
    f" {weights.OURS / 1000:.0f} KB are style and script ({weights.OURS_TO_WORK_ON / 1000:.0f} KB where one answers,"
    " fills in or plans), and no search index before the box has the focus"
)


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table."""
    head = list(head)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows))


def measure(site: Path, address: str, browser: Browser) -> list[str]:
    """Measure everything and write the results; return the limits that are broken."""
    page = browser.new_page(base_url=address)
    page.goto("about/")
    with tempfile.TemporaryDirectory() as work:
        check = checking.row(ROOT, Path(work) / "made")
    timed = searching.rows(site, page)
    box = searching.in_the_page(site, page)
    visits = {
        (kind, where): weights.visit(browser, address + where[1:])
        for kind, where in weights.heaviest(ROOT, site).items()
    }
    report = REPORT.format(
        python=platform.python_version(),
        chromium=browser.version,
        queries=300,
        search=table(searching.HEAD, timed),
        **box,
        check=table(checking.HEAD, [check]),
        limits=LIMITS,
        weights=table(weights.HEAD, (weights.row(*key, *visit) for key, visit in visits.items())),
    )
    RESULTS.write_text(report, encoding="utf-8")
    print(report)
    return [fault for (_, where), visit in visits.items() for fault in weights.broken(where, *visit)]


def main() -> int:
    """Build into a folder of its own, so that site/ stays as it is."""
    with tempfile.TemporaryDirectory() as work:
        site = Path(work) / "site"
        told = subprocess.run([*MKDOCS, "--site-dir", str(site)], cwd=ROOT, env=environment(ROOT), capture_output=True)
        if told.returncode:
            sys.exit("There is no site to measure: `make site` says why.")
        with serve(site, PREFIX) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
            faults = measure(site, address, browser)
            browser.close()
    print(*faults, sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
