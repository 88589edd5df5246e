"""Build the site by the real command, and read what was built."""

import json
import shutil
import subprocess
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

from tools import build_site

ROOT = Path(__file__).parent.parent
PREFIX = "/crosswalk/"
SITE_URL = f"https://reader.example{PREFIX}"
REPO_URL = "https://code.example/a-fork"
PUBLISHED = {"SITE_URL": SITE_URL, "REPO_URL": REPO_URL, "SOURCE_DATE_EPOCH": "1700000000"}
SOURCES = ["data", "docs", "macros", "mkdocs.yml", "tools"]


def build(root, folder, **variables):
    """Run `mkdocs build --strict` in `root` with the variables of a publication."""
    command = [*build_site.MKDOCS, "--site-dir", str(folder)]
    return subprocess.run(
        command, cwd=root, env=build_site.environment(root) | variables, text=True, capture_output=True
    )


def copy_of(root, folder):
    """A copy of what a build reads, to change."""
    folder.mkdir(exist_ok=True)
    for name in SOURCES:
        copy_one(root / name, folder / name)
    return folder


def copy_one(source, target):
    """Copy a file or a folder."""
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy(source, target)


def contents_of(folder):
    """Every file below a folder with what it holds."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


class BuiltSite:
    """A built site: its pages by address, its other files by name."""

    def __init__(self, folder, address):
        self.folder, self.address = Path(folder), address

    @cached_property
    def texts(self):
        """The HTML of each page by address, from the site's root."""
        files = sorted(self.folder.rglob("*.html"))
        return {self._address(file): file.read_text(encoding="utf-8") for file in files}

    @cached_property
    def pages(self):
        """Each page as a tree, by address."""
        return {address: html.document_fromstring(text) for address, text in self.texts.items()}

    def _address(self, file):
        return "/" + file.relative_to(self.folder).as_posix().removesuffix("index.html")

    def file(self, pattern):
        """The text of the one file that fits a pattern."""
        (file,) = self.folder.glob(pattern)
        return file.read_text(encoding="utf-8")

    @cached_property
    def search(self):
        """The lines of the search index."""
        text = self.file("assets/search.*.js")
        return json.loads(text[text.index("(") + 1 : text.rindex(")")])

    @cached_property
    def sitemap(self):
        """The addresses in the sitemap, from the site's root, each with its day."""
        tree = html.fromstring(self.file("sitemap.xml").encode())
        listed = zip(tree.xpath("//loc/text()"), tree.xpath("//lastmod/text()"), strict=True)
        return [(address.removeprefix(self.address.rstrip("/")), day) for address, day in listed]

    def target(self, page, link):
        """The address from the site's root to which a link leads, and its anchor; None when it leaves the site."""
        url = urlsplit(urljoin(self.address + page.lstrip("/"), link))
        if f"{url.scheme}://{url.netloc}" != self.address.removesuffix(PREFIX):
            return None, ""
        inside = url.path.startswith(PREFIX)
        return (f"/{unquote(url.path.removeprefix(PREFIX))}" if inside else url.geturl()), unquote(url.fragment)

    def exists(self, address):
        """Whether there is a page or another file at an address from the site's root."""
        return address in self.pages or (not address.endswith("/") and (self.folder / address.lstrip("/")).is_file())
