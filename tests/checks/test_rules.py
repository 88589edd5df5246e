"""The rules that need several files, on what they must leave alone; golden cases show what they tell."""

import pytest

from macros.checks import RULES
from macros.loading import examine
from tests.support import NORM, ROOT, change, project

COMPARISON = "data/comparisons/office-hours.yml"


@pytest.fixture
def root(tmp_path):
    return project(tmp_path)


def found(root):
    """Where which rules are broken."""
    return [f"{finding.location} {finding.rule}" for finding in examine(root)[1]]


def test_every_public_rule_function_of_the_folder_is_listed():
    names = {
        line.removeprefix("def ").partition("(")[0]
        for file in (ROOT / "macros" / "checks").glob("*.py")
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith("def ") and "(catalog: Catalog) -> Iterator[Diagnostic]" in line
    } - {"run"}
    assert {rule.__name__ for rule in RULES} == names


def test_the_same_id_in_two_files_is_fine(root):
    text = (root / COMPARISON).read_text()
    (root / "data/comparisons/visits.yml").write_text(text)
    assert [] == found(root)


def test_citations_of_one_source_are_no_duplicate_ids(root):
    change(
        root, COMPARISON, "sources: [leong-sedlacek-1985]", "sources:\n    - id: leong-sedlacek-1985\n      shows: x"
    )
    change(
        root,
        COMPARISON,
        "in_common:",
        NORM.replace(
            "[brazil-2010]", "\n      - {id: brazil-2010, shows: x}\n      - {id: leong-sedlacek-1985, shows: x}"
        ),
    )
    assert [] == found(root)


@pytest.mark.parametrize("name", ["host", "anyone", "answer", "not-meant", "ask-insiders"])
def test_no_background_takes_a_name_that_pages_use(name, root):
    text = (root / "data/backgrounds/brazil.yml").read_text().replace("id: jeitinho", "id: jeito")
    (root / f"data/backgrounds/{name}.yml").write_text(text)
    assert [f"data/backgrounds/{name}.yml:1:1 reserved-id"] == found(root)


def test_entries_of_lists_have_pages_of_their_own_ids(root):
    with (root / "data/topics.yml").open("a") as file:
        file.write("- id: answer\n  title: Answers\n  intro: What to say.\n")
    assert [] == found(root)


@pytest.mark.parametrize("viewer", ["[brazil]", "brazil", "[host, brazil]"])
def test_who_misreads_has_a_norm_on_the_page(viewer, root):
    change(root, COMPARISON, "seen_by: anyone", f"seen_by: {viewer}")
    assert ["seen-by-without-norm"] == [place.split()[1] for place in found(root)]
    change(root, COMPARISON, "in_common:", NORM)
    assert [] == found(root)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("    evidence: research", "    evidence: reserch", "unknown-value"),
        ("    short: A visit needs a reason.", "    short:", "empty-text"),
        ("    claim: Many students visit with a reason.\n", "", "missing-key"),
        ("  brazil:", "  brasil:", "unknown-background"),
    ],
)
def test_a_norm_of_which_something_is_wrong_is_still_a_norm_of_the_page(old, new, rule, root):
    change(root, COMPARISON, "seen_by: anyone", "seen_by: brazil")
    change(root, COMPARISON, "in_common:", NORM)
    change(root, COMPARISON, old, new)
    assert [rule] == [place.split()[1] for place in found(root)]


def test_a_scenario_is_fine_where_there_is_no_notice(root):
    scenario = "type: scenario\n    tests: host\n    text: What first?\n    choices:\n"
    scenario += "".join(
        f"      - id: way-{way}\n        text: Do {way}.\n        host_reading: Fine.\n" for way in "ab"
    )
    text = (root / "data/quizzes/office-hours.yml").read_text()
    (root / "data/quizzes/office-hours.yml").write_text(text[: text.index("type:")] + scenario)
    assert [] == found(root)
    change(root, COMPARISON, "in_common:", "notices: [ask-your-dso]\nin_common:")
    assert ["data/quizzes/office-hours.yml:5:11 scenario-under-notice"] == found(root)


@pytest.mark.parametrize("seen", ["full-text", "abstract", "excerpt", "someone-elses-account"])
def test_what_was_read_in_part_may_be_cited(seen, root):
    change(root, "data/sources/brazil-2010.yml", "full-text", seen)
    assert [] == found(root)


def test_each_citation_of_a_source_of_which_only_the_title_was_seen_is_told(root):
    change(root, "data/sources/leong-sedlacek-1985.yml", "abstract", "title")
    change(root, "data/topics.yml", "Writing", "As [one](source:leong-sedlacek-1985) says, writing")
    expected = [f"{COMPARISON}:12:13 not-read", "data/figures.yml:6:13 not-read", "data/topics.yml:3:10 not-read"]
    assert expected == found(root)


def test_a_source_that_is_only_linked_in_a_text_is_used(root):
    (root / "data/sources/new-2020.yml").write_text((root / "data/sources/brazil-2010.yml").read_text())
    assert ["data/sources/new-2020.yml:1:1 unused-source"] == found(root)
    change(root, "data/topics.yml", "Writing", "As [one](source:new-2020) says, writing")
    assert [] == found(root)


@pytest.mark.parametrize(
    ("old", "new"),
    [("sources:", "sauces:"), ("words:", "wordz:"), ("name: Brazil", "name: [Brazil"), ("means:", "meens:")],
)
def test_a_fault_in_a_file_does_not_make_its_sources_look_unused(old, new, root):
    change(root, "data/backgrounds/brazil.yml", old, new)
    assert found(root)
    assert "unused-source" not in " ".join(found(root))
