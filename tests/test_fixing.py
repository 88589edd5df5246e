"""`check --fix` puts right what is mechanical, keeps every value and remark, and has nothing to do twice."""

import os

import pytest

from macros.fixing import fix, fixed, same_remarks, same_values
from macros.fixing.lines import MARK
from macros.loading import files
from macros.model import BY_NAME, KINDS
from macros.model.base import Node
from macros.model.order import _FIRST, key_order
from tests.support import ROOT, project

SCHEMA = f"{MARK}../schemas/story.json\n"
STORY = """\
title: Open door
invented: true
comparison: office-hours
shows: bothering
scene: A student waits.
one_side: One.
other_side: Other.
turn: They meet.
"""


def fixed_story(text):
    """A story as `--fix` writes it, without its schema line, and what was done."""
    result = fixed(SCHEMA + text, "data/a.yml", BY_NAME["story"])
    return result.text.removeprefix(SCHEMA), result.changes


def test_a_tidy_file_stays_as_it_is():
    assert (STORY, []) == fixed_story(STORY)


@pytest.mark.parametrize(
    ("untidy", "change"),
    [
        (STORY.replace("\n", "\r\n"), "line ends of Unix"),
        (STORY.replace("\n", "\r"), "line ends of Unix"),
        (STORY.replace("One.", "One.  \t"), "trailing blanks removed"),
        (STORY.removesuffix("\n"), "one line end at the end"),
        (STORY + "\n\n", "one line end at the end"),
        (
            STORY.replace("title: Open door\ninvented: true\n", "invented: true\ntitle: Open door\n"),
            "keys in their order",
        ),
    ],
)
def test_one_thing_is_put_right(untidy, change):
    assert (STORY, [change]) == fixed_story(untidy)


def test_a_byte_order_mark_goes_and_the_schema_line_comes():
    result = fixed("\ufeff" + STORY, "data/stories/a.yml", BY_NAME["story"])
    assert f"{MARK}../../schemas/story.json\n{STORY}" == result.text
    assert ["byte order mark removed", "schema line for editors"] == result.changes


def test_a_schema_line_that_names_another_schema_or_stands_further_down_is_put_right():
    for text in (f"{MARK}../schemas/quiz.json\n{STORY}", f"{STORY}{MARK}../schemas/story.json\n"):
        assert SCHEMA + STORY == fixed(text, "data/a.yml", BY_NAME["story"]).text


def test_a_long_text_is_folded_at_its_blanks():
    text, changes = fixed_story(STORY.replace("A student waits.", "'" + "A student''s day. " * 9 + "End.'"))
    folded = text.split("scene: ")[1].split("one_side")[0]
    assert folded.startswith(">-\n  A student's day. A student's day.")
    assert folded.endswith("End.\n")
    assert max(len(line) for line in text.split("\n")) <= 120
    assert ["long texts folded"] == changes


@pytest.mark.parametrize(
    "scene",
    [
        "x" * 200,
        "'" + "a  b " * 40 + "c'",
        "'" + "a " * 80 + "'",
        "a " * 80 + "b # a remark",
        "[" + "a b, " * 40 + "c]",
    ],
)
def test_what_cannot_be_folded_without_a_loss_stays(scene):
    untidy = STORY.replace("A student waits.", scene)
    assert scene in fixed_story(untidy)[0]


@pytest.mark.parametrize("width", ["\t", "\t\t"])
def test_tabs_become_blanks_when_only_one_reading_is_possible(width):
    text = f"- id: a\n  title: b\n  intro: >-\n{width}c\n{width}d\n- id: e\n{width}title: f\n"
    result = fixed(text, "data/topics.yml", BY_NAME["topic"])
    assert "\t" not in result.text or not result.changes


CURLY = "turn: They meet.", "turn: “They: meet.”"


@pytest.mark.parametrize("left", ["title:Open", "tilte: Open", "title: Open"])
def test_curly_quotes_become_straight_ones_whatever_else_is_wrong(left):
    broken = STORY.replace("title: Open", left)
    text, changes = fixed_story(broken.replace(*CURLY))
    assert broken.replace("They meet.", '"They: meet."') == text
    assert ["straight quotes"] == changes


@pytest.mark.parametrize("left", ["title:Open", "tilte: Open", "title: Open"])
def test_tabs_become_blanks_whatever_else_is_wrong(left):
    story = STORY.replace("title: Open", left).replace("A student waits.", ">-\n  A student waits.\n  He waits.")
    text, changes = fixed_story(story.replace("  He waits", "\tHe waits").replace("  A student", "\tA student"))
    assert (story, ["blanks for tabs"]) == (text, changes)


def test_tabs_stay_where_what_stands_beside_them_is_out_of_place():
    tabs = STORY.replace("scene: ", "colour:\n\tred: dark\n\tcolour: b\nscene: ")
    assert (tabs, []) == fixed_story(tabs)


def test_what_was_done_is_named_and_nothing_else():
    both = STORY.replace(*CURLY).replace("A student waits.", ">-\n\tA student waits.")
    assert ["blanks for tabs", "straight quotes"] == fixed_story(both)[1][:2]


def test_keys_take_the_remarks_above_them_along_and_lists_keep_their_dashes():
    topics = "- title: b  # behind\n  # above\n  intro: >-\n    c\n    # no remark\n  # of the id\n\n  id: a\n"
    text = fixed(topics, "data/topics.yml", BY_NAME["topic"]).text
    expected = "- id: a\n  title: b  # behind\n  # above\n  intro: >-\n    c\n    # no remark\n"
    assert expected in text.replace("  # of the id\n\n", "")
    assert same_remarks(f"{MARK}x\n{topics}", text)


def test_a_file_with_an_unknown_key_keeps_its_order():
    untidy = STORY.replace("title: Open door\ninvented: true\n", "invented: true\ntitle: Open door\n") + "colour: red\n"
    assert (untidy, []) == fixed_story(untidy)


@pytest.mark.parametrize("text", ["", "\n", "title: [", "a: b\n---\nc: d\n", "'"])
def test_a_file_that_cannot_be_read_keeps_its_text(text):
    assert text.strip() in fixed_story(text)[0]


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ("a: b", "a:   b", True),
        ("a: b\nc: d", "c: d\na: b", True),
        ("a: 1", "a: '1'", False),
        ("a: 1", "a: 1.0", False),
        ("a: [b, c]", "a: [c, b]", False),
        ("a: b", "a: c", False),
        ("a: 'b", "a: b", True),
        ("a: b", "a: 'b", False),
    ],
)
def test_values_are_compared_with_their_types_and_without_the_order_of_keys(before, after, same):
    assert same == same_values(before, after)


def test_a_step_that_would_change_a_value_or_lose_a_remark_is_not_taken(monkeypatch):
    for spoil in (lambda text, _: text.replace("One", "Two"), lambda text, _: text.replace("# why", "")):
        monkeypatch.setattr("macros.fixing.prose.folded", spoil)
        result = fixed(SCHEMA + STORY + "# why\n", "data/a.yml", BY_NAME["story"])
        assert (SCHEMA + STORY + "# why\n", []) == (result.text, result.changes)
        assert "'long texts folded' would change more than the form" == result.refused


def test_files_are_replaced_as_a_whole_and_keep_their_permissions(tmp_path):
    root = project(tmp_path)
    list(fix(root))
    file = root / "data/topics.yml"
    file.write_text(file.read_text() + "\n\n")
    file.chmod(0o640)
    assert ["data/topics.yml"] == [result.path for result in fix(root)]
    assert 0o640 == file.stat().st_mode & 0o777
    assert [] == [one.name for one in file.parent.iterdir() if one.name.startswith(".")]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(tmp_path, monkeypatch):
    root = project(tmp_path)
    before = (root / "data/site.yml").read_text()
    monkeypatch.setattr(os, "replace", lambda *_: (_ for _ in ()).throw(OSError("full")))
    with pytest.raises(OSError, match="full"):
        list(fix(root))
    assert before == (root / "data/site.yml").read_text()
    assert [] == list((root / "data").glob(".*"))


def test_the_real_files_keep_their_values_and_have_nothing_to_fix_twice():
    for kind in KINDS:
        for file in files(ROOT, kind)[:6]:
            text, path = file.read_text(encoding="utf-8"), file.relative_to(ROOT).as_posix()
            once = fixed(text, path, kind)
            assert same_values(text, once.text) and not once.refused
            assert [] == fixed(once.text, path, kind).changes


def test_each_order_names_a_model_and_keys_it_has():
    models = {model.__name__: model for model in descendants(Node)}
    assert set() == set(_FIRST) - set(models)
    known = {name for model in models.values() for name in model.model_fields}
    assert {} == {name: left for name, first in _FIRST.items() if (left := set(first) - known)}
    assert ("short", "claim", "words", "evidence") == key_order(models["HomeNorm"])[:4]


def descendants(model):
    """Every model below a model."""
    return [each for below in model.__subclasses__() for each in (below, *descendants(below))]
