"""Keys in the order in which their model names them, each with the remarks above it."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Kind
from ..model.base import Node
from ..model.decoding import decode
from ..model.order import key_order
from ..source import Document, Mapping, parse

MAX_MOVES = 500
"""Mappings of one file that are put in order; a bound for what cannot happen."""


def in_order(text: str, kind: Kind) -> str:
    """The text with the keys of every mapping in order; as it is, when something in it cannot be used."""
    for _ in range(MAX_MOVES):
        moved = _with_one_in_order(text, kind)
        if moved == text:
            break
        text = moved
    return text


def _with_one_in_order(text: str, kind: Kind) -> str:
    document = parse(text, Document("data"), mend=False)
    if document.root is None or document.diagnostics:
        return text
    model, _ = decode(document, kind.model, kind.listed)
    if any(found.rule in ("unknown-key", "wrong-type") for found in document.diagnostics):
        return text
    for node, mapping in _nodes(model):
        order = [key for key in key_order(type(node)) if key in mapping]
        if order != list(mapping) and set(order) == set(mapping):
            lines = text.split("\n")
            if moved := _moved(lines, mapping, order):
                return "\n".join(moved)
    return text


def _nodes(value: object) -> Iterator[tuple[Node, Mapping]]:
    """Every node that is written as a mapping in block style, the inner ones first."""
    if isinstance(value, Node):
        for name in type(value).model_fields:
            yield from _nodes(getattr(value, name))
        if value._yaml is not None and not value._yaml.is_short_form:
            yield value, value._yaml
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from _nodes(inner)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _nodes(inner)


def _moved(lines: list[str], mapping: Mapping, order: list[str]) -> list[str] | None:
    """The lines with the keys in order; None when they cannot be moved as whole lines."""
    places = [mapping.keys_at[key] for key in mapping]
    column = places[0].column - 1
    if len({place.line for place in places}) < len(places) or {place.column for place in places} != {column + 1}:
        return None
    heads = [_head(lines, place.line - 1, column) for place in places]
    if heads[0] != places[0].line - 1:
        heads[0] = places[0].line - 1  # what stands above the first key belongs to the whole
    end = _end(lines, places[-1].line - 1, mapping.last_line, column)
    parts = dict(zip(mapping, (lines[a:b] for a, b in zip(heads, [*heads[1:], end], strict=True)), strict=True))
    first = next(iter(mapping))
    dash = lines[heads[0]][:column]
    if dash.strip() and len(parts[order[0]]) and not parts[order[0]][0].strip().startswith(order[0]):
        return None  # a remark cannot stand between the dash and the key
    parts[first] = [" " * column + parts[first][0][column:], *parts[first][1:]]
    parts[order[0]] = [dash + parts[order[0]][0][column:], *parts[order[0]][1:]]
    return [*lines[: heads[0]], *(line for key in order for line in parts[key]), *lines[end:]]


def _head(lines: list[str], index: int, column: int) -> int:
    """The first line that belongs to a key: remarks right above it go with it."""
    while index and lines[index - 1].startswith(" " * column + "#"):
        index -= 1
    return index


def _end(lines: list[str], start: int, last: int, column: int) -> int:
    """The line behind the last one that belongs to the last key."""
    end = min(last, len(lines))
    while end > start + 1 and _is_apart(lines[end - 1], column):
        end -= 1
    return end


def _is_apart(line: str, column: int) -> bool:
    indent = len(line) - len(line.lstrip(" "))
    return not line.strip() or (line.lstrip().startswith("#") and indent <= column)
