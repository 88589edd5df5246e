"""What each side says, as a script of its own: plain text, by comparison, and nothing that is not published."""

import json

from macros.columns import place_names, scripts


def said(catalog, side):
    """What the script of a side hands over: the side, and its four texts by comparison."""
    text = scripts(catalog)[f"side-{side}"]
    assert text.startswith("Crosswalk.receiveSide(") and text.endswith(");\n")
    return json.loads("[" + text[text.index("(") + 1 : text.rindex(")")] + "]")


def test_each_place_and_the_host_have_a_script(small):
    assert {"side-host", "side-freedonia", "side-sylvania", "side-atlantis"} == set(scripts(small))


def test_a_side_says_what_is_often_so_why_and_how_we_know_either(small):
    side, texts = said(small, "freedonia")
    assert ("freedonia", ["greeting"]) == (side, list(texts))
    assert ["A nod will do.", "Words are for friends."] == texts["greeting"][:2]
    assert ["one survey, 2018", "our reading"] == texts["greeting"][2:]


def test_a_reason_nobody_knows_is_empty(small):
    assert ["", "not known yet"] == said(small, "sylvania")[1]["greeting"][1::2]


def test_the_host_speaks_on_every_comparison_and_a_place_without_norms_on_none(small):
    assert ["host", set(small.comparisons)] == [said(small, "host")[0], set(said(small, "host")[1])]
    assert ["atlantis", {}] == said(small, "atlantis")


def test_texts_are_plain(small_with):
    catalog = small_with(
        ("comparisons/greeting.yml", "short: A nod and a word.", 'short: "A *nod* & a [word](term:small-talk)."')
    )
    assert "A nod & a word." == said(catalog, "host")[1]["greeting"][0]


def test_a_draft_is_left_out_when_publishing_and_seen_in_the_preview(small_with):
    drafts = (
        ("comparisons/greeting.yml", "    short: People wait", "    status: draft\n    short: People wait"),
        ("comparisons/greeting.yml", "seen_by: [freedonia, sylvania]", "seen_by: [freedonia]"),
        ("quizzes/greetings.yml", "backgrounds: [freedonia, sylvania]", "backgrounds: [freedonia]"),
    )
    found = [list(said(small_with(*drafts, with_drafts=seen), "sylvania")[1]) for seen in (False, True)]
    assert [[], ["greeting"]] == found


def test_every_page_knows_the_names_of_the_places_in_their_order(small):
    names = json.loads(place_names(small).removeprefix("Crosswalk.placeNames = ").removesuffix(";\n"))
    assert [("freedonia", "Freedonia"), ("sylvania", "Sylvania"), ("atlantis", "Zembla")] == list(names.items())
