"""Values become typed entries; what does not fit is told in plain words, once, and the rest is used all the same."""

import pytest

from macros.model import BY_NAME
from macros.model.decoding import decode
from tests.support import read_entry, read_yaml

STORY = """\
title: Open door
invented: true
comparison: office-hours
shows: bothering
scene: A student waits.
one_side: To wait is polite.
other_side: Nobody comes.
turn: The student knocks.
"""
TOPICS = "- id: talk\n  title: Talk\n  intro: Words.\n- id: asking\n  title: Asking\n  intro: Questions.\n"


def message(kind, text):
    """The only finding about an entry."""
    document = read_yaml(text)
    decode(document, BY_NAME[kind].model, BY_NAME[kind].listed)
    assert 1 == len(document.diagnostics)
    return document.diagnostics[0].message


def test_a_good_entry_has_no_findings():
    story, found = read_entry("story", STORY)
    assert ("Open door", []) == (story.title, found)


def test_a_list_file_yields_an_entry_for_each_item():
    topics, found = read_entry("topic", TOPICS)
    assert (["talk", "asking"], []) == ([topic.id for topic in topics], found)


def test_an_entry_of_a_list_that_cannot_be_used_leaves_the_others():
    topics, found = read_entry("topic", TOPICS.replace("  title: Talk\n", ""))
    assert (["asking"], ["1:3 missing-key"]) == ([topic.id for topic in topics], found)


def test_an_entry_that_lacks_what_it_needs_is_none():
    assert (None, ["1:1 missing-key"]) == read_entry("story", STORY.replace("scene: A student waits.\n", ""))


def test_optional_parts_that_do_not_fit_are_set_aside():
    term, found = read_entry("term", "- id: a\n  term: a\n  meaning: b\n  forms: [c, 5, d]\n  example: [e]\n")
    assert ["4:14 wrong-type", "5:12 wrong-type"] == found
    assert (("c", "d"), None) == (term[0].forms, term[0].example)


@pytest.mark.parametrize("text", ["- a\n- b\n", "text\n", "5\n", "true\n"])
def test_a_file_that_is_no_mapping_is_told_once(text):
    assert (None, ["1:1 wrong-type"]) == read_entry("story", text)


def test_all_missing_keys_of_a_mapping_are_one_finding():
    expected = "the keys 'comparison', 'shows', 'scene', 'one_side', 'other_side' and 'turn' are missing"
    assert expected == message("story", "title: Open door\ninvented: true\n")


def test_a_misspelt_key_is_one_finding_and_its_value_is_used():
    story, found = read_entry("story", STORY.replace("title:", "tilte:"))
    assert ("Open door", ["1:1 unknown-key"]) == (story.title, found)


def test_a_misspelt_key_beside_the_right_one_does_not_take_its_place():
    story, found = read_entry("story", STORY + "titel: Another\n")
    assert ("Open door", ["9:1 unknown-key"]) == (story.title, found)


def test_one_faulty_entry_does_not_make_its_list_too_short():
    checklist = "title: A\nuse_when: B.\ncomparisons: [a]\nphases:\n  - id: a\n    title: A\n    items:\n"
    assert ["9:13 wrong-type"] == read_entry("checklist", f"{checklist}      - id: b\n        do: 5\n")[1]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("invented: true", "invented: yes", "'invented' should be true or false, but this is 'yes'"),
        ("scene: A student waits.", "scene: 5", "'scene' should be text, but this is 5"),
        ("scene: A student waits.", "scene: true", "'scene' should be text, but this is true"),
        ("scene: A student waits.", "scene: [a]", "'scene' should be text, but this is a list"),
        ("scene: A student waits.", "scene:\n  a: b", "'scene' should be text, but this is a mapping"),
        ("scene: A student waits.", "scene:", "nothing is written for 'scene'"),
        ("title: Open door", "status: dratf\ntitle: Open door", "'dratf' is not a value of 'status'"),
        ("title: Open door", "status:\ntitle: Open door", "nothing is written for 'status'"),
    ],
)
def test_what_was_found_and_what_was_expected_are_said_in_plain_words(old, new, expected):
    assert expected == message("story", STORY.replace(old, new))


def test_a_value_of_two_types_names_both():
    text = "type: book\ntitle: A\nkind: press\nvolume: [1]\nseen:\n  what: abstract\n  date: 2025-01-15\n"
    assert "'volume' should be a whole number or text, but this is a list" == message("source", text)


def test_an_entry_of_a_list_is_called_so():
    assert "an entry of 'forms' should be text, but this is 5" == message(
        "term", "- id: a\n  term: a\n  meaning: b\n  forms: [5]\n"
    )


@pytest.mark.parametrize(
    ("count", "expected"), [(0, "no entries"), (1, "one entry"), (2, "2 entries"), (4, "4 entries")]
)
def test_a_list_of_the_wrong_length_says_its_length(count, expected):
    steps = "".join(f"    - id: step-{number}\n      do: Go.\n" for number in range(count)) or "    []\n"
    document = read_yaml(f"bridge:\n  keep: Respect.\n  steps:\n{steps}")
    decode(document, BY_NAME["comparison"].model)
    assert f"'steps' has {expected}" in [finding.message for finding in document.diagnostics]


def test_references_are_kept_also_of_an_entry_that_cannot_be_used():
    document = read_yaml("comparison: office-hours\nshows: bothering\n")
    _, reading = decode(document, BY_NAME["story"].model)
    assert [("comparison", "office-hours", 1), ("misreading", "bothering", 2)] == [
        (reference.kind, reference.target, reference.location.line) for reference in reading.references
    ]
