"""The same entries as Crosswalk builds them, by the plain way, by Hugo, and as exported Markdown by Zensical.

Each is laid out in a folder of its own, with the commands that build and serve it and the file that is edited.
"""

from __future__ import annotations

import compileall
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.metadata import distributions
from pathlib import Path

import yaml

from tools.aside import NotInstalled, finding, installed
from tools.build_site import environment
from tools.exported import variables_of

from .entries import make
from .running import run

HERE = Path(__file__).parent
ROOT = HERE.parent
PREFIX = "/crosswalk/"
SITE_URL = f"http://127.0.0.1{PREFIX}"
SOURCES = ("macros", "docs", "tools", "mkdocs.yml")
MKDOCS = [sys.executable, "-m", "mkdocs"]
PAGES = {
    "compare": "comparisons",
    "from": "backgrounds",
    "checklists": "checklists",
    "quizzes": "quizzes",
    "sources": "sources",
}
LISTS = ("glossary", "figures")


@dataclass(frozen=True)
class Variant:
    """One way to make a site; `{port}` in its command for serving is filled in when it serves."""

    name: str
    folder: Path
    build: list[str]
    serve: list[str]
    edited: str
    """The text file that is edited, from the folder."""
    mark: str
    """After this text in it stands the question that the page shows as its heading."""
    files: tuple[str, ...] = ("site", ".cache")
    """What a cold build does not find."""
    variables: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        return environment(ROOT) | {"SITE_URL": SITE_URL} | self.variables

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def clean(self) -> None:
        """Make the next build a cold one."""
        for name in self.files:
            shutil.rmtree(self.folder / name, ignore_errors=True)


class Tools:
    """What is installed aside: Hugo, a compressor, and Zensical where it can be had; and versions."""

    def __init__(self):
        folder = installed(HERE / "requirements.txt")
        self.hugo = str(next((folder / "hugo" / "binaries").glob("hugo*")))
        self.variables = finding(folder)
        self.zensical = _zensical_variables()
        self.missing = [] if self.zensical else ["Zensical"]
        folders = [str(folder), *self.zensical.values()]
        versions = {one.name.lower(): one.version for one in distributions(path=folders)}
        self.versions = {name: versions.get(name.lower(), "not installed") for name in ("Hugo", "Zensical", "brotli")}

    def brotli(self, content: bytes) -> int:
        """How many bytes brotli makes of a content at its best."""
        code = "import brotli, sys; print(len(brotli.compress(sys.stdin.buffer.read(), quality=11)))"
        command = [sys.executable, "-c", code]
        return int(subprocess.run(command, env=self.variables, input=content, capture_output=True, check=True).stdout)


def _zensical_variables() -> dict[str, str]:
    """The variables with which Python finds Zensical; none where it cannot be had."""
    try:
        return variables_of("zensical")
    except NotInstalled as why:
        print(f"Zensical is not compared. {why}", flush=True)
        return {}


def lay_out(work: Path, entries: int, tools: Tools, names: Iterable[str]) -> tuple[int, str, dict[str, Variant]]:
    """How many entries there really are, the comparison whose page is looked at, and the variants."""
    work.mkdir(parents=True)
    many = make(ROOT, work, entries)
    page = min(file.stem for file in (work / "data/comparisons").glob("*.yml"))
    ways = {
        "Crosswalk": lambda: _ours(work, page),
        "plain": lambda: _plain(work, page),
        "Hugo": lambda: _hugo(work, page, tools.hugo),
        "Zensical": lambda: _zensical(work, page, tools.zensical),
    }
    return many, page, {name: way() for name, way in ways.items() if name in names and name not in tools.missing}


def _ours(work: Path, page: str) -> Variant:
    folder = work / "Crosswalk"
    folder.mkdir()
    for name in SOURCES:
        source, target = ROOT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    compileall.compile_dir(folder, quiet=2)
    shutil.copytree(work / "data", folder / "data")
    serve = [*MKDOCS, "serve", "--dirty", "-a", "127.0.0.1:{port}"]
    edited = f"data/comparisons/{page}.yml"
    return Variant("Crosswalk", folder, [*MKDOCS, "build", "--strict"], serve, edited, "question: ")


def _plain(work: Path, page: str) -> Variant:
    folder = work / "plain"
    shutil.copytree(HERE / "plain", folder)
    shutil.copytree(work / "data", folder / "data")
    docs = folder / "docs"
    for address, kind in PAGES.items():
        _call(docs / address / "index.md", address)
        for file in (work / "data" / kind).glob("*.yml"):
            _call(docs / address / f"{file.stem}.md", address, file.stem)
    for topic in yaml.safe_load((work / "data/topics.yml").read_text(encoding="utf-8")):
        _call(docs / "topics" / f"{topic['id']}.md", "topics", topic["id"])
    for name in LISTS:
        _call(docs / f"{name}.md", name)
    serve = [*MKDOCS, "serve", "-a", "127.0.0.1:{port}"]
    return Variant("plain", folder, [*MKDOCS, "build", "--strict"], serve, f"data/comparisons/{page}.yml", "question: ")


def _call(file: Path, *arguments: str) -> None:
    """A page of the plain site: nothing but one call of its macro."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"{{{{ entry({', '.join(map(repr, arguments))}) }}}}\n", encoding="utf-8")


def _hugo(work: Path, page: str, hugo: str) -> Variant:
    folder = work / "Hugo"
    shutil.copytree(HERE / "hugo", folder)
    shutil.copytree(work / "data", folder / "data")
    own = ["-b", f"http://127.0.0.1:{{port}}{PREFIX}", "--appendPort=false", "-p", "{port}"]
    build, files = [hugo, "-d", "site"], ("site", "resources", "cache")
    build += ["--cacheDir", str(folder / "cache")]
    serve = [hugo, "server", *own]
    return Variant("Hugo", folder, build, serve, f"data/comparisons/{page}.yml", "question: ", files)


def _zensical(work: Path, page: str, variables: dict[str, str]) -> Variant:
    """Crosswalk's export; what is edited is the page's Markdown, for the YAML is not in there."""
    folder = work / "Zensical"
    export = [sys.executable, "-m", "macros", "export", str(folder)]
    run(export, work / "Crosswalk", environment(ROOT) | {"SITE_URL": SITE_URL})
    zensical = [sys.executable, "-m", "zensical"]
    build = [*zensical, "build", "-f", "mkdocs.yml"]
    serve = [*zensical, "serve", "-f", "mkdocs.yml", "-a", "127.0.0.1:{port}"]
    edited = f"docs/compare/{page}/index.md"
    return Variant("Zensical", folder, build, serve, edited, "\n# ", variables=variables)
