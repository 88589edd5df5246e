"""Every command in the documentation is run here, as it stands there, in a copy of the project.

The long ones are run by the tests of their scripts, or by people; they are named below.
"""

import re
import shlex
import subprocess
import sys

import pytest

from tests.building import ROOT, copy_one
from tests.making import make
from tests.repositories import git

TEXTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
COMMAND = re.compile(r"^ *(make [a-z]+(?: [A-Z]+=\S+)?|\.venv/bin/python -m \S+.*?)(?: {2,}#.*)?$")
FENCED = re.compile(r"^( *)```(?:text)?\n(.*?)^\1```", re.S | re.M)
MENTIONED = re.compile(r"`(make [a-z]+)|`(?:\.venv/bin/)?python -m macros ([a-z]+)")
LONG = {
    "make site": "tests/tools/test_build_site.py",
    "make test": "these tests",
    "make serve": "tests/tools/test_serve.py",
    "make offline": "tests/tools/test_offline.py",
    "make audit": "tests/audit",
    "make bench": "bench/__main__.py",
    "make fuzz": "tests/test_fuzz.py",
    "make links": "tests/tools/test_links.py",
}
"""Commands that take minutes, the network or the whole site, with the tests of what they start."""
PARTS = ("macros", "data", "docs", "schemas", "addresses.txt", "mkdocs.yml", "pyproject.toml")


def commands():
    """Every command of every block of commands, once."""
    blocks = (block for text in TEXTS for _, block in FENCED.findall(text.read_text(encoding="utf-8")))
    return sorted(
        {found[1].strip() for block in blocks for line in block.splitlines() if (found := COMMAND.match(line))}
    )


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """A copy of the project, with everything on a branch called main."""
    root = tmp_path_factory.mktemp("copy")
    for name in PARTS:
        copy_one(ROOT / name, root / name)
    for arguments in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "--no-verify", "-m", "main"]):
        git(root, *arguments)
    return root


def test_the_documentation_names_commands():
    assert len(commands()) > 15


@pytest.mark.parametrize("command", [one for one in commands() if one.startswith(".venv/bin/python -m macros")])
def test_a_command_of_ours_does_its_work(command, copy):
    arguments = [sys.executable, *shlex.split(command)[1:]]
    ran = subprocess.run(
        arguments, cwd=copy, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", timeout=120
    )
    asks = re.fullmatch(r"\S+ -m macros new [a-z]+", command)
    assert (2 if asks else 0) == ran.returncode, ran.stdout + ran.stderr
    assert "Traceback" not in ran.stderr
    assert not asks or "--" in ran.stderr, "without a terminal it says which flags to use"


@pytest.mark.parametrize("command", [one for one in commands() if one.startswith("make ")])
def test_a_target_starts_a_script_that_is_tested(command):
    if command in LONG:
        place = LONG[command]
        assert place == "these tests" or (ROOT / place).exists()
    name, *arguments = command.removeprefix("make ").split()
    planned = make("--dry-run", name, *arguments)
    assert 0 == planned.returncode, planned.stderr
    assert command in LONG or name in ("help", "setup", "check", "diff", "schema", "due"), f"nothing runs {command}"


def test_what_is_mentioned_in_passing_exists():
    listed = subprocess.run([sys.executable, "-m", "macros", "--help"], cwd=ROOT, capture_output=True, text=True).stdout
    found = [pair for text in TEXTS for pair in MENTIONED.findall(text.read_text(encoding="utf-8"))]
    assert [] == sorted({target for target, _ in found if target and make("--dry-run", target[5:]).returncode})
    assert [] == sorted({name for _, name in found if name and f"    {name} " not in listed})
    assert len(found) > 10


def test_a_command_that_does_not_exist_is_found():
    assert COMMAND.match(".venv/bin/python -m macros nwe quiz")
    assert 0 != make("--dry-run", "nowhere").returncode
