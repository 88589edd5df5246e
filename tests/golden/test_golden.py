"""Each folder here is a case: broken files, laid over the valid project `_base`, and what `check` prints about them.

Adding a case is adding a folder named after its rule. `UPDATE_GOLDEN=1 pytest tests/golden` writes every expected.txt.
"""

import os
import re

import pytest

from tests.support import BASE, GOLDEN, check, project

CASES = sorted(folder for folder in GOLDEN.iterdir() if folder.is_dir() and not folder.name.startswith("_"))
FINDING = re.compile(r"^(\S.*?):(\d+):(\d+): (?:error|warning): .* \[([a-z0-9-]+)\]$", re.M)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_check_prints_what_the_case_expects(case, tmp_path):
    root = project(tmp_path, case)
    code, printed, _ = check(root)
    if os.environ.get("UPDATE_GOLDEN"):
        (case / "expected.txt").write_text(printed, encoding="utf-8")
    assert (case / "expected.txt").read_text(encoding="utf-8") == printed
    assert int(": error: " in printed) == code
    assert [] == [finding for finding in FINDING.findall(printed) if not points_into_a_file(root, *finding)]
    assert any(f"{case.name}-".startswith(f"{rule}-") for *_, rule in FINDING.findall(printed)), "not named after its rule"


def points_into_a_file(root, path, line, column, rule):
    if rule == "missing-file":
        return (path, line, column) == (path, "1", "1")
    lines = (root / path).read_text(encoding="utf-8", errors="replace").splitlines() or [""]
    return int(line) <= len(lines) and int(column) <= len(lines[int(line) - 1]) + 1


def test_the_base_has_no_findings():
    code, printed, errors = check(BASE)
    assert (0, "") == (code, errors)
    assert "    1 comparisons\n" in printed


def test_each_rule_that_is_explained_has_a_case():
    rules = rules_explained()
    shown = {rule for case in CASES for *_, rule in FINDING.findall((case / "expected.txt").read_text(encoding="utf-8"))}
    assert set() == rules - shown
