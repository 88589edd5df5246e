"""Findings are told in one shape: place, what was found, the line with a caret, a tip, the line to write."""

import json

import pytest

from macros.diagnostics import Diagnostic, Instead, Location, in_its_line
from macros.printing import WIDTH, ContentError, as_github, as_json, as_text, summed_up

PLACE = Location("data/comparisons/small-talk.yml", 14, 12)
FINDING = Diagnostic(PLACE, "unknown-source", "unknown source 'smith-2021'", "did you mean 'smith-2012'?")


def in_line(source, column=1, write="", severity="error"):
    """A finding in the third line of a file."""
    return Diagnostic(Location("a.yml", 3, column), "rule", "m", severity=severity, source=source, write=write)


def caret_below(source, column, encoding="utf-8"):
    """The shown line and what stands before the caret."""
    _, line, caret = as_text([in_line(source, column)], encoding).split("\n")
    return line.partition("| ")[2], caret.partition("| ")[2]


def test_a_finding_reads_as_the_design_shows_it():
    expected = (
        "data/comparisons/small-talk.yml:14:12: error: unknown source 'smith-2021' [unknown-source]\n"
        "    did you mean 'smith-2012'?"
    )
    assert expected == as_text([FINDING])


def test_the_line_stands_below_with_its_number_and_a_caret_and_then_what_to_write():
    expected = "a.yml:3:4: error: m [rule]\n     3 | a: b\n       |    ^\n    write:\na: c"
    assert expected == as_text([in_line("a: b", 4, "a: c")])


def test_the_lines_to_write_stand_below_each_other():
    assert as_text([in_line("  a: b: c", 1, "  a: >-\n    b: c")]).endswith("\n    write:\n  a: >-\n    b: c")


def test_the_lines_to_write_can_be_copied_as_they_stand_and_say_what_they_stand_for():
    finding = Diagnostic(Location("a.yml", 3), "rule", "m", source="b:", write="  b:\n    c: d", replaces=(3, 4))
    assert as_text([finding]).endswith("\n    write in place of the lines 3 to 4:\n  b:\n    c: d")


def test_an_empty_line_parts_what_is_copied_from_the_next_finding():
    printed = as_text([in_line("a: b", 1, "a: c"), in_line("a: b", 2, "a: d"), in_line("a: b", 3)])
    assert ["a: c", ""] == printed.split("\n")[4:6]
    assert 2 == printed.count("\n\n")


def test_a_line_that_a_workflow_would_obey_does_not_begin_a_line():
    printed = as_text([in_line("::warning::a: b: c", 1, '  ::warning::a: "b: c"')])
    assert [] == [line for line in printed.split("\n") if line.lstrip().startswith("::")]


def test_a_warning_says_that_it_is_one():
    assert ": warning: " in as_text([in_line("a", severity="warning")])


def test_findings_are_sorted_by_line_and_files_stand_apart():
    places = [Location("b.yml", 1, 1), Location("a.yml", 10, 1), Location("a.yml", 9, 5), Location("a.yml", 9, 2)]
    printed = as_text(Diagnostic(place, "rule", "m") for place in places)
    expected = ["a.yml:9:2", "a.yml:9:5", "a.yml:10:1", "", "b.yml:1:1"]
    assert expected == [line.split(": ")[0] for line in printed.splitlines()]


@pytest.mark.parametrize(
    ("source", "column", "shown", "before"),
    [
        ("a: b", 1, "a: b", ""),
        ("a: b", 5, "a: b", "    "),
        ("a: b", 90, "a: b", "    "),
        ("\ta: b", 2, "    a: b", "    "),
        ("a: 关系 b", 7, "a: 关系 b", "        "),
        ("a: e\u0301 b", 7, "a: e\u0301 b", "     "),
        ("a: بح b", 7, "a: بح b", "      "),
        ("a: \U0001f642 b", 6, "a: \U0001f642 b", "      "),
        ("a: \u200bb", 4, "a: <U+200B>b", "   "),
        ("a: b\x1b[2J", 8, "a: b<U+001B>[2J", "              "),
    ],
)
def test_the_caret_stands_below_its_letter_whatever_stands_before_it(source, column, shown, before):
    assert (shown, f"{before}^") == caret_below(source, column)


def test_a_terminal_without_unicode_shows_codes_with_the_caret_at_its_place():
    assert (r"a: \u0431 b", "          ^") == caret_below("a: б b", 6, "ascii")


@pytest.mark.parametrize("column", [1, 300, 599])
def test_a_long_line_is_cut_around_the_caret(column):
    line = "".join(chr(ord("a") + index % 26) for index in range(600))
    shown, caret = caret_below(line, column)
    assert len(shown) <= WIDTH + 6
    assert line[column - 1] == shown[len(caret) - 1]
    assert ("..." == shown[:3], "..." == shown[-3:]) == (column > 1, column < 599)


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        (["error"], "1 error in 1 file."),
        (["warning", "warning"], "2 warnings in 1 file."),
        (["error", "error", "warning"], "2 errors and 1 warning in 1 file."),
    ],
)
def test_errors_and_warnings_are_counted_each_by_name(severities, expected):
    assert expected == summed_up([in_line("a", severity=severity) for severity in severities])


def test_no_findings_are_no_text():
    assert ("", "", "[]") == (as_text([]), as_github([]), as_json([]))


def test_github_gets_one_workflow_command_for_each_finding():
    expected = (
        "::error file=data/comparisons/small-talk.yml,line=14,col=12,title=unknown-source"
        "::unknown source 'smith-2021'. did you mean 'smith-2012'?"
    )
    assert expected == as_github([FINDING])


def test_github_commands_escape_what_would_end_them():
    finding = Diagnostic(Location("a:b,c.yml"), "rule", "100 %, a: b", write="a\n::warning::b")
    expected = "::error file=a%3Ab%2Cc.yml,line=1,col=1,title=rule::100 %25, a: b.%0AWrite: a%0A::warning::b"
    assert expected == as_github([finding])


def test_json_holds_the_facts_of_each_finding():
    expected = {
        "file": "a.yml",
        "line": 3,
        "column": 4,
        "severity": "error",
        "rule": "rule",
        "message": "m",
        "tip": "",
        "source": "a: b",
        "write": "a: c",
    }
    assert [expected] == json.loads(as_json([in_line("a: b", 4, "a: c")]))


def test_a_content_error_carries_every_finding_sorted():
    later = Diagnostic(Location("z.yml"), "rule", "m")
    error = ContentError([later, FINDING])
    assert (FINDING, later) == error.diagnostics
    assert as_text([FINDING, later]) == str(error)


@pytest.mark.parametrize(
    ("line", "found", "better", "expected"),
    [
        ("topic: senoirs", "senoirs", "seniors", "topic: seniors"),
        ("topic: 'senoirs'", "senoirs", "seniors", "topic: 'seniors'"),
        ("right: 'yes'", "yes", "true", "right: true"),
        ("n: '5'", "5", "5", "n: 5"),
        ("title: 404", "404", '"404"', 'title: "404"'),
        ("sources: 'a-2012'", "a-2012", "[a-2012]", "sources: [a-2012]"),
        ("a: b", "c", "d", ""),
        ("a: b", "b", "", ""),
    ],
)
def test_the_line_to_write_has_the_better_word_in_place_of_the_one_found(line, found, better, expected):
    finding = Diagnostic(Location("a.yml", 1, 3), "rule", "m", instead=Instead(found, better))
    assert expected == in_its_line(finding, [line], [line]).write


def test_a_word_further_down_in_a_text_is_told_in_its_line_and_not_behind_the_text():
    lines = ["a: >-", "  one", "  two <b>", "b: <i>"]
    places = [
        in_its_line(Diagnostic(Location("a.yml", 1, 1), "rule", "m", instead=Instead(word)), lines, lines).location
        for word in ("<b>", "<i>")
    ]
    assert [(3, 7), (1, 1)] == [(place.line, place.column) for place in places]
