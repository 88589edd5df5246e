"""An export that cannot be judged has not passed, and says why in one line; what differs is told by its kind."""

import pytest

from audit import exported
from audit.report import Finding
from tools.aside import NotInstalled

ROWS = (Finding("zensical", "words", "/a/"), Finding("zensical", "words", "/b/"), Finding("zensical", "links", "/b/"))


def test_an_engine_that_cannot_be_installed_is_told_in_one_line_and_does_not_pass(monkeypatch):
    def fail(*_):
        raise NotInstalled("No package index answered.")

    monkeypatch.setattr(exported.exported, "build", fail)
    judged = exported.judge()
    assert [exported.NOT_JUDGED.format("No package index answered.")] == exported.told(judged)
    assert judged.findings
    assert not exported.noticed(judged)


def test_what_differs_is_told_once_with_the_number_of_pages_and_the_first():
    told = exported.told(exported.Judged(9, ROWS))
    assert [exported.OTHER, "- words: 2 of 9 pages, first /a/", "- links: 1 of 9 pages, first /b/"] == told


@pytest.mark.parametrize(("judged", "lines"), [(None, []), (exported.Judged(9), [exported.SAME.format(9)])])
def test_nothing_found_and_nothing_asked_are_not_the_same(judged, lines):
    assert lines == exported.told(judged)


def test_only_what_was_planted_counts_as_noticed():
    planted = tuple(Finding("zensical", what, at) for at, what in exported.PLANTED.items())
    assert exported.noticed(exported.Judged(9, planted))
    assert not exported.noticed(exported.Judged(9, planted[:1]))
    assert not exported.noticed(exported.Judged(9, (*planted, *ROWS)))
