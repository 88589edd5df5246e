"""The words and tables of bench/results.md."""

from __future__ import annotations

from collections.abc import Iterable

from . import limits, searching, weights
from .limits import OURS, THEIRS, Measure

WHOLE = """# What was measured

Written by `make bench`; {versions}. KB and MB are 1,000 and 1,000,000 bytes.

{parts}"""
COMPARED = """## Crosswalk and other ways to make the site

The same made entries, with the structure and the lengths of the real ones, are built as Crosswalk does; by the plain
way (`bench/plain`: MkDocs, Material, its search, one macro that renders YAML to Markdown); by Hugo {Hugo}
(`bench/hugo`: the same content in a lean page, with a list of titles as its index); and by Zensical {Zensical} from
Crosswalk's exported Markdown. Builds take turns; a figure is the median. Crosswalk also writes what the others do not
have: a search that forgives slips, quizzes that answer, plans, files for calendars and an offline copy.

### Limits

Told are Crosswalk's value and how many times that of the others it is.

{verdicts}

### What Crosswalk loses

With most entries, it needs so many times what these need:

{lost}

### Ratios

How many times the value of the others Crosswalk's is: below 1 it needs less.

{ratios}

### Values

{absolutes}

A cold build finds nothing of an earlier one. A new process builds everything again after an edit, except that Zensical
keeps a cache and Crosswalk what it has in `.cache/`. Memory is that of all processes of a build together. Previews are
each tool's own (`mkdocs serve --dirty` for Crosswalk, as `make serve` does, `mkdocs serve`, `hugo server`, `zensical
serve`), run one after the other, and asked for the page every 10 ms; Zensical's edit is one of exported Markdown, for
it knows no YAML. `check` is the whole process without what an interpreter needs to do nothing; its first run finds no
`.cache/`. A first query is typed as soon as the page has loaded. Memory of search is that of the page's own thread;
Material's index lies in a worker, and is not counted.
"""
SEARCHED = """## Search

Real entries are asked with the keystrokes of `tests/search_questions.yml`, made ones with {queries} beginnings, slips,
sentences and keywords. Each time is the best of five, in milliseconds. A scan reads every line for all words, and
forgives nothing.

{search}

In the page, from a keystroke to its results laid out: {median:.1f} ms, and {p95:.1f} ms for the 95th percentile; a
frame has 16.7 ms.
"""
WEIGHED = """## Weight of pages

A first visit to the heaviest page of each kind: bytes as they are, and after gzip in brackets. Allowed are {limits}.

{weights}
"""
WEIGHTS = (
    f"{weights.REQUESTS} requests, {weights.NODES:,} nodes, {weights.PAGE / 1000:.0f} KB after gzip, of which"
    f" {weights.OURS / 1000:.0f} KB are style and script ({weights.OURS_TO_WORK_ON / 1000:.0f} KB where one answers,"
    " fills in or plans), and no search index before the box has the focus"
)


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table."""
    head = list(head)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows))


def whole(versions: dict[str, str], *parts: str) -> str:
    """All that is told."""
    told = ", ".join(f"{name} {version}" for name, version in versions.items())
    return WHOLE.format(versions=told, parts="\n".join(part for part in parts if part))


def compared(measures: list[Measure], versions: dict[str, str]) -> str:
    """The comparison of builds."""
    others = [f": {name}" for name in THEIRS]
    return COMPARED.format(
        **versions,
        verdicts=table(["measure", "entries", OURS, *others, "allowed", "verdict"], limits.verdicts(measures)),
        lost="\n".join(limits.lost(measures)),
        ratios=table(["measure", "entries", *others], limits.ratios(measures)),
        absolutes=table(["measure", "entries", OURS, *THEIRS], limits.absolutes(measures)),
    )


def searched(rows: list[tuple], box: dict[str, float]) -> str:
    """How fast the search answers."""
    return SEARCHED.format(queries=300, search=table(searching.HEAD, rows), **box)


def weighed(seen: dict[tuple[str, str], tuple]) -> str:
    """What pages weigh."""
    rows = (weights.row(*key, *visit) for key, visit in seen.items())
    return WEIGHED.format(limits=WEIGHTS, weights=table(weights.HEAD, rows))
