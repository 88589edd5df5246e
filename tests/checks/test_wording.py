"""Wording: what the rules of data/wording.yml find, what they leave alone, and where they point."""

import pytest

from macros.loading import examine
from tests.support import ROOT, change, project, read_entry

COMPARISON = "data/comparisons/office-hours.yml"
TEXT = "Say in class what the hours are for."
KEEP = "keep: Your respect for the person's time."


@pytest.fixture
def root(tmp_path):
    return project(tmp_path, ROOT / "tests")  # the base, with the real rules


def found(root, *paths):
    return [
        (it.location.line, it.location.column, it.rule)
        for it in examine(root)[1]
        if not paths or it.location.path in paths
    ]


def rules(root):
    return [it.rule for it in examine(root)[1]]


@pytest.mark.parametrize(
    "text",
    [
        "Many Americans are busy.",
        "Americans who are busy skip it.",
        'They say "Americans are busy" and smile.',
        "It is not always so. Half had never asked. They almost never come.",
        "All in all it helps, after all, and at all times.",
        "[Read](compare:office-hours) on.",
        "A developed skill, a normal day, native speakers.",
    ],
)
def test_quotations_negations_and_everyday_words_are_left_alone(text, root):
    change(root, COMPARISON, TEXT, f"'{text}'")
    assert [] == rules(root)


def test_what_readers_type_and_what_is_said_of_the_teller_is_not_ours(root):
    change(root, COMPARISON, "host_norm:", "keywords:\n  en: [is it taboo, third world]\nhost_norm:")
    assert [] == rules(root)


def test_the_word_is_found_on_its_line_of_a_folded_text(root):
    change(root, COMPARISON, KEEP, "keep: >-\n    A taboo\n    or another\n    taboo.")
    assert [(31, 7, "taboo"), (33, 5, "taboo")] == found(root)


def test_the_word_is_found_behind_a_quote_in_one_line(root):
    change(root, COMPARISON, KEEP, """keep: 'It''s no "taboo", and no taboo'""")
    assert [(30, 35, "taboo")] == found(root)


def test_words_over_two_lines_are_found_where_they_begin(root):
    change(root, COMPARISON, KEEP, "keep: >-\n    The third\n    world.")
    assert [(31, 9, "label")] == found(root)


def test_a_term_of_the_glossary_makes_an_idiom_right(root):
    change(root, COMPARISON, TEXT, "Reach out to one student.")
    assert ["idiom"] == rules(root)
    file = root / "data/glossary.yml"
    file.write_text(file.read_text() + "- id: reach-out\n  term: reach out\n  meaning: To write to someone.\n")
    assert [] == rules(root)


def test_an_idiom_in_quoted_speech_needs_a_term_too(root):
    change(root, COMPARISON, TEXT, """'Do not write "circle back".'""")
    assert ["idiom"] == rules(root)


def test_care_makes_advice_on_faces_right_also_in_a_checklist_of_the_comparison(root):
    change(root, "data/checklists/first-visit.yml", "do: Read", "do: Smile and read")
    assert ["smile-without-care"] == rules(root)
    change(root, COMPARISON, "host_norm:", "care: A nod does as well.\nhost_norm:")
    assert [] == rules(root)


def test_a_notice_makes_words_on_status_right(root):
    change(root, COMPARISON, TEXT, "Ask for a work permit.")
    assert ["law-without-notice"] == rules(root)
    notice = (root / "data/notices.yml").read_text().split("id: ")[1].split()[0]
    change(root, COMPARISON, "host_norm:", f"notices: [{notice}]\nhost_norm:")
    assert [] == rules(root)


def test_a_sentence_to_judge_may_say_what_is_wrong_and_its_feedback_may_not(root):
    quiz = "data/quizzes/office-hours.yml"
    change(root, quiz, "    text: ", "    text: They always say that ")
    assert [] == rules(root)
    change(root, quiz, "if_true: ", "if_true: They always say that ")
    assert ["absolute"] == rules(root)


@pytest.mark.parametrize(
    "text",
    ["In ten years I never knocked.", "We always went together.", "My boss never said no.", "We were never asked."],
)
def test_what_somebody_tells_of_their_own_life_is_not_said_of_all(text, root):
    change(root, COMPARISON, TEXT, text)
    assert [] == rules(root)


@pytest.mark.parametrize("text", ["They never knocked.", "People there always wait, and I never did."])
def test_what_somebody_tells_of_others_is(text, root):
    change(root, COMPARISON, TEXT, text)
    assert ["absolute"] == rules(root)


def test_a_note_of_a_reader_may_say_never(root):
    note = next((root / "data/dissent").glob("*.yml"))
    text = note.read_text()
    begin = text.index("text: ") + len("text: ")
    note.write_text(text[:begin] + "Nobody there ever knocked, and they never will." + text[text.index("\n", begin) :])
    assert [] == rules(root)


def test_the_words_a_rule_finds_twice_are_told_once(root):
    change(root, COMPARISON, TEXT, "All Americans are never late.")
    assert ["absolute", "absolute"] == rules(root)


def test_a_broken_file_is_still_read_for_its_words(root):
    change(root, COMPARISON, "topic: seniors", "topik: seniors\nwrong: [1]")
    change(root, COMPARISON, TEXT, "It is taboo.")
    assert "taboo" in rules(root)


def test_a_project_without_wording_rules_has_no_findings_on_wording(root):
    (root / "data/wording.yml").unlink()
    change(root, COMPARISON, TEXT, "It is taboo.")
    assert [] == rules(root)


def test_a_rule_needs_a_suggestion_a_reason_and_examples():
    _, places = read_entry("wording", "- id: a\n  finds: [b]\n")
    assert ["1:3 missing-key"] == places


def test_the_real_rules_read_their_own_examples_as_they_should():
    catalog, diagnostics = examine(ROOT)
    assert len(catalog.all("wording")) >= 12
    assert [] == [it for it in diagnostics if it.location.path == "data/wording.yml"]
