"""What a first visit costs: requests, bytes by type and DOM nodes, for the heaviest page of each kind."""

from __future__ import annotations

import gzip
from pathlib import Path

from playwright.sync_api import Browser, Response

from macros.loading import load
from macros.pages import pages

TYPES = {"document": "HTML", "stylesheet": "style", "script": "script"}
HEAD = ("kind", "page", "requests", "nodes", "HTML", "style", "script", "other", "together KB", "gzip KB")
REQUESTS, NODES = 10, 1500
PAGE, OURS, OURS_TO_WORK_ON = 90_000, 20_000, 25_000
"""Bytes after gzip: of all that a page fetches, and of our styles and scripts, more where a reader answers or plans."""
TO_WORK_ON = ("/quizzes/", "/checklists/", "/plan/", "/phrases/")


def heaviest(root: Path, site: Path) -> dict[str, str]:
    """The address of the page with most HTML for each kind, and of those written by hand."""
    kinds = {address: page.kind for address, page in pages(load(root)).items()}
    found: dict[str, tuple[int, str]] = {}
    for file in site.rglob("index.html"):
        address = "/" + file.relative_to(site).as_posix().removesuffix("index.html")
        kind = "home" if address == "/" else kinds.get(address, "written")
        found[kind] = max(found.get(kind, (0, "")), (file.stat().st_size, address))
    return {kind: address for kind, (_, address) in sorted(found.items())}


def visit(browser: Browser, url: str) -> tuple[list[tuple[str, str, bytes]], int]:
    """What a first visit fetches, as (type, URL, body), and how many nodes the page has."""
    context = browser.new_context(service_workers="block")
    page, answers = context.new_page(), list[Response]()
    page.on("response", lambda answer: answers.append(answer))
    page.goto(url, wait_until="networkidle")
    fetched = [(TYPES.get(one.request.resource_type, "other"), one.url, one.body()) for one in answers]
    nodes = page.evaluate("document.querySelectorAll('*').length")
    context.close()
    return fetched, nodes


def row(kind: str, address: str, fetched: list[tuple[str, str, bytes]], nodes: int) -> tuple:
    """One line of the table."""
    by_type = [
        (sum(len(body) for _, body in some), sum(packed(body) for _, body in some))
        for type_ in HEAD[4:8]
        for some in [[(url, body) for one, url, body in fetched if one == type_]]
    ]
    cells = [f"{raw / 1000:.1f} ({gz / 1000:.1f})" for raw, gz in by_type]
    raw, gz = (f"{sum(sizes) / 1000:.1f}" for sizes in zip(*by_type, strict=True))
    return (kind, f"`{address}`", str(len(fetched)), f"{nodes:,}", *cells, raw, gz)


def packed(body: bytes) -> int:
    """Bytes after gzip."""
    return len(gzip.compress(body))


def broken(address: str, fetched: list[tuple[str, str, bytes]], nodes: int) -> list[str]:
    """The limits that a page breaks, in words."""
    whole = sum(packed(body) for _, _, body in fetched)
    ours = sum(packed(body) for type_, _, body in fetched if type_ in ("style", "script"))
    allowed = OURS_TO_WORK_ON if address.startswith(TO_WORK_ON) else OURS
    measured = ((len(fetched), REQUESTS, "requests"), (nodes, NODES, "nodes"))
    measured += ((whole, PAGE, "bytes after gzip"), (ours, allowed, "bytes of style and script after gzip"))
    found = [f"{address}: {value:,} {what}, {limit:,} allowed" for value, limit, what in measured if value > limit]
    early = [url for _, url, _ in fetched if "/assets/search" in url]
    return found + [f"{address}: the search index came before anyone asked" for _ in early]
