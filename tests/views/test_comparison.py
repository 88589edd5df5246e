"""The view of a comparison: every block in its order, nothing twice, the host's misreadings last."""

import pytest

from macros.views.comparison import view
from macros.views.links import Link


@pytest.fixture
def greeting(small):
    return view(small, "greeting")


def test_the_sides_are_the_host_and_then_the_places_by_name(greeting):
    sides = [greeting.host, *greeting.homes]
    assert ["host", "freedonia", "sylvania"] == [side.id for side in sides]
    assert ["the United States", "Freedonia", "Sylvania"] == [side.name for side in sides]


def test_places_without_a_norm_are_named_as_not_covered(greeting):
    assert [Link("/from/atlantis/", "Zembla")] == list(greeting.not_covered)


def test_misreadings_stand_in_the_order_of_the_data_with_those_seen_by_the_host_last(greeting):
    assert ["friends-now", "in-a-hurry", "cold"] == [card.id for card in greeting.misreadings]
    assert ["Seen from Freedonia and Sylvania", "Seen by: anyone", "Seen by: US colleagues"] == [
        card.seen_by for card in greeting.misreadings
    ]
    assert [False, False, True] == [card.by_host for card in greeting.misreadings]


def test_a_card_seen_by_the_host_and_others_is_not_put_last(small_with):
    both = ("comparisons/greeting.yml", "seen_by: [freedonia, sylvania]", "seen_by: [host, freedonia]")
    assert not next(card.by_host for card in view(small_with(both), "greeting").misreadings if card.id == "friends-now")


def test_every_phrase_is_shown_once_at_its_first_use(greeting):
    """The next step shows `hello`, the second step `morning`, and `evening` is left for the end."""
    assert "hello" == greeting.next_phrase.id
    assert [("hello", False), ("morning", True), ("morning", False)] == [
        (step.phrase.id, step.shows_phrase) for step in greeting.steps
    ]
    assert ["evening"] == [phrase.id for phrase in greeting.phrases]


def test_every_phrase_of_every_comparison_is_shown_once(catalog):
    for entry, comparison in catalog.comparisons.items():
        page = view(catalog, entry)
        shown = [step.phrase.id for step in page.steps if step.shows_phrase and step.phrase]
        shown += [phrase.id for phrase in page.phrases] + ([page.next_phrase.id] if page.next_phrase else [])
        assert sorted(phrase.id for phrase in comparison.phrases) == sorted(shown), entry


def test_only_what_is_unequal_is_said_in_the_line_on_inequality(greeting):
    assert ["Women are asked to smile more."] == [known.text for known in greeting.unequal]
    assert ["Region", "Gender"] == [known.label for known in greeting.host.varies]


def test_studies_of_many_places_say_whom_they_asked(greeting):
    assert [("eleven towns", "everywhere")] == [(known.label, known.anchor) for known in greeting.across]


def test_what_was_written_at_the_younger_end_is_found_from_the_comparison(greeting):
    assert [Link("/quizzes/greetings/", "Greetings")] == list(greeting.quizzes)
    assert [Link("/checklists/first-day/", "The first day")] == list(greeting.checklists)
    assert ["In the hall"] == [story.title for story in greeting.stories]
    assert Link("/topics/talk/", "Talk") == greeting.topic


def test_related_is_read_both_ways(small, greeting):
    assert [Link("/compare/office-hours/", "May I visit a professor just to ask a question?")] == list(greeting.related)
    assert ["/compare/greeting/"] == [link.address for link in view(small, "office-hours").related]


def test_each_source_is_listed_once_by_its_label(greeting):
    assert ["study-abstract", "study-full", "survey-many"] == [source.id for source in greeting.references]


def test_the_smallest_comparison_has_empty_places_where_nothing_was_written(small):
    smallest = view(small, "office-hours")
    empty = (smallest.homes, smallest.across, smallest.phrases, smallest.unequal, smallest.quizzes, smallest.stories)
    assert ((),) * 6 == empty
    assert (None, None, None) == (smallest.host.why, smallest.host.varies, smallest.next_phrase)
    assert ["not-advice"] == [notice.id for notice in smallest.notices]


def test_nobody_is_said_to_have_reviewed_what_only_an_editor_read(small_with):
    def read_by(who):
        review = f"reviews:\n  - by: {who}\n    date: 2026-01-03\nchecked_on: 2026-01-02"
        return small_with(("comparisons/greeting.yml", "checked_on: 2026-01-02", review))

    assert not view(read_by("editor"), "greeting").insiders
    assert view(read_by("insider"), "greeting").insiders
