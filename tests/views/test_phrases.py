"""Phrases in place and on their own page, grouped by the topic of their comparison."""

from lxml import html

from macros.rendering import Renderer
from macros.views import phrases
from macros.views.phrases import phrase_view
from tests.support import whole

view = whole(phrases)


def phrase(small, id_):
    found = next(phrase for phrase in small.comparisons["greeting"].phrases if phrase.id == id_)
    return phrase_view(small, "greeting", found)


def test_phrases_are_grouped_by_topic_and_topics_without_a_phrase_are_left_out(small):
    groups = view(small).groups
    assert [("topic-talk", "Talk", ["hello", "morning", "evening"])] == [
        (id_, title, [phrase.id for phrase in phrases]) for id_, title, phrases in groups
    ]


def test_a_phrase_says_for_whom_where_and_when_it_is(small):
    found = phrase(small, "morning")
    assert ("Short note", "first contact", "to a colleague") == (found.channel, found.stage, found.to)
    assert ("", "") == (phrase(small, "hello").stage, phrase(small, "hello").to)


def test_a_phrase_is_measured_against_the_limit_of_its_channel(small):
    found = phrase(small, "morning")
    assert (40, len("Good morning.")) == (found.limit, found.length)
    assert phrase(small, "hello").limit is None


def test_a_phrase_is_linked_at_its_comparison_and_has_another_anchor_elsewhere(small):
    found = phrase(small, "hello")
    assert ("/compare/greeting/#hello", "phrase-greeting-hello") == (found.comparison.address, found.anchor)


def test_no_phrase_is_longer_than_its_channel_allows(catalog):
    found = [phrase for _, _, phrases in view(catalog).groups for phrase in phrases]
    assert [] == [phrase.anchor for phrase in found if phrase.limit and phrase.length > phrase.limit]


def test_the_blanks_of_a_phrase_are_found_once_each_in_the_order_of_the_text(small_with):
    text = "Hi [name] of [team], I am [my name]. Bye [name]! See [this](https://a.example)."
    changed = small_with(("comparisons/greeting.yml", "text: Hello [name]!", f"text: {text}"))
    assert (("name", "as they say it"), ("team", ""), ("my name", "")) == phrase(changed, "hello").blanks
    assert () == phrase(changed, "morning").blanks


def test_the_check_of_a_limit_counts_for_so_many_days(small_with):
    checked = "checked_on: 2026-01-02"
    changed = small_with(("channels.yml", checked, f"{checked}\n  note: The box shows it.\n  check_within_days: 60"))
    found = phrase(changed, "morning")
    assert ("The box shows it.", "2026-01-02", "2026-03-03") == (found.note, found.checked_on, found.good_until)
    assert phrase(changed, "hello").note is None


def test_a_check_without_a_number_of_days_does_not_run_out(small):
    assert ("2026-01-02", None) == (phrase(small, "morning").checked_on, phrase(small, "morning").good_until)
    assert (None, None) == (phrase(small, "hello").checked_on, phrase(small, "hello").good_until)


def test_phrases_are_chosen_by_what_occurs_in_the_order_of_the_data(small):
    assert [
        ("stage", [("first-contact", "First contact")]),
        ("channel", [("email", "Email"), ("note", "Short note")]),
        ("to", [("colleague", "To a colleague")]),
    ] == [(facet.name, list(facet.values)) for facet in view(small).facets]
    assert {"stage": "first-contact", "channel": "note", "to": "colleague"} == phrase(small, "morning").marks


def test_every_value_that_can_be_chosen_finds_a_phrase(catalog):
    page = view(catalog)
    marks = [phrase.marks for _, _, phrases in page.groups for phrase in phrases]
    for facet in page.facets:
        assert {value for value, _ in facet.values} == {one[facet.name] for one in marks} - {None}


def test_without_scripts_a_message_stands_whole_with_its_limit_and_the_day_of_its_check(small_with):
    checked = "checked_on: 2026-01-02"
    changed = small_with(("channels.yml", checked, f"{checked}\n  check_within_days: 60"))
    page = html.fromstring(Renderer(changed).render("phrases", view(changed), "/phrases/"))
    box = page.get_element_by_id("phrase-greeting-morning")
    assert "13 of 40 characters" == box.xpath("string(.//*[@data-part='count'])")
    assert "Checked on January 2, 2026." in box.text_content()
    assert [("2026-03-03", True)] == [
        (one.get("data-until"), "hidden" in one.attrib) for one in box.xpath(".//*[@data-until]")
    ]
    hello = page.get_element_by_id("phrase-greeting-hello")
    assert ["Hello [name]!"] == hello.xpath(".//blockquote/text()")
    assert ["hidden"] == [name for one in hello.xpath(".//details") for name in one.attrib if name == "hidden"]
    assert "[name]" == hello.xpath("string(.//copy-text/@data-left)")


def test_what_works_less_well_is_told_apart_in_words(small):
    page = html.fromstring(Renderer(small).render("phrases", view(small), "/phrases/"))
    (less,) = page.find_class("phrase__avoid")
    assert "Works less well: Bye. Why: It is short." == " ".join(less.text_content().split())
