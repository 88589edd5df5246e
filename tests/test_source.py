"""YAML text becomes plain values that know where they stand; only true, false, null and numbers are not text."""

import pytest

from macros.source import Mapping, Sequence, Text, read
from tests.support import places, read_yaml


def value_of(text):
    """The value of the key `a` in YAML text that breaks no rule."""
    document = read_yaml(text)
    assert [] == document.diagnostics
    return document.root["a"]


@pytest.mark.parametrize(
    "text", ["NO", "on", "yes", "12:30", "2026-11-22", "1e5", "0x1F", "010", "True", "1_000", ".5", ".inf", "=", "<<"]
)
def test_what_other_readers_take_for_something_else_stays_text(text):
    assert text == value_of(f"a: {text}\n")
    assert isinstance(value_of(f"a: {text}\n"), Text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("7", 7),
        ("-3", -3),
        ("0", 0),
        ("2.5", 2.5),
    ],
)
def test_only_these_are_not_text(text, expected):
    value = value_of(f"a: {text}\n")
    assert (expected, type(expected)) == (value, type(value))


@pytest.mark.parametrize("text", ["'true'", '"null"', "'7'"])
def test_quotes_make_text(text):
    assert text.strip("'\"") == value_of(f"a: {text}\n")


def test_a_number_of_thousands_of_digits_does_not_stop_the_reading():
    assert float("inf") == value_of(f"a: {'9' * 10_000}\n")


def test_values_know_their_line_and_column():
    root = read_yaml("# comment\na: one\nb:\n  - two\n  - c: >-\n      three\nd: {e: [f, g]}\n").root
    assert ("data/a.yml", 2, 1) == (root.location.path, root.location.line, root.location.column)
    assert (2, 4) == (root["a"].location.line, root["a"].location.column)
    assert (4, 5) == (root["b"].items_at[0].line, root["b"].items_at[0].column)
    assert (5, 8) == (root["b"][1]["c"].location.line, root["b"][1]["c"].location.column)
    assert (7, 12) == (root["d"]["e"][1].location.line, root["d"]["e"][1].location.column)


def test_keys_know_where_they_stand_and_where_their_value_begins():
    root = read_yaml("a: one\nb:\n  c: two\nd: [three]\n").root
    assert (2, 1) == (root.keys_at["b"].line, root.keys_at["b"].column)
    assert (1, 4) == (root.values_at["a"].line, root.values_at["a"].column)
    assert (4, 4) == (root.values_at["d"].line, root.values_at["d"].column)


def test_a_block_of_lines_begins_with_its_key():
    root = read_yaml("a:\n  # a remark\n  b: c\nd:\n  - e\n").root
    assert (1, 1) == (root.values_at["a"].line, root.values_at["a"].column)
    assert (4, 1) == (root.values_at["d"].line, root.values_at["d"].column)


@pytest.mark.parametrize("end", ["\n", ""])
def test_a_mapping_knows_its_last_line_whether_or_not_the_file_ends_it(end):
    root = read_yaml(f"a:\n  - b: c\n    d: e\n  - f: g\n    h: i{end}").root
    assert [3, 5, 5] == [root["a"][0].last_line, root["a"][1].last_line, root.last_line]


def test_a_mapping_in_braces_ends_where_they_close():
    assert 2 == read_yaml("a: {b: c,\n  d: e}\nf: g\n").root["a"].last_line


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_are_counted_with_the_line_ends_of_every_system(newline):
    assert 3 == read_yaml(newline.join(["a: b", "c: d", "e: f", ""])).root["e"].location.line


def test_mappings_and_lists_are_what_they_look_like():
    root = read_yaml("a: {b: c}\nd: [e]\n").root
    assert {"a": {"b": "c"}, "d": ["e"]} == root
    assert (Mapping, Mapping, Sequence) == (type(root), type(root["a"]), type(root["d"]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b\na: c\n", ["2:1 duplicate-key"]),
        ("12: b\n", ["1:1 key-not-text"]),
        ("[a]: b\n", ["1:1 key-not-text"]),
        ("null: b\n", ["1:1 key-not-text"]),
        ("a: b\nOn: c\n", ["2:1 switch-word"]),
        ("n: 5\n", []),
        ("a: {b: c, d: [e, f]}\n", []),
        ("a: {b: null}\n", []),
        ("a: {b: c d}\n", ["1:8 prose-in-braces"]),
        ("a: {b: c, d e, f: g h}\n", ["1:11 prose-in-braces"]),
        ("a: {b}\n", ["1:5 prose-in-braces"]),
        ("a: [b c, d e]\n", []),
    ],
)
def test_what_a_mapping_may_not_hold(text, expected):
    assert expected == places(read_yaml(text).diagnostics)


def test_the_first_of_two_keys_counts_and_the_tip_names_its_line():
    document = read_yaml("b: c\na: one\na: two\n")
    assert "one" == document.root["a"]
    assert "It is first given in line 2; keep one." == document.diagnostics[0].tip


def test_words_that_a_comma_in_braces_made_into_keys_are_no_keys():
    assert {"b": "c"} == read_yaml("a: {b: c, as people say}\n").root["a"]


def test_a_key_can_be_renamed_with_its_places():
    root = read_yaml("tilte: b\n").root
    root.rename("tilte", "title")
    assert ({"title": "b"}, 8, ["title"]) == (root, root.values_at["title"].column, list(root.keys_at))


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n", "---\n", "null\n", "~"])
def test_a_file_without_data_says_so(text):
    assert ["1:1 empty-file"] == places(read_yaml(text).diagnostics)


def test_a_file_that_cannot_be_read_still_tells_what_it_may_name(tmp_path):
    (tmp_path / "a.yml").write_text("sources: [burks-2015, smith-2012]\n---\na: b\n")
    document = read(tmp_path / "a.yml", "data/a.yml")
    assert None is document.root
    assert {"burks-2015", "smith-2012"} <= document.looks_like_ids
