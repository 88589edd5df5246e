"""YAML text → plain values that remember file, line and column.

Read as YAML 1.2 scalars: only `true`, `false`, `null` and numbers are not text, so `NO`, `on`, `12:30` and
dates stay what the contributor typed. Anchors and aliases are refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from .diagnostics import Diagnostic, Location
from .yaml_text import TAG, Loader, danger_in, place_of, syntax_problem, text_of

NOT_ALLOWED_WORDS = frozenset({"on", "off", "yes", "no", "y", "n"})


class Text(str):
    """A text of a data file; `location` is where it begins, `span` from which character to which it goes."""

    location: Location
    span: tuple[int, int]


class Mapping(dict):
    """A mapping of a data file; `keys_at` says where each key stands, `values_at` where its value begins."""

    location: Location
    is_short_form = False
    last_line: int = 0
    keys_at: dict[str, Location]
    values_at: dict[str, Location]

    def rename(self, key: str, new: str) -> None:
        for part in (self, self.keys_at, self.values_at):
            part[new] = part.pop(key)


class Sequence(list):
    """A list of a data file; `items_at` says where each item begins."""

    location: Location
    items_at: list[Location]


@dataclass
class Document:
    """One data file as read: `root` is None when nothing can be used of it."""

    path: str
    root: Any = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    text: str = ""
    may_hold_drafts: bool = True
    looks_like_ids: frozenset[str] = frozenset()
    """Of a file that could not be read: what it may name."""

    def report(self, location: Location, rule: str, message: str, tip: str = "") -> None:
        self.diagnostics.append(Diagnostic(location, rule, message, tip))


def read(file: Path, path: str) -> Document:
    """Read one data file; `path` is how it is named to the contributor."""
    document = Document(path)
    text = text_of(file, path)
    if isinstance(text, Diagnostic):
        document.diagnostics.append(text)
        return document
    parse(text, document)
    if document.root is None:
        document.looks_like_ids = frozenset(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", text))
    return document


def parse(text: str, document: Document) -> Document:
    """Fill `document` from YAML text, or with diagnostics that say why that cannot be done."""
    document.text = text
    text = text if text.endswith("\n") else text + "\n"  # or the last block would seem to end a line early
    try:
        danger = danger_in(text, document.path)
        node = None if danger else yaml.compose(text, Loader)
    except yaml.YAMLError as error:
        danger, node = syntax_problem(error, text, document.path), None
    if danger:
        document.diagnostics.append(danger)
        return document
    document.may_hold_drafts = "draft" in text
    document.root = node and _Builder(document).value(node)
    if document.root is None:
        document.report(
            Location(document.path), "empty-file", "the file holds no data", "Write the entry, or delete the file."
        )
    return document


class _Builder:
    """Turns nodes into values and reports what YAML allows but a data file may not hold."""

    def __init__(self, document: Document):
        self.document = document

    def _place(self, node: yaml.Node) -> Location:
        return place_of(node.start_mark, self.document.path)

    def value(self, node: yaml.Node) -> Any:
        place = self._place(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            return self._sequence(node, place)
        return self._scalar(node, place)

    def _mapping(self, node: yaml.MappingNode, place: Location) -> Mapping:
        mapping = Mapping()
        mapping.location, mapping.keys_at, mapping.values_at = place, {}, {}
        mapping.last_line = node.end_mark.line + bool(node.flow_style)  # a block ends where the next token begins
        pairs = self._without_prose(node.value) if node.flow_style else node.value
        for key_node, value_node in pairs:
            key = self._key(key_node, mapping)
            if key is None:
                continue
            mapping[key] = self.value(value_node)
            mapping.keys_at[key] = key.location
            mapping.values_at[key] = self._place_of_value(key, value_node)
        return mapping

    def _place_of_value(self, key: Text, node: yaml.Node) -> Location:
        """Where a value begins; a block of lines begins with its key."""
        place = self._place(node)
        return key.location if isinstance(node, yaml.CollectionNode) and place.line > key.location.line else place

    def _key(self, node: yaml.Node, mapping: Mapping) -> Text | None:
        place = self._place(node)
        if not isinstance(node, yaml.ScalarNode) or node.tag != TAG + "str":
            shown = f"'{node.value}'" if isinstance(node, yaml.ScalarNode) else "a list or a mapping"
            self.document.report(
                place,
                "key-not-text",
                f"a key must be a word, but this is {shown}",
                "Write the name of a field before the colon; a number needs quotes.",
            )
            return None
        if node.value in mapping:
            first = mapping.keys_at[node.value].line
            self.document.report(
                place,
                "duplicate-key",
                f"the key '{node.value}' stands twice in this mapping",
                f"It is first given in line {first}; keep one.",
            )
            return None
        if node.value.lower() in NOT_ALLOWED_WORDS - {"n"}:  # a study's sample size is its `n`
            self.document.report(
                place,
                "switch-word",
                f"'{node.value}' cannot be a key: some programs read it as true or false",
                "Choose another word.",
            )
            return None
        return self._scalar(node, place)

    def _without_prose(self, pairs: list[tuple[yaml.Node, yaml.Node]]) -> list[tuple[yaml.Node, yaml.Node]]:
        """Refuse prose in braces, once for a mapping, and drop the keys that a comma in it has made."""
        made = [key for key, value in pairs if value.value == "" and value.start_mark.index == value.end_mark.index]
        prose = [value for _, value in pairs if isinstance(value, yaml.ScalarNode) and re.search(r"\s", value.value)]
        if prose or made:
            place = self._place(min([*prose, *made], key=lambda node: node.start_mark.index))
            self.document.report(
                place,
                "prose-in-braces",
                "a text stands inside braces",
                "Write each key on its own line; a comma or colon in braces makes a new key.",
            )
        return [pair for pair in pairs if pair[0] not in made]

    def _sequence(self, node: yaml.SequenceNode, place: Location) -> Sequence:
        sequence = Sequence(self.value(item) for item in node.value)
        sequence.location = place
        sequence.items_at = [self._place(item) for item in node.value]
        return sequence

    def _scalar(self, node: yaml.ScalarNode, place: Location) -> Any:
        kind = node.tag.removeprefix(TAG)
        convert = {"bool": "true".__eq__, "null": lambda _: None, "int": _integer, "float": float}.get(kind)
        if convert:
            return convert(node.value)
        text = Text(node.value)
        text.location, text.span = place, (node.start_mark.index, node.end_mark.index)
        return text


def _integer(digits: str) -> int | float:
    """Python refuses to read integers of thousands of digits; such a value is wrong anyway."""
    return int(digits) if len(digits) < 100 else float("inf")
