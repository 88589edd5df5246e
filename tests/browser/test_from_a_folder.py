"""The offline copy works from a folder: pages, search, choices, quizzes and checklists, without asking anybody."""

import zipfile
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tools import build_offline


@pytest.fixture(scope="module")
def folder(site, tmp_path_factory):
    """The unpacked copy, made of the built site."""
    place = tmp_path_factory.mktemp("unpacked")
    build_offline.write(place / build_offline.NAME, build_offline.contents(site.folder, build_offline.ROOT))
    with zipfile.ZipFile(place / build_offline.NAME) as archive:
        archive.extractall(place)
    return place / build_offline.FOLDER


@pytest.fixture
def page(browser, folder):
    """The first page, opened as a file; in the end nothing has failed and nothing was asked of a network."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    problems = []
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.on("pageerror", lambda error: problems.append(f"{page.url}: {error}"))
    page.on("console", lambda said: problems.append(f"{page.url}: {said.text}") if said.type == "error" else None)
    page.on("request", lambda asked: problems.append(asked.url) if urlsplit(asked.url).scheme != "file" else None)
    page.goto((folder / "index.html").as_uri())
    yield page
    context.close()
    assert [] == problems


def follow(page, link, name):
    """Follow a link, and expect the page of a name from the top of the folder."""
    link.click()
    page.wait_for_url(lambda url: urlsplit(url).path.endswith(f"/{build_offline.FOLDER}/{name}"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_links_lead_from_page_to_page(page, catalog):
    """From shelf to entry, through the foot, and back by the trail."""
    main, foot = page.get_by_role("banner"), page.get_by_role("contentinfo")
    article, trail = page.get_by_role("article"), page.get_by_role("navigation", name="Where you are")
    comparison, background, source = map(next, map(iter, (catalog.comparisons, catalog.backgrounds, catalog.sources)))
    for link, name in (
        (main.get_by_role("link", name="Questions"), "compare/index.html"),
        (article.locator(f"a[href$='{comparison}/index.html']").first, f"compare/{comparison}/index.html"),
        (trail.get_by_role("link").last, f"topics/{catalog.comparisons[comparison].topic}/index.html"),
        (main.get_by_role("link", name="Places"), "from/index.html"),
        (article.locator(f"a[href$='{background}/index.html']").first, f"from/{background}/index.html"),
        (foot.get_by_role("link", name="Sources"), "sources/index.html"),
        (article.locator(f".references a[href='{source}/index.html']"), f"sources/{source}/index.html"),
        (foot.get_by_role("link", name="Numbers people repeat"), "figures/index.html"),
        (foot.get_by_role("link", name="Glossary"), "glossary/index.html"),
        (foot.get_by_role("link", name="Phrases"), "phrases/index.html"),
        (foot.get_by_role("link", name="For US colleagues"), "for-hosts/index.html"),
        (foot.get_by_role("link", name="Contribute"), "contribute/index.html"),
        (foot.get_by_role("link", name="About"), "about/index.html"),
        (main.get_by_role("link", name="Crosswalk"), "index.html"),
    ):
        follow(page, link, name)


def test_the_search_finds_and_its_result_opens(page, catalog):
    follow(page, page.get_by_role("contentinfo").get_by_role("link", name="About"), "about/index.html")
    page.get_by_role("combobox").fill("smile")
    page.get_by_role("option").first.wait_for()
    page.get_by_role("combobox").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(catalog.comparisons["smiling"].question)
    page.get_by_role("combobox").fill("blat")
    page.get_by_role("option").first.click()
    question = catalog.comparisons["referral-or-connections"].question
    expect(page.get_by_role("heading", level=1)).to_have_text(question)


def test_a_choice_comes_by_the_address_and_is_made_by_hand(page, folder, catalog):
    entry, comparison = next(iter(catalog.comparisons.items()))
    first, second = list(comparison.home_norms)[:2]
    page.goto((folder / "topics" / comparison.topic / "index.html").as_uri())
    follow(page, page.locator(f"a[href*='{entry}/index.html?from={first}']").first, f"compare/{entry}/index.html")
    expect(page.locator(f"#often [data-side='{first}']")).to_be_visible()
    page.locator("details.choose > summary").click()
    page.locator(f"details.choose input[value='{second}']").check()
    expect(page.locator(f"#often [data-side='{second}']")).to_be_visible()
    page.reload()
    expect(page.locator(f"#often [data-side='{second}']")).to_be_visible()


@pytest.mark.parametrize("kind", ["quizzes", "checklists"])
def test_quizzes_and_checklists_can_be_used(page, catalog, kind):
    entry = next(iter(getattr(catalog, kind)))
    follow(page, page.get_by_role("banner").locator(f"a[href*='{kind}/']").first, f"{kind}/index.html")
    follow(page, page.locator(f"article a[href$='{entry}/index.html']").first, f"{kind}/{entry}/index.html")
    control = page.locator("article input").first
    control.check()
    expect(control).to_be_checked()


def test_nothing_is_promised_that_needs_a_server(page):
    expect(page.locator(".kept-link")).to_be_hidden()
