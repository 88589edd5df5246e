"""What is looked at before YAML text becomes values: is it text, is it safe to build, and if it is not YAML, why.

Size and depth are checked on bytes and parser events before nodes are built, because PyYAML's C loader crashes the
whole process on deep nesting.
"""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from .diagnostics import Diagnostic, Location

MAX_BYTES = 1_000_000
MAX_DEPTH = 64
TAG = "tag:yaml.org,2002:"
_OPENERS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_CLOSERS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Resolves YAML 1.2 core scalars only."""

    yaml_implicit_resolvers: dict = {}


for _kind, _pattern, _first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("null", r"^(?:null|~|)$", ["n", "~", ""]),
    ("int", r"^[-+]?(?:0|[1-9][0-9]*)$", "-+0123456789"),
    ("float", r"^[-+]?(?:0|[1-9][0-9]*)\.[0-9]+$", "-+0123456789"),
):
    Loader.add_implicit_resolver(TAG + _kind, re.compile(_pattern), list(_first))


def text_of(file: Path, path: str) -> str | Diagnostic:
    """The text of a file, or why it cannot be read."""
    size = file.stat().st_size
    if size > MAX_BYTES:
        return Diagnostic(
            Location(path),
            "too-large",
            f"the file has {size:,} bytes; at most {MAX_BYTES:,} are read",
            "Split it into several entries.",
        )
    raw = file.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
        foreign = raw.find(b"\0")  # UTF-16 without its mark can be decoded, into nonsense
    except UnicodeDecodeError as error:
        foreign = error.start
    if foreign >= 0:
        return Diagnostic(
            _place_after(raw[:foreign], path),
            "not-utf-8",
            "the file is not UTF-8 text",
            "Save it again with the encoding UTF-8.",
        )
    return text


def _place_after(before: bytes, path: str) -> Location:
    lines = _LINE_END.split(before.decode("utf-8-sig", errors="replace"))
    return Location(path, len(lines), len(lines[-1]) + 1)


def place_within(text: str, begin: int, end: int, words: str, earlier: int, path: str) -> Location:
    """Where the words of a scalar stand in its file, after so many `earlier` ones of the same.

    The scalar goes from `begin` to `end`, in characters; its lines are folded in its value, and not in the file. Words
    that are written with escapes are not found: then it is where the scalar begins.
    """
    folded = re.compile(r"\s+".join(map(re.escape, words.split())))
    found = next(islice(folded.finditer(text, begin, end), earlier, None), None)
    return _place_after(text[: found.start() if found else begin].encode(), path)


def danger_in(text: str, path: str) -> Diagnostic | None:
    """Walk the events, which needs no recursion, for the first thing that would crash or confuse the node builder."""
    depth, documents = 0, 0
    for event in yaml.parse(text, Loader):
        documents += isinstance(event, yaml.DocumentStartEvent)
        depth += isinstance(event, _OPENERS) - isinstance(event, _CLOSERS)
        if danger := _danger(event, depth, documents):
            return Diagnostic(place_of(event.start_mark, path), *danger)
    return None


def _danger(event: Any, depth: int, documents: int) -> tuple[str, str, str] | None:
    """Rule, message and tip."""
    if depth > MAX_DEPTH:
        return (
            "too-deep",
            f"more than {MAX_DEPTH} levels of nesting",
            "Look for brackets that are never closed, or for too many dashes.",
        )
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        return (
            "alias",
            f"anchors and aliases (& and *) are not allowed: '{event.anchor}'",
            "Write the text out again, or put quotes around a text that begins with & or *.",
        )
    if getattr(event, "tag", None):
        return (
            "unknown-tag",
            f"'{event.tag.replace(TAG, '!!')}' cannot be used here",
            "Remove the word that begins with '!', or put quotes around a text that begins with !.",
        )
    if documents > 1:
        return "several-documents", "a second document begins here", "Remove the line '---'; one file is one entry."
    return None


def place_of(mark: Any, path: str) -> Location:
    """PyYAML's mark as a location."""
    return Location(path, mark.line + 1, mark.column + 1)


def syntax_problem(error: yaml.YAMLError, text: str, path: str) -> Diagnostic:
    """Why the text is not YAML; for a quote or bracket that is not closed, where it opens."""
    marks = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    is_open = "block" not in (getattr(error, "context", None) or "block")
    mark = marks[is_open] or marks[0]
    place = place_of(mark, path) if mark else _place_after(text.encode()[: getattr(error, "position", 0)], path)
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read")
    place = min(place, _place_after(text.rstrip().encode(), path))  # not behind the end, where editors show nothing
    return Diagnostic(place, "broken-yaml", f"this is not valid YAML: {problem}", _syntax_tip(problem))


def _syntax_tip(problem: str) -> str:
    if "mapping values are not allowed" in problem:
        return (
            "A text with a colon and a blank needs quotes, or '>-' and the text on the next line;"
            " or the indent does not fit."
        )
    if "start any token" in problem:
        return "Tabs cannot indent, and a text that begins with @, `, % or a tab needs quotes."
    if "alphabetic or numeric" in problem:
        return "A text that begins with * or & needs quotes."
    if "unexpected end of stream" in problem:
        return "A quote opens here and is never closed."
    if "',' or" in problem:
        return "A bracket opens here and is not closed, or a comma is missing."
    if "control characters" in problem or "special characters" in problem:
        return "Remove the invisible character; it often comes with pasted text."
    return "Look at this line and the one before: a quote, a bracket, a colon or the indent does not fit."
