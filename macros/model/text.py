"""Texts, ids and references as types: what a contributor may write in a field.

Each rule reports into the reading and lets the value pass, so one run shows every problem.
"""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationInfo

from ..diagnostics import Location
from ..source import NOT_ALLOWED_WORDS, Text

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
REFERENCE_SCHEMES = ("term", "word", "compare", "source")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)|<([a-zA-Z][a-zA-Z0-9+.-]*:[^>\s]*)>")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_ISSUED = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}\Z|not-stated\Z")
_LANGUAGE = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"
_HTML = re.compile(r"</?[a-zA-Z][\w-]*(\s[^<>]*)?/?>|<!--")
_BRACES = re.compile(r"\{\{|\{%|\{#|%\}|\}\}|#\}")


def _report(info: ValidationInfo, value: Any, rule: str, message: str, tip: str = "") -> None:
    if info.context:
        place = getattr(value, "location", None) or Location(info.context.document.path)
        info.context.document.report(place, rule, message, tip)


def _filled(value: Any, info: ValidationInfo) -> Any:
    if isinstance(value, str) and not value.strip():
        _report(info, value, "empty-text", "the text is empty", "Write the text, or remove the key.")
    return value


def _plain(value: Any, info: ValidationInfo) -> Any:
    """No template braces and no HTML: prose is inline Markdown only."""
    if isinstance(value, str):
        if found := _BRACES.search(value):
            _report(info, value, "jinja-braces", f"'{found[0]}' is a command of the page templates", "Write it in other words; single braces are fine.")
        if found := _HTML.search(value):
            _report(info, value, "raw-html", f"'{found[0]}' is HTML", "Use Markdown: *emphasis*, **strong**, [text](https://example.org).")
    return value


def _linked(value: Any, info: ValidationInfo) -> Any:
    """Links go to http(s), mailto or a checked reference such as `term:referral`."""
    if isinstance(value, str) and ("](" in value or "<" in value):
        for target in (a or b for a, b in _LINK.findall(value)):
            _check_link(target, value, info)
    return value


def _check_link(target: str, text: Any, info: ValidationInfo) -> None:
    scheme, _, rest = target.partition(":")
    if scheme in REFERENCE_SCHEMES and rest:
        if info.context:
            info.context.refer(scheme, rest, getattr(text, "location", None))
    elif scheme.lower() not in ("http", "https", "mailto") or not rest:
        _report(info, text, "link-scheme", f"the link '{target}' cannot be used",
                "Link to https://…, mailto:…, or a reference: term:id, word:id, compare:id, source:id.")


def _is_id(value: Any, info: ValidationInfo) -> Any:
    if isinstance(value, str):
        if not re.fullmatch(ID_PATTERN, value):
            _report(info, value, "bad-id", f"'{value}' is not a valid id", "Use small letters a to z, digits and single hyphens, for example 'first-message'.")
        elif value in NOT_ALLOWED_WORDS:
            _report(info, value, "switch-word", f"'{value}' cannot be an id: some programs read it as true or false", "Choose another word.")
    return value


def words(limit: int) -> BeforeValidator:
    """A limit in words, as a reader would count them."""

    def check(value: Any, info: ValidationInfo) -> Any:
        count = len(value.split()) if isinstance(value, str) else 0
        if count > limit:
            _report(info, value, "too-long", f"{count} words; at most {limit} fit here", "Keep the one thing the reader needs; details have a place further down.")
        return value

    return BeforeValidator(check)


def characters(limit: int) -> BeforeValidator:
    """A limit in characters, for labels in lists."""

    def check(value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str) and len(value) > limit:
            _report(info, value, "too-long", f"{len(value)} characters; at most {limit} fit here", "Use fewer words; the question says the rest.")
        return value

    return BeforeValidator(check)


def reference(kind: str) -> BeforeValidator:
    """The value must name an existing thing of `kind`; checked when every file has been read."""

    def refer(value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str) and info.context:
            info.context.refer(kind, value, getattr(value, "location", None))
        return value

    return BeforeValidator(refer)


def _is_date(value: Any, info: ValidationInfo) -> Any:
    if isinstance(value, str):
        try:
            day = datetime.date.fromisoformat(value) if _DAY.match(value) else None
        except ValueError:
            day = None
        if day is None:
            _report(info, value, "bad-date", f"'{value}' is not a date", "Write year-month-day, for example 2026-11-22.")
        elif day > datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=1):
            _report(info, value, "future-date", f"{value} lies in the future", "Write the day on which it was checked.")
    return value


def _is_issued(value: Any, info: ValidationInfo) -> Any:
    if isinstance(value, str) and not _ISSUED.match(value):
        _report(info, value, "bad-date", f"'{value}' is neither a year nor a date", "Write 2012, 2012-05, 2012-05-31 or not-stated.")
    return value


def _is_language(value: Any, info: ValidationInfo) -> Any:
    if isinstance(value, str) and not re.fullmatch(_LANGUAGE, value):
        _report(info, value, "wrong-value", f"'{value}' is not a language tag", "Write it like en, pt-BR or zh-Hant.")
    return value


def _is_address(value: Any, info: ValidationInfo) -> Any:
    if isinstance(value, str) and not re.fullmatch(r"https?://[^\s<>\"]+", value):
        _report(info, value, "link-scheme", f"'{value}' is not a web address", "Write the full address, beginning with https://.")
    return value


Id = Annotated[str, BeforeValidator(_is_id), Field(json_schema_extra={"pattern": ID_PATTERN})]
Line = Annotated[str, BeforeValidator(_plain), BeforeValidator(_filled)]
"""A name or label: plain text on one line, no links."""
Prose = Annotated[str, BeforeValidator(_linked), BeforeValidator(_plain), BeforeValidator(_filled)]
"""Inline Markdown: emphasis, links, code."""
Date = Annotated[str, BeforeValidator(_is_date), Field(json_schema_extra={"format": "date"})]
Address = Annotated[str, BeforeValidator(_is_address), Field(json_schema_extra={"format": "uri"})]
Issued = Annotated[str, BeforeValidator(_is_issued), Field(json_schema_extra={"pattern": _ISSUED.pattern.replace("\\Z", "$")})]
"""When a source appeared."""
Language = Annotated[str, BeforeValidator(_is_language), Field(json_schema_extra={"pattern": _LANGUAGE})]
"""A language tag after BCP 47: `en`, `zh-Hant`, `pt-BR`."""

__all__ = ["Address", "Date", "Id", "Issued", "Language", "Line", "Prose", "Text", "characters", "reference", "words"]
