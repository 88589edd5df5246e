"""The offline copy is one file that opens from a folder, with links that lead to its own files."""

import re
import subprocess
import sys
import zipfile
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html

from tests.building import PUBLISHED, ROOT, SITE_URL
from tools import build_offline

HERE = "folder:///"
PAGE = '<a href="../x/?from=a#b">x</a> <a href=".">here</a> <code>&lt;a href="../x/"&gt;</code>'
PAGE += '<meta http-equiv="refresh" content="0; url=../x/?">'


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """The copy made by the real command's own steps, on a machine that knows no public address."""
    folder = tmp_path_factory.mktemp("offline")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("SITE_URL", raising=False)
        patch.setenv("SOURCE_DATE_EPOCH", PUBLISHED["SOURCE_DATE_EPOCH"])
        assert 0 == build_offline.build(ROOT, build_offline.build_site.MKDOCS, folder / "copy.zip")
    return folder / "copy.zip"


@pytest.fixture(scope="module")
def files(archive):
    """Every file of the copy by name, without the folder they all stand in."""
    with zipfile.ZipFile(archive) as opened:
        assert {"crosswalk"} == {name.split("/")[0] for name in opened.namelist()}
        return {name.partition("/")[2]: opened.read(name) for name in opened.namelist()}


@pytest.fixture(scope="module")
def pages(files):
    """Every page as a tree, by name."""
    return {name: html.document_fromstring(text) for name, text in files.items() if name.endswith(".html")}


def targets(name, page):
    """The files that a page names, as (what is written, name from the top); links elsewhere are left out."""
    for link in {*page.xpath("//@href"), *page.xpath("//@src"), *page.xpath("//@action"), *page.xpath("//@data-index")}:
        url = urlsplit(urljoin(HERE + name, link))
        if url.scheme == "folder":
            yield link, unquote(url.path).lstrip("/")


def test_no_copy_of_the_build_is_left(archive):
    assert [] == list(ROOT.glob(".site-new-*"))


def test_every_link_names_a_file_of_the_copy(files, pages):
    lost = {name: [link for link, file in targets(name, page) if file not in files] for name, page in pages.items()}
    assert {} == {name: links for name, links in lost.items() if links}
    assert len(pages) > 100


def test_every_page_of_the_site_is_there_and_nothing_that_only_a_server_needs(files, site):
    assert {f"{address.lstrip('/')}index.html" for address in site.pages if address.endswith("/")} <= set(files)
    assert [] == [name for name in files if name in build_offline.LEFT_OUT]


def test_a_reader_is_never_sent_to_this_machine(files, pages):
    assert "127.0.0.1" not in files["READ-ME.txt"].decode()
    shown = "//body//text()[contains(., '127.0.0.1') and not(parent::script)] | //a[contains(@href, '127.0.0.1')]"
    assert {} == {name: page.xpath(shown) for name, page in pages.items() if page.xpath(shown)}


def test_it_says_what_it_is_where_newer_texts_are_and_who_may_use_it(files, catalog, monkeypatch):
    monkeypatch.setenv("SITE_URL", SITE_URL)
    text = build_offline.read_me(ROOT)
    assert text.startswith(catalog.site.name)
    assert ["index.html" in text, "CC BY 4.0" in text, SITE_URL in text] == [True] * 3
    assert re.search(r"on [A-Z][a-z]+ \d+, 20\d\d\.\n", text)
    assert {"LICENSE.txt", "LICENSE-CONTENT.txt"} <= set(files)


@pytest.mark.parametrize(
    ("link", "found"),
    [
        (".", "./index.html"),
        ("./#why", "./index.html#why"),
        ("..", "../index.html"),
        ("../x/", "../x/index.html"),
        ("../x/?from=a&amp;b#c", "../x/index.html?from=a&amp;b#c"),
        ("../x/file.txt", "../x/file.txt"),
        ("#why", "#why"),
        ("?from=a", "?from=a"),
        ("https://x.example/y/", "https://x.example/y/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("../nowhere/", "../nowhere/"),
    ],
)
def test_only_links_to_folders_change(tmp_path, link, found):
    for folder in ("page", "x"):
        (tmp_path / folder).mkdir()
    assert found == build_offline.to_file(link, tmp_path / "page")


def test_a_text_about_a_link_is_no_link(tmp_path):
    (tmp_path / "x").mkdir()
    (tmp_path / "page").mkdir()
    expected = PAGE.replace("../x/?", "../x/index.html?").replace('"."', '"./index.html"')
    assert expected == build_offline.opened_from_a_folder(PAGE, tmp_path / "page")


def test_a_build_that_fails_leaves_the_last_copy(tmp_path):
    (tmp_path / build_offline.NAME).write_text("the last one")
    code = "import sys; from pathlib import Path; from tools import build_offline; build_offline.main(Path({!r}), {!r})"
    command = [sys.executable, "-c", code.format(str(tmp_path), [sys.executable, "-c", "import sys; sys.exit(3)"])]
    result = subprocess.run(command, cwd=ROOT, text=True, capture_output=True)
    assert (1, f"{build_offline.NOT_MADE}\n") == (result.returncode, result.stderr)
    assert [build_offline.NAME] == [file.name for file in tmp_path.iterdir()]
    assert "the last one" == (tmp_path / build_offline.NAME).read_text()
