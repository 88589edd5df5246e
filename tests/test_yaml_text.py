"""Text is looked at before it becomes values: encoding, size, depth, what YAML allows and Crosswalk does not."""

import pytest

from macros.diagnostics import Diagnostic
from macros.yaml_text import MAX_BYTES, MAX_DEPTH, Refused, events, place_within, text_of
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


def refused(text):
    """What the events of a text are refused for, as `line:column rule`, or None."""
    try:
        list(events(text))
    except Refused as error:
        return f"{error.line + 1}:{error.column + 1} {error.rule}"
    return None


def test_nesting_is_allowed_to_the_limit_and_no_further():
    assert None is refused("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert f"1:{MAX_DEPTH + 1} too-deep" == refused("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1))


@pytest.mark.parametrize("opener", ["[", "{a: ", "- ", "? "])
def test_fifty_thousand_openers_of_any_kind_are_refused_without_a_crash(opener):
    assert refused(opener * 50_000).endswith(" too-deep")


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
    assert expected == refused(text)


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
    document = read_yaml(text)
    value = next(iter(document.root.values()))
    place = place_within(document.read_as, *value.span, words, earlier, "data/a.yml")
    assert expected == f"{place.line}:{place.column}"
