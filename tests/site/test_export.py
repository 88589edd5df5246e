"""The way out: the exported Markdown, built without our hooks, says what our pages say, under the same anchors."""

import subprocess
import sys

import pytest
import yaml
from lxml import html

from macros.build import Build
from macros.exporting import described
from macros.plain_markdown import headings
from tests.building import ROOT
from tools.build_site import environment

CONTENTS = "(//nav[contains(@class,'md-nav--secondary')])[1]//a[contains(@class,'md-nav__link')]/@href"
THEIRS = ".//script|.//style|.//*[contains(@class,'md-content__button')]|.//*[contains(@class,'md-source-file')]"


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """The exported folder, and the site that MkDocs makes of it with nothing of ours."""
    folder = tmp_path_factory.mktemp("export")
    commands = (
        ([sys.executable, "-m", "macros", "export", str(folder / "plain")], ROOT),
        ([sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(folder / "site")], folder / "plain"),
    )
    for command, place in commands:
        ran = subprocess.run(command, cwd=place, env=environment(ROOT), capture_output=True, text=True, timeout=300)
        assert 0 == ran.returncode, ran.stdout + ran.stderr
    return folder / "plain", folder / "site"


def address_of(file, docs):
    return f"/{file.relative_to(docs).with_suffix('')}/".replace("/index/", "/")


@pytest.fixture(scope="module")
def build(catalog):
    """What our own engine would show."""
    made, docs = Build(catalog), ROOT / "docs"
    written = {
        f"/{file.relative_to(docs).with_suffix('')}/".replace("/index/", "/"): file for file in docs.rglob("*.md")
    }
    made.complete({address: described(file.read_text(encoding="utf-8")) for address, file in written.items()})
    return made


def shown(element):
    """Words in order, and anchors, without what the other theme adds."""
    for added in element.xpath(THEIRS):
        added.drop_tree()
    return element.text_content().split(), set(element.xpath(".//@id"))


def test_every_page_has_the_same_words_anchors_and_contents(exported, build):
    different = {}
    for address, page in build.pages.items():
        ours = build.filled(build.slot(page.component, page.entry), address)
        theirs = html.parse(exported[1] / address.strip("/") / "index.html").getroot()
        words, anchors = shown(html.fragment_fromstring(ours, create_parent="div"))
        other_words, other_anchors = shown(theirs.xpath("//article")[0])
        found = {
            "words": words == other_words,
            "anchors": anchors <= other_anchors,
            "contents": [f"#{heading.id}" for heading in headings(ours)] == theirs.xpath(CONTENTS),
        }
        if not all(found.values()):
            different[address] = found
    assert {} == different
    assert 300 < len(build.pages)


def test_the_export_names_no_hook_and_no_macro(exported):
    settings = yaml.safe_load((exported[0] / "mkdocs.yml").read_text())
    assert [] == [name for name in ("hooks", "plugins", "watch") if name in settings]
    texts = [file.read_text() for file in exported[0].rglob("*.md")]
    assert [] == [text for text in texts if "show_" in text or "<!-- crosswalk:" in text]


def test_every_style_and_script_that_is_named_is_there(exported):
    settings = yaml.safe_load((exported[0] / "mkdocs.yml").read_text())
    named = settings["extra_css"] + settings["extra_javascript"]
    assert [] == [name for name in named if not (exported[0] / "docs" / name).is_file()]
    assert 20 < len(named)


def test_pages_by_hand_are_in_it_with_their_anchors(exported):
    page = html.parse(exported[1] / "about" / "index.html").getroot()
    assert ["tell-us"] == page.xpath("//h2[@id='tell-us']/@id")
    assert [] == [link for link in page.xpath("//article//a/@href") if "{{" in link]
