"""What `diff` prints: first what needs a look, then each entry; never more than GitHub takes."""

import pytest

from macros.changes import telling
from macros.changes.entries import changes
from macros.changes.telling import LEFT_OUT, MOST_BYTES, NOTHING, told
from macros.loading import examine
from tests.support import change, project

COMPARISON = "data/comparisons/office-hours.yml"


@pytest.fixture
def told_after(tmp_path):
    """The text after some edits of the smallest project: file, old text, new text."""

    def run(*edits, before=()):
        roots = [project(tmp_path / name) for name in ("base", "head")]
        for root, all_edits in zip(roots, (before, edits), strict=True):
            for edit in all_edits:
                change(root, *edit)
        return told(changes(*(examine(root)[0] for root in roots)))

    return run


def test_nothing_changed_is_one_sentence(told_after):
    assert f"{NOTHING}\n" == told_after()


def test_an_edit_is_told_with_its_file_its_page_and_both_texts(told_after):
    text = told_after((COMPARISON, "Write two lines", "Write three lines"))
    assert "**In short:** 1 comparison changed.\n" in text
    assert "- file: `data/comparisons/office-hours.yml`\n- page: `/compare/office-hours/`\n" in text
    assert "was: Write ~~two~~ lines" in text
    assert "now: Write **three** lines" in text
    assert "Look at these first" not in text


def test_removed_claims_stand_before_everything_else(told_after):
    text = told_after(
        (COMPARISON, "  strength: thin\n", "  strength: some\n"),
        ("data/quizzes/office-hours.yml", "title: ", "title: New "),
    )
    first, rest = text.split("## comparison changed")
    assert "- **strength changed:** comparison `office-hours`, US side: thin → some" in first
    assert "## quiz changed" in rest


def test_a_file_that_cannot_be_read_is_named_and_nothing_in_it_is_called_removed(told_after):
    text = told_after((COMPARISON, "misreadings:", "misreadings: ["))
    assert "- `data/comparisons/office-hours.yml`" in text
    assert "removed" not in text
    assert "gone" not in text
    assert told_after(before=[(COMPARISON, "misreadings:", "misreadings: [")]).startswith("**Not compared**")


def test_the_text_never_outgrows_what_github_takes(told_after, monkeypatch):
    assert MOST_BYTES + len(LEFT_OUT) < 1024 * 1024
    monkeypatch.setattr(telling, "MOST_BYTES", 2_000)
    terms = "".join(f"- id: t{n}\n  term: блат {n}\n  meaning: m\n" for n in range(50))
    text = told_after(("data/glossary.yml", "- id:", f"{terms}- id:"))
    assert 1_900 < len(text.encode()) <= 2_000 + len(LEFT_OUT.encode())
    assert text.endswith(LEFT_OUT)
    assert "�" not in text
