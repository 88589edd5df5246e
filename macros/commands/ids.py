"""python -m macros ids: the ids that editors complete."""

from __future__ import annotations

import argparse

from ..loading import examine
from ..paths import ROOT
from ..schema import write_ids

NAME = "ids"
HELP = "write the ids that editors complete into schemas/ids.json"


def options(parser: argparse.ArgumentParser) -> None:
    """It has no flags: there is one place where editors look."""


def run(options: argparse.Namespace) -> int:
    catalog, _ = examine(ROOT)
    print(write_ids(ROOT / "schemas", catalog).relative_to(ROOT))
    return 0
