"""Prose as types: texts without HTML or template commands, with checked links and limits.

Each rule reports into the reading and lets the value pass, so one run shows every problem.
"""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo

from ..diagnostics import NOTHING, Instead, Location

REFERENCE_SCHEMES = ("term", "word", "compare", "source")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)|<([a-zA-Z][a-zA-Z0-9+.-]*:[^>\s]*)>")
_HTML = re.compile(r"</?[a-zA-Z][\w-]*(\s[^<>]*)?/?>|<!--|&(?:nbsp|quot|apos|[lr][sd]quo|[mn]dash|hellip);")
_SUSPICIOUS = re.compile(r"[<{}%&]|#\}")
_EMPTY_WORDS = frozenset({"no", "yes", "none", "nothing", "nil", "n/a", "na", "tbd", "todo", "?", "-"})
_BRACES = re.compile(r"\{\{|\{%|\{#|%\}|\}\}|#\}")


def tell(info: ValidationInfo, value: Any, rule: str, message: str, tip: str = "", instead: Instead = NOTHING) -> None:
    if info.context:
        place = getattr(value, "location", None) or Location(info.context.document.path)
        info.context.document.report(place, rule, message, tip, instead)


def _line(value: Any, info: ValidationInfo) -> Any:
    """A text that is not empty and holds no template braces and no HTML: prose is inline Markdown only."""
    if isinstance(value, str):
        if not value.strip():
            tell(info, value, "empty-text", "the text is empty", "Write the text, or remove the key.")
        elif not value.strip(" .…"):
            place = f"the text of '{info.field_name}'" if info.field_name else "this text"
            tell(info, value, "empty-text", f"{place} is still to be written", "Write it in place of the dots.")
        elif _SUSPICIOUS.search(value):
            _plain(value, info)
    return value


def _prose(value: Any, info: ValidationInfo) -> Any:
    """The same, with links that are looked at."""
    value = _line(value, info)
    return _linked(value, info) if isinstance(value, str) and ("](" in value or "<" in value) else value


def _plain(value: str, info: ValidationInfo) -> None:
    if found := _BRACES.search(value):
        tell(
            info,
            value,
            "jinja-braces",
            f"'{found[0]}' is a command of the page templates",
            "Write it in other words; single braces are fine.",
            Instead(found[0]),
        )
    if found := _HTML.search(value):
        tell(
            info,
            value,
            "raw-html",
            f"'{found[0]}' is HTML",
            "Use Markdown: *emphasis*, **strong**, [text](https://example.org).",
            Instead(found[0]),
        )


def _linked(value: str, info: ValidationInfo) -> str:
    """Links go to http(s), mailto or a checked reference such as `term:referral`."""
    for target in (a or b for a, b in _LINK.findall(value)):
        _check_link(target, value, info)
    return value


def _check_link(target: str, text: Any, info: ValidationInfo) -> None:
    scheme, _, rest = target.partition(":")
    if scheme in REFERENCE_SCHEMES and rest:
        if info.context:
            info.context.refer(scheme, rest, getattr(text, "location", None))
    elif scheme.lower() not in ("http", "https", "mailto") or not rest:
        tell(
            info,
            text,
            "link-scheme",
            f"the link '{target}' cannot be used",
            "Link to https://…, mailto:…, or a reference: term:id, word:id, compare:id, source:id.",
            Instead(target),
        )


def words(limit: int) -> BeforeValidator:
    """A limit in words, as a reader would count them."""

    def check(value: Any, info: ValidationInfo) -> Any:
        count = len(value.split()) if isinstance(value, str) else 0
        if count > limit:
            tell(
                info,
                value,
                "too-long",
                f"{count} words; at most {limit} fit here",
                "Keep the one thing the reader needs; details have a place further down.",
            )
        return value

    return BeforeValidator(check)


def characters(limit: int) -> BeforeValidator:
    """A limit in characters, for labels in lists."""

    def check(value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str) and len(value) > limit:
            tell(
                info,
                value,
                "too-long",
                f"{len(value)} characters; at most {limit} fit here",
                "Use fewer words; the question says the rest.",
            )
        return value

    return BeforeValidator(check)


def _told(value: Any, info: ValidationInfo) -> Any:
    if isinstance(value, str) and value.strip(" .!").casefold() in _EMPTY_WORDS:
        tip = "Write what you know, or 'unknown' where that is allowed, or remove the key."
        tell(info, value, "wrong-value", f"'{value}' says nothing here", tip)
    return value


says_something = BeforeValidator(_told)
"""For texts that no single word can be, as it can be the answer to a question of a quiz."""
Line = Annotated[str, BeforeValidator(_line)]
"""A name or label: plain text on one line, no links."""
Prose = Annotated[str, BeforeValidator(_prose)]
"""Inline Markdown: emphasis, links, code."""
