"""python -m macros check: what is in the data, or what is wrong with it."""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

from .diagnostics import FORMATS
from .loading import examine
from .schema import write

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):  # a terminal without Unicode shows '\\u0431', not a traceback
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    return options.run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m macros", description="Crosswalk's data tools.")
    commands = parser.add_subparsers(required=True, metavar="command")
    check = commands.add_parser("check", help="list every problem of every data file, or count the entries")
    check.add_argument("--root", type=Path, default=ROOT, help="the repository to check (default: this one)")
    check.add_argument("--format", choices=FORMATS, default="text", help="how findings are printed")
    check.set_defaults(run=_check)
    schema = commands.add_parser("schema", help="write the JSON Schemas for editors into schemas/")
    schema.set_defaults(run=_schema)
    return parser


def _check(options: argparse.Namespace) -> int:
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


def _schema(options: argparse.Namespace) -> int:
    for path in write(ROOT / "schemas"):
        print(path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    try:
        raise SystemExit(main())
    except BrokenPipeError:  # the reader of the output, such as `head`, has seen enough
        raise SystemExit(1) from None
