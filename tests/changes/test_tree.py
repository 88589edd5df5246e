"""The tree of changes follows the data: things are paired by their ids, then by their words."""

import pytest

from macros.changes.entries import changes
from macros.changes.showing import also_shown_on, gone
from macros.changes.weighing import first_looks
from macros.loading import examine
from tests.support import change, project

GREETING = "comparisons/greeting.yml"
NORM_OF_SYLVANIA = (
    "  sylvania:\n    short: People wait until they are spoken to.\n    claim: In one study many people waited.\n"
    "    words: [hej]\n    evidence: research\n    strength: thin\n    sources: [study-full]\n    why: unknown\n"
    "    varies: unknown\n"
)


@pytest.fixture
def changed(small, small_with):
    """What is different when some texts of the small repository are replaced: file, old text, new text."""
    return lambda *edits: changes(small, small_with(*edits))


def leaves(found):
    """Each innermost change: the names and ids that lead to it, before, after."""
    trails = [trail for entry in found.entries for trail in entry.leaves if not trail[-1].parts]
    return [
        (
            " ".join(f"{part.name}#{part.id}" if part.id else part.name for part in trail),
            trail[-1].before,
            trail[-1].after,
        )
        for trail in trails
    ]


def looks(found):
    return [(look.what, look.entry.id if look.entry else look.address) for look in first_looks(found)]


def test_the_same_data_has_no_changes(small):
    assert () == changes(small, small).entries


def test_a_changed_claim_is_told_with_both_texts(changed):
    found = changed((GREETING, "Many people nod and say", "Some people nod and say"))
    assert [
        ("comparison host_norm claim", "Many people nod and say a word.", "Some people nod and say a word.")
    ] == leaves(found)
    assert [] == looks(found)


def test_comments_layout_and_the_short_form_of_a_text_are_no_changes(changed):
    short = "varies: unknown\n  freedonia:", "# a note\n    varies: unknown\n  freedonia:"
    long = (
        "    why: Words are for friends.\n",
        "    why:\n      text: Words are for friends.\n      evidence: editorial\n",
    )
    assert () == changed((GREETING, *short), (GREETING, *long)).entries


def test_a_thing_under_a_new_id_is_renamed_and_its_anchor_is_gone(changed):
    found = changed((GREETING, "- id: in-a-hurry", "- id: in-haste"))
    (trail,) = [trail for trail in found.entries[0].leaves if trail[-1].former]
    assert ("in-a-hurry", "in-haste", "renamed") == (trail[-1].former, trail[-1].id, trail[-1].how)
    assert ["/compare/greeting/#in-a-hurry"] == gone(found)


def test_things_that_changed_places_are_told_by_their_order(changed):
    nod, word = "    - id: nod\n      do: Nod.\n      phrase: hello\n", "    - id: word\n      do: Say one word.\n"
    found = changed((GREETING, nod + word + "      phrase: morning\n", word + "      phrase: morning\n" + nod))
    assert [("comparison bridge steps order", "nod, word, question", "word, nod, question")] == leaves(found)


def test_a_removed_home_norm_is_one_claim_removed_and_one_anchor_gone(changed):
    views = GREETING, "seen_by: [freedonia, sylvania]", "seen_by: [freedonia]"
    found = changed((GREETING, NORM_OF_SYLVANIA, ""), views)
    assert [
        ("claim removed", "greeting"),
        ("address gone, it needs a redirect", "/compare/greeting/#sylvania"),
    ] == looks(found)


def test_a_new_home_norm_wants_an_insider_until_one_has_read_it(small, small_with):
    without = small_with((GREETING, NORM_OF_SYLVANIA, ""), (GREETING, "[freedonia, sylvania]", "[freedonia]"))
    assert [("new home norm, not reviewed by an insider", "greeting")] == looks(changes(without, small))
    review = "checked_on: 2026-01-02\nreviews:\n  - by: insider\n    of: [sylvania]\n    date: 2026-01-03"
    assert [] == looks(changes(without, small_with((GREETING, "checked_on: 2026-01-02", review))))


def test_what_a_sentence_rests_on_is_looked_at_first(changed):
    found = changed(
        (GREETING, "evidence: research\n  strength: strong", "evidence: survey\n  strength: some"),
        (GREETING, "    - id: study-full\n      shows: adults nodded\n      limits: one town\n", ""),
    )
    expected = ["evidence changed", "source removed", "strength changed"]
    assert expected == sorted(what for what, _ in looks(found))


def test_publishing_a_draft_and_taking_a_page_back_are_told(tmp_path):
    published, draft = (project(tmp_path / name) for name in ("one", "other"))
    change(draft, "data/stories/open-door.yml", "title:", "status: draft\ntitle:")
    (one, _), (other, _) = examine(published), examine(draft)
    assert [("published for the first time", "open-door")] == looks(changes(other, one))
    assert [("published before, a draft now: its page goes away", "open-door")] == looks(changes(one, other))


def test_an_edit_of_a_source_touches_the_pages_that_cite_it(changed):
    found = changed(("sources/study-full.yml", "issued: 2010", "issued: 2011"))
    touched = also_shown_on(found.entries[0], found)
    assert {"/compare/greeting/", "/compare/office-hours/", "/sources/"} <= set(touched)
    assert "/sources/study-full/" not in touched
    assert not [address for address in touched if address.startswith(("/quizzes/", "/checklists/"))]


def test_an_edit_of_a_comparison_touches_every_page_that_shows_a_part_of_it(changed):
    found = changed((GREETING, "care: Not at night.", "care: Not at all."))
    expected = {"/topics/talk/", "/from/freedonia/", "/quizzes/greetings/", "/checklists/first-day/", "/phrases/"}
    assert expected <= set(also_shown_on(found.entries[0], found))
