"""Which outside links there are, and where each stands: in the data, in pages written by hand, in templates."""

import re
from dataclasses import dataclass
from urllib.parse import quote, urldefrag, urlsplit

from markdown_it import MarkdownIt

from macros.diagnostics import Location
from macros.loading import DATA
from macros.source import Mapping, Sequence, read

DOI = "https://doi.org/"
WRITTEN = ("docs/**/*.md", "*.md")
TEMPLATES = ("macros/templates/**/*.html", "macros/theme/**/*.html")
_ADDRESS = re.compile(r"https?://\S+")
_HREF = re.compile(r'href="(https?://[^"{]+)"')
_EXAMPLE = re.compile(r"(^|\.)example(\.(com|net|org))?$|\.(test|invalid)$")
"""Names that are kept for examples and lead nowhere (RFC 2606): placeholders in site.yml."""


@dataclass(frozen=True, order=True)
class Link:
    """One place that names an address; what follows a # is the browser's business."""

    location: Location
    address: str


def links(root):
    """Every outside link below `root`; the address of the site itself is none."""
    for file in sorted((root / DATA).rglob("*.yml")):
        path = file.relative_to(root).as_posix()
        yield from _outside(_in_data(_own(path, read(file, path).root), Location(path)))
    for pattern in WRITTEN:
        for file in sorted(root.glob(pattern)):
            yield from _outside(_in_markdown(file.read_text(encoding="utf-8"), file.relative_to(root).as_posix()))
    for pattern in TEMPLATES:
        for file in sorted(root.glob(pattern)):
            yield from _outside(_in_html(file.read_text(encoding="utf-8"), file.relative_to(root).as_posix()))


def _outside(found):
    for location, address in found:
        if not _EXAMPLE.search(urlsplit(address).hostname or ".test"):
            yield Link(location, urldefrag(address).url)


def _own(path, value):
    """What a file holds, without its own address, and without what was only remembered and is not shown."""
    left_out = {"address"} if path == f"{DATA}/site.yml" else set()
    if isinstance(value, Mapping) and isinstance(value.get("seen"), Mapping):
        left_out = {*(value["seen"].get("from_memory") or ())}
    for key in left_out & (value.keys() if isinstance(value, Mapping) else set()):
        del value[key]
    return value


def _in_data(value, location):
    """Addresses in a value of a data file: those that stand alone, DOIs, and links in prose."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if key == "DOI":
                yield value.values_at[key], DOI + quote(str(inner), safe="/()")
            else:
                yield from _in_data(inner, value.values_at[key])
    elif isinstance(value, Sequence):
        for inner, place in zip(value, value.items_at, strict=True):
            yield from _in_data(inner, place)
    elif isinstance(value, str):
        alone = _ADDRESS.fullmatch(value)
        yield from ((location, address) for address in ([value] if alone else _linked(value)))


def _linked(text):
    """The addresses of the links in Markdown; what stands in code is an example."""
    for token in MarkdownIt("commonmark").parse(text) if "http" in text else ():
        for child in token.children or ():
            if child.type == "link_open" and _ADDRESS.fullmatch(str(child.attrs["href"])):
                yield str(child.attrs["href"])


def _in_markdown(text, path):
    lines = text.splitlines()
    for token in MarkdownIt("commonmark").parse(text):
        for child in token.children or ():
            address = str(child.attrs.get("href", "")) if child.type == "link_open" else ""
            if _ADDRESS.fullmatch(address):
                block = range(*token.map)
                line = next((number for number in block if address in lines[number]), token.map[0])
                yield Location(path, line + 1, lines[line].find(address) + 1 or 1), address


def _in_html(text, path):
    for number, line in enumerate(text.splitlines(), start=1):
        for found in _HREF.finditer(line):
            yield Location(path, number, found.start(1) + 1), found[1]
