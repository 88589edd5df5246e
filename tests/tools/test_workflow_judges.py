"""What GitHub reads is judged by others: the published schemas, and an auditor of workflows. Each is seen failing."""

import json
import re
import subprocess
import sys
from pathlib import Path

import check_jsonschema
import jsonschema
import pytest
import yaml

from tests.support import ROOT

SCHEMAS = Path(check_jsonschema.__file__).parent / "builtin_schemas" / "vendor"
GITHUB = ROOT / ".github"
FORMS = sorted(file for file in GITHUB.glob("ISSUE_TEMPLATE/*.yml") if file.name != "config.yml")
JUDGED = {
    **dict.fromkeys(sorted(GITHUB.glob("workflows/*.yml")), "github-workflows"),
    **dict.fromkeys(FORMS, "github-issue-forms"),
    GITHUB / "ISSUE_TEMPLATE" / "config.yml": "github-issue-config",
    GITHUB / "dependabot.yml": "dependabot",
}
AUDITOR = [Path(sys.executable).parent / "zizmor", "--offline", "--persona=pedantic", "--no-config", "--no-ignores"]
AUDIT = [*AUDITOR, "--strict-collection", "--no-progress", "--format=json-v1", "--quiet"]
FAULTS = {
    "template-injection": ("run: make check", "run: echo ${{ github.event.issue.title }}"),
    "dangerous-triggers": ("  pull_request:", "  pull_request_target:"),
    "artipacked": ("persist-credentials: false", "show-progress: false"),
    "unpinned-uses": (r"actions/checkout@\w+", "actions/checkout@main"),
    "excessive-permissions": ("contents: read", "contents: write"),
}


def complaints(schema, value):
    """What a published schema says against a value."""
    validator = jsonschema.Draft7Validator(json.loads((SCHEMAS / f"{schema}.json").read_text(encoding="utf-8")))
    return [error.message for error in validator.iter_errors(value)]


def with_word_on(value):
    """YAML 1.1 reads the key `on` as true, GitHub does not."""
    return {("on" if key is True else key): inner for key, inner in value.items()}


@pytest.mark.parametrize("file", JUDGED, ids=lambda file: file.name)
def test_every_file_keeps_the_published_schema(file):
    assert [] == complaints(JUDGED[file], with_word_on(yaml.safe_load(file.read_text(encoding="utf-8"))))


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("workflows/check.yml", "runs-on:", "run-on:"),
        ("workflows/check.yml", "timeout-minutes: 20", "timeout-minutes: [20]"),
        ("ISSUE_TEMPLATE/suggest-a-comparison.yml", "type: textarea", "type: text"),
        ("ISSUE_TEMPLATE/config.yml", "blank_issues_enabled: true", "blank_issues_enabled: maybe"),
        ("dependabot.yml", "interval: monthly", "interval: often"),
    ],
)
def test_a_schema_sees_a_fault(file, old, new):
    text = (GITHUB / file).read_text(encoding="utf-8")
    assert old in text
    assert complaints(JUDGED[GITHUB / file], with_word_on(yaml.safe_load(text.replace(old, new))))


def audited(folder):
    """The names of what the auditor finds in a folder; it asks no other machine."""
    told = subprocess.run([*AUDIT, str(folder)], capture_output=True, text=True, timeout=120)
    return {finding["ident"] for finding in json.loads(told.stdout)}, told


def test_the_auditor_finds_nothing():
    found, told = audited(ROOT)
    assert (set(), 0) == (found, told.returncode), told.stderr


@pytest.mark.parametrize("rule", FAULTS)
def test_the_auditor_sees_a_fault(rule, tmp_path):
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    text, times = re.subn(*FAULTS[rule], (GITHUB / "workflows" / "check.yml").read_text(encoding="utf-8"), count=1)
    assert 1 == times
    (folder / "check.yml").write_text(text)
    assert rule in audited(tmp_path)[0]


def test_the_auditor_reads_every_workflow():
    told = subprocess.run([*AUDITOR, "--strict-collection", str(ROOT)], capture_output=True, text=True, timeout=120)
    for name in ("check.yml", "publish.yml", "suggestion.yml", "dependabot.yml"):
        assert name in told.stderr


@pytest.mark.parametrize("form", FORMS, ids=lambda file: file.name)
def test_a_form_says_what_happens_with_the_text(form):
    text = form.read_text(encoding="utf-8")
    assert "**What happens next:**" in text
    assert "Your text is public." in text
    assert form.name == "wrong-source.yml" or "CC BY 4.0" in text


def test_somebody_without_a_fitting_form_may_write_all_the_same():
    assert {"blank_issues_enabled": True} == yaml.safe_load((GITHUB / "ISSUE_TEMPLATE" / "config.yml").read_text())
