"""Names are learned from the raw values, so that a file that is broken elsewhere still has its ids."""

import re

import pytest

from macros.catalog import Catalog
from macros.diagnostics import Location
from macros.entries import LoadedEntry
from macros.model import BY_NAME
from macros.model.base import Reading
from macros.names import SECTIONS, draft_spans, is_draft, items
from macros.source import Document
from tests.support import ROOT, read_yaml

COMPARISON = """\
title: Small talk
host_norm: {short: x}
home_norms:
  japan:
    status: draft
    short: Quiet.
  brazil:
    short: Loud.
misreadings:
  - id: quiet
    sources:
      - id: smith-2012
phrases:
  - id: hello
    status: draft
bridge:
  steps:
    - id: smile
"""


@pytest.fixture
def names():
    return known(entry("comparison", "small-talk", read_yaml(COMPARISON).root))


def entry(kind, name, root):
    document = Document("data/a.yml", root, may_hold_drafts=True)
    return LoadedEntry(BY_NAME[kind], name, document, Reading(document), item=root)


def known(*entries):
    return Catalog(list(entries), []).names


def test_an_entry_is_known_and_whether_it_is_a_draft():
    talk = entry("topic", "talk", read_yaml("id: talk\nstatus: draft\n").root)
    names = known(entry("comparison", "small-talk", read_yaml(COMPARISON).root), talk)
    assert {"small-talk": False} == names.of("comparison")
    assert {"talk": True} == names.of("topic")
    assert {} == names.of("quiz")


def test_items_host_and_backgrounds_are_anchors_and_citations_are_not(names):
    assert {"quiet", "hello", "smile", "host", "japan", "brazil"} == set(names.anchors_of("comparison", "small-talk"))


def test_anchors_can_be_asked_for_by_what_they_are(names):
    assert ["hello"] == list(names.anchors_of("comparison", "small-talk", "phrase"))
    assert ["quiet"] == list(names.anchors_of("comparison", "small-talk", "misreading"))
    assert ["japan", "brazil"] == list(names.anchors_of("comparison", "small-talk", "home-norm"))


def test_anchors_know_their_place_and_whether_they_are_drafts(names):
    anchors = names.anchors_of("comparison", "small-talk")
    assert (4, 3, True) == (anchors["japan"].location.line, anchors["japan"].location.column, anchors["japan"].draft)
    assert (10, 9, False) == (anchors["quiet"].location.line, anchors["quiet"].location.column, anchors["quiet"].draft)
    assert anchors["hello"].draft


@pytest.mark.parametrize("root", [None, "text", 5, []])
def test_an_entry_whose_file_holds_no_mapping_is_known_but_unread(root):
    names = known(entry("comparison", "small-talk", root))
    assert {"small-talk": False} == names.of("comparison")
    assert {("comparison", "small-talk")} == names.unread


@pytest.mark.parametrize("value", [None, 5, "status: draft", [], ["draft"]])
def test_what_is_no_mapping_is_no_draft(value):
    assert not is_draft(value)


def test_a_draft_spans_its_lines_and_the_line_of_its_key():
    assert [(4, 6), (14, 15)] == list(draft_spans(read_yaml(COMPARISON).root))


@pytest.mark.parametrize(("line", "expected"), [(3, False), (4, True), (6, True), (7, False), (15, True), (16, False)])
def test_a_place_is_in_a_draft_or_not(line, expected):
    assert expected == entry("comparison", "small-talk", read_yaml(COMPARISON).root).is_in_draft(
        Location("data/a.yml", line, 1)
    )


def test_a_draft_entry_is_a_draft_from_its_first_to_its_last_line():
    assert [(2, 4)] == list(draft_spans(read_yaml("# c\ntitle: x\nstatus: draft\na: {status: draft}\n").root))


def test_an_id_that_is_not_text_is_no_anchor():
    assert [] == list(items(read_yaml("a:\n  - id: [b]\n  - id: 5\n  - id:\n").root))


def test_each_section_of_a_page_of_an_entry_is_on_the_list_of_anchors_that_no_item_can_take():
    folders = (
        "background.html",
        "checklist.html",
        "comparison.html",
        "quiz.html",
        "source.html",
        "topic.html",
        "comparison/*.html",
    )
    templates = [file for pattern in folders for file in (ROOT / "macros" / "templates").glob(pattern)]
    anchors = {name for file in templates for name in re.findall(r'\sid="([a-z-]+)"', file.read_text(encoding="utf-8"))}
    assert {"answer", "misread"} <= anchors
    assert set() == anchors - {*SECTIONS, "host"}
