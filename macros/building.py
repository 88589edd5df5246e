"""The parser's events → values that know where they stand, and what YAML allows but a data file may not hold."""

from __future__ import annotations

import re
from typing import Any

import yaml

from .diagnostics import NOTHING, Diagnostic, Instead, Location
from .guesses import FIELD_NAMES, SECOND_ENTRY, quoted
from .values import Mapping, Sequence, Text
from .yaml_text import Refused, events

NOT_ALLOWED_WORDS = frozenset({"on", "off", "yes", "no", "y", "n"})
_new = tuple.__new__  # a location costs a third so: there is one for each value of each file
_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)(\.[0-9]+)?")
_NO_KEY = re.compile("-|.*[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]", re.S)
"""A dash without a blank behind it, or blanks that YAML does not take for blanks, have become part of the key."""
_CUT = re.compile(r" #(?=[^\s#])")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_NO_TEXT_BEGINS = frozenset(["", *"tfn~-+0123456789"])
_SCALAR = yaml.ScalarEvent


class Builder:
    """Turns events into values and reports what YAML allows but a data file may not hold."""

    def __init__(self, text: str, path: str):
        self.path = path
        self.diagnostics: list[Diagnostic] = []
        self._events = events(text)
        self._lines = text.split("\n") if _CUT.search(text) else []

    def root(self) -> Any:
        """The value of the whole file, or None."""
        first = next(self._events, None)
        value = None if first is None else self._value(first)
        if isinstance(value, Mapping) and value and first.flow_style:
            self.diagnostics = [Diagnostic(value.location, "prose-in-braces", *_JSON)]
            value = None
        next(self._events, None)  # a second document is refused
        return value

    def _report(self, place: Location, rule: str, message: str, tip: str, instead: Instead = NOTHING) -> None:
        self.diagnostics.append(Diagnostic(place, rule, message, tip, instead=instead))

    def _place(self, event: yaml.Event) -> Location:
        mark = event.start_mark
        return _new(Location, (self.path, mark.line + 1, mark.column + 1))

    def _value(self, event: yaml.Event) -> Any:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        return self._mapping(event) if kind is yaml.MappingStartEvent else self._sequence(event)

    def _mapping(self, event: yaml.Event, is_entry: bool = False) -> Mapping:
        mapping = Mapping()
        mapping.location = self._place(event)
        keys_at, values_at = mapping.keys_at, mapping.values_at = {}, {}
        braces = _Braces() if event.flow_style else None
        twice: list[tuple[Text, Location]] = []
        while type(key_event := next(self._events)) is not yaml.MappingEndEvent:
            name = key_event.value if type(key_event) is _SCALAR else ""
            if name in FIELD_NAMES and name not in mapping:  # nearly all of them; the rest is looked at
                key, place = name, self._place(key_event)
            else:
                key = self._key(key_event, mapping, twice, is_entry)
                place = self._place(key_event)
            value_event = next(self._events)
            value = self._scalar(value_event) if type(value_event) is _SCALAR else self._value(value_event)
            if key is None or (braces and braces.made_by_comma(key_event, value_event)):
                continue
            mapping[key] = value
            keys_at[key] = place
            values_at[key] = value.location if type(value) is Text else self._place_of_value(place, value, value_event)
        mapping.last_line = key_event.end_mark.line + bool(event.flow_style)  # a block ends where the next token begins
        self._told_twice(mapping, twice)
        if braces and braces.prose:
            self._report(self._place(braces.prose), "prose-in-braces", *_PROSE)
        return mapping

    def _place_of_value(self, key: Location, value: Any, event: yaml.Event) -> Location:
        """Where a value begins; a block of lines begins with its key."""
        place = self._place(event)
        return key if type(value) in (Mapping, Sequence) and place.line > key.line else place

    def _key(self, event: yaml.Event, mapping: Mapping, twice: list, is_entry: bool) -> Text | None:
        if type(event) is not yaml.ScalarEvent or type(key := self._scalar(event)) is not Text:
            shown = f"'{event.value}'" if type(event) is _SCALAR else "a list or a mapping"
            if type(event) is not _SCALAR:
                self._value(event)
            self._report(self._place(event), "key-not-text", f"a key must be a word, but this is {shown}", _KEY_TIP)
            return None
        if _NO_KEY.match(key):
            raise Refused(event.start_mark, "broken-yaml", f"'{key}' is no key", "Write a word before the colon.")
        if key in mapping and is_entry and key == next(iter(mapping)) and len(mapping) > 1:
            raise Refused(event.start_mark, "broken-yaml", SECOND_ENTRY, "Begin it with '- '.")
        if key in mapping:
            twice.append((key, mapping.keys_at[key]))
            return None
        if key.lower() in NOT_ALLOWED_WORDS - {"n"}:  # a study's sample size is its `n`
            message = f"'{key}' cannot be a key: some programs read it as true or false"
            self._report(key.location, "switch-word", message, "Choose another word.")
            return None
        return key

    def _told_twice(self, mapping: Mapping, twice: list[tuple[Text, Location]]) -> None:
        """One finding for a key that stands twice, and one for a whole block that was pasted twice."""
        if not twice:
            return
        key, first = twice[0]
        if len(twice) == 1:
            message = f"the key '{key}' stands twice in this mapping"
        else:
            message = f"{len(twice)} keys, '{key}' to '{twice[-1][0]}', stand twice in this mapping"
        tip = f"It is first given in line {first.line}; keep one."
        tip = tip if len(twice) == 1 else f"The first of them is given in line {first.line}; delete one of the blocks."
        self._report(key.location, "duplicate-key", message, tip)

    def _sequence(self, event: yaml.Event) -> Sequence:
        sequence = Sequence()
        sequence.location, sequence.items_at = self._place(event), []
        while type(inner := next(self._events)) is not yaml.SequenceEndEvent:
            value = self._mapping(inner, True) if type(inner) is yaml.MappingStartEvent else self._value(inner)
            sequence.append(value)
            sequence.items_at.append(value.location if type(value) is Text else self._place(inner))
        return sequence

    def _scalar(self, event: yaml.Event) -> Any:
        value = event.value
        if event.implicit[0]:
            if self._lines and self._is_cut(event):
                return self._cut(event)
            if value[:1] in _NO_TEXT_BEGINS:
                if value in _WORDS:
                    return _WORDS[value]
                if number := _NUMBER.fullmatch(value):
                    return float(value) if number[1] else _integer(value)
            if value[-1:] == '"' and value.count('"') == 1:
                line, column = event.end_mark.line, event.end_mark.column
                self._report(Location(self.path, line + 1, column), "lone-quote", *_LONE)
        return self._text(value, event)

    def _text(self, value: str, event: yaml.Event) -> Text:
        text, mark = Text(value), event.start_mark
        text.location = _new(Location, (self.path, mark.line + 1, mark.column + 1))
        text.span = mark.index, event.end_mark.index
        return text

    def _is_cut(self, event: yaml.Event) -> bool:
        """Whether a `#` behind a blank ends a text: `text: Ask for the #1 thing`, or `title: #1 rule`."""
        is_text = not event.value or re.search(r"\s", event.value)
        return bool(is_text and _CUT.match(self._lines[event.end_mark.line], event.end_mark.column))

    def _cut(self, event: yaml.Event) -> Text:
        end = event.end_mark
        line = self._lines[end.line]
        is_one_line = event.start_mark.line == end.line
        begins = event.start_mark.column if event.value else end.column + 1
        write = f"{line[:begins]}{quoted(line[begins:].rstrip())}" if is_one_line else ""
        place = Location(self.path, end.line + 1, end.column + 2)
        self.diagnostics.append(Diagnostic(place, "cut-text", *_CUT_TOLD, write=write))
        return self._text(event.value or line[begins:].rstrip(), event)


class _Braces:
    """Refuses prose in braces, once for a mapping, and knows the keys that a comma in it has made."""

    def __init__(self) -> None:
        self.prose: Any = None

    def made_by_comma(self, key: Any, value: Any) -> bool:
        made = type(value) is yaml.ScalarEvent and value.value == "" and _is_empty(value)
        if made or (type(value) is yaml.ScalarEvent and re.search(r"\s", value.value)):
            self.prose = self.prose or (key if made else value)
        return made


def _is_empty(event: Any) -> bool:
    return event.start_mark.index == event.end_mark.index


def _integer(digits: str) -> int | float:
    """Python refuses to read integers of thousands of digits; such a value is wrong anyway."""
    return int(digits) if len(digits) < 100 else float("inf")


_KEY_TIP = "Write the name of a field before the colon; a number needs quotes."
_CUT_TOLD = (
    "the text ends before this '#': behind a blank it makes a remark of the rest of the line",
    "Put quotes around the whole text; or write a blank after '#' if it is a remark.",
)
_JSON = (
    "the whole file stands in braces, as JSON does",
    "Write each key on its own line, without braces, quotes around keys and commas at the end: 'title: Small talk'.",
)
_LONE = "a quote closes here and opens nowhere", "Write one before the text as well, or delete this one."
_PROSE = "a text stands inside braces", "Write each key on its own line; a comma or colon in braces makes a new key."
