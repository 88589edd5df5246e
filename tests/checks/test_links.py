"""The link contract in whole projects: what is told, what is not told twice, and that the told lines are enough."""

import pytest

from macros.loading import examine
from tests.support import change, project

COMPARISON, NOTES = "data/comparisons/office-hours.yml", "data/dissent/office-hours.yml"
PAGE, FIRST = "/compare/office-hours/", "Published addresses are promises.\n"


@pytest.fixture
def root(tmp_path):
    return project(tmp_path)


def promise(root, *given):
    (root / "addresses.txt").write_text(FIRST + "".join(f"{address}\n" for address in given))


def broken(root):
    return [found for found in examine(root)[1] if found.rule == "broken-address"]


def rules(root):
    return [found.rule for found in examine(root)[1]]


def rename(root, old="office-hours", new="visiting"):
    """Give the comparison another file name, and follow it everywhere in the data."""
    for file in sorted(root.glob("data/**/*.yml")):
        if "topics" not in file.name:
            file.write_text(file.read_text().replace(old, new))
    for folder in ("comparisons", "dissent"):
        (root / f"data/{folder}/{old}.yml").rename(root / f"data/{folder}/{new}.yml")


def test_the_lines_that_are_told_for_a_renamed_file_are_enough(root):
    promise(root, PAGE, f"{PAGE}#host", f"{PAGE}#bothering", f"{PAGE}#more-phrases", "/for-hosts/#office-hours")
    assert [] == examine(root)[1]
    rename(root)
    (found,) = examine(root)[1]
    assert "- from: /compare/office-hours/\n  to: /compare/visiting/" == found.write
    (root / "data/redirects.yml").write_text(f"{found.write}\n")
    assert [] == examine(root)[1]


def test_the_lines_that_are_told_for_a_renamed_item_are_enough(root):
    promise(root, f"{PAGE}#bothering", f"{PAGE}#nobody-came")
    change(root, COMPARISON, "id: nobody-came", "id: no-student-came")
    (found,) = examine(root)[1]
    assert f"- from: /compare/office-hours/#nobody-came\n  to: {PAGE}#no-student-came" == found.write
    (root / "data/redirects.yml").write_text(f"{found.write}\n")
    assert [] == examine(root)[1]


def test_a_page_without_a_line_is_nothing(root):
    promise(root, "/")
    assert [] == examine(root)[1]


def test_what_readers_told_us_cannot_be_removed_in_silence(root):
    promise(root, PAGE, f"{PAGE}#d-2026-01-02-a")
    (root / NOTES).unlink()
    (found,) = examine(root)[1]
    assert "is never removed" in found.tip
    assert "" == found.write


def test_the_notes_of_a_renamed_comparison_move_with_it(root):
    promise(root, PAGE, f"{PAGE}#d-2026-01-02-a")
    rename(root)
    (root / "data/redirects.yml").write_text(f"- from: {PAGE}\n  to: /compare/visiting/\n")
    assert [] == examine(root)[1]
    (root / "data/dissent/visiting.yml").unlink()
    assert "is never removed" in broken(root)[0].tip


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title:", "tit le:"),
        ("title: Office hours", "title: [Office hours"),
        ("    sees: An open door", "    seees: An open door"),
        ("checked_on: 2", "checked_on: 22"),
    ],
)
def test_a_fault_in_a_file_is_not_told_as_a_lost_address_too(root, old, new):
    promise(root, PAGE, f"{PAGE}#host", f"{PAGE}#bothering", f"{PAGE}#steps", f"{PAGE}#may-i-come")
    change(root, COMPARISON, old, new)
    assert [] == broken(root)
    assert [] != rules(root)


@pytest.mark.parametrize(
    "name", ["topics.yml", "glossary.yml", "figures.yml", "dissent/office-hours.yml", "redirects.yml"]
)
def test_a_fault_in_a_list_is_not_told_as_lost_addresses_too(root, name):
    promise(root, "/topics/seniors/", "/topics/gone/", "/glossary/#gone", "/figures/#gone", f"{PAGE}#d-2026-01-02-a")
    expected = {"/topics/": "topics", "/glossary/": "glossary", "/figures/": "figures"}
    (root / "data" / name).write_text("- id: [\n")
    told = " ".join(found.message for found in broken(root))
    hidden = next((place for place, kind in expected.items() if kind in name), "d-2026" if "dissent" in name else "'")
    assert hidden not in told


def test_an_item_that_is_gone_is_told_although_its_file_has_another_fault(root):
    promise(root, f"{PAGE}#gone")
    change(root, COMPARISON, "title:", "title: <b>x</b>\ntitel:")
    assert 1 == len(broken(root))


def test_a_page_that_became_a_draft_is_lost(root):
    promise(root, "/quizzes/office-hours/")
    change(root, "data/quizzes/office-hours.yml", "comparison:", "status: draft\ncomparison:")
    assert "A draft is not published" in broken(root)[0].tip


def test_a_redirect_to_a_draft_leads_to_nothing_published(root):
    promise(root, "/quizzes/old/")
    change(root, "data/quizzes/office-hours.yml", "comparison:", "status: draft\ncomparison:")
    (root / "data/redirects.yml").write_text("- from: /quizzes/old/\n  to: /quizzes/office-hours/\n")
    assert ["unknown-address"] == rules(root)


def test_a_file_of_redirects_may_hold_only_comments(root):
    (root / "data/redirects.yml").write_text("# nothing yet\n")
    assert [] == examine(root)[1]


def test_a_redirect_may_be_written_as_a_reference(root):
    promise(root, "/compare/hours/", "/compare/hours/#nobody")
    lines = ["- from: hours", "  to: office-hours", "- from: hours#nobody", "  to: office-hours#nobody-came"]
    (root / "data/redirects.yml").write_text("\n".join(lines) + "\n")
    assert [] == examine(root)[1]
