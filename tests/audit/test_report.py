"""The audit's limits hold: medians are true, a missed limit is seen, marked and never rounded away."""

import pytest

from audit.report import CATEGORIES, Finding, Row, failures, line, medians, merged, noticed, table, told

FULL = dict.fromkeys(CATEGORIES, 100)


def row(**scores):
    """A page that passes everything but what is said."""
    return Row("quiz", "/quizzes/x/", {**FULL, **scores}, {"axe": 0, "ibm": 0, "nu": 0, "editor": 0})


def test_the_median_is_taken_of_the_runs_that_judged_a_category():
    runs = [{"performance": 0.99, "seo": 1}, {"performance": 0.9}, {"performance": 0.97}]
    assert {"performance": 97, "seo": 100} == medians(runs)


def test_a_score_never_passes_by_rounding():
    assert {"performance": 96, "seo": 29} == medians([{"performance": 0.969, "seo": 0.29}])


def test_a_category_without_a_score_has_none_and_misses_its_limit():
    assert {"performance": None} == medians([{"performance": None}])
    assert [("quiz", "performance")] == failures([row(performance=None)])


def test_a_page_that_keeps_every_limit_misses_nothing():
    assert [] == failures([row(), row(performance=97)])


@pytest.mark.parametrize(("category", "score"), [(name, least - 1) for name, least in CATEGORIES.items()])
def test_one_point_below_a_limit_is_missed(category, score):
    assert [("quiz", category)] == failures([row(**{category: score})])


@pytest.mark.parametrize("judge", ["axe", "ibm", "nu", "editor"])
def test_one_finding_of_an_engine_or_the_validator_is_missed(judge):
    page = row()
    page.add(judge, [Finding(judge, "image-alt")])
    assert [("quiz", judge)] == failures([page])


def test_a_judge_that_was_not_asked_misses_nothing_and_shows_a_dash():
    page = Row("missing", "/404.html", {"performance": 99})
    assert [] == failures([page])
    assert 7 == table([page])[-1].count("–")


def test_a_judge_without_a_result_fails_but_has_noticed_nothing():
    page = row(performance=None, seo=80)
    assert [False, True, False] == [noticed(page, judge) for judge in ("performance", "seo", "axe")]


def test_the_table_has_columns_of_one_width_and_marks_what_is_missed():
    lines = table([row(performance=90), row()])
    assert 1 == len({len(text) for text in lines})
    assert [False, False, True, False] == ["✗" in text for text in lines]


def test_a_finding_in_several_states_is_told_once():
    found = [Finding("axe", "label", "x", (state,)) for state in ("light", "dark", "light")]
    assert [Finding("axe", "label", "x", ("light", "dark"))] == merged(found)
    assert "axe: label: `x` [light and 1 more]" == line(merged(found)[0])


def test_what_was_found_stands_below_the_name_of_its_page():
    page = row()
    page.add("nu", [Finding("nu", "duplicate", "a\n  `b`")])
    assert ["- quiz (`/quizzes/x/`)", "  - nu: duplicate: `a 'b'`"] == list(told([row(), page]))
