"""What runs on GitHub is what runs here: pinned actions, and make targets that exist."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
TARGETS = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
PINNED = re.compile(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+$")


def steps(workflow):
    """Yield every step of every job."""
    for job in yaml.safe_load(workflow.read_text())["jobs"].values():
        yield from job["steps"]


def of_each_workflow(test):
    """Run a test for each workflow, under its name."""
    return pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.name)(test)


def jobs(name):
    """The jobs of a workflow by name."""
    return yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text())["jobs"]


def test_there_are_these_workflows():
    assert [file.name for file in WORKFLOWS] == ["check.yml", "publish.yml", "suggestion.yml", "upkeep.yml"]


@of_each_workflow
def test_actions_are_pinned_by_commit_and_name_their_version(workflow):
    lines = [line.strip().removeprefix("- ") for line in workflow.read_text().splitlines() if "uses:" in line]
    assert len(lines) == sum("uses" in step for step in steps(workflow)) > 0
    assert [line for line in lines if not PINNED.fullmatch(line)] == []


@of_each_workflow
def test_each_run_is_one_make_target_that_exists(workflow):
    runs = [step["run"] for step in steps(workflow) if "run" in step]
    assert runs
    assert [run for run in runs if not (run.startswith("make ") and run[5:] in TARGETS)] == []


@of_each_workflow
def test_permissions_are_named_and_the_checkout_keeps_no_credentials(workflow):
    read = yaml.safe_load(workflow.read_text())
    assert read["permissions"] in ({}, {"contents": "read"})
    assert all(job.get("timeout-minutes") for job in read["jobs"].values())
    checkouts = [step["with"] for step in steps(workflow) if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert [given for given in checkouts if given["persist-credentials"] is not False] == []


def writes(name):
    """What the jobs of a workflow may write, by job."""
    found = {job: given.get("permissions", {}) for job, given in jobs(name).items()}
    return {job: sorted(key for key, value in given.items() if value == "write") for job, given in found.items()}


def test_no_job_may_write_more_than_it_has_to():
    assert writes("check.yml") == {"check": [], "preview": []}
    assert writes("publish.yml") == {"build": [], "deploy": ["id-token", "pages"], "record": ["contents"]}
    assert writes("suggestion.yml") == {"draft": ["contents", "issues", "pull-requests"]}
    assert [step for step in jobs("publish.yml")["deploy"]["steps"] if "run" in step] == []


def test_a_change_from_a_fork_meets_no_secret_and_no_token():
    text = (ROOT / ".github/workflows/check.yml").read_text()
    assert re.findall(r"pull_request_target|workflow_run|secrets\.|github\.token|GITHUB_TOKEN", text) == []
    assert ": write" not in text


def test_no_text_that_anybody_writes_stands_in_an_expression():
    """Only numbers, names of our own and what GitHub itself makes may be put into a workflow."""
    known = {
        "github.ref",
        "github.event.issue.number",
        "github.server_url",
        "github.repository",
        "github.token",
        "matrix.python",
        "steps.pages.outputs.base_url",
        "steps.deployment.outputs.page_url",
    }
    found = {name for file in WORKFLOWS for name in re.findall(r"\$\{\{\s*(.*?)\s*\}\}", file.read_text())}
    assert found == known


def test_a_pull_request_is_told_and_shown_even_when_the_check_finds_something():
    runs = [step.get("run", step.get("with", {}).get("path")) for step in jobs("check.yml")["preview"]["steps"]]
    assert runs[2:] == ["make summary", "meaning.md", "make check", "make offline", "crosswalk-offline.zip"]


def test_what_is_published_was_checked_and_tested_with_the_real_addresses():
    runs = {step["run"]: step.get("env", {}) for step in jobs("publish.yml")["build"]["steps"] if "run" in step}
    assert list(runs) == ["make check", "make site", "make test"]
    assert set(runs["make site"]) == {"SITE_URL", "REPO_URL"}


def test_ci_runs_the_two_commands_of_the_readme():
    lines = (ROOT / ".ci" / "run").read_text().splitlines()
    assert [line for line in lines if line.startswith("make ")] == ["make site", "make test"]


def test_every_target_is_listed_by_help_and_sets_itself_up():
    makefile = (ROOT / "Makefile").read_text()
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[1].split()
    assert phony == TARGETS
    described = re.findall(r"^([a-z]+):.* ## ", makefile, re.MULTILINE)
    assert described == TARGETS
    alone = re.findall(r"^([a-z]+): ## ", makefile, re.MULTILINE)
    assert alone == ["help", "setup", "clean"]


def test_the_lock_is_hashed_and_records_no_address():
    lock = (ROOT / "requirements.txt").read_text()
    assert re.findall(r"https?:|file:|--index|--find-links|--extra", lock) == []
    pins = re.findall(r"^[\w.-]+==\S+.*(?:\n    --hash=sha256:[0-9a-f]{64}.*)+", lock, re.MULTILINE)
    assert len(pins) == len(re.findall(r"^[a-z0-9]", lock, re.MULTILINE)) > 40


def test_every_package_that_is_asked_for_is_locked():
    asked = re.findall(r"^([\w-]+)", (ROOT / "requirements.in").read_text(), re.MULTILINE)
    locked = re.findall(r"^([\w.-]+)==", (ROOT / "requirements.txt").read_text(), re.MULTILINE)
    assert set(asked) <= set(locked)
