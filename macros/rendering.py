"""Views → HTML: the Jinja environment, its filters, and links that work from any sub-path or folder.

Our HTML never passes through Markdown, and inline Markdown of data meets the parser only where there is markup.
"""

from __future__ import annotations

import datetime
import hashlib
import posixpath
import re
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markdown_it.token import Token
from markupsafe import Markup, escape

from .addresses import of_entry, of_reference
from .catalog import Catalog
from .glossing import Glossing
from .markup import MAY_BE_MARKUP, linked, made, parsed, plain, safe
from .model import Term
from .model.messages import Messages
from .parts import Pager
from .paths import CACHE

TEMPLATES = Path(__file__).parent / "templates"


class Renderer:
    """Renders one template with one view; made once per catalog, templates compiled once."""

    def __init__(self, catalog: Catalog):
        self.catalog = catalog
        self.glossing = Glossing(catalog.glossary)
        self.environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            bytecode_cache=compiled(catalog.messages),
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.filters.update(
            inline=self._inline,
            glossed=self._glossed,
            plain=plain,
            day=day,
            stopped=stopped,
            say=catalog.messages.say,
        )
        self.environment.globals.update(url=url, site=catalog.site)

    def render(self, template: str, view: Any, address: str, pager: Pager | None = None) -> Markup:
        """The HTML of one component as it stands on the page at `address`; `met` are the terms it has explained.

        `pager` leads to the other parts of a page that has more than one.
        """
        found = self.environment.get_template(f"{template}.html")
        alone = Pager(1, (address,), ())
        return Markup(found.render(view=view, address=address, pager=pager or alone, met=set()))

    @pass_context
    def _inline(self, context: Context, text: str) -> Markup:
        return inline(text, self.catalog, context["address"])

    @pass_context
    def _glossed(self, context: Context, text: str) -> Markup:
        """Inline Markdown of running prose, in which the first use of a term on the page opens its meaning."""
        if not self.glossing.may_mark(text):
            return self._inline(context, text)
        template, address = self.environment.get_template("parts/gloss.html"), context["address"]

        def mark(term: Term, word: str) -> Token:
            return made(template.render(term=term, word=word, link=of_entry("term", term.id), address=address))

        return shown(self.glossing.marked(parsed(text), context["met"], mark), self.catalog, address)


def compiled(messages: Messages) -> FileSystemBytecodeCache | None:
    """Templates as they were compiled before, kept from one process to the next where that is possible.

    Jinja looks whether a template has changed, but not whether it would compile it otherwise: so each of its versions,
    each way to set it up, and the texts of the interface, which it compiles in, have a folder of their own.
    """
    set_up = f"{version('jinja2')} {version('mkdocs')} {Path(__file__).read_text(encoding='utf-8')} {messages.root}"
    folder = CACHE / "templates" / hashlib.sha256(set_up.encode()).hexdigest()[:12]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(folder))


def day(date: str) -> str:
    """A date as it is written in the US: November 22, 2026."""
    known = datetime.date.fromisoformat(date)
    return f"{known:%B} {known.day}, {known.year}"


def stopped(text: str) -> str:
    """A text that ends with a stop, whether its author wrote one or not."""
    return text if text.rstrip("”’\")'*_").endswith((".", "?", "!", "…")) else f"{text}."


@pass_context
def url(context: Context, address: str) -> str:
    """A link to a page of the site, relative to the page being rendered, so that any sub-path or folder works."""
    return relative(address, context["address"])


def relative(target: str, base: str) -> str:
    """`target`, an address from the site's root, as seen from the page at `base`; `#anchor` alone stays."""
    path = re.split(r"[?#]", target, maxsplit=1)[0]
    rest = target[len(path) :]
    if not path:
        return target
    if path.startswith("/") and path.split("/", 2)[1] != base.split("/", 2)[1]:  # nearly all; `relpath` takes its time
        return f"{'../' * len(base.strip('/').split('/')) if base != '/' else ''}{path[1:]}{rest}"
    there = posixpath.relpath(path, base)
    slash = "/" if path.endswith("/") and there != "." else ""
    return f"{'./' if there == '.' else there}{slash}{rest}"


def inline(text: str, catalog: Catalog, address: str) -> Markup:
    """Inline Markdown as safe HTML; checked references become relative links."""
    return shown(parsed(text), catalog, address) if MAY_BE_MARKUP.search(text) else escape(text)


def shown(tokens: Iterable[Token], catalog: Catalog, address: str) -> Markup:
    """The same for a text that was parsed."""
    return Markup(safe([*linked(tokens, lambda known: relative(of_reference(known, catalog), address))]))
