"""python -m tools.links: ask every outside link of the data and the pages, and say what is to be done, line by line."""

import argparse
import os
import sys
from pathlib import Path

from macros import summary
from macros.loading import DATA
from macros.paths import ROOT
from macros.source import read
from tools.links import asking, collecting, exceptions, report


def main(arguments=None):
    """Print what was found; returns 1 when a link is dead or an exception is not needed."""
    parser = argparse.ArgumentParser(prog="python -m tools.links", description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the repository to check (default: this one)")
    parser.add_argument("--minutes", type=float, default=20, help="stop asking after so long (default: 20)")
    options = parser.parse_args(arguments)
    links = list(collecting.links(options.root))
    excused, found = exceptions.read_file(options.root)
    answers = asking.ask_all({link.address for link in links}, agent(options.root), options.minutes * 60)
    found += [*report.findings(links, answers, excused), *exceptions.unneeded(excused, answers)]
    text = report.text(found, answers)
    print(text)
    summary.add("Outside links", text)
    return int(any(finding.severity == "error" for finding in found))


def agent(root):
    """How we introduce ourselves, so that those who run a server can ask us to stop."""
    site = read(root / DATA / "site.yml", f"{DATA}/site.yml").root or {}
    repository = os.environ.get("REPO_URL") or site.get("repository", "")
    return f"{site.get('name', 'Crosswalk')} link check (+{repository})"


if __name__ == "__main__":
    sys.exit(main())
