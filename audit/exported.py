"""Zensical builds the exported site: does each page still say what ours says, under the same anchors?"""

import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from audit.report import Finding
from tools import exported
from tools.aside import NotInstalled

ENGINE = "zensical"
PLANTED = {"/glossary/": "words", "/figures/": "is missing"}
SAME = "Export: Zensical builds {} pages with the words, anchors, links, contents, titles and descriptions of ours."
OTHER = "Export: in what Zensical builds, this is not as we show it:"
NOT_JUDGED = "Export: not judged, because Zensical cannot be installed here. {}"


@dataclass(frozen=True)
class Judged:
    """How many pages were compared, what differs on which, and why nothing was compared."""

    pages: int
    findings: tuple[Finding, ...] = ()
    why: str = ""


def judge(plant=False):
    """Export, build and compare; planted, with a page that says something more and one that is gone."""
    with tempfile.TemporaryDirectory() as work:
        try:
            site, _ = exported.build(ENGINE, Path(work).resolve() / "plain")
        except (NotInstalled, RuntimeError) as why:
            return not_judged(why)
        if plant:
            spoil(site)
        comparison = exported.Comparison()
        found = comparison.differences(site)
    return Judged(len(comparison.pages), tuple(Finding(ENGINE, one, at) for at, lost in found.items() for one in lost))


def not_judged(why):
    """An export that could not be judged has not passed."""
    said = NOT_JUDGED.format(why) if isinstance(why, NotInstalled) else f"Export: {why}"
    return Judged(0, (Finding(ENGINE, "not judged", "every page"),), said)


def spoil(site):
    """Plant the faults."""
    page = site / "glossary" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</h1>", "</h1>Planted", 1), encoding="utf-8")
    (site / "figures" / "index.html").unlink()


def noticed(judged):
    """Tell whether what was planted was found, and nothing else."""
    return {one.at: one.rule for one in judged.findings} == PLANTED


def told(judged):
    """What was found, in lines, each kind once; nothing when it was not asked."""
    if judged is None:
        return []
    if judged.why or not judged.findings:
        return [judged.why or SAME.format(judged.pages)]
    many = Counter(one.rule for one in judged.findings)
    first = {one.rule: one.at for one in reversed(judged.findings)}
    return [OTHER, *(f"- {what}: {count} of {judged.pages} pages, first {first[what]}" for what, count in many.items())]
