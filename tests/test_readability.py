"""The reading grade: the published formula on what a reader must be able to read."""

import pytest

from macros.readability import grade, measured, sentences, syllables

BY_HAND = {
    "people": 2, "often": 2, "answer": 2, "message": 2, "stranger": 2, "company": 3, "professor": 3, "employee": 3,
    "university": 5, "business": 2, "question": 2, "interview": 3, "asked": 1, "wanted": 2, "sources": 2, "times": 1,
    "about": 2, "idea": 3, "area": 3, "create": 2, "reason": 2, "little": 2, "employers": 3, "acquaintance": 3,
    "polite": 2, "different": 3, "colleague": 2, "experience": 4, "something": 2, "introduction": 4, "being": 2,
    "science": 2, "because": 2,
}  # fmt: skip


def counted(text):
    passage = measured(text, frozenset({"guanxi"}))
    return passage.words, passage.syllables


@pytest.mark.parametrize("word", BY_HAND)
def test_syllables_are_those_one_hears(word):
    assert BY_HAND[word] == syllables(word)


def test_the_grade_is_that_of_the_formula():
    text = "The cat sat on the mat. It did not move."  # 10 words, 10 syllables, 2 sentences
    assert 0.39 * 5 + 11.8 * 1 - 15.59 == pytest.approx(grade(text))


@pytest.mark.parametrize("text", ["", "   ", "...", "[name]", '"Hello there"', "关系"])
def test_a_text_without_words_to_count_has_no_grade(text):
    assert 0.0 == grade(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask one person.", (3, 4)),
        ("Ask Petropavlovskaya in Russia.", (2, 2)),
        ("LinkedIn helps.", (1, 1)),
        ("I know that I'm late.", (5, 5)),
        ("Ask for guanxi or for 关系.", (4, 4)),
        ('Say "an extraordinary opportunity" now.', (2, 2)),
        ("Hello [name of organization], come.", (2, 3)),
        ("Read [the long form](https://example.org/unreadable-address).", (4, 4)),
        ("A [word](word:blat) and [a title of a source](source:smith-2012).", (2, 2)),
        ("In 2018 it was 66%.", (5, 5)),
        ("Use `configuration` here.", (2, 2)),
    ],
)
def test_names_other_languages_quotes_placeholders_and_titles_are_left_out(text, expected):
    assert expected == counted(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", 3),
        ('He said "yes." Then he left.', 2),
        ("It rose by 2.5 points.", 1),
        ("Three things: a, b; c.", 1),
    ],
)
def test_sentences_end_at_a_stop_a_question_or_an_exclamation_mark(text, expected):
    assert expected == len(sentences(text))


def test_a_word_of_a_thousand_parts_does_no_harm():
    assert grade("a-" * 100_000 + "b.") > 100
