"""YAML text → plain values that remember file, line and column.

Read as YAML 1.2 scalars: only `true`, `false`, `null` and numbers are not text, so `NO`, `on`, `12:30` and
dates stay what the contributor typed. Anchors and aliases are refused. Size and depth are checked on parser events
before nodes are built, because PyYAML's C loader crashes the whole process on deep nesting.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from .diagnostics import Diagnostic, Location

MAX_BYTES = 1_000_000
MAX_DEPTH = 64
NOT_ALLOWED_WORDS = frozenset({"on", "off", "yes", "no", "y", "n"})
_OPENERS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_CLOSERS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
_TAG = "tag:yaml.org,2002:"


class Text(str):
    """A text of a data file; `location` is where it begins."""

    location: Location


class Mapping(dict):
    """A mapping of a data file; `keys_at` says where each key stands, `values_at` where its value begins."""

    location: Location
    last_line: int = 0
    keys_at: dict[str, Location]
    values_at: dict[str, Location]


class Sequence(list):
    """A list of a data file; `items_at` says where each item begins."""

    location: Location
    items_at: list[Location]


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Resolves YAML 1.2 core scalars only."""

    yaml_implicit_resolvers: dict = {}


for _kind, _pattern, _first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("null", r"^(?:null|~|)$", ["n", "~", ""]),
    ("int", r"^[-+]?(?:0|[1-9][0-9]*)$", "-+0123456789"),
    ("float", r"^[-+]?(?:0|[1-9][0-9]*)\.[0-9]+$", "-+0123456789"),
):
    _Loader.add_implicit_resolver(_TAG + _kind, re.compile(_pattern), list(_first))


@dataclass
class Document:
    """One data file as read: `root` is None when nothing can be used of it."""

    path: str
    root: Any = None
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def report(self, location: Location, rule: str, message: str, tip: str = "") -> None:
        self.diagnostics.append(Diagnostic(location, rule, message, tip))


def read(file: Path, path: str) -> Document:
    """Read one data file; `path` is how it is named to the contributor."""
    document = Document(path)
    text = _decoded(file, document)
    if text is not None:
        parse(text, document)
    return document


def parse(text: str, document: Document) -> Document:
    """Fill `document` from YAML text, or with diagnostics that say why that cannot be done."""
    try:
        if _is_safe(text, document):
            node = yaml.compose(text, _Loader)
            document.root = _Builder(document).value(node)
    except yaml.YAMLError as error:
        document.root = None
        document.report(*_syntax_problem(error, document.path))
    return document


def _decoded(file: Path, document: Document) -> str | None:
    start = Location(document.path)
    size = file.stat().st_size
    if size > MAX_BYTES:
        document.report(start, "too-large", f"the file has {size:,} bytes; at most {MAX_BYTES:,} are read",
                        "Split it into several entries.")
        return None
    raw = file.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        document.report(Location(document.path, line, column), "not-utf-8", "the file is not UTF-8 text",
                        "Save it again with the encoding UTF-8.")
        return None


def _is_safe(text: str, document: Document) -> bool:
    """Walk the events, which needs no recursion, and refuse what would crash or confuse the node builder."""
    depth, documents, content = 0, 0, False
    for event in yaml.parse(text, _Loader):
        place = _location(document.path, event.start_mark)
        documents += isinstance(event, yaml.DocumentStartEvent)
        content = content or (isinstance(event, _OPENERS) or bool(getattr(event, "value", "")))
        depth += isinstance(event, _OPENERS) - isinstance(event, _CLOSERS)
        if depth > MAX_DEPTH:
            document.report(place, "too-deep", f"more than {MAX_DEPTH} levels of nesting", "Look for a bracket that is never closed.")
            return False
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            document.report(place, "alias", f"anchors and aliases (& and *) are not allowed: '{event.anchor}'",
                            "Write the text out again, or put quotes around a text that begins with & or *.")
            return False
        if documents > 1:
            document.report(place, "several-documents", "a second document begins here", "Remove the line '---'; one file is one entry.")
            return False
    if not content:
        document.report(Location(document.path), "empty-file", "the file holds no data", "Write the entry, or delete the file.")
    return content


def _location(path: str, mark: Any) -> Location:
    return Location(path, mark.line + 1, mark.column + 1)


def _syntax_problem(error: yaml.YAMLError, path: str) -> tuple[Location, str, str, str]:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = _location(path, mark) if mark else Location(path)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read"
    return place, "broken-yaml", f"this is not valid YAML: {problem}", _syntax_tip(str(problem))


def _syntax_tip(problem: str) -> str:
    if "mapping values are not allowed" in problem:
        return "A text with a colon and a blank needs quotes, or '>-' and the text on the next line."
    if "start any token" in problem:
        return "Tabs cannot indent, and a text that begins with @, `, % or a tab needs quotes."
    if "control characters" in problem or "special characters" in problem:
        return "Remove the invisible character; it often comes with pasted text."
    return "Look at this line and the one before: a quote, a bracket, a colon or the indent does not fit."


class _Builder:
    """Turns nodes into values and reports what YAML allows but a data file may not hold."""

    def __init__(self, document: Document):
        self.document = document

    def value(self, node: yaml.Node) -> Any:
        place = _location(self.document.path, node.start_mark)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            return self._sequence(node, place)
        return self._scalar(node, place)

    def _mapping(self, node: yaml.MappingNode, place: Location) -> Mapping:
        mapping = Mapping()
        mapping.location, mapping.keys_at, mapping.values_at = place, {}, {}
        mapping.last_line = node.end_mark.line + bool(node.flow_style)  # a block ends where the next token begins
        for key_node, value_node in node.value:
            key = self._key(key_node, mapping)
            if key is None:
                continue
            mapping[key] = self.value(value_node)
            mapping.keys_at[key] = _location(self.document.path, key_node.start_mark)
            mapping.values_at[key] = _location(self.document.path, value_node.start_mark)
        if node.flow_style:
            self._refuse_prose(mapping)
        return mapping

    def _key(self, node: yaml.Node, mapping: Mapping) -> str | None:
        place = _location(self.document.path, node.start_mark)
        if not isinstance(node, yaml.ScalarNode) or node.tag != _TAG + "str":
            shown = node.value if isinstance(node, yaml.ScalarNode) else "a list or mapping"
            self.document.report(place, "key-not-text", f"a key must be a word, but this is '{shown}'", "Write the name of a field before the colon.")
            return None
        if node.value in mapping:
            first = mapping.keys_at[node.value].line
            self.document.report(place, "duplicate-key", f"the key '{node.value}' stands twice in this mapping", f"It is first given in line {first}; keep one.")
            return None
        if node.value.lower() in NOT_ALLOWED_WORDS - {"n"}:  # a study's sample size is its `n`
            self.document.report(place, "switch-word", f"'{node.value}' cannot be a key: some programs read it as true or false", "Choose another word.")
            return None
        return node.value

    def _refuse_prose(self, mapping: Mapping) -> None:
        for key, value in mapping.items():
            if value is None or (isinstance(value, str) and re.search(r"\s", value)):
                self.document.report(mapping.values_at[key], "prose-in-braces", f"the text of '{key}' stands inside braces",
                                     "Write each key on its own line; a comma or colon in braces makes a new key.")

    def _sequence(self, node: yaml.SequenceNode, place: Location) -> Sequence:
        sequence = Sequence(self.value(item) for item in node.value)
        sequence.location = place
        sequence.items_at = [_location(self.document.path, item.start_mark) for item in node.value]
        return sequence

    def _scalar(self, node: yaml.ScalarNode, place: Location) -> Any:
        kind = node.tag.removeprefix(_TAG)
        convert = {"bool": "true".__eq__, "null": lambda _: None, "int": _integer, "float": float}.get(kind)
        if convert:
            return convert(node.value)
        if kind != "str":
            self.document.report(place, "unknown-tag", f"'{node.tag}' cannot be used here", "Remove the word that begins with '!'.")
        text = Text(node.value)
        text.location = place
        return text


def _integer(digits: str) -> int | float:
    """Python refuses to read integers of thousands of digits; such a value is wrong anyway."""
    return int(digits) if len(digits) < 100 else float("inf")
