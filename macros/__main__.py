"""python -m macros: the data tools, for people and for workflows. What they can do is in `commands`."""

from __future__ import annotations

import argparse
import gc
import io
import sys
from collections.abc import Iterable
from importlib import import_module

from .commands import COMMANDS


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):  # a terminal without Unicode shows '\\u0431', not a traceback
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    given = sys.argv[1:] if arguments is None else arguments
    options = _parser(COMMANDS if given[:1] not in ([name] for name in COMMANDS) else given[:1]).parse_args(given)
    return options.run(options)


def _parser(names: Iterable[str]) -> argparse.ArgumentParser:
    """With the commands of these names; what the others need is not loaded."""
    parser = argparse.ArgumentParser(prog="python -m macros", description="Crosswalk's data tools.")
    commands = parser.add_subparsers(required=True, metavar="command")
    for name in names:
        command = import_module(f"{__package__}.commands.{name}")
        own = commands.add_parser(command.NAME, help=command.HELP)
        command.options(own)
        own.set_defaults(run=command.run)
    return parser


if __name__ == "__main__":
    gc.disable()  # a command ends before there is much to throw away, and looking for it takes a tenth of its time
    try:
        raise SystemExit(main())
    except ModuleNotFoundError as missing:
        if str(missing.name).startswith("macros"):
            raise
        print(f"There is no package '{missing.name}' here: run this with .venv/bin/python.", file=sys.stderr)
        print("`make setup` makes that Python with all packages.", file=sys.stderr)
        raise SystemExit(1) from None
    except BrokenPipeError:  # the reader of the output, such as `head`, has seen enough
        raise SystemExit(1) from None
