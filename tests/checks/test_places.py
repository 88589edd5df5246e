"""A home norm rests on a source about that place; what a study says about where it was made decides."""

import pytest

from macros.loading import examine
from tests.support import NORM, change, project

COMPARISON = "data/comparisons/office-hours.yml"


def rules(root):
    return [finding.rule for finding in examine(root)[1]]


@pytest.fixture
def root(tmp_path):
    root = project(tmp_path)
    change(root, COMPARISON, "in_common:", NORM)
    return root


@pytest.mark.parametrize(
    "where",
    [
        "[Brazil]", "[brazil]", '["São Paulo, Brazil"]', "[USA, Brazil]", "[China, Brazil, Japan]", "[southern Brazil]",
        "[a small town nobody listed]",
    ],
)  # fmt: skip
def test_a_study_of_the_place_among_few_may_speak_for_it(where, root):
    change(root, "data/sources/brazil-2010.yml", "[Brazil]", where)
    assert [] == rules(root)


@pytest.mark.parametrize(
    "where",
    [
        "[USA]",
        "[the United States]",
        "[Brazil, A, B, C, D, E]",
        "[33 countries]",
        "[Brazil, 12 societies]",
        "['New York, USA']",
    ],
)
def test_a_study_of_another_place_or_of_many_may_not(where, root):
    change(root, "data/sources/brazil-2010.yml", "[Brazil]", where)
    assert ["not-about-place"] == rules(root)


def test_one_source_about_the_place_is_enough(root):
    change(root, COMPARISON, "    sources: [brazil-2010]", "    sources: [leong-sedlacek-1985, brazil-2010]")
    assert [] == rules(root)


def test_a_source_that_speaks_against_the_norm_does_not_carry_it(root):
    change(
        root,
        COMPARISON,
        "    sources: [brazil-2010]",
        "    sources:\n      - leong-sedlacek-1985\n      - id: brazil-2010\n        against: true",
    )
    assert ["not-about-place"] == rules(root)


def test_a_source_without_a_study_is_taken_at_its_word(root):
    change(
        root,
        "data/sources/brazil-2010.yml",
        "kind: research\nstudy:\n  who: students\n  where: [Brazil]\n",
        "kind: press\n",
    )
    assert [] == rules(root)


def test_lived_experience_with_its_teller_needs_no_study(root):
    change(
        root,
        COMPARISON,
        "    evidence: research\n    sources: [brazil-2010]",
        "    evidence: lived-experience\n    told_by: one student, Recife, 2024",
    )
    assert [] == rules(root)


@pytest.mark.parametrize("name", ["Brazil and Portugal", "Portugal, Brazil", "the Brazil"])
def test_a_background_goes_by_each_part_of_its_name(name, root):
    change(root, "data/backgrounds/brazil.yml", "name: Brazil", f"name: {name}")
    assert [] == rules(root)


def test_a_background_goes_by_the_places_it_lists(root):
    change(root, "data/backgrounds/brazil.yml", "name: Brazil", "name: Lusophone America\nplaces: [Brazil]")
    assert [] == rules(root)


def test_the_place_of_another_background_is_elsewhere(root):
    text = (root / "data/backgrounds/brazil.yml").read_text()
    (root / "data/backgrounds/japan.yml").write_text(
        text.replace("name: Brazil", "name: Japan").replace("id: jeitinho", "id: nemawashi")
    )
    change(root, "data/sources/brazil-2010.yml", "[Brazil]", '["Kyoto, Japan"]')
    assert ["not-about-place"] == rules(root)


def test_a_broken_site_file_does_not_stop_the_rule(root):
    (root / "data/site.yml").write_text("name: a\n---\nname: b\n")
    change(root, "data/sources/brazil-2010.yml", "[Brazil]", "[33 countries]")
    assert ["not-about-place", "several-documents"] == rules(root)
