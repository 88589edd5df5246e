"""The view of a checklist: its items with their permanent ids, what to read and what to say."""

from macros.views.checklist import view


def test_items_stand_in_their_phases_in_order(small):
    phases = view(small, "first-day").phases
    assert [("before", ["sleep", "read"]), ("there", ["greet"])] == [
        (phase.id, [item.item.id for item in items]) for phase, items in phases
    ]


def test_an_item_may_name_a_place_to_read_and_a_phrase_to_say(small):
    (_, before), (_, there) = view(small, "first-day").phases
    assert [None, "/compare/greeting/#host"] == [item.see and item.see.address for item in before]
    assert ["Hello [name]!"] == [item.phrase.text for item in there]


def test_the_size_of_the_work_is_counted(small):
    found = view(small, "first-day")
    assert (3, "About 8 hours in all.") == (found.count, found.duration)


def test_a_checklist_names_its_comparisons_and_notices(small):
    found = view(small, "first-day")
    assert ["/compare/greeting/"] == [link.address for link in found.comparisons]
    assert ["not-advice"] == [notice.id for notice in found.notices]
