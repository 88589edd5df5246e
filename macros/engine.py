"""The MkDocs events: generated pages, slots, page data, assets. With the macros and hooks, all that knows the engine.

A macro returns a one-line slot, Markdown runs, and then the slot is filled with HTML from our own templates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.commands.build import get_context
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents, get_toc
from mkdocs.utils import clean_directory, write_file

from . import assets, preview
from .build import Build, contents
from .by_hand import described
from .components import COMPONENTS
from .loading import load
from .model.messages import MissingText
from .paths import ROOT
from .printing import ContentError
from .reading import Known
from .rendering import compiled, relative
from .settings import configure
from .workers import shared_out

_ANCHOR = re.compile(r' id="([^"]+)"')

build: Build
last: Build | None = None
"""The build whose output lies in the folder of a preview; None when it is unknown what lies there."""
_known = Known()


class Generated(File):
    """A file of ours; it is written when it is not yet there as it should be."""

    fresh = False

    def is_modified(self) -> bool:
        return not self.fresh


class SlotPage(Page):
    """The page of such a file: a slot, in which neither macros nor Markdown have anything to do."""

    def read_source(self, config: Any) -> None:
        self.markdown, self.meta = self.file.content_string, {"render_macros": False}

    def render(self, config: Any, files: Files) -> None:
        self.content = self.markdown

    @property
    def toc(self) -> TableOfContents:
        """The headings of what stands in the slot; read only when a theme asks, and ours does not."""
        return get_toc(contents(self.content or ""))

    @toc.setter
    def toc(self, value: Any) -> None:
        """MkDocs sets that of the Markdown, which has none."""

    @property
    def is_ours(self) -> bool:
        """Whether we write it; drafts are marked by MkDocs, and what is there already is not written again."""
        return not self.file.fresh and not self.file.inclusion.is_excluded()


def on_config(config: Any, serving: bool) -> None:
    """Read the data; findings stop the build with exit code 1 before anything is touched."""
    global build
    try:
        build = Build(load(ROOT, with_drafts=serving, known=_known), preview=serving)
    except (ContentError, MissingText) as error:
        raise PluginError(f"The data has problems, so nothing was built.\n\n{error}") from None
    configure(config, build, serving)


def on_config_again(config: Any, findings: str) -> None:
    """While serving with unusable data: the last good catalog stays, and each page says what was found."""
    build.findings = findings
    configure(config, build, serving=True)


def on_files(files: Files, config: Any) -> Files:
    """Add a file for each page that nobody wrote by hand, the exports, and the assets in place of their parts."""
    if build.preview and last is None:  # it is not known what lies there
        clean_directory(config.site_dir)
    written = {_address(file): file for file in files.documentation_pages()}
    build.complete({address: described(file.content_string, file.name) for address, file in written.items()})
    outdated = preview.outdated(last, build) if last else build.pages.keys()
    for file in [file for file in files if assets.is_part(file.src_uri)]:
        files.remove(file)
    for page in build.pages.values():
        file = _add(files, config, page.file, build.slot(page.component, page.entry), page.address not in outdated)
        file.inclusion = InclusionLevel.DRAFT if page.draft else InclusionLevel.UNDEFINED
        SlotPage(None, file, config)
    published = last.beside if last else {}  # read first: `last` may be this build, when its data stayed
    for path, content in build.files(config.site_url, config.extra["worker"]).items():
        _add(files, config, path, content, published.get(path) == content)
    for address in written.keys() & outdated:  # MkDocs makes a page again when its output is gone
        Path(written[address].abs_dest_path).unlink(missing_ok=True)
    config.extra["assets"] = build.assets
    return files


def _add(files: Files, config: Any, path: str, content: str | bytes, fresh: bool) -> File:
    files.append(file := Generated.generated(config, path, content=content))
    file.fresh = fresh
    return file


def on_env(env: Any, config: Any, files: Files) -> Any:
    """Give the theme its texts; remove what is no longer published; write our pages."""
    global last
    env.filters["say"], env.bytecode_cache = build.catalog.messages.say, compiled(build.catalog.messages)
    before, build.outputs = last.outputs if last else set(), {file.abs_dest_path for file in files}
    for path in before - build.outputs:
        Path(path).unlink(missing_ok=True)
    last = None  # until this build is complete
    _write_pages(env, config, files.documentation_pages())
    return env


def _write_pages(env: Any, config: Any, files: Sequence[File]) -> None:
    """Write our pages by several processes where there are many, as MkDocs would; it finds nothing left to write."""
    template = env.get_template("main.html")

    def write(page: SlotPage) -> tuple[set[str], set[tuple]]:
        page.content, page.active = _filled(page.file.content_string, page), True
        output = template.render(get_context(build.nav, files, config, page))
        write_file(output.encode(errors="xmlcharrefreplace"), page.file.abs_dest_path)
        page.content, page.active = "", False
        return page.present_anchor_ids, build.reads[_address(page.file)]

    pages = [file.page for file in files if isinstance(file.page, SlotPage) and file.page.is_ours]
    for page, (anchors, reads) in zip(pages, shared_out(write, pages), strict=True):
        page.present_anchor_ids, build.reads[_address(page.file)] = anchors, reads
        page.meta["template"] = "written.html"


def on_post_build() -> None:
    """The folder of a preview now holds this build."""
    global last
    last = build if build.preview else None


def _address(file: File) -> str:
    return "/" if file.url in ("", "./", ".") else f"/{file.url}"


def on_nav(nav: Any, config: Any, files: Files) -> Any:
    """Say where each page's source is edited, and when it was checked."""
    build.nav = nav
    for file in files.documentation_pages():
        page = build.pages.get(_address(file)) if file.generated_by else None
        source = page.source if page else f"docs/{file.src_uri}"
        file.page.update_date = (page and page.checked_on) or file.page.update_date
        file.page.edit_url = f"{config.extra['repository']}/edit/{config.extra['branch']}/{source}"
    return nav


def on_page_markdown(markdown: str, page: Any, config: Any) -> str:
    """Give a page its title, description and structured data; the theme and the sitemap read them."""
    address = _address(page.file)
    known = build.pages.get(address)
    if known and page.file.generated_by:
        page.meta.update(title=known.title, description=known.description, draft=known.draft, kind=known.kind)
        page.meta["parents"] = [(relative(above, address), title) for above, title in known.parents]
        page.meta["jsonld"] = build.graph(known, config.site_url)
    for name in {"title", "description"} & page.meta.keys():  # the theme prints both as they are, in attributes too
        page.meta[name] = str(escape(page.meta[name] or ""))
    return markdown


def on_page_content(html: str, page: Any) -> str:
    """Put our HTML into the slots of a page; those of our own pages are filled when they are written."""
    return html if isinstance(page, SlotPage) and page.is_ours else _filled(html, page)


def _filled(html: str, page: Any) -> str:
    """The HTML of a page with its slots filled, which sets its contents and anchors too."""
    filled = build.filled(html, _address(page.file))
    if filled == html:
        return html
    page.meta["bundles"] = list(build.assets.used_by(filled))
    page.present_anchor_ids = (page.present_anchor_ids or set()) | set(_ANCHOR.findall(filled))
    return filled


def macros() -> dict[str, Callable[..., str]]:
    """One macro per component, by name."""
    return {f"show_{name}": lambda entry="", name=name: build.slot(name, entry) for name in COMPONENTS}
