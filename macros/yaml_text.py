"""What is looked at before YAML text becomes values: is it text, is it safe to build, does it hold what nobody sees.

Size is checked on bytes and depth on the parser's events, because PyYAML's C loader crashes the whole process on deep
nesting when it builds nodes itself.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from .diagnostics import Diagnostic, Location

MAX_BYTES = 1_000_000
MAX_DEPTH = 64
TAG = "tag:yaml.org,2002:"
_LINE_END = re.compile("\r\n|[\n\r]")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


Parser = yaml.cyaml.CParser if yaml.__with_libyaml__ else yaml.SafeLoader
"""Only the parser is used: what is a number or a switch is decided in `building`, as YAML 1.2 has it."""


class Refused(Exception):
    """YAML that may not stand in a data file; `line` and `column` count from 0."""

    def __init__(self, mark: Any, rule: str, message: str, tip: str):
        super().__init__(message)
        self.line, self.column = mark.line, mark.column
        self.rule, self.message, self.tip = rule, message, tip


def text_of(file: Path, path: str) -> str | Diagnostic:
    """The text of a file, or why it cannot be read."""
    with file.open("rb") as opened:
        raw = opened.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        return Diagnostic(
            Location(path),
            "too-large",
            f"the file has {file.stat().st_size:,} bytes; at most {MAX_BYTES:,} are read",
            "Split it into several entries; an entry rarely needs more than 20,000.",
        )
    try:
        text = raw.decode("utf-8-sig")
        foreign = raw.find(b"\0")  # UTF-16 without its mark can be decoded, into nonsense
    except UnicodeDecodeError as error:
        foreign = error.start
    return text if foreign < 0 else _not_utf_8(raw, foreign, path)


def _not_utf_8(raw: bytes, foreign: int, path: str) -> Diagnostic:
    zeros = raw[:4000].count(0)
    if raw.startswith(_UTF_16) or zeros > len(raw[:4000]) // 4:
        return Diagnostic(
            Location(path),
            "not-utf-8",
            "the file is UTF-16 text ('Unicode' in some Windows programs), not UTF-8",
            "Save it again with the encoding UTF-8, or copy its text into the editor in the browser.",
        )
    place = _place_after(raw[:foreign], path)
    if raw[foreign] == 0:
        tip = "Delete the zero byte here; it is no letter. If nothing can be seen, save the file again as UTF-8."
        return Diagnostic(place, "not-utf-8", "the file is not text: it holds a zero byte", tip)
    return Diagnostic(
        place,
        "not-utf-8",
        f"the file is not UTF-8 text: the letter here is stored in another encoding (byte {raw[foreign]:02X})",
        "Save it again with the encoding UTF-8, and look whether letters with accents are still right.",
    )


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


def events(text: str) -> Iterator[Any]:
    """The parser's events, each looked at before it is used: nesting, aliases, tags, a second document."""
    parser, depth, documents = Parser(text), 0, 0
    while (event := parser.get_event()) is not None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            if event.anchor or event.tag:
                raise _refused(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            depth += 1
            if depth > MAX_DEPTH or event.anchor or event.tag:
                raise _refused(event, depth)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            depth -= 1
        elif kind is yaml.AliasEvent:
            raise _refused(event)
        elif kind is yaml.DocumentStartEvent:
            documents += 1
            if documents > 1:
                raise _second_document(event)
            continue
        else:
            continue
        yield event


def _refused(event: Any, depth: int = 0) -> Refused:
    mark = event.start_mark
    if depth > MAX_DEPTH:
        message = f"more than {MAX_DEPTH} levels of nesting"
        return Refused(mark, "too-deep", message, "Look for brackets that are never closed, or for too many dashes.")
    if event.anchor:
        message = f"anchors and aliases (& and *) are not allowed: '{event.anchor}'"
        tip = "Put quotes around a text that begins with & or *; otherwise write the text out again."
        return Refused(mark, "alias", message, tip)
    message = f"'{event.tag.replace(TAG, '!!')}' cannot be used here"
    tip = "Put quotes around a text that begins with !, or remove the word that begins with '!'."
    return Refused(mark, "unknown-tag", message, tip)


def _second_document(event: Any) -> Refused:
    return Refused(
        event.start_mark,
        "several-documents",
        "a second document begins here",
        "Remove the line '---' and what does not belong to the entry; one file is one entry.",
    )
