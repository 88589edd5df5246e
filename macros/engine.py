"""The MkDocs events: generated pages, slots, page data, assets. With the macros and hooks, all that knows the engine.

A macro returns a one-line slot, Markdown runs, and then the slot is filled with HTML from our own templates.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import Any

from markupsafe import escape
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.toc import get_toc
from mkdocs.utils.meta import get_data

from . import assets, metadata
from .build import Build, contents, has_slot, slot
from .components import COMPONENTS
from .diagnostics import ContentError, did_you_mean
from .loading import load
from .paths import ROOT
from .rendering import relative

_ANCHOR = re.compile(r' id="([^"]+)"')
_TITLE = re.compile(r"^# (.+?)(?: *\{.*\})?$", re.M)

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
    build.complete({_address(file): _described(file) for file in files.documentation_pages()})
    for file in [file for file in files if assets.is_part(file.src_uri)]:
        files.remove(file)
    for page in build.pages.values():
        inclusion = InclusionLevel.DRAFT if page.draft else InclusionLevel.UNDEFINED
        files.append(File.generated(config, page.file, content=page.call, inclusion=inclusion))
    for path, content in build.files(config.site_url, config.extra["worker"]).items():
        files.append(File.generated(config, path, content=content))
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


def _described(file: File) -> tuple[str, str]:
    """Title and description of a hand-written page."""
    text, meta = get_data(file.content_string)
    heading = _TITLE.search(text)
    title = meta.get("title") or (heading[1] if heading else file.name)
    return str(title), str(meta.get("description", ""))


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
    if not has_slot(html):
        return html
    filled = build.filled(html, _address(page.file))
    page.meta["bundles"] = list(build.assets.used_by(filled))
    page.present_anchor_ids = (page.present_anchor_ids or set()) | set(_ANCHOR.findall(filled))
    if page.file.generated_by:
        page.toc = get_toc(contents(filled))
    return filled


def macros() -> dict[str, Callable[..., str]]:
    """One macro per component, by name."""
    return {f"show_{name}": _macro(name) for name in COMPONENTS}


def _macro(name: str) -> Callable[..., str]:
    kind = COMPONENTS[name].kind

    def show(entry: str = "") -> str:
        known = build.catalog.all(kind) if kind else {"": None}
        if entry not in known:
            raise KeyError(f"show_{name}: unknown {kind or 'argument'} '{entry}' {did_you_mean(entry, known)}".strip())
        return slot(name, entry)

    show.__doc__ = f"Show the component {name}."
    return show
