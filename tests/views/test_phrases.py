"""Phrases in place and on their own page, grouped by the topic of their comparison."""

from macros.views.phrases import phrase_view, view


def phrase(small, id_):
    found = next(phrase for phrase in small.comparisons["greeting"].phrases if phrase.id == id_)
    return phrase_view(small, "greeting", found)


def test_phrases_are_grouped_by_topic_and_topics_without_a_phrase_are_left_out(small):
    groups = view(small).groups
    assert [("topic-talk", "Talk", ["hello", "morning", "evening"])] == [
        (id_, title, [phrase.id for phrase in phrases]) for id_, title, phrases in groups
    ]


def test_a_phrase_says_for_whom_where_and_when_it_is(small):
    found = phrase(small, "morning")
    assert ("Short note", "first contact", "to a colleague") == (found.channel, found.stage, found.to)
    assert ("", "") == (phrase(small, "hello").stage, phrase(small, "hello").to)


def test_a_phrase_is_measured_against_the_limit_of_its_channel(small):
    found = phrase(small, "morning")
    assert (40, len("Good morning.")) == (found.limit, found.length)
    assert phrase(small, "hello").limit is None


def test_a_phrase_is_linked_at_its_comparison_and_has_another_anchor_elsewhere(small):
    found = phrase(small, "hello")
    assert ("/compare/greeting/#hello", "phrase-greeting-hello") == (found.comparison.address, found.anchor)


def test_no_phrase_is_longer_than_its_channel_allows(catalog):
    found = [phrase for _, _, phrases in view(catalog).groups for phrase in phrases]
    assert [] == [phrase.anchor for phrase in found if phrase.limit and phrase.length > phrase.limit]
