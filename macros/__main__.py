"""python -m macros: the data tools, for people and for workflows. What they can do is in `commands`."""

from __future__ import annotations

import argparse
import io
import sys

from .commands import COMMANDS


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
    for command in COMMANDS:
        own = commands.add_parser(command.NAME, help=command.HELP)
        command.options(own)
        own.set_defaults(run=command.run)
    return parser


if __name__ == "__main__":
    try:
        raise SystemExit(main())
    except BrokenPipeError:  # the reader of the output, such as `head`, has seen enough
        raise SystemExit(1) from None
