"""Text is looked at before it becomes values: encoding, size, depth, what YAML allows and Crosswalk does not."""

import pytest
import yaml

from macros.diagnostics import Diagnostic
from macros.yaml_text import MAX_BYTES, MAX_DEPTH, danger_in, place_within, syntax_problem, text_of
from tests.support import read_yaml


def told(finding):
    """A finding as `line:column rule`."""
    return finding and f"{finding.location.line}:{finding.location.column} {finding.rule}"


def read_bytes(folder, raw):
    file = folder / "a.yml"
    file.write_bytes(raw)
    found = text_of(file, "data/a.yml")
    return told(found) if isinstance(found, Diagnostic) else found


@pytest.mark.parametrize("raw", [b"a: b\n", b"\xef\xbb\xbfa: b\n"], ids=["plain", "with a byte order mark"])
def test_utf_8_is_read_with_and_without_its_mark(raw, tmp_path):
    assert "a: b\n" == read_bytes(tmp_path, raw)


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        ("a: é\n".encode("latin-1"), "1:4"),
        ("блат: é\n".encode() + b"b: \xff\n", "2:4"),
        ("# блат \n".encode()[:-2] + b"\xe9\n", "1:7"),
        ("a: b\n".encode("utf-16"), "1:1"),
        ("a: b\n".encode("utf-16-be"), "1:1"),
        (b"a: b\nc: \0\n", "2:4"),
        (b"\r\n\r\n\xff", "3:1"),
    ],
)
def test_what_is_not_utf_8_is_shown_at_its_first_byte_counted_in_characters(raw, place, tmp_path):
    assert f"{place} not-utf-8" == read_bytes(tmp_path, raw)


def test_a_file_of_the_greatest_size_is_read_and_one_byte_more_is_not(tmp_path):
    assert "#" * MAX_BYTES == read_bytes(tmp_path, b"#" * MAX_BYTES)
    assert "1:1 too-large" == read_bytes(tmp_path, b"#" * (MAX_BYTES + 1))


def test_nesting_is_allowed_to_the_limit_and_no_further():
    assert None is danger_in("[" * MAX_DEPTH + "]" * MAX_DEPTH, "a.yml")
    assert f"1:{MAX_DEPTH + 1} too-deep" == told(danger_in("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), "a.yml"))


@pytest.mark.parametrize("opener", ["[", "{a: ", "- ", "? "])
def test_fifty_thousand_openers_of_any_kind_are_refused_without_a_crash(opener):
    assert "too-deep" == danger_in(opener * 50_000, "a.yml").rule


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x b\n", "1:4 alias"),
        ("a: b\nc: *x\n", "2:4 alias"),
        ("a: {<<: *x}\n", "1:9 alias"),
        ("a: !!python/object:os.system x\n", "1:4 unknown-tag"),
        ("a: !x [b]\n", "1:4 unknown-tag"),
        ("a: ! b\n", "1:4 unknown-tag"),
        ("a: b\n---\nc: d\n", "2:1 several-documents"),
        ("a: b\n...\n---\nc: d\n", "3:1 several-documents"),
        ("---\na: 'b'\nc: \"d\"\ne: |\n  f\n", None),
    ],
)
def test_what_yaml_allows_and_a_data_file_may_not_hold(text, expected):
    assert expected == told(danger_in(text, "a.yml"))


@pytest.mark.parametrize(
    ("text", "place", "tip"),
    [
        ("a: b\nc: 'd\ne: f\n", "2:4", "A quote opens here and is never closed."),
        ("a: [b\nc: d\n", "1:4", "A bracket opens here and is not closed, or a comma is missing."),
        ("a: {b: c\n", "1:4", "A bracket opens here and is not closed, or a comma is missing."),
        ("a: b: c\n", "1:5", "A text with a colon and a blank needs quotes"),
        ("a:\n\tb: c\n", "2:1", "Tabs cannot indent"),
        ("a: @b\n", "1:4", "Tabs cannot indent, and a text that begins with @"),
        ("a: *b* c\n", "1:4", "A text that begins with * or & needs quotes."),
        ("é: b\nc: x\x07\n", "2:5", "Remove the invisible character"),
        ("a: b\n  c\n d: e\n", "3:3", "A text with a colon"),
        ("a: 'b' c\n", "1:8", "Look at this line and the one before"),
        ("a:\n  - b\n  c\n", "3:3", "Look at this line"),
        ("a: [\n\n\n", "1:5", "Look at this line"),
    ],
)
def test_broken_yaml_is_shown_where_a_person_would_mend_it(text, place, tip):
    with pytest.raises(yaml.YAMLError) as caught:
        danger_in(text, "a.yml")
    finding = syntax_problem(caught.value, text, "a.yml")
    assert f"{place} broken-yaml" == told(finding)
    assert finding.tip.startswith(tip)


@pytest.mark.parametrize(
    ("text", "words", "earlier", "expected"),
    [
        ("a: one two one", "one", 0, "1:4"),
        ("a: one two one", "one", 1, "1:12"),
        ("a: >-\n  one\n  two\n  one", "two one", 0, "3:3"),
        ("a: >-\r\n  one\r\n  two", "two", 0, "3:3"),
        ("\U0001f600: '\U0001f600 it''s two'", "two", 0, "1:13"),
        ('a: "\\u0074wo"\nb: two', "two", 0, "1:4"),
        ("a: one\nb: one", "one", 1, "1:4"),
    ],
)
def test_words_are_placed_where_they_stand_in_the_file_or_where_their_text_begins(text, words, earlier, expected):
    value = next(iter(read_yaml(text).root.values()))
    place = place_within(text, *value.span, words, earlier, "data/a.yml")
    assert expected == f"{place.line}:{place.column}"
