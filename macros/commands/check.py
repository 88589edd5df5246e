"""python -m macros check: what is in the data, or what is wrong with it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..diagnostics import FORMATS
from ..loading import examine
from ..paths import ROOT

NAME = "check"
HELP = "list every problem of every data file, or count the entries"


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--root", type=Path, default=ROOT, help="the repository to check (default: this one)")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how findings are printed")


def run(options: argparse.Namespace) -> int:
    catalog, diagnostics = examine(options.root)
    if findings := FORMATS[options.format](diagnostics):
        print(findings)
    errors = sum(diagnostic.severity == "error" for diagnostic in diagnostics)
    if errors:
        files = len({diagnostic.location.path for diagnostic in diagnostics})
        print(
            f"\n{errors} {'problem' if errors == 1 else 'problems'} in {files} {'file' if files == 1 else 'files'}.",
            file=sys.stderr,
        )
        return 1
    if options.format == "text":
        print("\n".join(f"{count:5} {name}" for name, count in catalog.counts().items()))
    return 0
