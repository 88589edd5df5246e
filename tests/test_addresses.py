"""Addresses are promises: each kind of thing has one place, and references lead to it."""

import pytest

from macros import addresses


@pytest.mark.parametrize(
    ("address", "kind", "entry", "anchor"),
    [
        ("/compare/small-talk/", "comparison", "small-talk", ""),
        ("/compare/small-talk/#ask-back", "comparison", "small-talk", "ask-back"),
        ("/from/japan/", "background", "japan", ""),
        ("/topics/talk/", "topic", "talk", ""),
        ("/checklists/first-day/", "checklist", "first-day", ""),
        ("/quizzes/greetings/", "quiz", "greetings", ""),
        ("/sources/burks-2015/", "source", "burks-2015", ""),
        ("/glossary/#referral", "term", "referral", ""),
        ("/figures/#ninety", "figure", "ninety", ""),
    ],
)
def test_every_kind_of_entry_has_its_place(address, kind, entry, anchor):
    assert address == addresses.of_entry(kind, entry, anchor)


def test_an_item_away_from_home_carries_its_kind_and_entry_in_its_anchor():
    assert "phrase-greeting-hello" == addresses.elsewhere("phrase", "greeting", "hello")


def test_a_word_lives_on_the_page_of_its_background():
    assert "/from/russia-cis/#blat" == addresses.of_word("russia-cis", "blat")


@pytest.mark.parametrize(
    ("address", "reference"),
    [
        ("/compare/greeting/", "greeting"),
        ("/compare/greeting/#cold", "greeting#cold"),
        ("/compare/greeting/#cold", "compare:greeting#cold"),
        ("/glossary/#small-talk", "term:small-talk"),
        ("/sources/study-full/", "source:study-full"),
        ("/from/freedonia/#privet", "word:freedonia#privet"),
        ("/from/sylvania/#hej", "word:hej"),
        ("/from/freedonia/#nodding", "freedonia#nodding"),
        ("/checklists/first-day/#sleep", "first-day#sleep"),
        ("/quizzes/greetings/#one", "greetings#one"),
        ("/sources/survey-many/", "survey-many"),
    ],
)
def test_a_checked_reference_leads_to_its_page(address, reference, small):
    assert address == addresses.of_reference(reference, small)


def test_no_two_kinds_share_a_folder():
    places = [*addresses.FOLDERS.values(), *addresses.SHELVES.values()]
    assert sorted(set(places)) == sorted(places)
