"""python -m macros check, as a contributor runs it."""

import io
import json
import shutil
import subprocess
import sys

import pytest

from macros.__main__ import main
from macros.commands.check import ALL_IS_WELL, WARNED, WHAT_NEXT
from tests.support import BASE, ROOT, change, check, findings_in, project

FAULTS = {
    ("data/site.yml", 8, 13, "wrong-value"): ("languages: [en]", "languages: [English]"),
    ("data/topics.yml", 3, 3, "unknown-key"): ("intro:", "intor:"),
    ("data/glossary.yml", 4, 8, "unknown-anchor"): ("see: office-hours", "see: office-hours#bothring"),
    ("data/figures.yml", 7, 15, "bad-date"): ("2025-01-15", "2025-13-15"),
    ("data/backgrounds/brazil.yml", 4, 12, "broken-yaml"): ("not_meant:\n  -", "not_meant: [\n  -"),
    ("data/sources/brazil-2010.yml", 4, 7, "unknown-value"): ("kind: research", "kind: reserch"),
    ("data/comparisons/office-hours.yml", 3, 8, "unknown-topic"): ("topic: seniors", "topic: juniors"),
    ("data/checklists/first-visit.yml", 3, 14, "wrong-type"): ("[office-hours]", "office-hours"),
    ("data/quizzes/office-hours.yml", 4, 5, "missing-key"): ("    if_true: Any student may come.\n", ""),
    ("data/stories/open-door.yml", 5, 8, "raw-html"): ("scene: A student", "scene: A <i>student</i>"),
}


@pytest.fixture
def ten_faults(tmp_path):
    root = project(tmp_path)
    for (path, *_), (old, new) in FAULTS.items():
        change(root, path, old, new)
    return root


def test_ten_faults_in_ten_files_are_listed_in_one_run_with_their_lines(ten_faults):
    command = [sys.executable, "-m", "macros", "check", "--root", str(ten_faults)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert 1 == ran.returncode
    assert sorted(FAULTS) == findings_in(ran.stdout)
    assert "\n10 errors in 10 files.\n" == ran.stderr


def test_without_findings_check_counts_the_entries_of_each_kind():
    expected = (
        "    1 topics\n    1 glossary\n    1 channels\n    1 notices\n    1 figures\n    1 backgrounds\n    2 sources\n"
        "    1 comparisons\n    1 checklists\n    1 quizzes\n    1 dissent\n    1 stories\n    0 drafts beside them\n"
        f"\n{ALL_IS_WELL} {WHAT_NEXT}\n"
    )
    assert (0, expected, "") == check(BASE)


def test_one_error_is_not_called_errors(tmp_path):
    root = project(tmp_path)
    change(root, "data/topics.yml", "intro:", "intor:")
    assert "\n1 error in 1 file.\n" == check(root)[2]


def test_warnings_alone_are_printed_before_the_counts_and_exit_with_0(tmp_path):
    root = project(tmp_path)
    (root / "data/stories/new.yml").write_text("status: draft\ntitle: New\n")
    code, printed, errors = check(root)
    assert (0, "\n1 warning in 1 file.\n") == (code, errors)
    assert printed.startswith("data/stories/new.yml:1:1: warning: ")
    assert printed.endswith(f"    1 stories\n    1 drafts beside them\n\n{WARNED} {WHAT_NEXT}\n")


def test_what_comes_next_is_told_only_when_nothing_has_to_be_put_right(ten_faults):
    assert WHAT_NEXT not in check(ten_faults)[1]
    assert WHAT_NEXT not in check(BASE, "--format", "github")[1] + check(BASE, "--format", "json")[1]


def test_github_gets_a_command_for_each_finding(ten_faults):
    code, printed, _ = check(ten_faults, "--format", "github")
    assert 1 == code
    assert 10 == len(printed.splitlines())
    assert all(line.startswith("::error file=data/") for line in printed.splitlines())
    assert (
        "::error file=data/topics.yml,line=3,col=3,title=unknown-key::unknown key 'intor'. did you mean 'intro'?"
        "%0AWrite:   intro:" in printed
    )


def test_json_is_one_list_with_the_same_findings(ten_faults):
    code, printed, _ = check(ten_faults, "--format", "json")
    found = [tuple(finding[key] for key in ("file", "line", "column", "rule")) for finding in json.loads(printed)]
    assert (1, sorted(FAULTS)) == (code, found)


@pytest.mark.parametrize(("form", "expected"), [("github", ""), ("json", "[]\n")])
def test_without_findings_programs_get_nothing_to_read(form, expected):
    assert (0, expected, "") == check(BASE, "--format", form)


def test_a_terminal_without_unicode_shows_codes_and_no_traceback(tmp_path, monkeypatch):
    root = project(tmp_path)
    change(root, "data/comparisons/office-hours.yml", "topic: seniors", "topic: блат")
    terminal = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", terminal)
    assert 1 == main(["check", "--root", str(root)])
    terminal.flush()
    printed = terminal.buffer.getvalue()
    assert b"'\\u0431\\u043b\\u0430\\u0442' is not a valid id" in printed
    assert b"     3 | topic: \\u0431\\u043b\\u0430\\u0442\n       |        ^\n" in printed


def test_a_folder_that_does_not_exist_is_told_in_the_same_shape(tmp_path):
    code, printed, _ = check(tmp_path / "nowhere")
    assert 1 == code
    assert {"missing-file"} == {rule for *_, rule in findings_in(printed)}


def test_the_project_itself_is_checked_when_no_root_is_named(monkeypatch):
    seen = []
    monkeypatch.setattr("macros.commands.check.examine", lambda root: seen.append(root) or (None, []))
    main(["check", "--format", "json"])
    assert [ROOT] == seen


def test_a_line_to_write_stands_below_the_line_as_it_is(tmp_path):
    root = project(tmp_path)
    change(root, "data/comparisons/office-hours.yml", "topic: seniors", "topic: senoirs")
    expected = (
        "data/comparisons/office-hours.yml:3:8: error: unknown topic 'senoirs' [unknown-topic]\n"
        "     3 | topic: senoirs\n"
        "       |        ^\n"
        "    did you mean 'seniors'? Topics stand in data/topics.yml.\n"
        "    write:\ntopic: seniors\n"
    )
    assert (1, expected) == check(root)[:2]


def test_a_word_in_a_folded_text_is_shown_in_its_own_line(tmp_path):
    root = project(tmp_path)
    change(root, "data/stories/open-door.yml", "scene: A student", "scene: >-\n  A\n  <i>student</i>")
    assert [("data/stories/open-door.yml", 7, 3, "raw-html")] == findings_in(check(root)[1])


def test_all_faults_of_a_broken_file_are_told_in_one_run(tmp_path):
    root, path = project(tmp_path), "data/comparisons/office-hours.yml"
    change(root, path, "topic: seniors", "topic:seniors")
    change(root, path, "claim: Many US", "claim: Many: US")
    change(root, path, "channel: email", "channel: emial")
    expected = [(path, 3, 6, "broken-yaml"), (path, 9, 14, "broken-yaml"), (path, 41, 14, "unknown-channel")]
    assert expected == findings_in(check(root)[1])


def test_a_broken_file_does_not_make_its_anchors_look_unknown_elsewhere(tmp_path):
    root, path = project(tmp_path), "data/comparisons/office-hours.yml"
    change(root, path, "  - id: may-i-come\n", "")
    change(root, path, "topic: seniors", "topic:seniors")
    assert {path} == {place for place, *_ in findings_in(check(root)[1])}


@pytest.fixture
def untidy(tmp_path):
    """A project in which every file can be read and some are not tidy."""
    root = project(tmp_path)
    check(root, "--fix")
    file = root / "data/stories/open-door.yml"
    lines = file.read_text().splitlines()
    file.write_bytes("\r\n".join([lines[0], lines[2], lines[1], "# a remark", *lines[3:]]).encode())
    return root


def test_fix_says_what_it_put_right_and_the_second_run_has_nothing_to_do(untidy):
    code, printed, told = check(untidy, "--fix")
    assert 0 == code
    expected = "data/stories/open-door.yml: line ends of Unix, one line end at the end, keys in their order\n"
    assert f"{expected}1 file put right.\n\n" == told
    assert printed.endswith(f"{ALL_IS_WELL} {WHAT_NEXT}\n")
    assert "0 files put right.\n\n" == check(untidy, "--fix")[2]


def test_a_file_that_is_changed_in_two_ways_is_counted_once(untidy):
    path = "data/stories/open-door.yml"
    (untidy / path).write_text(
        (untidy / path).read_text().replace("comparison: office-hours", "comparison: Office hours")
    )
    told = check(untidy, "--fix")[2]
    assert (2, True) == (told.count(f"{path}: "), "1 file put right.\n" in told)


def test_without_fix_nothing_is_written(untidy):
    before = (untidy / "data/stories/open-door.yml").read_bytes()
    check(untidy)
    assert before == (untidy / "data/stories/open-door.yml").read_bytes()


def test_fix_leaves_broken_files_as_they_are_and_tells_them(tmp_path):
    root = project(tmp_path)
    change(root, "data/stories/open-door.yml", "scene: A", "scene:A")
    before = (root / "data/stories/open-door.yml").read_text()
    code, printed, _ = check(root, "--fix")
    assert (1, [("data/stories/open-door.yml", 5, 6, "broken-yaml")]) == (code, findings_in(printed)[-1:])
    assert before == (root / "data/stories/open-door.yml").read_text().removeprefix(
        "# yaml-language-server: $schema=../../schemas/story.json\n"
    )


def test_in_the_data_as_it_is_nothing_is_to_be_put_right_so_that_fix_touches_only_what_somebody_wrote(tmp_path):
    shutil.copytree(ROOT / "data", tmp_path / "data")
    assert "0 files put right.\n" in check(tmp_path, "--fix")[2]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("data/comparisons/office-hours.yml", "topic: seniors", "topic: People above you"),
        ("data/comparisons/office-hours.yml", "topic: seniors", "topic: Seniors  # a remark"),
        ("data/comparisons/office-hours.yml", "topic: seniors", "topic: “seniors”"),
        ("data/comparisons/office-hours.yml", "checked_on: 2025-01-15", "checked_on: January 15, 2025"),
        ("data/comparisons/office-hours.yml", "  claim: Many", "\t\tclaim: Many"),
        (
            "data/stories/open-door.yml",
            "turn: The student knocks, and both are glad.",
            "turn: “Both: glad.”",
        ),
    ],
)
def test_fix_writes_the_line_that_is_told_where_nothing_else_can_be_meant(tmp_path, path, old, new):
    root = project(tmp_path)
    check(root, "--fix")
    change(root, path, old, new)
    assert 1 == check(root)[0]
    code, _, told = check(root, "--fix")
    assert (0, True) == (code, f"{path}: " in told)
    assert old.split(": ")[0] + ": " in (root / path).read_text()
    assert ("# a remark" in new) == ("# a remark" in (root / path).read_text())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("topic: seniors", "topic: Juniors"),
        ("checked_on: 2025-01-15", "checked_on: 01/02/2025"),
        ("  - id: explain", "  - id: Host"),
        ("    channel: email", "    channel: emial"),
    ],
)
def test_fix_leaves_a_line_of_which_something_else_may_be_meant(tmp_path, old, new):
    root, path = project(tmp_path), "data/comparisons/office-hours.yml"
    check(root, "--fix")
    change(root, path, old, new)
    before = (root / path).read_text()
    assert (1, before) == (check(root, "--fix")[0], (root / path).read_text())
