"""python -m macros addresses: promise what is published and was not promised yet; the publish job runs it."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..loading import load
from ..paths import ROOT
from ..printing import ContentError
from ..promises import given
from ..promises.published import published

NAME = "addresses"
HELP = "append new addresses to addresses.txt; the publish job does it, nobody else has to"


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--root", type=Path, default=ROOT, help="the repository (default: this one)")


def run(options: argparse.Namespace) -> int:
    try:
        catalog = load(options.root)
    except ContentError as error:
        print(f"{error}\n\nNothing was written: the data has problems.")
        return 1
    new = given.append(options.root, published(catalog))
    print("\n".join(new) if new else f"{given.NAME} is complete.")
    return 0
