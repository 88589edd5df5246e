"""Whatever is typed is read back as exactly that text, and never as YAML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.scaffolding.quoting import block, cleaned, in_yaml
from tests.support import read_yaml

HOSTILE = [
    "yes",
    "No",
    "null",
    "~",
    "12:30",
    "2026-11-22",
    "1985",
    "-0.5",
    "a: b",
    "a #b",
    "# a",
    "- a",
    "? a",
    "@a",
    "`a`",
    "%a",
    "*a",
    "&a",
    "!a",
    "| a",
    "> a",
    "{a: b}",
    "[a, b]",
    "'a'",
    '"a"',
    'it\'s "both"',
    "\\n",
    "---",
    "...",
    "{{ a }}",
    "{% a %}",
    "关系: 内推",
    "واسطة # نعم",
    "نمی\u200cشود",
    "👩🏽\u200d💻 ok",
    "a\u2028b",
    "=",
    "<<",
]


def read_back(written):
    document = read_yaml(f"key: {written}\nnext: 1\n")
    assert [] == document.diagnostics
    assert 1 == document.root["next"]
    return document.root["key"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_stays_that_text(text):
    assert cleaned(text) == read_back(in_yaml(cleaned(text)))


@given(st.text())
def test_any_text_stays_that_text_on_one_line(text):
    typed = cleaned(text)
    assert (typed or "…") == read_back(in_yaml(typed))
    assert "\n" not in in_yaml(typed)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]) | st.sampled_from(" :#'\"-|>\n\t"), min_size=60))
def test_any_long_text_stays_that_text_when_it_is_folded(text):
    typed = cleaned(text * 4)
    assert (typed or "…") == read_back(block(typed, 2))


@given(st.lists(st.text().map(cleaned).filter(bool), min_size=1))
def test_any_list_stays_that_list(texts):
    assert texts == list(read_back(in_yaml(texts)))


def test_a_long_text_is_folded_below_its_key():
    assert [">-", "  word"] == [line[:6] for line in block("word " * 30, 2).splitlines()][:2]
    assert "a: b" == read_back(block("a: b", 2))


def test_blanks_and_what_is_no_text_are_dropped():
    assert "a b c" == cleaned(" a\n\tb\0\x1b c \ufeff\udcff ")
    assert "نمی\u200cشود" == cleaned("نمی\u200cشود")


def test_what_was_not_answered_is_still_to_be_written():
    assert ("…", "…") == (in_yaml(""), block("", 2))
