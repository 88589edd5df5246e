"""The exported site, built by an engine that runs nothing of ours, and compared page by page with what we show.

Engines other than MkDocs are installed aside, each from a lock of its own.
"""

import subprocess
import sys
from functools import cached_property
from pathlib import Path

from lxml import html

from macros.build import Build
from macros.exporting import described
from macros.loading import load
from macros.plain_markdown import headings
from tools.aside import finding, installed
from tools.build_site import ROOT, environment

LOCKS = Path(__file__).parent / "engines"
COMMANDS = {
    "mkdocs": ["mkdocs", "build", "--strict"],
    "properdocs": ["properdocs", "build", "--strict", "--config-file", "mkdocs.yml"],
    "zensical": ["zensical", "build", "--strict"],
}
CONTENTS = "(//nav[contains(@class,'md-nav--secondary')])[1]//a[contains(@class,'md-nav__link')]/@href"
THEIRS = ".//script|.//style|.//*[contains(@class,'md-content__button')]|.//*[contains(@class,'md-source-file')]"


def variables_of(engine):
    """The variables with which Python finds an engine; none for MkDocs, which is here."""
    lock = LOCKS / f"{engine}.txt"
    return finding(installed(lock)) if lock.exists() else {}


def build(engine, folder, root=ROOT):
    """Export the site into `folder`, which is new, and build it there; return the built site and what was printed."""
    variables = environment(root) | variables_of(engine)
    run([sys.executable, "-m", "macros", "export", str(folder)], root, environment(root))
    return folder / "site", run([sys.executable, "-m", *COMMANDS[engine]], folder, variables)


def run(command, place, variables):
    """Run a command that has to go well."""
    ran = subprocess.run(command, cwd=place, env=variables, capture_output=True, text=True, timeout=600)
    if ran.returncode != 0:
        raise RuntimeError(f"{' '.join(command[2:])} failed: {ran.stdout}{ran.stderr}")
    return ran.stdout + ran.stderr


class Comparison:
    """What our own engine shows, beside what another one made of the export."""

    def __init__(self, root=ROOT):
        docs = root / "docs"
        files = {f"/{file.relative_to(docs).with_suffix('')}/": file for file in docs.rglob("*.md")}
        written = {address.replace("/index/", "/"): file for address, file in files.items()}
        self.ours = Build(load(root))
        self.ours.complete({at: described(file.read_text(encoding="utf-8")) for at, file in written.items()})

    @cached_property
    def pages(self):
        """The HTML of every generated page by address."""
        return {
            at: self.ours.filled(self.ours.slot(page.component, page.entry), at) for at, page in self.ours.pages.items()
        }

    def differences(self, site):
        """By address: in what a page of the built site differs; pages that do not are left out."""
        found = {address: list(self._of_page(site, address)) for address in self.pages}
        return {address: what for address, what in found.items() if what}

    def _of_page(self, site, address):
        file, page = site / address.strip("/") / "index.html", self.ours.pages[address]
        if not file.exists():
            return ["is missing"]
        theirs = html.parse(file).getroot()
        words, anchors, links = shown(html.fragment_fromstring(self.pages[address], create_parent="div"))
        other_words, other_anchors, other_links = shown(theirs.xpath("//article")[0])
        same = {
            "words": words == other_words,
            "anchors": anchors <= other_anchors,
            "links": links == other_links,
            "contents": [f"#{heading.id}" for heading in headings(self.pages[address])] == theirs.xpath(CONTENTS),
            "title": theirs.xpath("//head/title/text()")[0].startswith(page.title),
            "description": theirs.xpath("//meta[@name='description']/@content") == [page.description],
        }
        return [name for name, is_so in same.items() if not is_so]


def shown(element):
    """Words in order, anchors, and where links lead, without what the other theme adds."""
    for added in element.xpath(THEIRS):
        added.drop_tree()
    links = [link.removesuffix("index.html") for link in element.xpath(".//a/@href")]
    return element.text_content().split(), set(element.xpath(".//@id")), links
