"""python -m macros check and schema, as a contributor runs them."""

import io
import json
import subprocess
import sys

import pytest

from macros.__main__ import main
from tests.support import BASE, ROOT, change, check, findings_in, project

FAULTS = {
    ("data/site.yml", 8, 13, "wrong-value"): ("languages: [en]", "languages: [English]"),
    ("data/topics.yml", 3, 3, "unknown-key"): ("intro:", "intor:"),
    ("data/glossary.yml", 4, 8, "unknown-anchor"): ("see: office-hours", "see: office-hours#bothring"),
    ("data/figures.yml", 7, 15, "bad-date"): ("2025-01-15", "2025-13-15"),
    ("data/backgrounds/brazil.yml", 5, 3, "broken-yaml"): ("not_meant:\n  -", "not_meant: [\n  -"),
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
    assert "\n10 problems in 10 files.\n" == ran.stderr


def test_without_findings_check_counts_the_entries_of_each_kind():
    expected = (
        "    1 topics\n    1 glossary\n    1 channels\n    1 notices\n    1 figures\n    1 backgrounds\n    2 sources\n"
        "    1 comparisons\n    1 checklists\n    1 quizzes\n    1 dissent\n    1 stories\n"
    )
    assert (0, expected, "") == check(BASE)


def test_one_problem_is_not_called_problems(tmp_path):
    root = project(tmp_path)
    change(root, "data/topics.yml", "intro:", "intor:")
    assert "\n1 problem in 1 file.\n" == check(root)[2]


def test_warnings_alone_are_printed_before_the_counts_and_exit_with_0(tmp_path):
    root = project(tmp_path)
    (root / "data/stories/new.yml").write_text("status: draft\ntitle: New\n")
    code, printed, errors = check(root)
    assert (0, "") == (code, errors)
    assert printed.startswith("data/stories/new.yml:1:1: warning: ")
    assert printed.endswith("    1 stories\n")


def test_github_gets_a_command_for_each_finding(ten_faults):
    code, printed, _ = check(ten_faults, "--format", "github")
    assert 1 == code
    assert 10 == len(printed.splitlines())
    assert all(line.startswith("::error file=data/") for line in printed.splitlines())
    assert (
        "::error file=data/topics.yml,line=3,col=3,title=unknown-key::unknown key 'intor'. did you mean 'intro'?"
        in printed
    )


def test_json_is_one_list_with_the_same_findings(ten_faults):
    code, printed, _ = check(ten_faults, "--format", "json")
    found = [(*finding["location"].values(), finding["rule"]) for finding in json.loads(printed)]
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
    assert b"unknown topic '\\u0431\\u043b\\u0430\\u0442'" in terminal.buffer.getvalue()


def test_a_folder_that_does_not_exist_is_told_in_the_same_shape(tmp_path):
    code, printed, _ = check(tmp_path / "nowhere")
    assert 1 == code
    assert {"missing-file"} == {rule for *_, rule in findings_in(printed)}


def test_the_project_itself_is_checked_when_no_root_is_named(monkeypatch):
    seen = []
    monkeypatch.setattr("macros.commands.check.examine", lambda root: seen.append(root) or (None, []))
    main(["check", "--format", "json"])
    assert [ROOT] == seen


def test_schema_names_each_file_it_wrote(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr("macros.commands.schema.ROOT", tmp_path)
    assert 0 == main(["schema"])
    committed = {file.name for file in (ROOT / "schemas").iterdir()}
    assert committed - {"ids.json"} == {file.name for file in (tmp_path / "schemas").iterdir()}
    assert "schemas/comparison.json\n" in capsys.readouterr().out


def test_no_command_is_an_error_that_shows_how_to_use_it(capsys):
    with pytest.raises(SystemExit) as stopped:
        main([])
    assert 2 == stopped.value.code
    assert "usage: python -m macros" in capsys.readouterr().err
