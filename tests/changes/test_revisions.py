"""python -m macros diff, as a contributor runs it: against a revision, against a folder, against nothing."""

import subprocess
import sys

import pytest

from macros.__main__ import main
from tests.repositories import git
from tests.support import change, project

COMPARISON = "data/comparisons/office-hours.yml"


@pytest.fixture
def repository(tmp_path):
    """The smallest project as a repository with one commit, tagged, and one edit that is not committed."""
    root = project(tmp_path / "project")
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-q", "--no-verify", "-m", "one")
    git(root, "tag", "one")
    change(root, COMPARISON, "Write two lines", "Write three lines")
    return root


def diff(root, base, capsys):
    code = main(["diff", base, "--root", str(root)])
    said = capsys.readouterr()
    return code, said.out, said.err


def state(root):
    """Every file with its bytes and time, git's own too."""
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize("base", ["one", "HEAD", "HEAD^{commit}"])
def test_a_revision_is_compared_with_the_work_tree_and_nothing_is_touched(repository, base, capsys):
    before = state(repository)
    code, text, errors = diff(repository, base, capsys)
    assert (0, "") == (code, errors)
    assert "now: Write **three** lines" in text
    assert before == state(repository)


def test_a_folder_is_compared_as_it_is(repository, tmp_path, capsys):
    other = project(tmp_path / "other")
    assert "Write ~~two~~ lines" in diff(repository, str(other), capsys)[1]


@pytest.mark.parametrize("base", ["nowhere", "--output=x", "HEAD:data", "", "one..HEAD", "$(touch x)"])
def test_an_unknown_revision_is_told_in_one_sentence(repository, base, capsys):
    code = subprocess.run(
        [sys.executable, "-m", "macros", "diff", "--root", str(repository), "--", base],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (2, "") == (code.returncode, code.stdout)
    assert f"There is no revision or folder '{base}' here: name a branch, a tag, a commit or a folder.\n" == code.stderr
    assert not (repository / "x").exists()


def test_a_folder_without_git_is_told_in_one_sentence(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    code, text, errors = diff(project(tmp_path / "project"), "HEAD", capsys)
    assert (2, "", 1) == (code, text, errors.count("\n"))
    assert "is not in a git repository" in errors


def test_a_machine_without_git_is_told_in_one_sentence(repository, monkeypatch, capsys):
    monkeypatch.setenv("PATH", str(repository))
    assert (2, "", "git could not be asked: install it, or name a folder to compare with.\n") == diff(
        repository, "HEAD", capsys
    )


def test_a_base_that_is_broken_or_has_no_data_gives_words_and_no_traceback(repository, capsys):
    change(repository, COMPARISON, "misreadings:", "misreadings: [")
    git(repository, "commit", "-qam", "broken")
    change(repository, COMPARISON, "misreadings: [", "misreadings:")
    code, text, _ = diff(repository, "HEAD", capsys)
    assert (0, True) == (code, text.startswith("**Not compared**"))
    git(repository, "rm", "-rqf", "--cached", "data")
    git(repository, "commit", "-qm", "empty")
    code, text, _ = diff(repository, "HEAD", capsys)
    assert (0, True) == (code, "1 comparison added" in text)


def test_links_in_a_revision_are_not_followed(repository, tmp_path, capsys):
    (tmp_path / "secret.yml").write_text("title: secret\n")
    (repository / "data" / "stories" / "link.yml").symlink_to(tmp_path / "secret.yml")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "link")
    (repository / "data" / "stories" / "link.yml").unlink()
    code, text, _ = diff(repository, "HEAD", capsys)
    assert (0, False) == (code, "secret" in text)
