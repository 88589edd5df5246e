"""Ids, references, dates and addresses as types: what a contributor may write in a field.

Each rule reports into the reading and lets the value pass, so one run shows every problem.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import core_schema

from ..building import NOT_ALLOWED_WORDS, Text
from ..diagnostics import NOTHING, Instead
from .dates import date_tip, instead_of
from .prose import Line, Prose, characters, says_something, tell, words

NAMES = "x-names"
"""Marks, in a JSON Schema, a text that names something of a kind."""
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_ISSUED = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}\Z|not-stated\Z")
_LANGUAGE = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"


def _is_id(value: Any, info: ValidationInfo) -> Any:
    if isinstance(value, str):
        if not re.fullmatch(ID_PATTERN, value):
            tell(
                info,
                value,
                "bad-id",
                f"'{value}' is not a valid id",
                "Use small letters a to z, digits and single hyphens, for example 'first-message'.",
                Instead(value, _as_id(value)) if _as_id(value) else NOTHING,
            )
        elif value in NOT_ALLOWED_WORDS:
            tell(
                info,
                value,
                "switch-word",
                f"'{value}' cannot be an id: some programs read it as true or false",
                "Choose another word.",
            )
    return value


def _as_id(text: str) -> str:
    """The id that was probably meant, when the text has nothing but Latin letters."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = re.findall("[a-z0-9]+", plain.lower().replace("'", ""))
    is_one = len(text) <= 60 and "," not in text  # with a comma, several are meant
    return "-".join(words) if is_one and not re.search(r"[^\W\d_a-zA-Z\u00c0-\u024f]", text) else ""


@dataclass(frozen=True)
class Naming:
    """The value must name an existing thing of `kind`; checked when every file has been read, offered by editors."""

    kind: str

    def _refer(self, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str) and info.context:
            info.context.refer(self.kind, value, getattr(value, "location", None))
        return value

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.with_info_before_validator_function(self._refer, handler(source))

    def __get_pydantic_json_schema__(self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler) -> dict:
        return {**handler(schema), NAMES: self.kind}


reference = Naming


def _is_date(value: Any, info: ValidationInfo) -> Any:
    if isinstance(value, str):
        try:
            day = datetime.date.fromisoformat(value) if _DAY.match(value) else None
        except ValueError:
            day = None
        if day is None:
            tell(info, value, "bad-date", f"'{value}' is not a date", date_tip(value), instead_of(value))
        elif day > datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=1):
            tell(info, value, "future-date", f"{value} lies in the future", "Write the day on which it was checked.")
    return value


def _is_issued(value: Any, info: ValidationInfo) -> Any:
    if isinstance(value, str) and not _ISSUED.match(value):
        tell(
            info,
            value,
            "bad-date",
            f"'{value}' is neither a year nor a date",
            "Write 2012, 2012-05, 2012-05-31 or not-stated.",
            instead_of(value, months=True),
        )
    return value


def _is_language(value: Any, info: ValidationInfo) -> Any:
    if isinstance(value, str) and not re.fullmatch(_LANGUAGE, value):
        tip = "Write its short tag, as pl for Polish, ja for Japanese, or pt-BR for Portuguese as in Brazil."
        tell(info, value, "wrong-value", f"'{value}' is not a language tag", tip)
    return value


def _is_address(value: Any, info: ValidationInfo) -> Any:
    if isinstance(value, str) and not re.fullmatch(r"https?://[^\s<>\"]+", value):
        tell(
            info,
            value,
            "link-scheme",
            f"'{value}' is not a web address",
            "Write the full address, beginning with https://.",
        )
    return value


Id = Annotated[str, BeforeValidator(_is_id), Field(json_schema_extra={"pattern": ID_PATTERN})]
Date = Annotated[str, BeforeValidator(_is_date), Field(json_schema_extra={"format": "date"})]
Address = Annotated[str, BeforeValidator(_is_address), Field(json_schema_extra={"format": "uri"})]
Issued = Annotated[
    str, BeforeValidator(_is_issued), Field(json_schema_extra={"pattern": _ISSUED.pattern.replace("\\Z", "$")})
]
"""When a source appeared."""
Language = Annotated[str, BeforeValidator(_is_language), Field(json_schema_extra={"pattern": _LANGUAGE})]
"""A language tag after BCP 47: `en`, `zh-Hant`, `pt-BR`."""

__all__ = [
    "Address",
    "Date",
    "Id",
    "Issued",
    "Language",
    "Line",
    "Prose",
    "Text",
    "characters",
    "reference",
    "says_something",
    "words",
]
