"""The catalog: look-ups by kind and id, and links that are written once and read both ways."""

import pytest

from macros.loading import load
from tests.support import BASE, EXAMPLES, NORM, change, project


@pytest.fixture(scope="module")
def catalog():
    return load(EXAMPLES)


def test_entries_are_found_by_kind_and_id(catalog):
    assert "Referrals and connections" == catalog.comparisons["referral-or-connections"].title
    assert "LinkedIn connection note" == catalog.channels["linkedin-note"].name
    assert "Examples" == catalog.site.name
    assert "2 results." == catalog.messages.say("search.some", count=2)


def test_entries_in_folders_are_in_the_order_of_their_ids(catalog):
    assert ["office-hours", "referral-or-connections"] == list(catalog.comparisons)
    assert sorted(catalog.sources) == list(catalog.sources)


def test_entries_in_one_file_keep_its_order(catalog):
    assert ["connections", "seniors"] == list(catalog.topics)
    assert ["linkedin-note", "email"] == list(catalog.channels)


def test_backgrounds_are_in_the_order_of_their_names(catalog):
    assert ["china", "russia-cis"] == list(catalog.backgrounds)


def test_an_entry_knows_its_file(catalog):
    assert "data/quizzes/referral-or-connections.yml" == catalog.path_of("quiz", "referral-or-connections")
    assert "data/topics.yml" == catalog.path_of("topic", "seniors")


def test_counts_name_every_kind_but_the_site_and_its_texts(catalog):
    expected = {
        "topics": 2, "glossary": 1, "channels": 2, "notices": 2, "figures": 1, "backgrounds": 2, "sources": 7,
        "comparisons": 2, "checklists": 1, "quizzes": 1, "dissent": 1, "stories": 1,
    }  # fmt: skip
    assert expected == catalog.counts()


def test_counts_leave_out_drafts(tmp_path):
    root = project(tmp_path)
    change(root, "data/stories/open-door.yml", "title:", "status: draft\ntitle:")
    assert 0 == load(root, with_drafts=True).counts()["stories"]


def test_what_names_a_comparison_is_found_from_it(catalog):
    entry = "referral-or-connections"
    found = [catalog.quizzes_of(entry), catalog.checklists_of(entry), catalog.stories_of(entry)]
    assert [["referral-or-connections"], ["asking-for-a-referral"], ["coffee-sometime"]] == [
        list(part) for part in found
    ]
    assert [{}, {}, {}] == [
        part("office-hours") for part in (catalog.quizzes_of, catalog.checklists_of, catalog.stories_of)
    ]


def test_a_topic_has_the_comparisons_that_name_it(catalog):
    assert ["office-hours"] == list(catalog.in_topic("seniors"))


def test_related_comparisons_are_written_once_and_read_both_ways(catalog):
    assert ["office-hours"] == list(catalog.related_to("referral-or-connections"))
    assert ["referral-or-connections"] == list(catalog.related_to("office-hours"))


def test_a_background_has_the_norms_that_comparisons_give_it(catalog):
    assert ["referral-or-connections"] == list(catalog.norms_of("russia-cis"))
    assert (
        "Used by many, and often judged as unearned." == catalog.norms_of("russia-cis")["referral-or-connections"].short
    )


def test_words_and_phrases_come_with_where_they_are_from(catalog):
    assert [("russia-cis", "blat"), ("russia-cis", "po-znakomstvu")] == [
        (home, word.id) for home, word in catalog.words()
    ]
    expected = [("referral-or-connections", "ask-for-advice"), ("referral-or-connections", "ask-comfortable")]
    assert expected == [(entry, phrase.id) for entry, phrase in catalog.phrases()]


@pytest.mark.parametrize(("norms", "expected"), [(0, "thin"), (3, "thin"), (4, "fair"), (7, "fair"), (8, "full")])
def test_coverage_counts_home_norms(norms, expected, tmp_path):
    root = project(tmp_path)
    text = (root / "data/comparisons/office-hours.yml").read_text()
    for number in range(norms):
        (root / f"data/comparisons/c{number}.yml").write_text(text.replace("in_common:", NORM))
    assert expected == load(root).coverage("brazil")


def test_every_use_of_a_source_is_known_with_the_anchor_around_it(catalog):
    found = {source: [(use.entry.id, use.anchor) for use in catalog.uses(source)] for source in catalog.sources}
    assert [("referral-or-connections", "host"), ("referral-or-connections", "host")] == found["names-study"]
    assert ("hidden-jobs-80", "hidden-jobs-80") in found["limits-page"]
    assert ("russia-cis", "blat") in found["blat-study"]
    assert [
        ("referral-or-connections", "seen-as-typical-elsewhere"),
        ("referral-or-connections", "contacts-matter-in-both"),
    ] == found["four-places-study"]
    assert ("referral-or-connections", "russia-cis") in found["russia-poll"]


def test_a_use_knows_what_the_source_shows(catalog):
    use = catalog.uses("names-study")[0]
    assert "some people refuse to refer because a bad match harms their own name" == use.citation.shows
    assert 40 == use.citation.place_of("shows").line


def test_a_source_without_uses_has_an_empty_list():
    base = load(BASE)
    assert {"brazil-2010": 1, "leong-sedlacek-1985": 2} == {source: len(base.uses(source)) for source in base.sources}
