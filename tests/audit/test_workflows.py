"""What the linter of workflows found is told; a run in which it was not asked says nothing of it."""

from audit import workflows
from audit.report import Finding


def test_nothing_found_names_every_workflow():
    assert [
        "Workflows: actionlint finds nothing in check.yml, publish.yml, suggestion.yml, upkeep.yml."
    ] == workflows.told([])


def test_a_finding_is_told_with_its_place():
    found = [Finding("actionlint", "label is unknown", "check.yml:20")]
    assert [workflows.FOUND, "- check.yml:20: label is unknown"] == workflows.told(found)


def test_who_was_not_asked_says_nothing():
    assert [] == workflows.told(None)


def test_the_planted_fault_is_there_to_be_found():
    assert workflows.FAULT[0] in workflows.FILES[0].read_text(encoding="utf-8")
