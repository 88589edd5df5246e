"""What a workflow's step runs does its work here too; where it speaks with GitHub, a stand-in answers."""

import shutil

import pytest
import yaml

from tests.github_server import serve
from tests.making import make
from tests.repositories import git
from tests.support import ROOT, change, project

RUNNER = """\
import runpy, sys
with open({log!r}, "a") as log:
    log.write(" ".join(sys.argv[1:]) + "\\n")
if sys.argv[2] != "macros":
    sys.path.insert(0, {root!r})
    runpy.run_module(sys.argv[2], run_name="__main__")
"""
BUILDS = {
    "site": [".venv/bin/python tools/build_site.py"],
    "offline": [".venv/bin/python -m tools.build_offline"],
    "test": [
        ".venv/bin/python tools/browser.py",
        ".venv/bin/python -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder",
    ],
}
"""Targets whose scripts have tests of their own, and which would write over the site of who runs the tests."""


@pytest.fixture
def pull_request(tmp_path):
    """A checkout as GitHub makes it: one commit of main, and the merge on top."""
    root = project(tmp_path / "checkout")
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-q", "--no-verify", "-m", "main")
    change(root, "data/comparisons/office-hours.yml", "Write two lines", "Write three lines")
    git(root, "commit", "-qam", "merge", "--no-verify")
    return root


def test_every_run_of_a_workflow_is_executed_here_or_by_the_tests_of_its_script():
    files = (ROOT / ".github" / "workflows").glob("*.yml")
    jobs = [job for file in files for job in yaml.safe_load(file.read_text())["jobs"].values()]
    runs = {step["run"].removeprefix("make ") for job in jobs for step in job["steps"] if "run" in step}
    assert set(BUILDS) | {"check", "summary", "suggestion", "record", "due", "links"} == runs


@pytest.mark.parametrize("target", BUILDS)
def test_a_target_that_builds_runs_the_script_that_is_tested(target):
    assert BUILDS[target] == [line.strip() for line in make("--dry-run", target).stdout.splitlines()]


def test_check_takes_its_format_from_the_step():
    done = make("check", ARGS="--format github")
    assert 0 == done.returncode, done.stdout + done.stderr
    assert all(line.startswith("::warning") for line in done.stdout.splitlines() if line.startswith("::"))
    assert " comparisons\n" not in done.stdout


def test_summary_tells_the_meaning_on_the_page_of_the_run_and_keeps_it(pull_request, tmp_path):
    page = tmp_path / "page.md"
    page.write_text("before\n")
    done = make("summary", BASE="HEAD^1", GITHUB_STEP_SUMMARY=str(page), GITHUB_WORKSPACE=str(pull_request))
    assert (0, "") == (done.returncode, done.stderr)
    assert "now: Write **three** lines" in done.stdout
    assert done.stdout == (pull_request / "meaning.md").read_text()
    assert f"before\n{done.stdout}" == page.read_text()


@pytest.mark.parametrize("base", ["nowhere", "$(touch pwned)", "'; touch pwned; '", "--root=/"])
def test_summary_without_a_base_says_so_in_one_sentence(base, pull_request):
    done = make("summary", BASE=base, GITHUB_WORKSPACE=str(pull_request))
    assert (2, "") == (done.returncode, done.stdout)
    assert done.stderr.startswith(f"There is no revision or folder '{base}' here: ")
    assert not (ROOT / "pwned").exists()


def test_diff_takes_any_base_and_no_shell_reads_it(tmp_path):
    shutil.copytree(ROOT / "data", tmp_path / "data")
    assert 0 == make("diff", f"BASE={tmp_path}").returncode
    assert "$(touch pwned)" in make("diff", "BASE=$$(touch pwned)").stderr
    assert not (ROOT / "pwned").exists()


def test_record_writes_the_files_and_then_commits_them(tmp_path):
    log, runner = tmp_path / "log", tmp_path / "runner.py"
    runner.write_text(RUNNER.format(log=str(log), root=str(ROOT)))
    (tmp_path / "addresses.txt").write_text("/\n")
    with serve({}) as github:
        python = ROOT / ".venv" / "bin" / "python"
        done = make("record", f"RUN={python} {runner}", **github.variables, GITHUB_WORKSPACE=str(tmp_path))
        assert (0, "Committed: addresses.txt.\n") == (done.returncode, done.stdout), done.stderr
        assert {"addresses.txt": "/\n"} == github.files("main")
    assert ["-m macros addresses", "-m macros ids", "-m tools.record"] == log.read_text().splitlines()
