"""Dates as people write them are read as the days that may be meant."""

import pytest

from macros.model.dates import date_tip, instead_of, readings


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("22 November 2026", ["2026-11-22"]),
        ("22nd of Nov. 2026", ["2026-11-22"]),
        ("November 22, 2026", ["2026-11-22"]),
        ("nov 22nd 2026", ["2026-11-22"]),
        ("11/22/2026", ["2026-11-22"]),
        ("22.11.2026", ["2026-11-22"]),
        ("3/4/2026", ["2026-03-04", "2026-04-03"]),
        ("4/4/2026", ["2026-04-04"]),
        ("2026/11/22", ["2026-11-22"]),
        ("2026-1-5", ["2026-01-05"]),
        ("20261122", ["2026-11-22"]),
        ("2026-11-22T10:00:00Z", ["2026-11-22"]),
        ("2026年11月22日", ["2026-11-22"]),
        ("2026-02-30", []),
        ("31/31/2026", []),
        ("Foober 3, 2026", []),
        ("today", []),
        ("", []),
    ],
)
def test_a_date_in_any_form_is_read(said, expected):
    assert expected == readings(said)


def test_only_a_day_without_doubt_is_written_instead():
    assert ("22.11.2026", "2026-11-22") == instead_of("22.11.2026")
    assert ("", "") == instead_of("3/4/2026")
    assert "2026-03-04 or 2026-04-03" in date_tip("3/4/2026")


@pytest.mark.parametrize(("said", "expected"), [("May 2012", "2012-05"), ("5/2012", "2012-05"), ("13/2012", "")])
def test_a_month_is_enough_where_it_is_enough(said, expected):
    assert expected == instead_of(said, months=True).better
    assert "" == instead_of(said).better
