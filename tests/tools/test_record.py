"""What a publication leaves behind is committed through GitHub's API: two files, on top of main, once."""

import os
import subprocess
import sys

import pytest

from tests.github_server import serve
from tests.support import ROOT
from tools import record

OLD = {"addresses.txt": "/\n/a/\n", "schemas/ids.json": "[1]\n", "README.md": "read me\n"}


def git(root, *arguments):
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=root, check=True, capture_output=True)


@pytest.fixture
def checkout(tmp_path):
    """The commit that was published, with what the commands have written since."""
    (tmp_path / "schemas").mkdir()
    for name, text in OLD.items():
        (tmp_path / name).write_text(text)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "--no-verify", "-m", "one")
    (tmp_path / "addresses.txt").write_text("/\n/a/\n/b/\n")
    (tmp_path / "schemas" / "ids.json").write_text("[1, 2]\n")
    (tmp_path / "README.md").write_text("changed by a build\n")
    return tmp_path


@pytest.fixture
def github():
    with serve(OLD) as server:
        yield server


def run(github, checkout):
    variables = os.environ | github.variables | {"GITHUB_WORKSPACE": str(checkout)}
    command = [sys.executable, "-m", "tools.record"]
    return subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, timeout=60)


def test_the_two_files_are_committed_and_nothing_else(github, checkout):
    done = run(github, checkout)
    assert (0, "Committed: addresses.txt, schemas/ids.json.\n", "") == (done.returncode, done.stdout, done.stderr)
    assert OLD | {"addresses.txt": "/\n/a/\n/b/\n", "schemas/ids.json": "[1, 2]\n"} == github.files("main")
    commit = github.commits[github.branches["main"]]
    assert [github.variables["GITHUB_SHA"]] == commit["parents"]
    assert "[skip ci]" in commit["message"]


def test_without_anything_new_no_request_changes_anything(github, checkout):
    git(checkout, "checkout", "-q", ".")
    assert "There was nothing new to record.\n" == run(github, checkout).stdout
    assert {"GET"} == {method for method, *_ in github.requests}


def test_a_second_run_finds_nothing_new(github, checkout):
    run(github, checkout)
    assert "There was nothing new to record.\n" == run(github, checkout).stdout


def test_when_main_moves_meanwhile_the_commit_is_made_again_on_top(github, checkout):
    moves = iter([{"README.md": "newer\n", "addresses.txt": "/\n/a/\n/c/\n"}])
    github.before_move = lambda: [github.push("main", **files) for files in [next(moves, None)] if files]
    assert 0 == run(github, checkout).returncode
    assert ("newer\n", "/\n/a/\n/c/\n/b/\n") == (
        github.files("main")["README.md"],
        github.files("main")["addresses.txt"],
    )


def test_ids_that_are_newer_on_main_stay(github, checkout):
    github.push("main", **{"schemas/ids.json": "[1, 2, 3]\n"})
    assert "Committed: addresses.txt.\n" == run(github, checkout).stdout
    assert "[1, 2, 3]\n" == github.files("main")["schemas/ids.json"]


def test_a_branch_that_never_stands_still_is_left_to_the_next_publication(github, checkout):
    github.before_move = lambda: github.push("main")
    done = run(github, checkout)
    assert (1, f"main moved {record.TRIES} times while this ran: the next publication records it.\n") == (
        done.returncode,
        done.stderr,
    )


@pytest.mark.parametrize("status", [401, 403, 500])
def test_a_refusal_fails_in_one_sentence(status, github, checkout):
    github.refuse = {("PATCH", "refs/heads"): status}
    done = run(github, checkout)
    assert (1, 1) == (done.returncode, done.stderr.count("\n"))
    assert done.stderr.startswith(f"GitHub answered {status} to PATCH")


def test_the_first_record_makes_the_files(checkout):
    with serve({"README.md": "read me\n"}) as empty:
        run(empty, checkout)
        assert "/\n/a/\n/b/\n" == empty.files("main")["addresses.txt"]


def test_an_address_is_never_taken_away():
    assert "/a/\n/c/\n/b/\n" == record.appended("/a/\n/c/", "/a/\n/b/\n")
