"""The first page: questions first, a place second and optional."""

import pytest

from macros.views import home


def test_the_first_questions_are_those_that_are_asked_first(small, monkeypatch):
    monkeypatch.setattr(home, "FIRST_QUESTIONS", ("office-hours", "not-written-yet"))
    assert ["/compare/office-hours/"] == [link.address for link in home.view(small).first]


def test_without_any_of_them_the_first_page_still_asks_something(small):
    assert ["/compare/greeting/", "/compare/office-hours/"] == [link.address for link in home.view(small).first]


def test_places_are_listed_by_name_and_never_by_distance(small):
    assert ["Freedonia", "Sylvania", "Zembla"] == [link.text for link in home.view(small).places]


def test_topics_without_a_comparison_are_left_out(small):
    assert ["Talk", "Asking"] == [topic.link.text for topic in home.view(small).topics]


def test_the_sample_is_the_host_beside_at_most_two_places(small, monkeypatch):
    monkeypatch.setattr(home, "FIRST_QUESTIONS", ("greeting", "office-hours"))
    sample = home.view(small).sample
    assert ["host", "freedonia", "sylvania"] == [side.id for side in sample.sides]
    assert "/compare/greeting/" == sample.link.address


def test_there_is_no_sample_when_nothing_can_be_compared(small, monkeypatch):
    monkeypatch.setattr(home, "FIRST_QUESTIONS", ("office-hours",))
    assert home.view(small).sample is None


@pytest.mark.parametrize(("kind", "count"), [("comparisons", 2), ("backgrounds", 3), ("sources", 4)])
def test_counts_are_those_of_the_catalog(small, kind, count):
    assert count == home.view(small).counts[kind]
