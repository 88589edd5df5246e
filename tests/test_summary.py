"""What a run shows on its own page: only in a workflow, and as it was printed."""

import pytest

from macros import summary


def test_without_a_workflow_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.chdir(tmp_path)
    summary.add("Links", "All fine.")
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize(("fence", "text"), [("```", "a\nb"), ("```", "a `b`"), ("````", "a\n```\n# b")])
def test_no_text_ends_its_own_block(tmp_path, monkeypatch, fence, text):
    page = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    summary.add("Links", text)
    assert f"## Links\n\n{fence}text\n{text}\n{fence}\n\n" == page.read_text()
