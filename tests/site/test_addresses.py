"""What is computed without rendering is what the built site has, and nothing that was promised is lost."""

import pytest

from macros.promises.contract import contract_of

CHROME = {"search-top", "found-top", "search-home", "found-home", "content", "progress-from"}
"""Anchors that belong to no text."""
FOLLOW_THE_CODE = ("/contribute/fields/", "/contribute/rules/", "/contribute/coverage/")


@pytest.fixture(scope="module")
def computed(catalog):
    return contract_of(catalog).published


def anchors_of(page):
    """The anchors of a page that somebody might keep: no parts of forms, no letters of an alphabet."""
    controls = {*page.xpath("//input/@id"), *page.xpath("//select/@id")}
    letters = {name for name in page.xpath("//section/@id") if name.startswith("letter-")}
    return {*page.xpath("//@id")} - controls - letters - CHROME


def test_every_computed_address_is_there_with_its_anchors(site, computed):
    ids = {address: {*page.xpath("//@id")} for address, page in site.pages.items()}
    assert [] == [page for page in computed.pages if not site.exists(page)]
    assert [] == [f"{page}#{name}" for page, names in computed.pages.items() for name in names if name not in ids[page]]


def test_every_page_and_every_anchor_on_it_is_computed(site, computed):
    assert {"/404.html"} == set(site.pages) - set(computed.pages)
    pages = {address: page for address, page in site.pages.items() if address in computed.pages}
    found = {address: anchors_of(page) - set(computed.pages[address]) for address, page in pages.items()}
    assert {} == {page: names for page, names in found.items() if names and page not in FOLLOW_THE_CODE}


def test_every_file_for_other_programs_is_computed(site, computed):
    calendars = {f"/{file.relative_to(site.folder).as_posix()}" for file in site.folder.rglob("*.ics")}
    assert calendars == {address for address in computed.pages if address.endswith(".ics")}


def test_nothing_that_was_promised_is_lost(catalog):
    contract = contract_of(catalog)
    assert [] == contract.lost()
    assert len(contract.given) > 2_000
