"""Phrases of the wording rules: what they find, and that no phrase can make a search slow."""

import time

import pytest

from macros.phrasing import PhraseError, needed_words, pattern_of, words_in

LISTS = {"persons": ["students", "job seekers"], "peoples": ["Turks"], "us": ["US"]}


def found(phrase, text):
    match = pattern_of([phrase], LISTS).search(text)
    return match and match[0]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("taboo", "It is taboo.", "taboo"),
        ("taboo", "TABOO", "TABOO"),
        ("taboo", "taboos", None),
        ("taboo", "a taboo-free talk", None),
        ("alien", "an alien's form", "alien"),
        ("all [persons]", "Not all  job seekers", "all  job seekers"),
        ("all [persons]", "all\nstudents", "all\nstudents"),
        ("[a|an] [persons|colleague]", "an colleague", "an colleague"),
        ("[peoples] are", "Turks are", "Turks are"),
        ("[peoples] are", "turks are", None),
        ("[us] law", "us law", None),
        ("PLEASE", "please", None),
        ("don't", "don’t", "don’t"),
        ("a.b (c)", "a.b (c", None),
        ("a.b", "axb", None),
    ],
)
def test_whole_words_are_found_capitals_match_and_nothing_is_a_pattern(phrase, text, expected):
    assert expected == found(phrase, text)


@pytest.mark.parametrize("phrase", ["[a|b", "a]", "[[a]]", "[nobody]"])
def test_a_phrase_that_cannot_be_read_says_why(phrase):
    with pytest.raises(PhraseError, match="bracket|there is no list 'nobody'"):
        pattern_of([phrase], LISTS)


@pytest.mark.parametrize("phrase", ["all [persons]", "[peoples] [persons]", "in the [eye|eyes]", "I-9 [a|b] form"])
def test_the_needed_words_stand_wherever_the_phrase_is_found(phrase):
    texts = ["all job seekers", "All students", "Turks students", "in the eyes", "I-9 b form", "in the eye"]
    hits = [text for text in texts if found(phrase, text)]
    assert hits
    for text in hits:
        assert [] == [words for words in needed_words(phrase, LISTS) if words.isdisjoint(words_in(text))]


def test_the_rarest_words_are_looked_for_first():
    assert frozenset({"students", "seekers"}) == needed_words("all [persons]", LISTS)[0]


def test_no_phrase_can_make_a_search_hang():
    pattern = pattern_of(["(a+)+ $", "[a a a|a a] [a a|a] b", ".* .* .* x"], LISTS)
    begun = time.process_time()
    assert not pattern.search("a " * 20_000)
    assert time.process_time() - begun < 2
