"""Pages at old addresses lead on, also without a script, and are in no index; other pages carry nothing of it."""

import pytest
from lxml import html

from macros.build import Build

SITE = "https://reader.example/crosswalk/"
GIVEN = """\
Published addresses are promises.
/compare/hello/
/compare/hello/#cold
/compare/hello/#hello
/compare/hello/#icy
/compare/greeting/#frosty
/compare/greeting/#more-phrases
/phrases/#phrase-hello-hello
/checklists/old/
/checklists/old/weekly.ics
"""
REDIRECTS = {
    "/compare/hello/": "/compare/hi/",
    "/compare/hi/": "/compare/greeting/",
    "/compare/hello/#icy": "greeting#cold",
    "/compare/greeting/#frosty": "greeting#cold",
    "/checklists/old/": "/checklists/first-day/",
}


@pytest.fixture
def build(small_with, tmp_path):
    (tmp_path / "data").mkdir()
    lines = "".join(f"- from: {old}\n  to: {new}\n" for old, new in REDIRECTS.items())
    (tmp_path / "data" / "redirects.yml").write_text(lines)
    (tmp_path / "addresses.txt").write_text(GIVEN)
    build = Build(small_with())
    build.complete({})
    return build


@pytest.fixture
def files(build):
    return build.files(SITE, "")


@pytest.fixture
def page(files):
    return html.document_fromstring(files["compare/hello/index.html"])


def filled(build, address):
    page = build.pages[address]
    return build.filled(build.slot(page.component, page.entry), address)


def test_every_old_page_has_a_file_and_nothing_else_has(files):
    moved = {path for path, text in files.items() if isinstance(text, str) and 'http-equiv="refresh"' in text}
    assert {"compare/hello/index.html", "compare/hi/index.html", "checklists/old/index.html"} == moved


def test_it_leads_to_the_end_of_the_chain_in_four_ways(page):
    assert ["0; url=../greeting/"] == page.xpath("//noscript/meta[@http-equiv='refresh']/@content")
    assert [f"{SITE}compare/greeting/"] == page.xpath("//link[@rel='canonical']/@href")
    (link,) = page.xpath("//a[@id='moved-to']")
    assert ("../greeting/", 'Is "hi & bye" < a real talk?') == (link.get("href"), link.text)
    assert "replace(link.href)" in page.xpath("string(//script)")


def test_search_engines_leave_it_out(page):
    assert ["noindex"] == page.xpath("//meta[@name='robots']/@content")


def test_only_anchors_with_another_name_are_told(page):
    assert {"icy": "../greeting/#cold"} == {link.get("id"): link.get("href") for link in page.xpath("//div//a")}


def test_a_calendar_is_there_under_its_old_address_too(files):
    assert files["checklists/first-day/weekly.ics"] == files["checklists/old/weekly.ics"]


def test_a_page_that_is_still_there_leads_its_old_anchors_on(build):
    page = html.document_fromstring(filled(build, "/compare/greeting/"))
    assert {"frosty": "./#cold"} == {link.get("id"): link.get("href") for link in page.xpath("//moved-parts/a")}
    phrases = html.document_fromstring(filled(build, "/phrases/"))
    assert ["./#phrase-greeting-hello"] == phrases.xpath("//moved-parts/a[@id='phrase-hello-hello']/@href")


def test_other_pages_carry_nothing_of_it(build):
    others = [address for address in build.pages if address not in ("/compare/greeting/", "/phrases/")]
    assert [] == [address for address in others if "moved-parts" in filled(build, address)]


def test_old_addresses_are_in_no_index(files):
    index = next(text for path, text in files.items() if path.startswith("assets/search."))
    assert "compare/hello/" not in index
    assert "compare/hi/" not in index


def test_a_site_without_redirects_has_no_such_page(small):
    build = Build(small)
    build.complete({})
    assert [] == [path for path in build.files(SITE, "") if path.endswith(".html")]
