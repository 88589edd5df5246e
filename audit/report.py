"""What the judges said: scores, findings and limits, and the table that shows them."""

from dataclasses import dataclass, field
from statistics import median

CATEGORIES = {"performance": 97, "accessibility": 100, "best-practices": 100, "seo": 100}
"""Lighthouse's categories, each with the least score that passes."""
SCORES, ENGINES, HTML, EDITOR = "lighthouse", ["axe", "ibm"], "nu", "editor"
COLUMNS = ["page", *CATEGORIES, *ENGINES, HTML, EDITOR]


@dataclass(frozen=True)
class Finding:
    """One thing that a judge found: its own name for it, where, and in which states of the page."""

    judge: str
    rule: str
    at: str = ""
    states: tuple[str, ...] = ()


@dataclass
class Row:
    """What is known of one kind of page; a judge that was not asked leaves no count."""

    name: str
    address: str
    scores: dict[str, int] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    speeds: list[int] = field(default_factory=list)
    """How fast Lighthouse found the machine in each run: performance scores of a busy machine are too low."""

    def add(self, judge, findings):
        """Keep what a judge found."""
        self.counts[judge] = len(findings)
        self.findings += findings


def medians(runs):
    """The middle score of each category, in points; a category may have been judged in fewer runs than another."""
    names = dict.fromkeys(name for run in runs for name in run)
    return {name: middle([run[name] for run in runs if run.get(name) is not None]) for name in names}


def middle(scores):
    """The median in whole points, rounded down so that nothing passes by rounding; none without a score."""
    return int(median(scores) * 100 + 1e-9) if scores else None


def merged(findings):
    """The same finding in several states is one finding."""
    states = {}
    for one in findings:
        states.setdefault((one.judge, one.rule, one.at), []).extend(one.states)
    return [Finding(*key, tuple(dict.fromkeys(found))) for key, found in states.items()]


def missed(row, judge):
    """Tell whether a page misses a limit of a judge."""
    if judge in CATEGORIES:
        return judge in row.scores and (row.scores[judge] is None or row.scores[judge] < CATEGORIES[judge])
    return row.counts.get(judge, 0) > 0


def noticed(row, judge):
    """Tell whether a judge saw something wrong; one that gave no score at all was blind."""
    return missed(row, judge) and row.scores.get(judge, 0) is not None


def failures(rows):
    """Every missed limit: (page, judge)."""
    return [(row.name, judge) for row in rows for judge in COLUMNS[1:] if missed(row, judge)]


def cell(row, judge):
    """One cell of the table; a missed limit is marked by a word's sign too, a judge that was not asked by a dash."""
    value = row.scores.get(judge, "–") if judge in CATEGORIES else row.counts.get(judge, "–")
    return ("none" if value is None else str(value)) + (" ✗" if missed(row, judge) else "")


def table(rows):
    """The table as Markdown, with columns of one width so that it can be read as it is."""
    lines = [COLUMNS, *([row.name, *(cell(row, judge) for judge in COLUMNS[1:])] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, ["-" * width for width in widths])
    return ["| " + " | ".join(map(str.ljust, line, widths)) + " |" for line in lines]


def told(rows):
    """What was found, by page: judge, rule, place and states. What costs points without missing a limit is told too."""
    for row in rows:
        if row.findings:
            yield f"- {row.name} (`{row.address}`)"
            yield from (f"  - {line(one)}" for one in row.findings)


def line(finding):
    """One finding in one line."""
    first, *more = finding.states or ("",)
    states = f" [{first}{f' and {len(more)} more' if more else ''}]" if first else ""
    at = " ".join(finding.at.split()).replace("`", "'")
    return f"{finding.judge}: {finding.rule}" + (f": `{at[:200]}`" if at else "") + states
