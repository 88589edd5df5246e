"""python -m macros check: what is in the data, or what is wrong with it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..loading import examine
from ..paths import ROOT
from ..printing import FORMATS, as_text, summed_up

NAME = "check"
ALL_IS_WELL = "All is well: there is nothing to put right."
WARNED = "There are no errors; what is told above may wait while you write."
WHAT_NEXT = (
    "Next, `make serve` shows the pages as you write,"
    " and `.venv/bin/python -m macros diff main` tells what your edits mean for readers."
)
HELP = "list every problem of every data file, or count the entries"


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--root", type=Path, default=ROOT, help="the repository to check (default: this one)")
    parser.add_argument("--fix", action="store_true", help="first put right what is mechanical, such as key order")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how findings are printed")


def run(options: argparse.Namespace) -> int:
    if options.fix:
        _fix(options.root)
    catalog, diagnostics = examine(options.root)
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    if findings := as_text(diagnostics, encoding) if options.format == "text" else FORMATS[options.format](diagnostics):
        print(findings)
    if diagnostics:
        print(f"\n{summed_up(diagnostics)}", file=sys.stderr)
    if any(diagnostic.severity == "error" for diagnostic in diagnostics):
        return 1
    if options.format == "text":
        drafts = {"drafts beside them": sum(entry.is_draft for entry in catalog.loaded)}
        print("\n".join(f"{count:5} {name}" for name, count in {**catalog.counts(), **drafts}.items()))
        print(f"\n{WARNED if diagnostics else ALL_IS_WELL} {WHAT_NEXT}")
    return 0


def _fix(root: Path) -> None:
    """Say on the side what was put right, so that the findings stay readable for programs."""
    from ..fixing import fix

    results = list(fix(root))
    for result in results:
        if result.changes:
            print(f"{result.path}: {', '.join(result.changes)}", file=sys.stderr)
        if result.refused:
            print(f"{result.path}: left alone in part: {result.refused}", file=sys.stderr)
    changed = len({result.path for result in results if result.changes})
    print(f"{changed} {'file' if changed == 1 else 'files'} put right.\n", file=sys.stderr)
