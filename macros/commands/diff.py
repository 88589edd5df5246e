"""python -m macros diff: what an edit means for readers, in words."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..loading import examine
from ..paths import ROOT

NAME = "diff"
HELP = "tell what changed since a revision: claims, sources, phrases, pages"
NO_BASE = 2


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("base", help="what to compare with: a branch, a tag, a commit, or a folder that holds data/")
    parser.add_argument("--root", type=Path, default=ROOT, help="the repository as it is now (default: this one)")


def run(options: argparse.Namespace) -> int:
    from ..changes.entries import changes
    from ..changes.revisions import NoBase, folder_of
    from ..changes.telling import told

    try:
        with folder_of(options.base, options.root) as folder:
            (base, _), (head, _) = examine(folder), examine(options.root)
            print(told(changes(base, head)), end="")
    except NoBase as reason:
        print(reason, file=sys.stderr)
        return NO_BASE
    return 0
