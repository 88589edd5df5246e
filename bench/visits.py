"""What a reader gets: the bytes of a page, of a first visit in a browser, of the search index; how fast it answers."""

from __future__ import annotations

import statistics
from pathlib import Path
from typing import NamedTuple

import yaml
from lxml import html
from playwright.sync_api import Browser

from tools.serving import serve

from . import limits
from .variants import PREFIX, Tools, Variant
from .weights import packed, visit

HERE = Path(__file__).parent
INDEXES = {
    "Crosswalk": "assets/search.*.js",
    "plain": "search/search_index.json",
    "Hugo": "index.json",
    "Zensical": "search.json",
}
BOXES = {
    "Crosswalk": ("search-box input", "search-box [role=listbox]", "[role=option]"),
    "plain": ("[data-md-component=search-query]", ".md-search-result__list", ".md-search-result__item"),
}
"""Where one types, where the results stand, and what one result is."""


QUESTIONS = 8


class Visit(NamedTuple):
    """A page and a first visit to it, in KB: as they are, after gzip, after brotli; the index apart."""

    page: float
    page_gzip: float
    page_brotli: float
    requests: int
    whole: float
    whole_gzip: float
    index: float
    index_gzip: float
    index_fetched: float
    nodes: int


TOLD = (
    ("page, KB as it is", "{:.1f}", lambda one: one.page),
    ("page, KB after gzip", "{:.1f}", lambda one: one.page_gzip),
    ("page, KB after brotli", "{:.1f}", lambda one: one.page_brotli),
    (limits.REQUESTS, "{:.0f}", lambda one: one.requests),
    ("first visit, KB as it is", "{:.1f}", lambda one: one.whole),
    (limits.VISIT, "{:.1f}", lambda one: one.whole_gzip),
    ("search index, KB as it is", "{:.0f}", lambda one: one.index),
    (limits.INDEX, "{:.0f}", lambda one: one.index_gzip),
    (limits.EARLY, "{:.0f}", lambda one: one.index_fetched),
    ("nodes of the page", "{:,.0f}", lambda one: one.nodes),
)
"""What is told of a visit: the line's name, the form of the value, the value."""


class Answers(NamedTuple):
    """Milliseconds until results stand in the page, and MB that searching added to it."""

    cold: float
    warm: float
    memory: float


def first_visit(browser: Browser, variant: Variant, page: str, tools: Tools) -> Visit:
    """What a first visit to the comparison costs, of the site as it was built."""
    text = (variant.site / f"compare/{page}/index.html").read_bytes()
    index = [file.read_bytes() for file in variant.site.glob(INDEXES[variant.name])]
    with serve(variant.site, PREFIX) as address:
        fetched, nodes = visit(browser, f"{address}compare/{page}/")
    bodies = [body for _, _, body in fetched]
    return Visit(
        *(size / 1000 for size in (len(text), packed(text), tools.brotli(text))),
        len(bodies),
        *_sizes(bodies),
        *_sizes(index),
        _sizes([body for body in bodies if body in index])[1],
        nodes,
    )


def _sizes(bodies: list[bytes]) -> tuple[float, float]:
    """KB as they are, and after gzip."""
    return sum(map(len, bodies)) / 1000, sum(map(packed, bodies)) / 1000


def largest(site: Path) -> int:
    """How many nodes the largest page of a site has."""
    page = max(site.rglob("*.html"), key=lambda file: file.stat().st_size)
    return len(html.parse(str(page)).getroot().xpath("//*"))


def questions(variant: Variant) -> list[str]:
    """The first words of some headings."""
    files = [file for kind in ("comparisons", "quizzes") for file in sorted((variant.folder / "data" / kind).iterdir())]
    entries = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in files[:: max(1, len(files) // QUESTIONS)]]
    headings = (entry.get("question") or entry["title"] for entry in entries)
    return [" ".join(heading.split()[:3]).strip('"?,') for heading in headings]


def answers(browser: Browser, variant: Variant, page: str, questions: list[str], rounds: int) -> Answers:
    """Cold: typed as soon as the page is there. Warm: other questions after that. Each round is a first visit."""
    with serve(variant.site, PREFIX) as address:
        asked = [_ask(browser, variant.name, f"{address}compare/{page}/", questions) for _ in range(rounds)]
    return Answers(
        statistics.median(first for (first, *_), _ in asked),
        statistics.median(time for (_, *others), _ in asked for time in others),
        statistics.median(memory for _, memory in asked),
    )


def _ask(browser: Browser, name: str, address: str, questions: list[str]) -> tuple[list[float], float]:
    """Milliseconds for each question, and the MB that the page's own thread holds more after them."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.add_init_script(path=HERE / "asking.js")
    page.goto(address, wait_until="load")
    inspector = context.new_cdp_session(page)
    inspector.send("HeapProfiler.collectGarbage")
    before = inspector.send("Runtime.getHeapUsage")["usedSize"]
    times = page.evaluate("([box, questions]) => askAll(box, questions)", [BOXES[name], questions])
    inspector.send("HeapProfiler.collectGarbage")
    after = inspector.send("Runtime.getHeapUsage")["usedSize"]
    context.close()
    return times, (after - before) / 1e6
