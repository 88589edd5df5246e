"""python -m macros due, as a maintainer and the weekly job run it."""

import datetime

import pytest

from macros.__main__ import main
from tests.support import change, project


def told(capsys, *options):
    """What `due` returns and prints."""
    code = main(["due", *map(str, options)])
    return code, capsys.readouterr().out


def test_what_is_due_on_a_day_is_listed_with_its_line_and_both_days(small_root, capsys):
    code, printed = told(capsys, "--root", small_root, "--on", "2027-07-02")
    lines = printed.splitlines()
    assert (0, "Due for review on 2027-07-02: 10 of 10.") == (code, lines[0])
    assert "data/figures.yml:8:15: due from 2027-07-02, checked on 2026-01-02" in lines
    assert [
        "Sources with an address that nobody has opened (no 'link_checked_on'): 2.",
        "Sources with a caution: study-full.",
    ] == lines[11:]


def test_a_day_earlier_nothing_is_due_and_the_next_is_named(small_root, capsys):
    code, printed = told(capsys, "--root", small_root, "--on", "2027-07-01")
    expected = [
        "Due for review on 2027-07-01: 0 of 10.",
        "The next:",
        "data/backgrounds/atlantis.yml:11:13: due from 2027-07-02, checked on 2026-01-02",
    ]
    assert (0, expected) == (code, printed.splitlines()[:3])


def test_without_a_day_it_is_today(small_root, capsys):
    assert f" on {datetime.date.today()}:" in told(capsys, "--root", small_root)[1].splitlines()[0]


def test_in_a_workflow_the_list_stands_on_the_page_of_the_run_too(small_root, capsys, tmp_path, monkeypatch):
    page = tmp_path / "summary.md"
    page.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    printed = told(capsys, "--root", small_root, "--on", "2027-07-02")[1]
    assert f"before\n## Due for review\n\n```text\n{printed}```\n\n" == page.read_text()


@pytest.mark.parametrize("day", ["tomorrow", "2028-5-31", "2027-02-29"])
def test_a_day_that_is_none_is_refused_in_plain_words(capsys, day):
    with pytest.raises(SystemExit, match="2"):
        main(["due", "--on", day])
    assert f"'{day}' is not a day; write it like 2028-05-31" in capsys.readouterr().err


def test_broken_data_is_told_as_check_tells_it(tmp_path, capsys):
    root = project(tmp_path)
    change(root, "data/topics.yml", "intro:", "intor:")
    assert 1 == main(["due", "--root", str(root)])
    assert "data/topics.yml:3:3: error: unknown key 'intor' [unknown-key]" in capsys.readouterr().err
