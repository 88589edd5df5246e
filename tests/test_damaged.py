"""Files as people damage them, each told at the right line with what to do: `tests/damaged/`, with expected.yml.

About half of them are slips in an editor of a browser, the others come with pasted text and with other programs.
"""

import shutil

import pytest

from macros.loading import examine
from macros.source import read
from tests.support import ROOT, project

DAMAGED = ROOT / "tests" / "damaged"
EXPECTED = read(DAMAGED / "expected.yml", "expected.yml").root
IS_FINE = [name for name in EXPECTED if name.endswith("-fine")]


def told_about(folder, name):
    """What is found when a damaged file stands in the small project: about the file, and about others."""
    root, place = project(folder), f"data/{EXPECTED[name]['at']}"
    shutil.copy(DAMAGED / f"{name}.yml", root / place)
    found = examine(root)[1]
    return [one for one in found if one.location.path == place], [one for one in found if one.location.path != place]


def shown(finding):
    """A finding as expected.yml has it."""
    facts = {"line": finding.location.line, "rule": finding.rule, "do": finding.tip, "write": finding.write}
    return {key: value for key, value in facts.items() if value}


def test_there_are_enough_and_each_is_expected():
    assert {file.stem for file in DAMAGED.glob("*.yml")} - {"expected"} == set(EXPECTED)
    assert len(EXPECTED) - len(IS_FINE) >= 40


@pytest.mark.parametrize("name", EXPECTED)
def test_a_damaged_file_is_told_at_its_line_with_what_to_do(name, tmp_path):
    found, _ = told_about(tmp_path, name)
    assert EXPECTED[name]["told"] == [shown(finding) for finding in found]


@pytest.mark.parametrize("name", [name for name in EXPECTED if name not in IS_FINE])
def test_each_finding_says_what_to_do(name, tmp_path):
    found, _ = told_about(tmp_path, name)
    assert found
    assert [] == [finding for finding in found if not finding.tip]


@pytest.mark.parametrize(
    "name", [name for name in EXPECTED if name not in ("truncated", "id-with-capitals-and-blanks")]
)
def test_damage_in_one_file_makes_no_finding_in_another(name, tmp_path):
    assert [] == told_about(tmp_path, name)[1]


def written(folder, name):
    """The file with every line that was told to be written in its place."""
    found, _ = told_about(folder, name)
    file = folder / "data" / EXPECTED[name]["at"]
    lines = file.read_text(encoding="utf-8").split("\n")
    for finding in reversed(found):
        first, last = finding.replaces if finding.replaces[0] else (finding.location.line,) * 2
        lines[first - 1 : last] = finding.write.split("\n") if finding.write else lines[first - 1 : last]
    file.write_text("\n".join(lines), encoding="utf-8")
    return folder


WRITTEN = [name for name, case in EXPECTED.items() if case["told"] and all(told.get("write") for told in case["told"])]
NOT_AT_ONCE = ("tab-indents-every-line", "two-tabs-for-each-level", "json-without-braces", "word-bullets")
"""Their finding stands for many lines, of which it writes the first, or hides another one."""


@pytest.mark.parametrize("name", [name for name in WRITTEN if name not in NOT_AT_ONCE])
def test_the_lines_to_write_mend_the_file(name, tmp_path):
    assert [] == [finding for finding in examine(written(tmp_path, name))[1] if finding.rule != "unknown-misreading"]
