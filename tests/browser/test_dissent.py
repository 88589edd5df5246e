"""What readers told us is reached from the claim it is about, in reach of everybody."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_accessibility import EACH_ONCE, OPEN_ALL, WIDTHS, findings
from tests.building import PREFIX, PUBLISHED, build
from tests.site.test_preview import small_project
from tools.serving import serve

NOTES = """\
- id: d-2026-01-02-a
  about: greeting#sylvania
  text: In my office people speak first.
  scope: one person, one office, 2025
  told_on: 2026-01-02
- id: d-2026-01-03-a
  about: greeting#cold
  text: I never thought so.
  scope: one person, 2025
  told_on: 2026-01-03
  answer: We ask more people now.
"""


@pytest.fixture(scope="module")
def told(small_root, tmp_path_factory):
    """The address of a small site with two notes."""
    root = small_project(small_root, tmp_path_factory.mktemp("told"))
    (root / "data/dissent").mkdir()
    (root / "data/dissent/greeting.yml").write_text(NOTES, encoding="utf-8")
    result = build(root, root / "site", **PUBLISHED)
    assert 0 == result.returncode, result.stderr
    with serve(root / "site", PREFIX) as address:
        yield address


@pytest.fixture
def visit(browser, told):
    contexts = []

    def opened(address, **options):
        contexts.append(browser.new_context(service_workers="block", reduced_motion="reduce", **options))
        page = contexts[-1].new_page()
        page.goto(told + address)
        return page

    yield opened
    for context in contexts:
        context.close()


def test_the_count_beside_a_claim_opens_what_was_told(visit):
    page = visit("compare/greeting/?from=sylvania")
    note = page.get_by_text("In my office people speak first.")
    expect(note).to_be_hidden()
    page.get_by_role("link", name=re.compile("1 person told us it is different for them.*Sylvania")).click()
    expect(note).to_be_in_viewport()


def test_the_page_of_a_place_leads_to_what_was_told(visit):
    page = visit("from/sylvania/")
    page.get_by_role("link", name="1 person told us it is different for them").click()
    expect(page).to_have_url(re.compile(r"/compare/greeting/\?from=sylvania#d-2026-01-02-a$"))
    expect(page.get_by_text("In my office people speak first.")).to_be_in_viewport()


def test_a_link_to_a_note_in_a_card_that_is_not_for_the_chosen_place_shows_the_card(visit):
    page = visit("compare/greeting/?from=sylvania#d-2026-01-03-a")
    expect(page.get_by_text("I never thought so.")).to_be_in_viewport()


@pytest.mark.parametrize("address", ["compare/greeting/?from=sylvania", "from/sylvania/"])
@pytest.mark.parametrize(("width", "scheme"), EACH_ONCE)
def test_axe_finds_nothing(visit, address, width, scheme):
    page = visit(address, viewport=WIDTHS[width], color_scheme=scheme)
    page.evaluate(OPEN_ALL)
    assert [] == findings(page)
