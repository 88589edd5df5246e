"""python -m macros due: what is to be compared with its sources again."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

from .. import due, summary
from ..catalog import Catalog
from ..loading import load
from ..paths import ROOT
from ..printing import ContentError

NAME = "due"
HELP = f"list what was compared with its sources {due.REVIEW_MONTHS} months ago or earlier"


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--root", type=Path, default=ROOT, help="the repository to read (default: this one)")
    parser.add_argument("--on", type=_day, default=None, metavar="DAY", help="what is due on that day (default: today)")


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a day; write it like 2028-05-31") from None


def run(options: argparse.Namespace) -> int:
    """Print the list, in a workflow on the page of the run too. That something is due is no fault: the code is 0."""
    try:
        catalog = load(options.root)
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    text = report(catalog, options.on or datetime.date.today())
    print(text)
    summary.add("Due for review", text)
    return 0


def report(catalog: Catalog, day: datetime.date) -> str:
    """The list for one day in words, each line with its place in the data."""
    reviews = due.reviews(catalog)
    found = [review for review in reviews if due.is_due(review, day)]
    lines = [f"Due for review on {day}: {len(found)} of {len(reviews)}.", *map(_line, found)]
    if reviews and not found:
        lines += ["The next:", _line(reviews[0])]
    if unopened := due.never_opened(catalog):
        lines.append(f"Sources with an address that nobody has opened (no 'link_checked_on'): {len(unopened)}.")
    if cautions := [id_ for id_, source in catalog.sources.items() if source.caution]:
        lines.append(f"Sources with a caution: {', '.join(cautions)}.")
    return "\n".join(lines)


def _line(review: due.Review) -> str:
    return f"{review.location}: due from {review.due_on}, checked on {review.checked_on}"
