"""Filled HTML → Markdown that any engine with attribute lists can build: headings with anchors, HTML between them.

An engine without our hooks makes its table of contents from Markdown headings, so each section's heading becomes one
and takes the section's anchor. All else stays HTML, in blocks that Markdown leaves alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html
from lxml.html import HtmlElement
from lxml.html.builder import E
from markupsafe import escape

HEADINGS = {"h1": 1, "h2": 2, "h3": 3}
_FOLDED = ("details", "article", "template", "table", "li", "form", "fieldset")
"""What is folded, a card or a row has headings of its own, which are no sections of the page."""
_SPECIAL = re.compile(r"([\\`*_{}\[\]#])")


@dataclass(frozen=True)
class Heading:
    """A heading of the page's contents."""

    level: int
    id: str
    text: str


def headings(filled: str) -> list[Heading]:
    """The contents of a page: its headings of the second and third level that can be linked, in order."""
    found = (_heading(element) for element in _parsed(filled).iter("h2", "h3"))
    return [heading for heading in found if heading and heading.id]


def markdown(filled: str) -> str:
    """The page as Markdown."""
    return "\n\n".join(_blocks(_parsed(filled))) + "\n"


def _parsed(filled: str) -> HtmlElement:
    return html.fragment_fromstring(filled, create_parent="div")


def _blocks(element: HtmlElement) -> Iterator[str]:
    """Headings as Markdown, and what stands between them as HTML; what holds sections is opened."""
    loose = html.Element("div")
    loose.text = element.text
    for child in element:
        if child.tag in HEADINGS or _holds_sections(child):
            yield from _closed(loose)
            loose = html.Element("div")
            yield from [_line(child)] if child.tag in HEADINGS else _opened(child)
            loose.text = child.tail
        else:
            loose.append(child)  # takes its tail along
    yield from _closed(loose)


def _opened(element: HtmlElement) -> Iterator[str]:
    """The blocks of an element that holds sections; its anchor stays, on its heading or on its own."""
    anchor = element.get("id")
    first = next(iter(element.iter("h2", "h3")), None)
    if anchor and (first is None or (_heading(first) or Heading(0, "", "")).id != anchor):
        yield _tag("div", anchor)
    yield from _blocks(element)


def _closed(loose: HtmlElement) -> Iterator[str]:
    if len(loose) or (loose.text or "").strip():
        yield html.tostring(loose, encoding="unicode").strip()


def _tag(name: str, anchor: str) -> str:
    element = html.Element(name)
    element.set("id", anchor)
    return html.tostring(element, encoding="unicode")


def _holds_sections(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in _FOLDED:
        return False
    return any((heading := _heading(inner)) and heading.id for inner in element.iter("h2", "h3"))


def _line(element: HtmlElement) -> str:
    heading = _heading(element)
    anchor = heading.id if heading else ""
    return f"{'#' * HEADINGS[element.tag]} {_text(element)}" + (f" {{: #{anchor} }}" if anchor else "")


def _text(element: HtmlElement) -> str:
    """The text of a heading; a link in it stays HTML, so that no engine looks for a file."""
    text = _SPECIAL.sub(r"\\\1", " ".join(element.text_content().split()))
    link = element.find(".//a[@href]")
    return str(escape(text)) if link is None else html.tostring(E.a(text, href=link.get("href")), encoding="unicode")


def _heading(element: HtmlElement) -> Heading | None:
    """A heading with its anchor: its own, or that of the section it opens."""
    if any(above.tag in _FOLDED for above in element.iterancestors()):
        return None
    above = element.getparent()
    opens = above is not None and next((inner for inner in above if isinstance(inner.tag, str)), None) is element
    anchor = element.get("id") or (above.get("id") if opens and above is not None else None)
    return Heading(HEADINGS[element.tag], anchor or "", " ".join(element.text_content().split()))
