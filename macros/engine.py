"""The MkDocs events: generated pages, slots, page data, assets. With the macros and hooks, all that knows the engine.

A macro returns a one-line slot, Markdown runs, and then the slot is filled with HTML from our own templates: HTML
never passes through Markdown, and slots survive inside lists and admonitions where a macro's HTML would break.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.toc import get_toc
from mkdocs.utils.meta import get_data

from . import assets, columns, exports, metadata, search
from .catalog import Catalog
from .components import COMPONENTS
from .diagnostics import ContentError, did_you_mean
from .loading import load
from .pages import pages
from .rendering import Renderer, relative

ROOT = Path(__file__).resolve().parent.parent
_SLOT = re.compile(r"<!-- crosswalk:(\w+) ?(\S*) -->")
_HEADING = re.compile(r'<h([23])[^>]* id="([^"]+)"[^>]*>(.*?)</h\1>', re.S)
_ANCHOR = re.compile(r' id="([^"]+)"')
_TITLE = re.compile(r"^# (.+?)(?: *\{.*\})?$", re.M)
_TAG = re.compile(r"<[^>]+>")


class Build:
    """What one build needs in all its events."""

    def __init__(self, catalog: Catalog):
        self.catalog = catalog
        self.renderer = Renderer(catalog)
        self.pages = pages(catalog)
        self.assets = assets.files({})

    def complete(self, written: dict[str, File]) -> None:
        """Leave out the pages somebody wrote by hand, and make the assets; `written` are files by address."""
        self.pages = {address: page for address, page in self.pages.items() if address not in written}
        index = search.script(self.catalog, self.pages, [_described(*item) for item in written.items()])
        self.assets = assets.files(
            {"search": index, **columns.scripts(self.catalog)}, columns.place_names(self.catalog)
        )
        self.renderer.environment.globals["asset"] = self.assets.data.__getitem__

    def fill(self, slot: re.Match[str], address: str) -> str:
        """The HTML that belongs in a slot on the page at `address`."""
        component, entry = slot.groups()
        view = COMPONENTS[component].view(self.catalog, *([entry] if entry else []))
        return self.renderer.render(component, view, address)


build: Build


def on_config(config: Any, serving: bool) -> None:
    """Read the data; findings stop the build with exit code 1 before anything is touched."""
    global build
    try:
        build = Build(load(ROOT, with_drafts=serving))
    except ContentError as error:
        raise PluginError(f"The data has problems, so nothing was built.\n\n{error}") from None
    _configure(config, serving)


def on_config_again(config: Any, findings: str) -> None:
    """While serving with unusable data: the last good catalog stays, and each page says what was found."""
    _configure(config, serving=True)
    config.extra["findings"] = findings


def _configure(config: Any, serving: bool) -> None:
    site = build.catalog.site
    if not serving:
        config.site_url = (os.environ.get("SITE_URL") or site.address).rstrip("/") + "/"
    config.site_name, config.site_description = site.name, site.description
    config.extra.update(
        say=build.catalog.messages.say,
        repository=(os.environ.get("REPO_URL") or site.repository).rstrip("/"),
        branch=site.branch,
        findings="",
        worker="" if serving else "sw.js",  # a preview changes too often to be kept
    )


def on_files(files: Files, config: Any) -> Files:
    """Add a file for each page that nobody wrote by hand, the exports, and the assets in place of their parts."""
    build.complete({_address(file): file for file in files.documentation_pages()})
    for file in [file for file in files if assets.is_part(file.src_uri)]:
        files.remove(file)
    for page in build.pages.values():
        inclusion = InclusionLevel.DRAFT if page.draft else InclusionLevel.UNDEFINED
        files.append(File.generated(config, page.file, content=page.call, inclusion=inclusion))
    published = exports.files(build.catalog, config.site_url)
    for path, content in (build.assets.contents | published).items():
        files.append(File.generated(config, path, content=content))
    if config.extra["worker"]:
        files.append(File.generated(config, config.extra["worker"], content=assets.worker(build.assets)))
    _use_assets(config)
    return files


def _use_assets(config: Any) -> None:
    core = build.assets.core
    script = ExtraScriptValue(core.script)
    script.defer = True
    config.extra_css.append(core.style)
    config.extra_javascript.append(script)
    config.extra["search_code"] = build.assets.searching.script
    config.extra["search_index"] = build.assets.data["search"]


def _described(address: str, file: File) -> tuple[str, str, str]:
    """Address, title and description of a hand-written page, for the search."""
    text, meta = get_data(file.content_string)
    heading = _TITLE.search(text)
    title = meta.get("title") or (heading[1] if heading else file.name)
    return address, str(title), str(meta.get("description", ""))


def _address(file: File) -> str:
    return "/" if file.url in ("", "./", ".") else f"/{file.url}"


def on_nav(nav: Any, config: Any, files: Files) -> Any:
    """Say where each page's source is edited."""
    for file in files.documentation_pages():
        if file.page:
            page = build.pages.get(_address(file)) if file.generated_by else None
            source = page.source if page else f"docs/{file.src_uri}"
            file.page.edit_url = f"{config.extra['repository']}/edit/{config.extra['branch']}/{source}"
    return nav


def on_page_markdown(markdown: str, page: Any, config: Any) -> str:
    """Give a page its title, description and structured data; the theme and the sitemap read them."""
    address = _address(page.file)
    known = build.pages.get(address)
    if known and page.file.generated_by:
        page.meta.update(title=known.title, description=known.description, draft=known.draft, kind=known.kind)
        page.update_date = known.checked_on or page.update_date
        page.meta["parents"] = [(relative(above, address), title) for above, title in known.parents]
        page.meta["jsonld"] = metadata.graph(build.catalog, known, config.site_url)
    for name in {"title", "description"} & page.meta.keys():  # the theme prints both as they are, in attributes too
        page.meta[name] = str(escape(page.meta[name] or ""))
    return markdown


def on_page_content(html: str, page: Any) -> str:
    """Put our HTML into the slots; set contents and anchors from what was put in."""
    if "<!-- crosswalk:" not in html:
        return html
    filled = _SLOT.sub(lambda slot: build.fill(slot, _address(page.file)), html)
    page.meta["bundles"] = list(build.assets.used_by(filled))
    page.present_anchor_ids = (page.present_anchor_ids or set()) | set(_ANCHOR.findall(filled))
    if page.file.generated_by:
        page.toc = get_toc(_toc_tokens(filled))
    return filled


def _toc_tokens(html: str) -> list[dict]:
    tokens: list[dict] = []
    for level, anchor, title in _HEADING.findall(html):
        token = {"level": int(level), "id": anchor, "name": _TAG.sub("", title).strip(), "children": []}
        (tokens[-1]["children"] if level == "3" and tokens else tokens).append(token)
    return tokens


def macros() -> dict[str, Callable[..., str]]:
    """One macro per component, by name."""
    return {f"show_{name}": _macro(name) for name in COMPONENTS}


def _macro(name: str) -> Callable[..., str]:
    kind = COMPONENTS[name].kind

    def show(entry: str = "") -> str:
        known = build.catalog.all(kind) if kind else {"": None}
        if entry not in known:
            raise KeyError(f"show_{name}: unknown {kind or 'argument'} '{entry}' {did_you_mean(entry, known)}".strip())
        return f"<!-- crosswalk:{name} {entry} -->" if entry else f"<!-- crosswalk:{name} -->"

    show.__doc__ = f"Show the component {name}."
    return show
