"""Every link and every anchor leads somewhere, and nothing is loaded from another host."""

import re

import pytest
from lxml import html

from tests.building import PREFIX, REPO_URL, SITE_URL, BuiltSite

LOADS = {
    "script": ["src"],
    "img": ["src", "srcset"],
    "iframe": ["src", "srcdoc"],
    "source": ["src", "srcset"],
    "video": ["src", "poster"],
    "audio": ["src"],
    "track": ["src"],
    "embed": ["src"],
    "object": ["data"],
    "image": ["href"],
    "use": ["href"],
    "input": ["src"],
    "a": ["ping"],
}
NOT_LOADED = {"canonical", "license", "edit", "alternate", "next", "prev"}
STYLE_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")


def links_of(page):
    """Everything on a page that leads somewhere."""
    return {*page.xpath("//@href"), *page.xpath("//@src"), *page.xpath("//form/@action"), *page.xpath("//@data-index")}


def broken_links(site):
    """Links within the site that lead to nothing, as 'page → link'."""
    anchors = {address: {*page.xpath("//@id")} for address, page in site.pages.items()}
    broken = []
    for address, page in site.pages.items():
        for link in links_of(page):
            target, anchor = site.target(address, link)
            missing = target and not site.exists(target)
            if missing or (target and anchor and anchor not in anchors.get(target, ())):
                broken.append(f"{address} → {link}")
    return sorted(broken)


def loaded_by(page):
    """The addresses of everything an element loads by itself."""
    for element in page.iter(*LOADS, "link"):
        if element.tag == "link":
            if not NOT_LOADED & set(element.get("rel", "").split()):
                yield element.get("href", "")
        else:
            yield from filter(None, (element.get(name) for name in LOADS[element.tag]))
    styles = [*page.xpath("//@style"), *page.xpath("//style/text()")]
    yield from urls_in_style("\n".join(styles))


def urls_in_style(text):
    return [one or other for one, other in STYLE_URL.findall(text)]


def foreign(site, address, links):
    """Those of the links that leave the site."""
    return sorted(link for link in links if not link.startswith("data:") and site.target(address, link)[0] is None)


def test_every_link_and_every_anchor_leads_somewhere(site):
    assert [] == broken_links(site)


def test_every_line_of_the_search_index_leads_somewhere(site):
    anchors = {address: {*page.xpath("//@id")} for address, page in site.pages.items()}
    lines = [("/" + line[0]).partition("#") for line in site.search]
    wrong = [path + anchor for path, _, anchor in lines if anchor and anchor not in anchors.get(path, ())]
    assert [] == wrong + [path for path, _, _ in lines if path not in site.pages]


def test_links_work_in_any_folder_because_they_are_relative(site):
    links = {address: links_of(page) for address, page in site.pages.items() if address != "/404.html"}
    absolute = {address: [link for link in found if link.startswith("/")] for address, found in links.items()}
    assert {} == {address: found for address, found in absolute.items() if found}


def test_the_page_for_missing_addresses_cannot_know_where_it_stands_so_its_links_are_absolute(site):
    own = [link for link in links_of(site.pages["/404.html"]) if site.target("/404.html", link)[0]]
    assert len(own) > 10
    assert [] == [link for link in own if not link.startswith((PREFIX, SITE_URL, "#"))]


def test_no_page_loads_anything_from_another_host(site):
    found = {address: foreign(site, address, loaded_by(page)) for address, page in site.pages.items()}
    assert {} == {address: links for address, links in found.items() if links}


def test_no_style_sheet_and_no_script_names_another_host(site):
    for file in [*site.folder.rglob("*.css"), *site.folder.rglob("*.js")]:
        text = file.read_text(encoding="utf-8")
        if not file.name.startswith("search."):  # the index holds texts that people read
            assert [] == re.findall(r"https?://[^\s\"')]+", text), file.name
        if file.suffix == ".css":
            assert [] == [url for url in urls_in_style(text) if "//" in url or url.startswith("/")], file.name


def test_links_that_leave_the_site_say_nothing_about_the_reader_and_keep_the_window(site):
    for address, page in site.pages.items():
        assert [] == page.xpath("//a[@ping]"), address
        assert [] == page.xpath("//a[@target='_blank'][not(contains(@rel, 'noopener'))]"), address


def test_pages_of_the_theme_point_to_the_fork_that_published_them(site):
    asked = {link for page in site.pages.values() for link in page.xpath("//p[contains(@class, 'nothing')]/a/@href")}
    assert f"{REPO_URL}/issues/new" in asked
    assert [] == [address for address, text in site.texts.items() if "example.org/crosswalk" in text]


@pytest.fixture
def broken_site(tmp_path):
    """A site of two pages with one fault of each kind."""
    faults = '<a href="two/">right</a><a href="three/">gone</a><a href="two/#gone">no anchor</a><a href="two">a</a>'
    loads = '<img src="https://other.example/x.png"><link rel="preconnect" href="https://fonts.example"><a href="//x">'
    style = '<p style="background: url(https://style.example/x.png)" id="here">x</p><a href="#here">here</a>'
    for folder, text in ((tmp_path, faults + loads + style), (tmp_path / "two", "<p>two</p>")):
        folder.mkdir(exist_ok=True)
        (folder / "index.html").write_text(f"<html><body>{text}</body></html>")
    return BuiltSite(tmp_path, SITE_URL)


def test_the_checkers_find_what_is_planted(broken_site):
    assert ["/ → three/", "/ → two", "/ → two/#gone"] == broken_links(broken_site)
    found = foreign(broken_site, "/", loaded_by(broken_site.pages["/"]))
    assert ["https://fonts.example", "https://other.example/x.png", "https://style.example/x.png"] == found
    assert ["x.png", "y.css"] == urls_in_style("a { b: url('x.png') } @import 'y.css';")
    frame = html.fromstring('<div><iframe src="https://a.example/"></iframe></div>')
    assert ["https://a.example/"] == list(loaded_by(frame))
