"""Compare builds, measure search and pages, write bench/results.md; exit 1 when a limit is broken.

A run of a part, of other sizes or with other rounds only prints.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tools.browser import find_browser
from tools.build_site import MKDOCS, environment
from tools.serving import serve

from . import comparing, limits, report, searching, weights
from .limits import OURS, THEIRS
from .made import SIZES
from .running import say
from .variants import PREFIX, Tools

ROOT = Path(__file__).parent.parent
RESULTS = Path(__file__).parent / "results.md"
VARIANTS = (OURS, *THEIRS)
PARTS = (*comparing.PARTS, "search", "weights")


def arguments() -> argparse.Namespace:
    """What the person at the keyboard asks for."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--sizes", nargs="+", type=int, default=list(SIZES), help="how many entries to compare with")
    parser.add_argument("--rounds", type=int, help="how often each builds (default: more often where it is quick)")
    parser.add_argument("--edits", type=int, default=5, help="how many edits a preview has to show")
    parser.add_argument("--variants", nargs="+", choices=VARIANTS, default=VARIANTS, help="some of the ways to build")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), help="some of the measurements")
    asked = parser.parse_args()
    asked.variants = sorted({OURS, *asked.variants}, key=VARIANTS.index)
    return asked


def is_whole(asked: argparse.Namespace) -> bool:
    """Whether all was measured as it stands in the results."""
    whole = asked.sizes == list(SIZES) and asked.variants == list(VARIANTS) and asked.only == list(PARTS)
    return whole and not asked.rounds


@contextmanager
def real_site() -> Iterator[tuple[Path, str]]:
    """The real site, built into a folder of its own, so that site/ stays as it is; and where it is served."""
    with tempfile.TemporaryDirectory() as work:
        say("The real site is built.")
        site = Path(work) / "site"
        told = subprocess.run([*MKDOCS, "--site-dir", str(site)], cwd=ROOT, env=environment(ROOT), capture_output=True)
        if told.returncode:
            sys.exit("There is no site to measure: `make site` says why.")
        with serve(site, PREFIX) as address:
            yield site, address


def measure_real(asked: argparse.Namespace, browser: Browser) -> tuple[str, list[str]]:
    """Search and weight of the real site: what to tell, and the limits that are broken."""
    if not {"search", "weights"} & set(asked.only):
        return "", []
    told, faults = [], []
    with real_site() as (site, address):
        if "search" in asked.only:
            say("The real site: search")
            page = browser.new_page(base_url=address)
            page.goto("about/")
            told.append(report.searched(searching.rows(site, page), searching.in_the_page(site, page)))
        if "weights" in asked.only:
            say("The real site: weights")
            heaviest = weights.heaviest(ROOT, site).items()
            seen = {(kind, where): weights.visit(browser, address + where[1:]) for kind, where in heaviest}
            told.append(report.weighed(seen))
            faults = [fault for (_, where), visit in seen.items() for fault in weights.broken(where, *visit)]
    return "\n".join(told), faults


def compare(asked: argparse.Namespace, browser: Browser) -> tuple[str, list[str]]:
    """The comparison of builds: what to tell, and the limits that are broken."""
    if not set(comparing.PARTS) & set(asked.only):
        return "", []
    tools = Tools()
    with tempfile.TemporaryDirectory() as work:
        measures = comparing.measure(asked, Path(work), tools, browser)
    return report.compared(measures, tools.versions), limits.broken(measures)


def versions(browser: Browser) -> dict[str, str]:
    """On what it was measured."""
    engine = {"MkDocs": "mkdocs", "Material": "mkdocs-material", "macros": "mkdocs-macros-plugin"}
    own = {"Python": platform.python_version(), "Chromium": browser.version}
    own |= {name: version(package) for name, package in engine.items()}
    return own | {"processors": str(os.cpu_count()), "system": f"{platform.system()} {platform.machine()}"}


def main() -> int:
    """Measure what is asked for."""
    asked = arguments()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        compared, missed = compare(asked, browser)
        real, faults = measure_real(asked, browser)
        text = report.whole(versions(browser), compared, real)
        browser.close()
    print(text)
    if is_whole(asked):
        RESULTS.write_text(text, encoding="utf-8")
    print(*(missed + faults), sep="\n")
    return 1 if missed + faults else 0


if __name__ == "__main__":
    sys.exit(main())
