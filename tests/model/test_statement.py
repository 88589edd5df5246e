"""A statement says how we know it; what it needs for that, and what it must not claim."""

import pytest

from tests.support import read_entry

HEAD = """\
name: A
languages: [en]
scope: B.
not_meant: [C.]
varies: unknown
already_know: unknown
ask_insiders:
  - id: a
    text: D?
checked_on: 2025-01-15
"""
HOST_NORM = "host_norm:\n  short: A.\n  claim: B.\n  evidence: survey\n  sources: [a-2010]\n  varies: unknown\n  why: "


def found(lines, kind="not_so"):
    """The rules that a statement breaks, from its lines after the text."""
    text = f"{HEAD}{kind}:\n  - id: b\n    text: E.\n" + "".join(f"    {line}\n" for line in lines.split("\n"))
    return [place.split()[1] for place in read_entry("background", text)[1]]


@pytest.mark.parametrize(
    "lines",
    [
        "evidence: editorial",
        "evidence: research\nsources: [a-2010]",
        "evidence: survey\nstrength: thin\nsources: [a-2010]",
        "evidence: official\nstrength: some\nsources: [a-2010]",
        "evidence: practitioner\nsources: [a-2010]",
        "evidence: research\nstrength: strong\nsources: [a-2010, b-2011]",
        "evidence: lived-experience\ntold_by: one engineer, Kazan, 2025",
        "evidence: lived-experience\nsources: [a-2010]",
        "evidence: research\nsources:\n      - a-2010\n      - id: b-2011\n        against: true",
    ],
)
def test_a_statement_that_says_how_we_know_it_is_fine(lines):
    assert [] == found(lines)


@pytest.mark.parametrize("evidence", ["research", "survey", "official", "press", "practitioner"])
def test_evidence_of_these_kinds_needs_a_source_that_supports_it(evidence):
    assert ["missing-sources"] == found(f"evidence: {evidence}")
    assert ["missing-sources"] == found(f"evidence: {evidence}\nsources:\n      - id: a-2010\n        against: true")


@pytest.mark.parametrize("evidence", ["editorial", "practitioner", "lived-experience"])
def test_evidence_of_these_kinds_has_no_strength(evidence):
    rules = found(f"evidence: {evidence}\nstrength: some\ntold_by: someone\nsources: [a-2010]")
    assert "needless-strength" in rules


@pytest.mark.parametrize(
    "sources", ["[a-2010]", "[a-2010, a-2010]", "\n      - a-2010\n      - id: b-2011\n        against: true"]
)
def test_strong_needs_two_different_sources_that_support_it(sources):
    assert "too-strong" in found(f"evidence: research\nstrength: strong\nsources: {sources}")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("unknown", []),
        ("Because.", []),
        ("\n    text: Because.\n    evidence: editorial", []),
        ("", ["empty-text"]),
        ("[a]", ["wrong-type"]),
        ("5", ["wrong-type"]),
    ],
)
def test_a_reason_is_a_statement_a_bare_text_or_unknown(value, expected):
    found = read_entry("comparison", f"{HOST_NORM}{value}\n")[1]
    rules = [place.split()[1] for place in found if not place.startswith("1:1 missing-key")]
    assert expected == rules


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("unknown", []),
        ("[]", []),
        ("[Some differ.]", []),
        ("\n  - by: region\n    text: A.\n    evidence: editorial", []),
        ("Some differ.", ["wrong-type"]),
        ("", ["empty-text"]),
    ],
)
def test_who_differs_is_a_list_or_unknown(value, expected):
    text = HEAD.replace("varies: unknown", f"varies: {value}")
    assert expected == [place.split()[1] for place in read_entry("background", text)[1]]


def test_a_bare_text_obeys_the_limits_of_the_long_form():
    assert "7:8 too-long" in read_entry("comparison", f"{HOST_NORM}{'word ' * 26}\n")[1]
