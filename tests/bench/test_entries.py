"""Made repositories: the same for each run, valid at each size, and made up like the real one."""

import pytest

from bench.entries import PAGES, make
from tests.building import ROOT, contents_of
from tests.support import check, findings_in


def made(folder, entries):
    """A repository with so many entries, and how many it says it has."""
    return folder, make(ROOT, folder, entries)


def count(root, kind):
    return len(list((root / "data" / kind).glob("*.yml")))


@pytest.mark.parametrize("entries", [100, 450])
def test_a_made_repository_has_no_errors(tmp_path, entries):
    root, _ = made(tmp_path, entries)
    code, printed, _ = check(root)
    assert 0 == code
    assert [] == [finding for finding in findings_in(printed) if finding[3] != "reading-level"]


def test_it_has_at_least_as_many_entries_as_asked_for_and_says_how_many(tmp_path):
    root, many = made(tmp_path, 450)
    assert many == sum(count(root, kind) for kind in (*PAGES, "backgrounds"))
    assert 450 <= many < 500


def test_it_is_the_same_each_time(tmp_path):
    assert contents_of(made(tmp_path / "one", 100)[0]) == contents_of(made(tmp_path / "two", 100)[0])


def test_its_share_of_comparisons_is_that_of_the_real_data(tmp_path):
    """Otherwise a larger size would mean other pages, and its growth would say nothing."""
    root, many = made(tmp_path, 450)
    real = sum(count(ROOT, kind) for kind in (*PAGES, "backgrounds"))
    assert count(root, "comparisons") / many == pytest.approx(count(ROOT, "comparisons") / real, rel=0.25)


def test_its_sentences_are_invented_and_its_links_lead_to_copies(tmp_path):
    root, _ = made(tmp_path, 450)
    real = (ROOT / "data/comparisons/small-talk.yml").read_text()
    copies = sorted((root / "data/comparisons").glob("*-1.yml"))
    assert copies and "Americans" not in copies[0].read_text()
    assert (root / "data/comparisons/small-talk.yml").read_text() != real
    assert f"comparison: {copies[0].stem}\n" in (root / f"data/quizzes/{copies[0].name}").read_text()
