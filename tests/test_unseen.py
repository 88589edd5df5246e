"""Characters that nobody sees are told and left out; those that other scripts need stay."""

import pytest

from macros.unseen import cleaned


@pytest.mark.parametrize(
    ("text", "place", "left"),
    [
        ("a\u200bb: c\n", (1, 2), "ab: c\n"),
        ("a: b\n\u200ec: d\n", (2, 1), "a: b\nc: d\n"),
        ("a: b\u2028c\nd: e\n", (1, 5), "a: b c\nd: e\n"),
        ("a: \u202ebc\n", (1, 4), "a: bc\n"),
        ("a: b\ufeff\n", (1, 5), "a: b\n"),
        ("a: b\x07c\x08\n", (1, 5), "a: bc\n"),
        ("a: caf\ufffd\n", (1, 7), "a: caf\n"),
    ],
)
def test_what_nobody_sees_is_told_once_in_a_line_and_left_out(text, place, left):
    clean, (finding,) = cleaned(text, "a.yml")
    assert (place, left, "invisible-character") == (tuple(finding.location)[1:], clean, finding.rule)


@pytest.mark.parametrize(
    "text", ["a: پارتی‌بازی\n", "a: 👩‍💻\n", "a: क्‍ष\n", "a: “b” — c…\n", "a: b\u00a0c\n", "a: שלום\u200f!\n", "a: é\n"]
)
def test_what_a_script_needs_stays(text):
    assert (text, []) == cleaned(text, "a.yml")


def test_lines_end_as_in_unix():
    assert ("a\nb\nc\n", []) == cleaned("a\r\nb\rc\n", "a.yml")
