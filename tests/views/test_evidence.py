"""How we know is said in words: never a grade, never more than the sources carry."""

from types import SimpleNamespace

import pytest

from macros.views.evidence import citations, how_we_know, label, shortened, study


def norm(small, side):
    comparison = small.comparisons["greeting"]
    return comparison.host_norm if side == "host" else comparison.home_norms[side]


def test_only_sources_of_the_named_kind_are_counted(small, catalog):
    assert "one study, 2010" == how_we_know(norm(small, "host"), small)
    assert "several studies" == how_we_know(catalog.comparisons["referral-or-connections"].host_norm, catalog)


def test_one_source_gives_its_year(small):
    assert "one study, 2010" == how_we_know(norm(small, "sylvania"), small)
    assert "one survey, 2018" == how_we_know(norm(small, "freedonia"), small)


def test_a_sentence_of_ours_is_called_our_reading_and_an_unknown_one_not_known_yet(small):
    assert "our reading" == how_we_know(norm(small, "freedonia").why, small)
    assert "not known yet" == how_we_know(None, small)


def test_a_source_against_the_sentence_does_not_count_as_support(small_with):
    catalog = small_with(
        ("comparisons/greeting.yml", "    - survey-many\n  why", "    - id: survey-many\n      against: true\n  why"),
        ("comparisons/greeting.yml", "strength: strong", "strength: some"),
    )
    assert "one study, 2010" == how_we_know(norm(catalog, "host"), catalog)


def test_an_account_of_a_person_says_who_told_it(small_with):
    told = (
        "comparisons/greeting.yml",
        "    evidence: survey\n    strength: some\n    sources: [survey-many]\n    why: Words",
        "    evidence: lived-experience\n    told_by: one clerk, 2025\n    why: Words",
    )
    catalog = small_with(told)
    assert "told by one clerk, 2025" == how_we_know(norm(catalog, "freedonia"), catalog)


def test_a_citation_says_what_it_shows_what_not_and_what_was_read(small):
    first, second = citations(norm(small, "host"), small)
    assert ("adults nodded", "one town", "full text read") == (first.shows, first.limits, first.read)
    assert ("/sources/study-full/", "One table was corrected.") == (first.address, first.caution)
    assert (None, "an excerpt read") == (second.shows, second.read)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Able and others, 2001", "study-abstract"),
        ("Dale and Evans, 2010", "study-full"),
        ("Office of Greetings, 2018", "survey-many"),
        ("Notes Company", "page-no-date"),
    ],
)
def test_a_source_is_called_by_its_authors_and_its_year(small, text, source):
    assert text == label(small.sources[source])


def test_a_long_title_is_cut_at_a_word():
    assert "one two …" == shortened("one two three", 9)
    assert "one two" == shortened("one two", 9)


def test_who_was_studied_is_told_with_number_and_year_of_the_data(small):
    say = small.messages.say
    assert "students · Freedonia · n = 1,234 · data from 1999" == study(small.sources["study-abstract"], say)
    assert "residents · Freedonia, USA" == study(small.sources["survey-many"], say)
    assert "" == study(SimpleNamespace(study=None), say)
