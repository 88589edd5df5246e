"""Waivers: one mechanism that excuses a finding in one place, with a reason, and never longer than needed."""

import pytest

from macros.loading import examine
from macros.waivers import spans_of
from tests.support import ROOT, change, project, read_yaml

COMPARISON = "data/comparisons/office-hours.yml"
HOSTS = "Say in class what the hours are for."
VARIES = "varies: [Some instructors keep no hours.]"


@pytest.fixture
def root(tmp_path):
    return project(tmp_path, ROOT / "tests")


def waive(root, path, rule, at):
    file = root / path
    file.write_text(file.read_text() + f"waivers:\n  - rule: {rule}\n    at: {at}\n    reason: It fits here.\n")


def rules(root):
    return [it.rule for it in examine(root)[1]]


@pytest.mark.parametrize("at", ["for_hosts", "explain", "explain.text"])
def test_a_waiver_names_a_field_an_anchor_or_both(at, root):
    change(root, COMPARISON, HOSTS, "It is taboo.")
    waive(root, COMPARISON, "taboo", at)
    assert [] == rules(root)


@pytest.mark.parametrize("at", ["answer", "bothering", "bothering.sees", "host.claim"])
def test_a_waiver_for_another_place_excuses_nothing_and_is_told(at, root):
    change(root, COMPARISON, HOSTS, "It is taboo.")
    waive(root, COMPARISON, "taboo", at)
    assert ["taboo", "unneeded-waiver"] == rules(root)


def test_warnings_and_findings_of_one_file_alone_can_be_waived_in_the_same_way(root):
    change(root, COMPARISON, VARIES, "varies: unknown")
    waive(root, COMPARISON, "host-without-varies", "host.varies")
    text = (root / COMPARISON).read_text()
    start, end = text.index("in_common:"), text.index("misreadings:")
    (root / COMPARISON).write_text(text[:start] + "in_common: unknown\n" + text[end:])
    assert ["unknown-without-waiver"] == rules(root)
    with (root / COMPARISON).open("a") as file:
        file.write("  - rule: unknown-without-waiver\n    at: in_common\n    reason: We found nothing yet.\n")
    assert [] == rules(root)


@pytest.mark.parametrize(
    ("path", "old", "at"),
    [
        ("data/quizzes/office-hours.yml", "title: ", "title"),
        ("data/checklists/first-visit.yml", "do: ", "read.do"),
        ("data/stories/open-door.yml", "turn: ", "turn"),
    ],
)
def test_every_kind_of_entry_can_waive(path, old, at, root):
    change(root, path, old, f"{old}A taboo. ")
    assert ["taboo"] == rules(root)
    waive(root, path, "taboo", at)
    assert [] == rules(root)


def test_one_entry_of_a_list_waives_for_itself_alone(root):
    file = root / "data/glossary.yml"
    term = "- id: {0}\n  term: {0}\n  meaning: It is taboo.\n"
    waiver = "  waivers:\n    - rule: taboo\n      at: meaning\n      reason: It fits.\n"
    file.write_text(file.read_text() + term.format("one") + waiver + term.format("two"))
    (left,) = examine(root)[1]
    assert ("taboo", file.read_text().splitlines().index("- id: two") + 3) == (left.rule, left.location.line)


def test_a_reference_cannot_be_waived(root):
    change(root, COMPARISON, "topic: seniors", "topic: juniors")
    waive(root, COMPARISON, "unknown-topic", "topic")
    assert ["unknown-topic", "unknown-rule"] == rules(root)


def test_a_waiver_in_a_file_that_cannot_be_read_is_not_called_unneeded(root):
    waive(root, COMPARISON, "taboo", "answer")
    change(root, COMPARISON, "question: ", "questoin: ")
    assert ["unknown-key"] == rules(root)


def test_a_waiver_without_a_reason_is_incomplete(root):
    change(root, COMPARISON, HOSTS, "It is taboo.")
    with (root / COMPARISON).open("a") as file:
        file.write("waivers:\n  - rule: taboo\n    at: explain\n")
    assert ["missing-key"] == rules(root)


@pytest.mark.parametrize("waivers", ["[]", "[a]", "[{rule: [a], at: b, reason: c}]", "{rule: a}", "5", "[[]]"])
def test_waivers_of_any_shape_give_findings_and_no_crash(waivers, root):
    with (root / COMPARISON).open("a") as file:
        file.write(f"waivers: {waivers}\n")
    assert [] == rules(root) if waivers == "[]" else rules(root)


def test_the_tip_names_the_waiver_to_write(root):
    change(root, COMPARISON, HOSTS, "It is taboo.")
    assert examine(root)[1][0].tip.endswith(
        "To keep it, write below 'waivers:' the lines '- rule: taboo', 'at: explain.text', 'reason: …'."
    )


def test_parts_of_an_entry_have_the_names_a_contributor_knows():
    root = read_yaml(
        "answer: a b\nnext_step:\n  text: c\nhost_norm:\n  why:\n    text: d\nhome_norms:\n  japan:\n    claim: e\n"
        "bridge:\n  steps:\n    - id: one\n      do: f\nempty: []\nsources: [{id: x}]\n"
    ).root
    names = [span.name for span in spans_of(root)]
    assert {
        "answer",
        "next_step.text",
        "host",
        "host.why",
        "japan",
        "japan.claim",
        "bridge.steps",
        "one",
        "one.do",
    } <= {*names}
    assert "x" not in names
