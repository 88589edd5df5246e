"""What a page tells browsers, search engines and those who share it."""

import json
import re

import pytest
from lxml import html

from macros.pages import pages
from tests.building import REPO_URL, ROOT, SITE_URL
from tests.vocabulary import unknown_terms

MISSING = "/404.html"


@pytest.fixture(scope="module")
def generated(catalog, site):
    """The pages nobody wrote by hand, by address."""
    made = pages(catalog)
    by_hand = {address for address, page in site.pages.items() if "/edit/main/docs/" in edit_link(page)}
    return {address: page for address, page in made.items() if address not in by_hand}


def edit_link(page):
    return "".join(page.xpath("//p[@class='edit']/a/@href"))


def meta(page, name):
    """The one value of a meta element, by its name or property."""
    (value,) = page.xpath(f"//meta[@name='{name}' or @property='{name}']/@content")
    return value


def title(page):
    (text,) = page.xpath("//head/title/text()")
    return " ".join(text.split())


def test_every_page_has_a_title_of_its_own(site):
    titles = [title(page) for page in site.pages.values()]
    assert "" not in titles
    assert [] == sorted({text for text in titles if titles.count(text) > 1})


def test_a_generated_page_is_titled_and_described_by_its_entry_character_by_character(site, generated):
    for address, known in generated.items():
        page = site.pages[address]
        assert title(page).startswith(" ".join(known.title.split())), address
        texts = (known.description, known.title, known.description)
        told = (meta(page, "description"), meta(page, "og:title"), meta(page, "og:description"))
        assert texts == told, address


def test_every_page_is_described(site):
    described = {address: meta(page, "description") for address, page in site.pages.items() if address != MISSING}
    assert [] == [address for address, text in described.items() if len(text) < 15]


def test_the_title_of_a_page_names_the_site_once(site):
    names = {address: title(page).count("Crosswalk") for address, page in site.pages.items()}
    assert {} == {address: count for address, count in names.items() if count != 1 and address != "/about/"}


def test_canonical_addresses_are_those_of_the_publication(site):
    for address, page in site.pages.items():
        if address != MISSING:
            whole = SITE_URL + address.lstrip("/")
            assert [whole] == page.xpath("//link[@rel='canonical']/@href"), address
            assert whole == meta(page, "og:url"), address


def test_sharing_shows_a_picture_that_exists_at_its_stated_size(site):
    places = {meta(page, "og:image") for page in site.pages.values()}
    assert {f"{SITE_URL}images/social.png"} == places
    picture = (site.folder / "images" / "social.png").read_bytes()
    assert picture.startswith(b"\x89PNG")
    page = site.pages["/"]
    stated = [int(meta(page, f"og:image:{side}")) for side in ("width", "height")]
    assert stated == [int.from_bytes(picture[start : start + 4], "big") for start in (16, 20)]


def test_every_page_has_our_icon(site):
    icon = "//link[@rel='icon']/@href"
    icons = {site.target(address, "".join(page.xpath(icon))) for address, page in site.pages.items()}
    assert {("/images/favicon.svg", "")} == icons
    assert (site.folder / "images" / "favicon.svg").is_file()


def graphs(page):
    return [json.loads(text) for text in page.xpath("//script[@type='application/ld+json']/text()")]


def test_structured_data_parses_and_uses_terms_that_schema_org_defines(site, generated):
    for address in generated:
        (graph,) = graphs(site.pages[address])
        assert [] == unknown_terms(graph), address


def addresses_in(value):
    """Every address of this site in structured data."""
    if isinstance(value, dict | list):
        inner = value.values() if isinstance(value, dict) else value
        return [found for item in inner for found in addresses_in(item)]
    return re.findall(r"^https?://(?!schema\.org|creativecommons\.org).*", value) if isinstance(value, str) else []


def test_addresses_in_structured_data_exist(site, generated):
    anchors = {address: {*page.xpath("//@id")} for address, page in site.pages.items()}
    for address in generated:
        for found in addresses_in(graphs(site.pages[address])):
            target, anchor = site.target(address, found)
            assert target in site.pages, f"{address}: {found}"
            assert not anchor or anchor in anchors[target], f"{address}: {found}"


def test_the_edit_link_of_a_generated_page_names_the_file_it_comes_from(site, generated):
    wrong = {address: edit_link(site.pages[address]) for address in generated}
    expected = {address: f"{REPO_URL}/edit/main/{page.source}" for address, page in generated.items()}
    assert expected == wrong


def test_the_edit_link_of_an_entry_names_its_yaml_file(site, catalog):
    for entry in catalog.comparisons:
        link = f"{REPO_URL}/edit/main/data/comparisons/{entry}.yml"
        assert link == edit_link(site.pages[f"/compare/{entry}/"])


def test_every_edit_link_names_something_that_is_in_the_repository(site):
    paths = {edit_link(page).removeprefix(f"{REPO_URL}/edit/main/") for page in site.pages.values()} - {""}
    assert [] == sorted(path for path in paths if not (ROOT / path).exists())


def test_the_colors_of_the_browser_follow_the_device(site):
    media = site.pages["/"].xpath("//meta[@name='theme-color']/@media")
    assert ["(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"] == media


def test_a_page_can_be_zoomed(site):
    viewports = {meta(page, "viewport") for page in site.pages.values()}
    assert [] == [text for text in viewports if re.search("user-scalable|maximum-scale", text)]


def test_the_checkers_find_what_is_planted():
    page = html.fromstring('<html><head><title> A\n B </title><meta name="x" content="1"></head></html>')
    assert ("A B", "1") == (title(page), meta(page, "x"))
    with pytest.raises(ValueError):
        meta(page, "description")
    assert ["https://a.example/"] == addresses_in({"@context": "https://schema.org", "url": ["https://a.example/"]})
