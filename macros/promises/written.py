"""The hand-written pages of docs/: the address that MkDocs gives each, the anchors that Python-Markdown gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ..by_hand import DOCS, address_of, split
from ..memory import Memory

_FENCED = re.compile(r"^(```+|~~~+).*?^\1[ ]*$", re.S | re.M)
_HEADING = re.compile(r"^#{1,6}.*", re.M)
_CALL = re.compile(r"""\{\{\s*show_(\w+)\(\s*["']?([\w-]*)["']?\s*\)""")


@dataclass(frozen=True)
class WrittenPage:
    """A hand-written page: the anchors of its headings, and the components it shows, as (component, entry)."""

    address: str
    anchors: tuple[str, ...]
    shows: tuple[tuple[str, str], ...]


def written(root: Path | None, memory: Memory) -> Iterator[WrittenPage]:
    """Every hand-written page of the repository at `root`."""
    folder = (root or Path()) / DOCS
    for file in sorted(folder.rglob("*.md")) if root else ():
        path = file.relative_to(folder)
        if not any(part.startswith(".") for part in path.parts):
            page = file.read_text(encoding="utf-8-sig", errors="replace"), address_of(path)
            yield memory.get(("written", *page), partial(_read, *page))


def _read(text: str, address: str) -> WrittenPage:
    _, body = split(text)
    return WrittenPage(address, tuple(_headings(body)), tuple(_CALL.findall(body)))


def _headings(text: str) -> Iterator[str]:
    """The ids of the headings, made by Python-Markdown itself; slow on prose, it gets the headings alone."""
    from markdown import Markdown  # imported here: most commands need no hand-written page
    from markdown.extensions.attr_list import AttrListExtension
    from markdown.extensions.fenced_code import FencedCodeExtension
    from markdown.extensions.toc import TocExtension

    reader = Markdown(extensions=[TocExtension(), AttrListExtension(), FencedCodeExtension()])
    reader.convert("\n\n".join(_HEADING.findall(_FENCED.sub("", text))))
    waiting = list(reader.toc_tokens)
    while waiting:
        token = waiting.pop(0)
        yield token["id"]
        waiting[:0] = token["children"]
