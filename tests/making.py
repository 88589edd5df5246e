"""Run a target of the Makefile as a workflow's step does, without setting up again."""

import os
import subprocess

from tests.support import ROOT

INHERITED = ("MAKEFLAGS", "MAKEOVERRIDES", "MAKELEVEL", "MFLAGS", "ARGS", "BASE")
"""What a `make` around the tests hands down, and would answer to."""


def make(*arguments, **variables):
    """Run make; a variable of the environment reaches the target as it does on GitHub."""
    clean = {name: value for name, value in os.environ.items() if name not in INHERITED}
    command = ["make", "--silent", "--old-file", "setup", *arguments]
    return subprocess.run(command, cwd=ROOT, env=clean | variables, capture_output=True, text=True, timeout=180)
