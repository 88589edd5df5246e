"""Find the browser for the tests, or install one: browser tests are never skipped in silence.

tests/conftest.py asks find_browser() for the program; `make test` runs this file first, which
installs a browser when the machine has none.
"""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

VARIABLE = "CROSSWALK_BROWSER"
ON_PATH = ["chromium-headless-shell", "chromium", "google-chrome"]
PLAYWRIGHT = [sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"]
SHELLS = ["chrome-headless-shell", "headless_shell"]
PACKAGE = "chromium-headless-shell"

WRONG_VARIABLE = VARIABLE + " is {!r}, and there is no such program: correct the variable or unset it."
NONE_FOUND = (
    "The tests need a browser, and none could be found or installed: install Chromium or Chrome,"
    f" or put the path of one into {VARIABLE}, then run this again."
)


class NoBrowser(Exception):
    """There is no browser; the message says what a person can do."""


def find_browser():
    """Return the path of the browser for the tests: the variable's, one on PATH, or Playwright's own."""
    named = os.environ.get(VARIABLE)
    if named:
        return shutil.which(named) or refuse(WRONG_VARIABLE.format(named))
    found = [shutil.which(name) for name in ON_PATH]
    return next(filter(None, found), None) or playwrights_own() or refuse(NONE_FOUND)


def refuse(sentence):
    """Say that there is no browser."""
    raise NoBrowser(sentence)


def playwrights_own():
    """Return the path of the headless shell that Playwright downloaded, or None."""
    said = subprocess.run([*PLAYWRIGHT, "--dry-run"], capture_output=True, text=True).stdout
    places = [line.split(":", 1)[1].strip() for line in said.splitlines() if "Install location:" in line]
    files = [file for place in places for file in Path(place).rglob("*") if file.is_file()]
    return next((str(file) for file in files if file.name.removesuffix(".exe") in SHELLS), None)


def is_root_on_debian():
    """Tell whether Debian's own package can be installed without asking anyone."""
    try:
        system = platform.freedesktop_os_release().get("ID")
    except OSError:
        return False
    return system == "debian" and os.geteuid() == 0


def quietly(command):
    """Run an installer without its pages of output: whether there is a browser afterwards is what counts."""
    variables = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=variables)


def install_with_apt():
    """Install Debian's headless Chromium."""
    print(f"Installing a browser for the tests, once: Debian's package {PACKAGE}.", flush=True)
    quietly(["apt-get", "update"])
    quietly(["apt-get", "install", "-y", "--no-install-recommends", PACKAGE])


def install_with_playwright():
    """Download the headless Chromium that Playwright's makers build."""
    print("Downloading a browser for the tests, once: Playwright's headless Chromium.", flush=True)
    quietly(PLAYWRIGHT)


def get_browser():
    """Return the browser's path; install one first if need be."""
    installers = [install_with_apt, install_with_playwright] if is_root_on_debian() else [install_with_playwright]
    while True:
        try:
            return find_browser()
        except NoBrowser:
            if os.environ.get(VARIABLE) or not installers:
                raise
            installers.pop(0)()


def main():
    """Say which browser the tests will use."""
    try:
        print(f"The tests use the browser {get_browser()}.")
    except NoBrowser as problem:
        sys.exit(str(problem))


if __name__ == "__main__":
    main()
