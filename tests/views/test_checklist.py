"""The view of a checklist: its items with their permanent ids, what to read and what to say."""

from macros.views.checklist import groups, rows, view
from macros.views.fingerprints import of_item


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


def test_an_item_has_the_fingerprint_of_what_is_to_be_done(small_with):
    fingerprints = [
        [item.fingerprint for _, items in view(catalog, "first-day").phases for item in items]
        for catalog in (
            small_with(("checklists/first-day.yml", "It is short.", "It is long.")),
            small_with(("checklists/first-day.yml", "Sleep well.", "Sleep long.")),
        )
    ]
    assert [False, True, True] == [one == other for one, other in zip(*fingerprints, strict=True)]


def test_a_habit_has_a_calendar_file_and_a_draft_has_none(small, small_with):
    assert "/checklists/first-day/weekly.ics" == view(small, "first-day").calendar
    once = small_with(("checklists/first-day.yml", "rhythm: weekly\n", ""))
    assert "" == view(once, "first-day").calendar
    draft = small_with(
        ("checklists/first-day.yml", "rhythm: weekly", "status: draft\nrhythm: weekly"), with_drafts=True
    )
    assert "" == view(draft, "first-day").calendar


def test_the_list_says_when_to_use_each_and_names_its_items_with_their_fingerprints(small):
    (row,) = rows(small, groups(small))
    assert ("first-day", "The first day", "You start *today*.") == (row.id, row.link.text, row.link.note)
    items = [item for phase in small.checklists["first-day"].phases for item in phase.items]
    assert [f"{item.id}:{of_item(item)}" for item in items] == list(row.items)
