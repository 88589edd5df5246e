"""site/ changes only when a whole new one is there to take its place."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tools import build_site

ROOT = Path(build_site.__file__).parent.parent
MAIN = "import sys; from pathlib import Path; from tools import build_site; build_site.main(Path({!r}), {!r})"
WRITES = (
    "import sys; from pathlib import Path; new = Path(sys.argv[-1]); new.mkdir(); (new / 'page').write_text('new');"
)


@pytest.fixture
def project(tmp_path):
    """A project with a good site from an earlier build."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "page").write_text("old")
    return tmp_path


def start(project, then):
    """Start a build whose command writes a page into its folder and then does what the test says."""
    code = MAIN.format(str(project), [sys.executable, "-c", WRITES + then])
    return subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, text=True, stdout=-1, stderr=-1)


def is_as_it_was(project):
    """Tell whether the old site is whole and nothing else lies about."""
    return [path.name for path in project.iterdir()] == ["site"] and (project / "site" / "page").read_text() == "old"


def pid_of_command(project):
    """Wait until the running build has begun to write, and return its command's process."""
    for _ in range(500):
        pids = [file.read_text() for file in project.glob(".site-new-*/site/pid")]
        if pids and pids[0]:
            return int(pids[0])
        time.sleep(0.02)
    raise AssertionError("the build never began")


def test_a_good_build_takes_the_place_of_the_old_site(project):
    build = start(project, "")
    said, _ = build.communicate()
    assert (build.returncode, said.count("\n")) == (0, 1)
    assert [path.name for path in project.iterdir()] == ["site"]
    assert (project / "site" / "page").read_text() == "new"


def test_the_first_build_needs_no_old_site(tmp_path):
    assert start(tmp_path, "").wait() == 0
    assert (tmp_path / "site" / "page").read_text() == "new"


def test_a_site_can_be_read_by_a_web_server(tmp_path):
    start(tmp_path, "").wait()
    (tmp_path / "plain").mkdir()
    assert (tmp_path / "site").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_failed_build_leaves_the_old_site_as_it_was(project):
    build = start(project, "sys.exit(3)")
    _, said = build.communicate()
    assert (build.returncode, said) == (1, build_site.NOT_BUILT + "\n")
    assert is_as_it_was(project)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interrupted_build_leaves_the_old_site_as_it_was_and_ends_its_command(project, number):
    build = start(project, "import os, time; (new / 'pid').write_text(str(os.getpid())); time.sleep(60)")
    pid = pid_of_command(project)
    build.send_signal(number)
    _, said = build.communicate(timeout=20)
    assert (build.returncode, said) == (1, build_site.INTERRUPTED + "\n")
    assert is_as_it_was(project)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def mkdocs_project(folder, page):
    """Write the smallest MkDocs project."""
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text(page)
    (folder / "mkdocs.yml").write_text("site_name: Small\ntheme:\n  name: null\n  custom_dir: theme\n")
    (folder / "theme").mkdir()
    (folder / "theme" / "main.html").write_text("{{ page.content }}")


def build_with_mkdocs(project):
    """Build with the real command."""
    code = MAIN.format(str(project), build_site.MKDOCS)
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, text=True, capture_output=True)


def test_mkdocs_builds_a_good_project(project):
    mkdocs_project(project, "# Hello\n")
    result = build_with_mkdocs(project)
    assert result.returncode == 0, result.stderr
    assert "Hello" in (project / "site" / "index.html").read_text()
    assert not (project / "site" / "page").exists()


def test_a_strict_warning_of_mkdocs_leaves_the_old_site_as_it_was(project):
    mkdocs_project(project, "# Hello\n\n[nowhere](nowhere.md)\n")
    result = build_with_mkdocs(project)
    assert result.returncode == 1
    assert "nowhere.md" in result.stderr
    assert result.stderr.endswith(build_site.NOT_BUILT + "\n")
    assert [path.name for path in (project / "site").iterdir()] == ["page"]
    assert list(project.glob(".site-new-*")) == []


def commit(project):
    """Make the project a repository with one commit of a known time."""
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    dates = os.environ | {"GIT_COMMITTER_DATE": "@1700000000 +0000", "GIT_AUTHOR_DATE": "@1600000000 +0000"}
    subprocess.run(["git", "init", "-q"], cwd=project, check=True)
    commit = ["git", *identity, "commit", "-q", "--allow-empty", "--no-verify", "-m", "one"]
    subprocess.run(commit, cwd=project, env=dates, check=True)


def test_the_clock_of_a_build_is_the_last_commit_unless_it_is_set(project, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    commit(project)
    assert build_site.environment(project)["SOURCE_DATE_EPOCH"] == "1700000000"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert build_site.environment(project)["SOURCE_DATE_EPOCH"] == "1"


def test_a_folder_without_a_commit_or_a_machine_without_git_builds_all_the_same(project, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))
    assert "SOURCE_DATE_EPOCH" not in build_site.environment(project)
    monkeypatch.setenv("PATH", str(project))
    assert "SOURCE_DATE_EPOCH" not in build_site.environment(project)


def test_the_build_is_strict_and_never_quiet():
    assert build_site.MKDOCS[1:] == ["-m", "mkdocs", "build", "--strict"]
