"""The page of a source names every sentence that rests on it, wherever the sentence stands."""

import pytest

from macros.views import source
from tests.support import whole

view = whole(source)


@pytest.mark.parametrize(
    ("address", "sentence", "source"),
    [
        ("/compare/greeting/#host", "Many people nod and say a word.", "study-full"),
        ("/compare/greeting/#sylvania", "In one study many people waited.", "study-full"),
        ("/compare/greeting/#everywhere", "Greetings exist in all of them.", "study-abstract"),
        ("/compare/greeting/#in-a-hurry", "They are late.", "survey-many"),
        ("/from/freedonia/#nodding", "Nodding to neighbors.", "survey-many"),
        ("/from/freedonia/#privet", "A word of greeting.", "study-abstract"),
        ("/figures/#ninety", "Many people say hello.", "survey-many"),
    ],
)
def test_a_sentence_is_listed_with_the_address_where_it_stands(small, address, sentence, source):
    assert (address, sentence) in [(use.link.address, use.sentence) for use in view(small, source).uses]


def test_a_use_says_what_the_source_shows_for_it_and_what_not(small):
    use = next(use for use in view(small, "study-full").uses if use.sentence == "Many people nod and say a word.")
    assert ("adults nodded", "one town", False) == (use.shows, use.limits, use.against)


def test_a_channel_that_cites_a_source_is_named_on_the_page_of_phrases(small):
    (use,) = view(small, "page-no-date").uses
    assert ("/phrases/", "Short note") == (use.link.address, use.link.text)


def test_every_source_has_a_sentence_that_rests_on_it(catalog):
    bare = {id_: view(catalog, id_).uses for id_ in catalog.sources}
    assert [] == [id_ for id_, uses in bare.items() if not uses and not view(catalog, id_).mentions]
    assert [] == [use for uses in bare.values() for use in uses if not (use.link.text and (use.sentence or use.shows))]
