"""The view of a background: what is known, what is not, and how much of it there is."""

import pytest

from macros.views import background
from macros.views.background import word_view
from macros.views.links import Link
from tests.support import whole

view = whole(background)


@pytest.fixture
def freedonia(small):
    return view(small, "freedonia")


def test_each_comparison_with_a_norm_is_a_row_of_the_place_and_the_host(freedonia):
    (row,) = freedonia.norms
    address = "/compare/greeting/?from=freedonia"
    assert Link(address, 'Is "hi & bye" < a real talk?', "Greeting & parting") == row.comparison
    assert ("A nod will do.", "A nod and a word.") == (row.home.short, row.host.short)


def test_comparisons_without_a_norm_are_told_as_gaps(small, freedonia):
    both = ["/compare/greeting/", "/compare/office-hours/"]
    assert both[1:] == [gap.address for gap in freedonia.gaps.links]
    assert both == [gap.address for gap in view(small, "atlantis").gaps.links]


def test_very_many_gaps_are_told_by_topic(small, monkeypatch):
    monkeypatch.setattr(background, "MOST_GAPS", 1)
    gaps = view(small, "atlantis").gaps
    assert (2, ["Talk: 1", "Asking: 1"]) == (gaps.count, [link.text for link in gaps.links])


@pytest.mark.parametrize(("coverage", "count"), [("thin", 0), ("thin", 3), ("fair", 4), ("fair", 7), ("full", 8)])
def test_coverage_goes_by_the_number_of_norms(small, monkeypatch, coverage, count):
    monkeypatch.setattr(small, "norms_of", lambda background: dict.fromkeys(range(count)))
    assert coverage == small.coverage("freedonia")


def test_a_place_with_few_norms_is_a_thin_page(freedonia):
    assert "thin" == freedonia.coverage


def test_what_one_may_already_know_leads_to_the_comparison_it_helps_with(freedonia):
    (fact,) = freedonia.already_know
    assert ("Nodding to neighbors.", "/compare/greeting/") == (fact.known.text, fact.link.address)


def test_a_fact_about_tools_carries_the_day_of_its_check(freedonia):
    assert [("phones", "2026-01-02")] == [(fact.known.anchor, fact.checked_on) for fact in freedonia.access]


def test_a_question_to_insiders_leads_to_the_sentence_it_asks_about(small, freedonia):
    assert ["/compare/greeting/#freedonia"] == [link.address for _, link in freedonia.questions]
    assert [None] == [link for _, link in view(small, "sylvania").questions]


def test_a_word_links_the_words_it_is_not(freedonia):
    word = freedonia.words[0]
    others = [Link("/from/freedonia/#poka", "poka"), Link("/from/sylvania/#hej", "hej")]
    assert [*others, Link("/glossary/#small-talk", "small talk")] == list(word.not_same_as)


def test_a_word_without_a_source_is_said_to_be_our_reading(small, freedonia):
    assert ["", "editorial"] == [word.know for word in freedonia.words]
    assert Link("/from/freedonia/", "Freedonia") == word_view(small, "freedonia", freedonia.words[0].word).background


def test_only_sources_of_the_page_itself_are_listed(freedonia):
    assert ["study-abstract", "survey-many"] == [source.id for source in freedonia.references]
