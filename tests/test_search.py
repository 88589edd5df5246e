"""The search index holds each published thing once, with the words by which readers look for it."""

import json

from macros import search
from macros.assets import THEME
from macros.pages import pages


def records(catalog):
    """The records of a catalog by address."""
    found = list(search.records(catalog, pages(catalog)))
    assert len(found) == len({record.address for record in found})
    return {record.address: record for record in found}


def test_every_page_and_every_thing_without_a_page_is_found_once(small):
    things = {
        "/glossary/#small-talk",
        "/glossary/#rain-check",
        "/from/freedonia/#privet",
        "/from/freedonia/#poka",
        "/from/sylvania/#hej",
        "/figures/#ninety",
        "/phrases/#phrase-greeting-hello",
        "/phrases/#phrase-greeting-morning",
        "/phrases/#phrase-greeting-evening",
    }
    assert set(pages(small)) | things == set(records(small))


def test_a_comparison_shows_its_answer_without_markup(small):
    record = records(small)["/compare/greeting/"]
    assert ('Is "hi & bye" < a real talk?', "Often yes. A short greeting is enough.") == (record.title, record.shown)


def test_a_comparison_is_found_by_its_title_and_by_readers_words_in_any_script(small):
    words = records(small)["/compare/greeting/"].keywords.split("|")
    assert ["Greeting & parting", "greeting", "helo", "привет", "здравствуйте", "你好"] == words


def test_a_comparison_is_found_by_its_norms_their_words_in_both_scripts_and_what_is_misread(small):
    text = records(small)["/compare/greeting/"].text
    norms = ["A nod and a word.", "People wait until they are spoken to.", "A nod will do."]
    assert [] == [part for part in [*norms, "A colleague walks on.", "привет", "privet", "hej"] if part not in text]


def test_a_word_of_a_background_that_the_norm_does_not_use_does_not_find_the_comparison(small):
    assert "пока" not in records(small)["/compare/greeting/"].text


def test_a_background_is_found_by_its_other_names(small):
    assert "Freedonia" in records(small)["/from/freedonia/"].keywords.split("|")


def test_a_word_is_shown_in_its_own_script_beside_the_latin_one(small):
    found = records(small)
    assert "привет (privet)" == found["/from/freedonia/#privet"].title
    assert "hej" == found["/from/sylvania/#hej"].title


def test_a_term_is_found_by_its_other_forms(small):
    assert "chit-chat|chitchat" == records(small)["/glossary/#small-talk"].keywords


def test_a_source_is_found_by_its_authors_and_shows_no_text_of_ours(small):
    record = records(small)["/sources/study-full/"]
    assert ("", "Dale and Evans, 2010") == (record.shown, record.keywords)


def test_a_draft_is_not_found_even_in_the_preview(small_with):
    changes = [
        ("comparisons/office-hours.yml", "title: Office hours", "status: draft\ntitle: Office hours"),
        ("comparisons/greeting.yml", "related: [office-hours]\n", ""),
    ]
    assert "/compare/office-hours/" not in records(small_with(*changes, with_drafts=True))


def test_a_draft_phrase_a_draft_term_and_a_draft_word_are_not_found(small_with):
    changes = [
        ("comparisons/greeting.yml", "  - id: evening\n", "  - id: evening\n    status: draft\n"),
        ("glossary.yml", "- id: rain-check\n", "- id: rain-check\n  status: draft\n"),
        ("backgrounds/freedonia.yml", "  - id: poka\n", "  - id: poka\n    status: draft\n"),
        ("backgrounds/freedonia.yml", "not_same_as: [poka, ", "not_same_as: ["),
    ]
    drafts = {"/phrases/#phrase-greeting-evening", "/glossary/#rain-check", "/from/freedonia/#poka"}
    assert drafts <= set(records(small_with()))
    assert set() == drafts & set(records(small_with(*changes)))


def test_the_index_is_a_script_of_short_lines_with_addresses_below_the_root(small):
    written = [("/about/", "About", "Who we are.")]
    text = search.script(small, pages(small), written)
    assert text.startswith("Crosswalk.receiveSearch([")
    lines = json.loads(text.removeprefix("Crosswalk.receiveSearch(").removesuffix(");\n"))
    assert ["about/", search.KINDS.index("page"), "About", "Who we are."] == lines[-1][:4]
    assert [] == [line for line in lines if line[0].startswith("/")]


def test_the_index_cannot_end_the_script_it_stands_in(small_with):
    # U+2028 ends a line in old JavaScript; in a file of its own "</script>" is harmless.
    catalog = small_with(("comparisons/office-hours.yml", "Yes. Bring one question.", '"Yes, </ and \\u2028 too."'))
    text = search.script(catalog, pages(catalog))
    assert 1 == text.count("\n")


def test_kinds_are_named_for_the_reader_in_the_same_order(catalog):
    names = catalog.messages.say("search.kinds").split("|")
    assert len(search.KINDS) == len(names)
    assert ["Question", "Topic", "Place"] == names[:3]


def test_the_ranking_has_a_weight_for_each_kind():
    script = (THEME / "scripts" / "search-rank.js").read_text(encoding="utf-8")
    weights = script.partition("KINDS = [")[2].partition("]")[0].split(",")
    assert len(search.KINDS) == len(weights)
