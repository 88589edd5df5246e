"""Machines are told what a page is, in terms that schema.org defines, with addresses that are whole."""

import pytest

from macros import metadata
from macros.pages import pages
from tests.vocabulary import unknown_terms

BASE = "https://site.example/crosswalk"


def nodes(catalog, address, site_url=BASE + "/"):
    """The things a page is said to be, by type."""
    graph = metadata.graph(catalog, pages(catalog)[address], site_url)
    assert "https://schema.org" == graph["@context"]
    return {node["@type"]: node for node in graph["@graph"]}


@pytest.mark.parametrize(
    ("types", "address"),
    [
        ({"WebSite"}, "/"),
        ({"BreadcrumbList", "LearningResource"}, "/compare/greeting/"),
        ({"BreadcrumbList", "LearningResource"}, "/from/freedonia/"),
        ({"BreadcrumbList", "LearningResource"}, "/topics/talk/"),
        ({"BreadcrumbList", "LearningResource"}, "/checklists/first-day/"),
        ({"BreadcrumbList", "Quiz"}, "/quizzes/greetings/"),
        ({"BreadcrumbList"}, "/sources/study-full/"),
        ({"DefinedTermSet"}, "/glossary/"),
        (set(), "/sources/"),
    ],
)
def test_each_kind_of_page_is_said_to_be_what_it_is(types, address, small):
    assert types == set(nodes(small, address))


def test_every_term_is_one_that_schema_org_defines(small):
    graphs = [metadata.graph(small, page, BASE) for page in pages(small).values()]
    assert [] == [unknown for graph in graphs for unknown in unknown_terms(graph)]


def test_the_vocabulary_knows_a_wrong_type_and_a_wrong_property():
    wrong = {"@graph": [{"@type": "LearningResorce"}, {"@type": "Quiz", "hasPartt": 1}]}
    assert ["LearningResorce", "Quiz.hasPartt"] == unknown_terms(wrong)


def test_a_comparison_names_its_sources_and_the_day_of_its_check(small):
    node = nodes(small, "/compare/greeting/")["LearningResource"]
    cited = [f"{BASE}/sources/{id_}/" for id_ in ("study-abstract", "study-full", "survey-many")]
    assert (cited, "2026-01-02") == (node["citation"], node["dateModified"])


def test_the_trail_leads_from_the_shelf_to_the_page(small):
    steps = nodes(small, "/compare/greeting/")["BreadcrumbList"]["itemListElement"]
    assert [f"{BASE}/compare/", f"{BASE}/topics/talk/", f"{BASE}/compare/greeting/"] == [step["item"] for step in steps]
    assert [1, 2, 3] == [step["position"] for step in steps]


def test_a_quiz_lists_its_questions_in_plain_words_at_their_anchors(small):
    first = nodes(small, "/quizzes/greetings/")["Quiz"]["hasPart"][0]
    assert ("What is common?", f"{BASE}/quizzes/greetings/#one") == (first["name"], first["url"])


def test_without_an_address_from_outside_the_one_of_the_data_is_used(small):
    assert "https://small.example/" == nodes(small, "/", "")["WebSite"]["url"]


def test_every_entry_of_the_glossary_is_a_defined_term(small):
    terms = nodes(small, "/glossary/")["DefinedTermSet"]["hasDefinedTerm"]
    assert {"small talk": "Light talk about nothing that matters.", "Rain check": "A kind no for today."} == {
        term["name"]: term["description"] for term in terms
    }
