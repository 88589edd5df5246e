"""What is committed is ours: no third-party file, no address of a package register, nothing that was built."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ENDINGS = {".css", ".gotmpl", ".html", ".in", ".js", ".json", ".md", ".png", ".py", ".svg", ".toml", ".txt", ".yml"}
NAMES = {
    ".ci/run",
    ".github/CODEOWNERS",
    ".editorconfig",
    ".gitattributes",
    ".gitignore",
    "LICENSE",
    "LICENSE-CONTENT",
    "Makefile",
}
# Written apart, so that this file does not hold what it looks for.
HOSTS = ["python" + "hosted.org", "py" + "pi.org", "npm" + "js.org", "npm" + "js.com", "jsde" + "livr"]
HOSTS += ["un" + "pkg.com", "cdn" + "js.", "fonts.google" + "apis", "cdn.play" + "wright", "play" + "wright.azureedge"]
SWITCHES = ["--index-" + "url", "--extra-index-" + "url", "--find-" + "links", "/simp" + "le/"]
REGISTER = re.compile("|".join(map(re.escape, HOSTS + SWITCHES)))
FOREIGN = re.compile(r"sourceMapping" + r"URL|@" + r"license|node_" + r"modules/|Copyright \(c\)", re.I)
BIGGEST = 600_000


def committed():
    """Every file that git keeps, or would keep."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, text=True
    ).stdout
    files = [ROOT / name for name in listed.split("\0") if name]
    assert files, "these tests need git"
    return [file for file in files if file.is_file()]


def found(pattern, text):
    return sorted({match.group(0) for match in pattern.finditer(text)})


def texts():
    """What the committed text files hold, by name."""
    kept = [file for file in committed() if file.suffix != ".png"]
    return {file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8", errors="replace") for file in kept}


def test_every_file_is_of_a_kind_that_people_write():
    """Golden cases hold what people write by mistake, so anything goes there."""
    names = {file.relative_to(ROOT).as_posix() for file in committed()} - NAMES
    assert [] == [name for name in names if not name.startswith("tests/golden/") and Path(name).suffix not in ENDINGS]


def test_no_file_is_too_large_to_have_been_written_here():
    assert [] == [str(file) for file in committed() if file.stat().st_size > BIGGEST]


def test_nothing_committed_was_made_by_a_build_or_by_others():
    lines = {name: max(map(len, text.splitlines()), default=0) for name, text in texts().items()}
    assert [] == [name for name, longest in lines.items() if name.endswith((".js", ".css")) and longest > 500]
    named = {name: text for name, text in texts().items() if not name.startswith(("LICENSE", "audit/package-lock."))}
    foreign = {name: found(FOREIGN, text) for name, text in named.items()}
    assert {} == {name: marks for name, marks in foreign.items() if marks}


def test_nothing_committed_names_a_register_of_packages_or_an_address_for_downloads():
    # One test looks for the switches of installers in the lock, by name.
    ours = {name: text for name, text in texts().items() if name != "tests/tools/test_workflows.py"}
    assert {} == {name: hosts for name, text in ours.items() if (hosts := found(REGISTER, text))}


@pytest.mark.parametrize("text", [f"https://files.{HOSTS[0]}", f"{SWITCHES[0]} https://a.example"])
def test_an_address_for_downloads_is_seen(text):
    assert found(REGISTER, text)


def test_pictures_are_pictures():
    pictures = [file for file in committed() if file.suffix == ".png"]
    assert [] == [str(file) for file in pictures if not file.read_bytes().startswith(b"\x89PNG\r\n")]
