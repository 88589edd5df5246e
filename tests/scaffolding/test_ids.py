"""Ids are proposed from what was typed, and those that are taken are refused."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.loading import examine
from macros.model.text import ID_PATTERN
from macros.scaffolding.ids import LONGEST, slug, slug_of_source, taken
from tests.support import NORM, change, project


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Office hours", "office-hours"),
        ("  May I say “no”?  ", "may-i-say-no"),
        ("Don't / don’t", "dont-dont"),
        ("Çay & Straße", "cay-strasse"),
        ("关系", ""),
        ("关系 guanxi", "guanxi"),
        ("", ""),
    ],
)
def test_a_slug_has_small_letters_digits_and_hyphens(text, expected):
    assert expected == slug(text)


@given(st.text())
def test_every_slug_is_a_valid_id_or_nothing(text):
    found = slug(text)
    assert len(found) <= LONGEST
    assert not found or re.fullmatch(ID_PATTERN, found)


@pytest.mark.parametrize(
    ("author", "issued", "expected"),
    [
        ("Leong, F. T. L.; Sedlacek, W. E.", "1985", "leong-sedlacek-1985"),
        ("Smith, P. B.; Huang, H. J.; Harb, C.", "2012-05", "smith-huang-2012"),
        ("Federal Trade Commission", "not-stated", "federal-trade-commission"),
        ("", "2020", "how-nice-is-nice-2020"),
    ],
)
def test_a_source_is_named_after_its_authors_and_year(author, issued, expected):
    assert expected == slug_of_source("How Nice Is Nice? A study", author, issued)


@pytest.fixture
def root(tmp_path):
    return project(tmp_path)


def why_not(root, kind, name):
    return taken(kind, name, examine(root)[0], root)


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        ("comparison", "office-hours", "data/comparisons/office-hours.yml"),
        ("comparison", "host", "the pages themselves"),
        ("quiz", "next-step", "the pages themselves"),
        ("checklist", "brazil", "a place"),
        ("background", "brazil", "data/backgrounds/brazil.yml"),
        ("background", "bothering", "data/comparisons/office-hours.yml:19:9"),
        ("term", "referral", ""),
        ("quiz", "brand-new", ""),
        ("source", "office-hours", ""),
    ],
)
def test_an_id_that_is_taken_is_refused_with_the_reason(root, kind, name, expected):
    reason = why_not(root, kind, name)
    assert expected in reason
    assert bool(expected) == bool(reason)


def test_a_file_whose_name_differs_in_its_capitals_has_the_id_too(root):
    (root / "data/comparisons/Small-Talk.YML").write_text("")
    assert "data/comparisons/Small-Talk.YML" in why_not(root, "comparison", "small-talk")


def test_a_place_that_is_already_used_as_a_norm_may_be_made(root):
    change(root, "data/comparisons/office-hours.yml", "in_common:", NORM.replace("brazil", "kenya"))
    assert "" == why_not(root, "background", "kenya")
