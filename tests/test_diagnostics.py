"""A finding is plain words with a place, and knows which word was probably meant."""

import pytest

from macros.diagnostics import Diagnostic, Location, did_you_mean, nearest

PLACE = Location("data/comparisons/small-talk.yml", 14, 12)


def test_a_value_cannot_command_the_terminal_or_break_the_line():
    finding = Diagnostic(PLACE, "rule", "unknown topic 'a\x1b[2J\nb\u202ec'")
    assert "unknown topic 'a [2J b c'" == finding.message


def test_a_value_of_a_megabyte_does_not_fill_the_terminal():
    finding = Diagnostic(PLACE, "rule", f"unknown topic '{'x' * 1_000_000}' in this list")
    assert len(finding.message) < 1000
    assert finding.message.startswith("unknown topic 'xxx")
    assert finding.message.endswith("xxx' in this list")


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
