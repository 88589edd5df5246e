"""Limits are judged by ratios where they are ratios, and a broken one is named."""

import pytest

from bench.limits import COLD, EDIT, GROWTH, PEAK, Measure, broken, lost, verdicts


def cold(ours, plain, **more):
    return Measure(COLD, 1000, {"Crosswalk": ours, "plain": plain, "Hugo": 1.0}, **more)


def test_a_ratio_within_its_limit_holds():
    assert [] == broken([cold(4.0, 10.0)])
    ((name, entries, ours, plain, hugo, zensical, allowed, verdict),) = verdicts([cold(4.0, 10.0)])
    assert (COLD, "1,000", "4.00", "0.40", "4.00", "–") == (name, entries, ours, plain, hugo, zensical)
    assert ("0.4 of the plain way", "holds") == (allowed, verdict)


def test_a_broken_limit_is_named_with_what_is_allowed():
    assert [f"{COLD}, 1,000 entries: 0.41, 0.4 of the plain way allowed"] == broken([cold(4.1, 10.0)])


def test_a_paired_ratio_counts_more_than_that_of_medians():
    assert [] == broken([cold(9.0, 10.0, paired={"plain": 0.39})])


def test_a_limit_on_time_and_one_on_a_ratio_are_judged_apart():
    told = broken([Measure(EDIT, 1000, {"Crosswalk": 0.5, "plain": 10.0})])
    assert [f"{EDIT}, 1,000 entries: 0.50, 0.3 allowed"] == told


@pytest.mark.parametrize("measure", [Measure(COLD, 100, {"Crosswalk": 9}), Measure(PEAK, 3000, {"Crosswalk": 9})])
def test_what_was_not_measured_is_not_judged(measure):
    assert ([], []) == (broken([measure]), list(verdicts([measure])))


def test_what_ours_needs_more_is_told_for_each_of_the_others_with_most_entries():
    few, many = Measure(COLD, 100, {"Crosswalk": 9, "plain": 1}), cold(4.0, 10.0)
    assert ["- plain: nothing.", f"- Hugo: {COLD} 4.00.", "- Zensical: nothing."] == list(lost([few, many]))


def test_a_power_has_no_ratio():
    assert None is Measure(GROWTH, 3000, {"Crosswalk": 1.2, "plain": 1.0}).ratio("plain")
    assert [f"{GROWTH}, 3,000 entries: 1.20, 1 allowed"] == broken([Measure(GROWTH, 3000, {"Crosswalk": 1.2})])
