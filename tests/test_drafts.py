"""Drafts: incomplete ones only warn, the preview shows them, and nothing of them is published."""

import pytest

from macros.loading import examine, load
from tests.support import NORM, change, project

COMPARISON = "data/comparisons/office-hours.yml"
CHECKLIST = "data/checklists/first-visit.yml"


@pytest.fixture
def root(tmp_path):
    return project(tmp_path)


def severities(root):
    """Where which rules are broken and how bad it is."""
    return {f"{found.location} {found.rule}": found.severity for found in examine(root)[1]}


def test_what_a_draft_still_lacks_is_a_warning(root):
    (root / "data/stories/new.yml").write_text("status: draft\ntitle: New\n")
    assert {"data/stories/new.yml:1:1 missing-key": "warning"} == severities(root)


def test_what_is_wrong_in_a_draft_stays_an_error(root):
    (root / "data/stories/new.yml").write_text("status: draft\ntitle: <b>New</b>\ncomparison: office-hour\n")
    expected = {
        "data/stories/new.yml:1:1 missing-key": "warning",
        "data/stories/new.yml:2:8 raw-html": "error",
        "data/stories/new.yml:3:13 unknown-comparison": "error",
    }
    assert expected == severities(root)


def test_one_draft_item_softens_nothing_else_in_its_file(root):
    change(root, CHECKLIST, "        do: Read the syllabus.\n", "")
    assert {f"{CHECKLIST}:8:9 missing-key": "error"} == severities(root)
    change(root, CHECKLIST, "        phrase:", "        status: draft\n        phrase:")
    change(root, CHECKLIST, "    items:", "    items:\n      - id: knock\n        do: Knock.")
    assert {f"{CHECKLIST}:10:9 missing-key": "warning"} == severities(root)


def test_a_draft_item_that_would_take_its_published_page_with_it_stays_an_error(root):
    change(root, COMPARISON, "      do: Go again, and ask about the field.", "      status: draft")
    assert {f"{COMPARISON}:36:7 missing-key": "error"} == severities(root)


def test_a_draft_counts_as_a_user_of_its_sources(root):
    (root / "data/sources/new-2020.yml").write_text((root / "data/sources/brazil-2010.yml").read_text())
    assert {"data/sources/new-2020.yml:1:1 unused-source": "error"} == severities(root)
    (root / "data/backgrounds/new.yml").write_text(
        "status: draft\nnot_so:\n  - id: late\n    text: Late.\n    evidence: research\n    sources: [new-2020]\n"
    )
    assert ["warning"] == list(severities(root).values())


def test_a_draft_may_name_a_draft(root):
    change(root, "data/topics.yml", "  title:", "  status: draft\n  title:")
    assert {f"{COMPARISON}:3:8 draft-reference": "error"} == severities(root)
    change(root, COMPARISON, "title:", "status: draft\ntitle:")
    assert {"draft-reference"} == {key.split()[1] for key in severities(root)}
    assert COMPARISON not in " ".join(severities(root))


def test_a_draft_norm_in_a_published_comparison_may_name_a_draft_background(root):
    change(root, "data/backgrounds/brazil.yml", "name:", "status: draft\nname:")
    change(root, COMPARISON, "in_common:", NORM.replace("  brazil:\n", "  brazil:\n    status: draft\n"))
    assert {} == severities(root)
    change(root, COMPARISON, "    status: draft\n", "")
    assert {
        f"{COMPARISON}:16:3 draft-reference": "error",
        f"{COMPARISON}:19:13 draft-reference": "error",
    } == severities(root)


def test_in_a_file_of_many_entries_each_is_a_draft_or_not_for_itself(root):
    term = "- id: {0}\n  term: {0}\n  meaning: {0}\n  see: visits\n"
    (root / "data/glossary.yml").write_text(term.format("a") + "  status: draft\n" + term.format("b"))
    (root / "data/comparisons/visits.yml").write_text("status: draft\n" + (root / COMPARISON).read_text())
    assert {"data/glossary.yml:9:8 draft-reference": "error"} == severities(root)


def test_nothing_of_a_draft_is_published(root):
    change(root, "data/stories/open-door.yml", "title:", "status: draft\ntitle:")
    change(root, COMPARISON, "    situation:", "    status: draft\n    situation:")
    change(root, CHECKLIST, "        phrase: office-hours#may-i-come\n", "")
    catalog = load(root)
    assert {} == catalog.stories
    assert () == catalog.comparisons["office-hours"].phrases


def test_the_preview_has_drafts_and_draft_items(root):
    change(root, "data/stories/open-door.yml", "title:", "status: draft\ntitle:")
    change(root, COMPARISON, "    situation:", "    status: draft\n    situation:")
    change(root, CHECKLIST, "        phrase: office-hours#may-i-come\n", "")
    catalog = load(root, with_drafts=True)
    assert "draft" == catalog.stories["open-door"].status
    assert ["draft"] == [phrase.status for phrase in catalog.comparisons["office-hours"].phrases]


def test_what_is_pruned_keeps_its_places(root):
    change(root, COMPARISON, "    situation:", "    status: draft\n    situation:")
    change(root, CHECKLIST, "        phrase: office-hours#may-i-come\n", "")
    assert 36 == load(root).comparisons["office-hours"].bridge.steps[2].place_of("id").line


def test_in_the_preview_a_draft_waits_for_the_incomplete_draft_it_rests_on(root):
    (root / "data/comparisons/visits.yml").write_text("status: draft\ntitle: Visits\n")
    quiz = (
        (root / "data/quizzes/office-hours.yml")
        .read_text()
        .replace("comparison: office-hours", "status: draft\ncomparison: visits")
    )
    (root / "data/quizzes/visits.yml").write_text(quiz)
    assert {"data/comparisons/visits.yml:1:1 missing-key": "warning"} == severities(root)
    assert ["office-hours"] == list(load(root, with_drafts=True).quizzes)


@pytest.mark.parametrize(
    ("rule", "file", "old"),
    [
        ("wrong-number", COMPARISON, "    - id: plan\n"),
        ("wrong-number", COMPARISON, "  - id: explain\n"),
        ("one-sided-misreadings", COMPARISON, "  - id: nobody-came\n"),
        ("wrong-number", "data/quizzes/office-hours.yml", "  - id: why-hours\n"),
    ],
)
def test_what_is_published_without_its_draft_items_must_be_complete(root, rule, file, old):
    depth = " " * (len(old) - len(old.lstrip()) + 2)
    change(root, file, old, f"{old}{depth}status: draft\n")
    (found,) = examine(root)[1]
    assert (rule, "error") == (found.rule, found.severity)
    assert found.tip.endswith("Drafts are not counted: readers do not see them.")


def test_what_is_in_a_draft_item_is_a_draft_too(root):
    phase = "  - id: later\n    status: draft\n    title: Later\n    items:\n      - id: inside\n        do: Wait.\n"
    change(root, CHECKLIST, "phases:\n", f"phases:\n{phase}")
    change(root, "data/glossary.yml", "see: office-hours", "see: first-visit#inside")
    assert {"draft-reference"} == {key.split()[1] for key in severities(root)}


def test_a_misreading_is_not_seen_from_a_norm_that_is_only_a_draft(root):
    change(root, COMPARISON, "in_common:", NORM.replace("  brazil:\n", "  brazil:\n    status: draft\n"))
    change(root, COMPARISON, "    seen_by: anyone", "    seen_by: brazil")
    assert {"seen-by-without-norm"} == {key.split()[1] for key in severities(root)}
    change(root, COMPARISON, "    seen_by: brazil", "    status: draft\n    seen_by: brazil")
    assert "seen-by-without-norm" not in " ".join(severities(root))
