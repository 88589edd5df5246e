"""One entry makes one page, a shelf makes one page, and each page knows what machines are told about it."""

import pytest

from macros.components import COMPONENTS
from macros.pages import pages
from macros.rendering import TEMPLATES
from macros.views import home

SHELVES = {
    "/": "data/site.yml",
    "/compare/": "data/comparisons",
    "/from/": "data/backgrounds",
    "/topics/": "data/topics.yml",
    "/checklists/": "data/checklists",
    "/quizzes/": "data/quizzes",
    "/phrases/": "data/comparisons",
    "/glossary/": "data/glossary.yml",
    "/figures/": "data/figures.yml",
    "/sources/": "data/sources",
    "/plan/": "data/comparisons",
    "/for-hosts/": "data/comparisons",
    "/offline/": "macros/theme/worker",
    "/contribute/coverage/": "data/comparisons",
    "/contribute/fields/": "macros/model",
    "/contribute/rules/": "macros/checks",
}
ENTRIES = {
    "/compare/greeting/": "data/comparisons/greeting.yml",
    "/compare/office-hours/": "data/comparisons/office-hours.yml",
    "/from/atlantis/": "data/backgrounds/atlantis.yml",
    "/from/freedonia/": "data/backgrounds/freedonia.yml",
    "/from/sylvania/": "data/backgrounds/sylvania.yml",
    "/topics/talk/": "data/topics.yml",
    "/topics/empty/": "data/topics.yml",
    "/topics/asking/": "data/topics.yml",
    "/checklists/first-day/": "data/checklists/first-day.yml",
    "/quizzes/greetings/": "data/quizzes/greetings.yml",
    "/sources/page-no-date/": "data/sources/page-no-date.yml",
    "/sources/study-abstract/": "data/sources/study-abstract.yml",
    "/sources/study-full/": "data/sources/study-full.yml",
    "/sources/survey-many/": "data/sources/survey-many.yml",
}


def test_every_entry_and_every_shelf_has_a_page_that_names_its_source(small):
    assert SHELVES | ENTRIES == {address: page.source for address, page in pages(small).items()}


@pytest.mark.parametrize(
    ("address", "title", "description"),
    [
        ("/compare/greeting/", 'Is "hi & bye" < a real talk?', "Often yes. A short greeting is enough."),
        ("/from/freedonia/", "Freedonia and the hills", "People schooled in Freedonia."),
        ("/topics/talk/", "Talk", "What is said."),
        ("/checklists/first-day/", "The first day", "You start today."),
        ("/quizzes/greetings/", "Greetings", 'Five questions to try yourself. Is "hi & bye" < a real talk?'),
        (
            "/sources/study-full/",
            "All about waiting",
            "What we read of this source and the sentences that rest on it: All about waiting",
        ),
    ],
)
def test_a_page_is_called_and_described_in_words_without_markup(small, address, title, description):
    page = pages(small)[address]
    assert (title, description) == (page.title, page.description)


def test_a_page_knows_the_way_to_it(small):
    found = pages(small)
    assert (("/compare/", "All questions"), ("/topics/talk/", "Talk")) == found["/compare/greeting/"].parents
    assert (("/from/", "Places you can compare with"),) == found["/from/sylvania/"].parents
    assert () == found["/glossary/"].parents


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("index.md", "/"),
        ("compare/index.md", "/compare/"),
        ("compare/greeting/index.md", "/compare/greeting/"),
        ("contribute/rules/index.md", "/contribute/rules/"),
    ],
)
def test_the_file_of_a_page_stands_where_its_address_says(small, file, address):
    page = pages(small)[address]
    assert file == page.file


def test_a_draft_has_a_page_in_the_preview_and_none_in_publication(small_with):
    drafted = ("comparisons/office-hours.yml", "title: Office hours", "status: draft\ntitle: Office hours")
    unrelated = ("comparisons/greeting.yml", "related: [office-hours]\n", "")
    assert pages(small_with(drafted, unrelated, with_drafts=True))["/compare/office-hours/"].draft
    assert "/compare/office-hours/" not in pages(small_with(drafted, unrelated))


def test_every_component_has_a_template_of_its_name_and_stands_on_a_page(catalog):
    templates = {file.stem for file in TEMPLATES.glob("*.html")}
    assert set(COMPONENTS) == templates
    assert set(COMPONENTS) == {page.component for page in pages(catalog).values()}


def test_the_first_page_starts_with_questions_that_exist(catalog):
    assert set() == set(home.FIRST_QUESTIONS) - set(catalog.comparisons)


def test_at_its_real_size_no_page_is_cut_into_parts(catalog):
    assert [] == [page.address for page in pages(catalog).values() if page.parts > 1]
