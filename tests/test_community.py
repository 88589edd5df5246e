"""What GitHub shows to people who come to help is there, in the places where it looks."""

import re

import pytest
import yaml

from tests.support import ROOT

GITHUB = ROOT / ".github"


@pytest.mark.parametrize("name", ["CODE_OF_CONDUCT.md", "SECURITY.md", "pull_request_template.md", "CODEOWNERS"])
def test_it_stands_where_github_finds_it(name):
    assert (GITHUB / name).read_text(encoding="utf-8").strip()


def test_every_folder_has_an_owner_and_each_rule_names_what_exists():
    lines = [line.split() for line in (GITHUB / "CODEOWNERS").read_text().splitlines() if line and line[0] != "#"]
    assert "*" == lines[0][0]
    assert [] == [pattern for pattern, *_ in lines[1:] if not (ROOT / pattern.strip("/")).exists()]
    assert all(owners and all(re.fullmatch(r"@[\w-]+(/[\w-]+)?", owner) for owner in owners) for _, *owners in lines)


def test_owners_are_a_placeholder_as_long_as_the_repository_is_one():
    repository = yaml.safe_load((ROOT / "data" / "site.yml").read_text())["repository"]
    owners = set(re.findall(r"@([\w-]+)/", (GITHUB / "CODEOWNERS").read_text()))
    assert ("example.org" in repository) == (owners == {"example"})


def test_the_changelog_has_the_form_it_names():
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (.+)$", text, re.M)
    assert "[Unreleased]" == headings[0]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", heading) for heading in headings[1:])
    assert headings[1:] == sorted(headings[1:], reverse=True)
    known = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
    assert set(re.findall(r"^### (.+)$", text, re.M)) <= known


def test_files_named_to_contributors_exist():
    template = (GITHUB / "pull_request_template.md").read_text(encoding="utf-8")
    workflow = (GITHUB / "workflows" / "check.yml").read_text(encoding="utf-8")
    named = re.findall(r"`([\w.-]+\.(?:md|zip))`", template)
    assert ["meaning.md", "crosswalk-offline.zip"] == named
    assert all(f"path: {name}" in workflow for name in named)
