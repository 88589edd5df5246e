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


def test_there_are_the_two_workflows():
    assert [file.name for file in WORKFLOWS] == ["check.yml", "publish.yml"]


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
    assert checkouts == [{"persist-credentials": False}]


def test_only_the_deploying_job_may_write():
    jobs = yaml.safe_load((ROOT / ".github/workflows/publish.yml").read_text())["jobs"]
    writes = {
        name: [key for key, value in job["permissions"].items() if value == "write"] for name, job in jobs.items()
    }
    assert writes == {"build": [], "deploy": ["pages", "id-token"]}
    assert [step for step in jobs["deploy"]["steps"] if "run" in step] == []


def test_what_is_published_was_checked_and_tested_with_the_real_addresses():
    workflow = ROOT / ".github/workflows/publish.yml"
    runs = {step["run"]: step.get("env", {}) for step in steps(workflow) if "run" in step}
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
