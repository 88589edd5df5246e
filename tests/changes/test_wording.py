"""Whatever the data holds, it stays text inside Markdown: no markup, no link, no call of a person or an issue."""

import re

import pytest
from markdown_it import MarkdownIt

from macros.changes.wording import LONGEST, code, marked, one_line, quoted

HOSTILE = [
    "<script>alert(1)</script>",
    "<!-- -->",
    "[a](https://evil.example)",
    "![a](https://evil.example/x.png)",
    "[a]: https://evil.example",
    "https://evil.example www.evil.example a@evil.example",
    "# heading",
    "- point\n- point",
    "| a | b |\n|---|---|",
    "```\ncode",
    "~~~",
    "`x`",
    "**bold** _em_ ~~gone~~",
    "$a$ $$b$$",
    "&lt;b&gt; &#64;octocat",
    "a\\*b",
    "\r\n\r\n> quote",
]
MENTIONS = ["@octocat", "@org/team", "see #1", "GH-1", "octo/repo#1", "https://github.example/o/r/issues/1"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_of_the_data_is_shown_as_it_is(text):
    html = MarkdownIt("gfm-like", {"linkify": False}).renderInline(f"was: {quoted(text)}")
    assert [] == re.findall(r"<[^>]+>", html)
    assert 1 == len(quoted(text).splitlines())


@pytest.mark.parametrize("text", MENTIONS)
def test_nobody_is_called_and_nothing_is_linked(text):
    assert not re.search(r"@\w|#\d|GH-\d|://|www\.", quoted(text))
    assert text == quoted(text).replace("\u2060", "").replace("\\", "")


@pytest.mark.parametrize("text", HOSTILE)
def test_marked_texts_hold_only_our_own_marks(text):
    for side in marked(f"one {text} two", f"one {text} three"):
        html = MarkdownIt("gfm-like", {"linkify": False}).renderInline(side)
        assert set() == set(re.findall(r"</?(\w+)", html)) - {"s", "strong"}


def test_the_words_that_changed_are_marked():
    assert ("a ~~b c~~ d", "a **x** d **e**") == marked("a b c d", "a x d e")


def test_turns_of_direction_and_control_characters_go_and_joiners_of_scripts_stay():
    assert "a b c" == one_line("a\u202e b\x00\x1b\n c")
    assert "می\u200cخواهم" == one_line("می\u200cخواهم")


def test_a_long_text_is_cut():
    assert LONGEST + 2 == len(one_line("x" * 60_000))


def test_code_cannot_be_left():
    assert "`a'b c`" == code("a`b\nc")
    assert "` `" == code("")
