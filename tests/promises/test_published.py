"""What will be published is known from the data alone: pages, anchors, files, and nothing of a draft."""

from macros.promises.published import published

GREETING = "comparisons/greeting.yml"


def test_items_sections_and_places_are_anchors(small):
    found = published(small).pages["/compare/greeting/"]
    there = {"host", "freedonia", "sylvania", "cold", "nod", "hello", "everywhere", "both-nod", "greet-first"}
    assert there | {"answer", "not-equal", "across", "more-phrases", "same"} <= set(found)


def test_a_section_without_items_is_no_anchor(small_with):
    found = published(small_with((GREETING, "    - by: gender\n", "    - by: region\n"))).pages["/compare/greeting/"]
    assert "not-equal" not in found


def test_drafts_promise_nothing(small_with):
    drafts = (
        (GREETING, "  - id: evening\n", "  - id: evening\n    status: draft\n"),
        ("checklists/first-day.yml", "title:", "status: draft\ntitle:"),
    )
    before, after = (set(published(catalog)) for catalog in (small_with(), small_with(*drafts)))
    gone = {"/compare/greeting/#evening", "/phrases/#phrase-greeting-evening", "/checklists/first-day/"}
    assert gone <= before
    assert set() == gone & after
    assert {"/checklists/first-day/weekly.ics"} == {address for address in before - after if address.endswith("ics")}


def test_a_hand_written_page_wins_and_keeps_the_anchors_of_what_it_shows(small_with, tmp_path):
    (tmp_path / "docs" / "compare").mkdir(parents=True)
    (tmp_path / "docs" / "compare" / "greeting.md").write_text('# Own words\n\n{{ show_comparison("greeting") }}\n')
    (tmp_path / "docs" / "figures.md").write_text("# Own figures\n")
    pages = published(small_with()).pages
    assert ["own-words", "compare-with"] == list(pages["/compare/greeting/"])[:2]
    assert ["own-figures"] == list(pages["/figures/"])
