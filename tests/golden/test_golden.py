"""Each folder here is a case: broken files, laid over the valid project `_base`, and what `check` prints about them.

Adding a case is adding a folder named after its rule. `UPDATE_GOLDEN=1 pytest tests/golden` writes every expected.txt.
"""

import os

import pytest

from tests.support import BASE, GOLDEN, check, findings_in, project

CASES = sorted(folder for folder in GOLDEN.iterdir() if folder.is_dir() and folder.name[0] not in "_.")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_check_prints_what_the_case_expects(case, tmp_path):
    root = project(tmp_path, case)
    code, printed, _ = check(root)
    if os.environ.get("UPDATE_GOLDEN"):
        (case / "expected.txt").write_text(printed, encoding="utf-8")
    assert (case / "expected.txt").read_text(encoding="utf-8") == printed
    assert int(": error: " in printed) == code
    assert [] == [finding for finding in findings_in(printed) if not points_into_a_file(root, *finding)]
    assert any(f"{case.name}-".startswith(f"{rule}-") for *_, rule in findings_in(printed)), "not named after its rule"


def points_into_a_file(root, path, line, column, rule):
    if rule == "missing-file":
        return (1, 1) == (line, column)
    lines = (root / path).read_text(encoding="utf-8", errors="replace").splitlines() or [""]
    return line <= len(lines) and column <= len(lines[line - 1]) + 1


def test_the_base_has_no_findings():
    code, printed, errors = check(BASE)
    assert (0, "") == (code, errors)
    assert "    1 comparisons\n" in printed
