"""A finding is told in one shape: place, what was found, the rule, a tip; as text, for GitHub, as JSON."""

import json

import pytest

from macros.diagnostics import ContentError, Diagnostic, Location, as_github, as_json, as_text, did_you_mean, nearest

PLACE = Location("data/comparisons/small-talk.yml", 14, 12)
FINDING = Diagnostic(PLACE, "unknown-source", "unknown source 'smith-2021'", "did you mean 'smith-2012'?")


def test_a_finding_reads_as_the_design_shows_it():
    expected = (
        "data/comparisons/small-talk.yml:14:12: error: unknown source 'smith-2021' [unknown-source]\n"
        "    did you mean 'smith-2012'?"
    )
    assert expected == str(FINDING)


def test_a_finding_without_a_tip_is_one_line():
    assert "a.yml:1:1: error: it is empty [empty-file]" == str(
        Diagnostic(Location("a.yml"), "empty-file", "it is empty")
    )


def test_a_warning_says_that_it_is_one():
    assert ": warning: " in str(Diagnostic(PLACE, "missing-key", "m", severity="warning"))


def test_findings_are_sorted_by_file_then_line_then_column():
    places = [Location("b.yml", 1, 1), Location("a.yml", 10, 1), Location("a.yml", 9, 5), Location("a.yml", 9, 2)]
    printed = as_text(Diagnostic(place, "rule", "m") for place in places)
    expected = ["a.yml:9:2", "a.yml:9:5", "a.yml:10:1", "b.yml:1:1"]
    assert expected == [line.split(": ")[0] for line in printed.splitlines()]


def test_no_findings_are_no_text():
    assert ("", "", "[]") == (as_text([]), as_github([]), as_json([]))


def test_github_gets_one_workflow_command_for_each_finding():
    expected = (
        "::error file=data/comparisons/small-talk.yml,line=14,col=12,title=unknown-source"
        "::unknown source 'smith-2021'. did you mean 'smith-2012'?"
    )
    assert expected == as_github([FINDING])


def test_github_commands_escape_what_would_end_them():
    printed = as_github([Diagnostic(Location("a:b,c.yml"), "rule", "100 %, a: b")])
    assert "::error file=a%3Ab%2Cc.yml,line=1,col=1,title=rule::100 %25, a: b." == printed


def test_json_holds_the_same_facts():
    expected = [
        {
            "location": {"path": "data/comparisons/small-talk.yml", "line": 14, "column": 12},
            "rule": "unknown-source",
            "message": "unknown source 'smith-2021'",
            "tip": "did you mean 'smith-2012'?",
            "severity": "error",
            "lines": [],
        }
    ]
    assert expected == json.loads(as_json([FINDING]))


def test_a_value_cannot_command_the_terminal_or_break_the_line():
    finding = Diagnostic(PLACE, "rule", "unknown topic 'a\x1b[2J\nb\u202ec'")
    assert "unknown topic 'a [2J b c'" == finding.message


def test_a_value_of_a_megabyte_does_not_fill_the_terminal():
    finding = Diagnostic(PLACE, "rule", f"unknown topic '{'x' * 1_000_000}' in this list")
    assert len(finding.message) < 1000
    assert finding.message.startswith("unknown topic 'xxx")
    assert finding.message.endswith("xxx' in this list")


def test_a_content_error_carries_every_finding_sorted():
    later = Diagnostic(Location("z.yml"), "rule", "m")
    error = ContentError([later, FINDING])
    assert (FINDING, later) == error.diagnostics
    assert as_text([FINDING, later]) == str(error)


@pytest.mark.parametrize(
    ("found", "expected"),
    [("smith-2021", "smith-2012"), ("SMITH-2012", "smith-2012"), ("doi", "DOI"), ("quite-another", "")],
)
def test_the_nearest_known_word_is_suggested(found, expected):
    assert expected == nearest(found, ["smith-2012", "burks-2015", "DOI"])


def test_a_suggestion_is_half_a_sentence_or_nothing():
    assert "did you mean 'topic'?" == did_you_mean("topik", ["topic", "title"])
    assert "" == did_you_mean("xyz", ["topic", "title"])
    assert "" == did_you_mean("xyz", [])
