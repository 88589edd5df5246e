"""The whole site as plain Markdown, assets and a configuration without hooks: a way out of the engine.

Any engine that knows attribute lists builds it. What needs our hooks, such as the search and our look, stays behind.
"""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import yaml
from jinja2 import Environment, StrictUndefined
from markupsafe import escape

from .build import Build
from .by_hand import address_of, described, split
from .components import COMPONENTS
from .plain_markdown import markdown

_SLOT = re.compile(r"^<!-- crosswalk:\w+ ?\S* -->$", re.M)
EXTENSIONS: list[Any] = ["attr_list", "def_list", "tables", {"toc": {"permalink": False}}]


def tree(build: Build, docs: Path, site_url: str, repository: str) -> dict[str, str | bytes]:
    """Every file of the exported site by its path; `docs` holds the pages written by hand."""
    written = {address_of(file.relative_to(docs)): file for file in sorted(docs.rglob("*.md"))}
    build.complete({address: described(file.read_text(encoding="utf-8")) for address, file in written.items()})
    pages = {page.file: _page(build, page) for page in build.pages.values()}
    by_hand = {
        file.relative_to(docs).as_posix(): _written(build, file, address, repository)
        for address, file in written.items()
    }
    others = {
        file.relative_to(docs).as_posix(): file.read_bytes()
        for file in sorted(docs.rglob("*"))
        if file.is_file() and file.suffix != ".md"
    }
    content = {**others, **pages, **by_hand, **build.files(site_url, "")}
    return {"mkdocs.yml": _settings(build, site_url), **{f"docs/{path}": text for path, text in content.items()}}


def _page(build: Build, page: Any) -> str:
    filled = build.filled(build.slot(page.component, page.entry), page.address)
    return _with_front({"title": page.title, "description": page.description}, markdown(filled))


def _written(build: Build, file: Path, address: str, repository: str) -> str:
    """A page written by hand, its macros called and its slots filled."""
    front, body = split(file.read_text(encoding="utf-8"))
    macros = {f"show_{name}": lambda entry="", name=name: build.slot(name, entry) for name in COMPONENTS}
    config = SimpleNamespace(extra=SimpleNamespace(repository=repository))
    text = Environment(undefined=StrictUndefined).from_string(body).render(config=config, **macros)
    return _with_front(front, _SLOT.sub(lambda slot: markdown(build.filled(slot[0], address)), text))


def _with_front(front: dict[str, Any], body: str) -> str:
    """A page with its front matter; themes print the description in an attribute, as it is."""
    front |= {"description": str(escape(front["description"]))} if front.get("description") else {}
    return f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False)}---\n\n{body}"


def _settings(build: Build, site_url: str) -> str:
    """The configuration: nothing of ours runs there."""
    site, names = build.catalog.site, list(build.assets.contents)
    bundles = build.assets.bundles
    settings = {
        "site_name": site.name,
        "site_description": " ".join(site.description.split()),
        "site_url": site_url,
        "theme": {"name": "material", "font": False},
        "nav": [{"Home": "index.md"}],
        "not_in_nav": "/*\n/**/\n",
        "markdown_extensions": EXTENSIONS,
        "extra_css": [bundle.style for bundle in bundles if bundle.style in names],
        "extra_javascript": [bundle.script for bundle in bundles if bundle.script in names],
    }
    return yaml.safe_dump(settings, allow_unicode=True, sort_keys=False)
