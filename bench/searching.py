"""How fast the search answers and how large its index is, as the site is and with 100, 1,000 and 3,000 made entries."""

from __future__ import annotations

import gzip
import json
import subprocess
from pathlib import Path
from typing import Any

import yaml
from playwright._impl._driver import compute_driver_executable
from playwright.sync_api import Page

from . import made

HERE = Path(__file__).parent
QUESTIONS = HERE.parent / "tests" / "search_questions.yml"
HEAD = (
    "entries",
    "where",
    "index KB",
    "gzip KB",
    "prepare ms",
    "longest step ms",
    "query ms",
    "p95 ms",
    "scan ms",
    "query : scan",
)


def real(site: Path) -> tuple[list[list], list[str]]:
    """The published index, and each third keystroke of the questions that readers may type."""
    text = next((site / "assets").glob("search.*.js")).read_text(encoding="utf-8")
    asked = [one["ask"] for one in yaml.safe_load(QUESTIONS.read_text(encoding="utf-8"))]
    typed = [ask[: place + 1] for ask in asked for place in range(0, len(ask), 3)]
    return json.loads(text[text.index("(") + 1 : text.rindex(")")]), typed


def rows(site: Path, page: Page) -> list[tuple]:
    """One row per size and place; `page` is open on the site."""
    page.add_script_tag(path=HERE / "timing.js")
    page.locator("search-box input").first.fill("smile")
    page.get_by_role("option").first.wait_for()
    cases = [real(site), *((lines, made.queries(lines)) for lines in map(made.index, made.SIZES))]
    return [row for lines, queries in cases for row in _rows(site, page, lines, queries)]


def _rows(site: Path, page: Page, lines: list[list], queries: list[str]) -> list[tuple]:
    packed = json.dumps(lines, ensure_ascii=False, separators=(",", ":")).encode()
    sizes = (len(packed) / 1000, len(gzip.compress(packed)) / 1000)
    inside = page.evaluate("([lines, queries]) => timeSearch(Crosswalk.ranking, lines, queries)", [lines, queries])
    return [_row(len(lines), "node", sizes, _in_node(site, lines, queries)), _row(len(lines), "browser", sizes, inside)]


def _in_node(site: Path, lines: list[list], queries: list[str]) -> dict[str, Any]:
    bundles = [str(next((site / "assets").glob(f"{name}.*.js"))) for name in ("crosswalk", "searching")]
    command = [compute_driver_executable()[0], str(HERE / "timing.js"), *bundles]
    told = subprocess.run(command, input=json.dumps([lines, queries]), text=True, capture_output=True, check=True)
    return json.loads(told.stdout)


def _row(entries: int, where: str, sizes: tuple[float, float], times: dict[str, Any]) -> tuple:
    query, scan = times["query"], times["scan"]
    ratio = query["median"] / max(scan["median"], 0.05)
    told = (times["prepare"], times["step"], query["median"], query["p95"], scan["median"])
    return (
        f"{entries:,}",
        where,
        *(f"{size:.0f}" for size in sizes),
        *(f"{time:.1f}" for time in told),
        f"{ratio:.1f}",
    )


def in_the_page(site: Path, page: Page) -> dict[str, float]:
    """From a keystroke to its results in the page: median and 95th percentile in milliseconds."""
    return page.evaluate("queries => timeBox(document.querySelector('search-box'), queries)", real(site)[1])
