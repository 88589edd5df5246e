"""All comparisons by topic, with the places each covers."""

from macros.views import side_by_side
from tests.support import whole

view = whole(side_by_side)


def test_topics_without_comparisons_are_left_out(small):
    assert ["talk", "asking"] == [topic.id for topic in view(small).topics]


def test_a_comparison_names_the_places_it_covers_by_name(small):
    (row,) = view(small).topics[0].rows
    assert ("greeting", ("freedonia", "sylvania")) == (row.id, row.covers)
    assert "/compare/greeting/" == row.link.address


def test_every_place_can_be_chosen_by_its_name_as_it_stands_alone(small):
    assert ["Freedonia", "Sylvania", "Zembla"] == [place.label for place in view(small).places]
