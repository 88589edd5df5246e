"""What a question of `new` is, and whether an answer fits: the model's own rules decide, so that they hold once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, create_model

from ..building import NOT_ALLOWED_WORDS
from ..catalog import Catalog, LoadedEntry
from ..checks.references import unknown_in
from ..model import BY_NAME
from ..model.decoding import decode
from ..model.entry import Entry
from ..model.text import ID_PATTERN
from ..source import Document, parse
from .quoting import cleaned, in_yaml


@dataclass(frozen=True)
class Question:
    """One thing to ask; where nobody can be asked, it is the flag of the same name."""

    name: str
    text: str
    example: str
    accepts: Any
    """The type whose rules an answer has to keep."""
    required: bool = False
    separator: str = ""
    """What stands between the parts of an answer that is a list."""
    choices: tuple[tuple[str, str], ...] = ()
    """Usual answers, each with what it means."""
    offers: str = ""
    """The kind of entry whose ids are the usual answers."""
    starts: bool = False
    """Whether an entry that an answer names may be begun in the same run."""

    def parts(self, answer: str) -> list[str]:
        """The texts in an answer."""
        return [part for part in map(cleaned, answer.split(self.separator)) if part]


@dataclass(frozen=True)
class Scaffold:
    """A kind of entry: its questions, and the id proposed from their answers."""

    questions: tuple[Question, ...]
    proposed: Callable[[dict[str, str]], str]
    id_example: str


def field(model: type[BaseModel], name: str) -> Any:
    """The type of a model's field, with its rules."""
    info = model.model_fields[name]
    return Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation


def unlisted(question: Question, answer: str, catalog: Catalog) -> list[str]:
    """The ids in an answer that no entry has yet, where it may be begun."""
    known = {*catalog.names.of(question.offers), *NOT_ALLOWED_WORDS}
    parts = dict.fromkeys(question.parts(answer)) if question.starts else ()
    return [part for part in parts if re.fullmatch(ID_PATTERN, part) and part not in known]


def complaint(question: Question, answer: str, catalog: Catalog) -> str:
    """Why an answer does not fit, in plain words; nothing if it does."""
    value = question.parts(answer) if question.separator else answer
    if new := unlisted(question, answer, catalog):
        value = [part for part in value if part not in new]
    document = parse(f"status: draft\n{question.name}: {in_yaml(value) if value else '[]'}\n", Document("answer"))
    model = create_model("Answer", __base__=Entry, **{question.name: (question.accepts, ...)})
    _, reading = decode(document, model)
    entry = LoadedEntry(BY_NAME["comparison"], "", document, reading)
    for found in (*document.diagnostics, *unknown_in(catalog.names, entry)):
        said = f"{found.message}. {found.tip}".strip()
        return said[0].upper() + said[1:]
    return ""
