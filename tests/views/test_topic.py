"""A topic with its full table, one line for each side."""

from macros.views import topic
from macros.views.topic import lists
from tests.support import whole

view = whole(topic)


def test_each_comparison_of_a_topic_is_turned_with_the_host_first_and_places_by_name(small):
    (table,) = view(small, "talk").tables
    assert ["host", "freedonia", "sylvania"] == [side.id for side in table.sides]
    assert ["Zembla"] == [link.text for link in table.not_covered]


def test_a_topic_names_the_other_topics(small):
    assert ["/topics/empty/", "/topics/asking/"] == [link.address for link in view(small, "talk").others]


def test_lists_hold_the_topics_that_have_comparisons_in_the_order_of_the_data(small):
    found = lists(small, 9)
    assert ["topic-talk", "topic-asking"] == [topic.id for topic in found]
    assert ["/compare/greeting/"] == [link.address for link in found[0].comparisons]


def test_a_comparison_in_a_list_shows_its_answer(small):
    assert "Often *yes*. A short [greeting](term:small-talk) is enough." == lists(small, 9)[0].comparisons[0].note


def test_a_list_tells_the_first_comparisons_of_a_topic_and_how_many_more_there_are(small_with):
    moved = ("comparisons/greeting.yml", "topic: talk", "topic: asking")
    (asking,) = lists(small_with(moved), 1)
    assert (["/compare/greeting/"], 1) == ([link.address for link in asking.comparisons], asking.more)
