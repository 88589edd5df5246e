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
    code, printed, _ = check(project(tmp_path, case))
    if os.environ.get("UPDATE_GOLDEN"):
        (case / "expected.txt").write_text(printed, encoding="utf-8")
    assert (case / "expected.txt").read_text(encoding="utf-8") == printed
    assert int(": error: " in printed) == code


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_is_named_after_a_rule_that_it_breaks(case):
    rules = {rule for *_, rule in FINDING.findall((case / "expected.txt").read_text(encoding="utf-8"))}
    assert any(case.name == rule or case.name.startswith(f"{rule}-") for rule in rules), sorted(rules)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_finding_points_into_a_file_of_the_case(case, tmp_path):
    root = project(tmp_path, case)
    for path, line, column, rule in FINDING.findall((case / "expected.txt").read_text(encoding="utf-8")):
        text = (root / path).read_text(encoding="utf-8", errors="replace") if (root / path).is_file() else ""
        assert int(line) <= len(text.splitlines() or [""]), rule
        assert int(column) <= len((text.splitlines() or [""])[int(line) - 1]) + 1, rule


def test_the_base_has_no_findings():
    code, printed, errors = check(BASE)
    assert (0, "") == (code, errors)
    assert "    1 comparisons\n" in printed


def test_the_cases_are_read():
    assert len(CASES) > 100
