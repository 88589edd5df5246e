"""Everything that is published is found: on its page, in lists, in the search and in the sitemap."""

from datetime import UTC, datetime

import pytest

from macros import exports
from macros.addresses import of_entry
from macros.assets import BUNDLES
from macros.pages import pages
from tests.building import PUBLISHED

LISTS = {
    "comparison": "/compare/",
    "background": "/from/",
    "topic": "/topics/",
    "checklist": "/checklists/",
    "quiz": "/quizzes/",
    "source": "/sources/",
}


def linked(site, address):
    """The addresses a page links to."""
    targets = [site.target(address, link) for link in site.pages[address].xpath("//article//a/@href")]
    return {target + (f"#{anchor}" if anchor else "") for target, anchor in targets if target}


@pytest.fixture(scope="module")
def entries(catalog):
    """The addresses of all published entries with a page, by kind."""
    found = {kind: [] for kind in LISTS}
    for page in pages(catalog).values():
        if page.kind in found:
            found[page.kind].append(page.address)
    return found


def test_every_entry_has_its_page(site, catalog):
    assert set() == set(pages(catalog)) - set(site.pages)


def test_every_page_but_the_one_for_missing_addresses_is_in_the_sitemap_once(site):
    assert sorted(set(site.pages) - {"/404.html"}) == sorted(address for address, _ in site.sitemap)


def test_days_come_from_the_data_or_the_last_commit_and_never_from_the_clock(site, catalog):
    days = dict(site.sitemap)
    for entry, comparison in catalog.comparisons.items():
        assert comparison.checked_on == days[f"/compare/{entry}/"]
    epoch = datetime.fromtimestamp(int(PUBLISHED["SOURCE_DATE_EPOCH"]), UTC).date().isoformat()
    assert epoch == days["/glossary/"]


def test_every_page_is_in_the_search_index_once(site):
    lines = ["/" + line[0] for line in site.search]
    assert len(set(lines)) == len(lines)
    assert set() == set(site.pages) - set(lines) - {"/404.html"}


def test_every_term_word_figure_and_phrase_is_in_the_search_index(site, catalog):
    lines = {"/" + line[0] for line in site.search}
    things = {of_entry("term", id_) for id_ in catalog.glossary} | {of_entry("figure", id_) for id_ in catalog.figures}
    things |= {of_entry("background", home, word.id) for home, word in catalog.words()}
    things |= {f"/phrases/#phrase-{entry}-{phrase.id}" for entry, phrase in catalog.phrases()}
    assert set() == things - lines


@pytest.mark.parametrize("kind", LISTS)
def test_every_entry_stands_in_the_list_of_its_kind(site, catalog, entries, kind):
    shown = set(entries[kind])
    if kind == "topic":  # one without a question yet is not listed
        shown = {address for address in shown if catalog.in_topic(address.split("/")[2])}
    assert set() == shown - linked(site, LISTS[kind])


def test_a_topic_shows_its_comparisons_and_a_background_its_norms(site, catalog):
    for id_, comparison in catalog.comparisons.items():
        assert f"/compare/{id_}/" in linked(site, f"/topics/{comparison.topic}/")
        for home in comparison.home_norms:
            assert f"/compare/{id_}/" in {link.partition("#")[0] for link in linked(site, f"/from/{home}/")}, home


def test_every_page_can_be_reached_from_the_first_one(site):
    reached, todo = set(), ["/"]
    while todo:
        address = todo.pop()
        if address in site.pages and address not in reached:
            reached.add(address)
            links = site.pages[address].xpath("//a/@href")
            todo += [target for target, _ in (site.target(address, link) for link in links) if target]
    assert {"/404.html"} == set(site.pages) - reached


def test_every_anchor_that_the_data_promises_is_on_its_page(site, catalog):
    """Items keep their id as anchor on their own entry's page."""
    folders = {"comparison": "compare", "background": "from", "quiz": "quizzes", "checklist": "checklists"}
    missing = []
    for (kind, entry), anchors in catalog.names.anchors.items():
        if kind in folders:
            there = {*site.pages[f"/{folders[kind]}/{entry}/"].xpath("//@id")}
            there |= inside_questions(catalog, entry) if kind == "quiz" else set()
            missing += [f"{kind} {entry}#{name}" for name in anchors if name not in there and not anchors[name].draft]
    assert [] == missing


def inside_questions(catalog, entry):
    """The ids of choices, pairs and items: unique in their question only, so they stand behind its id on the page."""
    found = set()
    for question in catalog.quizzes[entry].questions:
        for name in ("choices", "pairs", "items"):
            found |= {inner.id for inner in getattr(question, name, ())}
    return found


def test_choices_have_permanent_ids_and_values(site, catalog):
    for entry, quiz in catalog.quizzes.items():
        page = site.pages[f"/quizzes/{entry}/"]
        for question in quiz.questions:
            choices = [choice.id for choice in getattr(question, "choices", ())]
            values = page.xpath("//fieldset[@id=$id]//input/@value", id=question.id)
            assert question.type == "true-false" or sorted(choices) == sorted(values), f"{entry}#{question.id}"


def test_the_page_for_missing_addresses_leads_back(site):
    targets = {site.target("/404.html", link)[0] for link in site.pages["/404.html"].xpath("//a/@href")}
    assert {"/", "/compare/"} <= targets


def test_every_export_is_published_as_it_was_made(site, catalog):
    made = exports.files(catalog, site.address)
    assert made == {path: (site.folder / path).read_bytes() for path in made}
    assert any(path.endswith("/weekly.ics") for path in made)
    assert set(made) >= {file.relative_to(site.folder).as_posix() for file in site.folder.rglob("*.ics")}


def test_feedback_is_there_without_a_script(site, catalog):
    for entry, quiz in catalog.quizzes.items():
        page = site.pages[f"/quizzes/{entry}/"]
        keys = page.xpath("//fieldset/details[contains(@class, 'key')]")
        assert len(quiz.questions) == len(keys)
        assert [] == [key for key in keys if key.get("open") is not None]


def test_the_parts_of_styles_and_scripts_are_not_published(site, catalog):
    names = (file.name.split(".")[0] for file in (site.folder / "assets").rglob("*") if file.is_file())
    sides = {f"side-{side}" for side in ("host", *catalog.backgrounds)}
    assert {*(bundle.name for bundle in BUNDLES), *sides, "search"} == set(names)
    assert not (site.folder / "styles").exists() and not (site.folder / "scripts").exists()
