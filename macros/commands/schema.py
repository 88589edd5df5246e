"""python -m macros schema: the JSON Schemas that editors read."""

from __future__ import annotations

import argparse

from ..paths import ROOT
from ..schema import write

NAME = "schema"
HELP = "write the JSON Schemas for editors into schemas/"


def options(parser: argparse.ArgumentParser) -> None:
    """It has no flags: there is one place where editors look."""


def run(options: argparse.Namespace) -> int:
    for path in write(ROOT / "schemas"):
        print(path.relative_to(ROOT))
    return 0
