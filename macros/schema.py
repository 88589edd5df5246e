"""JSON Schemas for editors, one per kind, generated from the models and never written by hand.

They serve completion and hover (YAML Language Server); the checks say more than a schema can. What names an entry is a
plain text, beside which the ids of `ids.json` are offered: a list that is older than the data never makes a right id
look wrong.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from .catalog import Catalog
from .model import KINDS, Kind
from .model.text import ID_PATTERN, NAMES
from .names import ANYONE, HOST

DRAFT = "https://json-schema.org/draft/2020-12/schema"
IDS = "ids.json"
_OUTSIDE = {"description", "default"}
_OFFERED = {
    # what is named: what an editor offers for it
    "source": ("source",),
    "topic": ("topic",),
    "notice": ("notice",),
    "channel": ("channel",),
    "comparison": ("comparison",),
    "background": ("background",),
    "anchor": ("comparison",),
    "phrase-anchor": ("phrase",),
    "word": ("word",),
    "word-or-term": ("word", "term"),
    "side": ("host", "background"),
    "viewer": ("host", "anyone", "background"),
    "local-anchor": ("host", "background"),
}


def schema_of(kind: Kind) -> dict[str, Any]:
    """The schema of one data file of a kind, draft 2020-12."""
    model: Any = tuple[kind.model, ...] if kind.listed else kind.model
    schema = TypeAdapter(model).json_schema(by_alias=True)
    return {"$schema": DRAFT, "title": kind.name, **_for_editors(schema)}


def _for_editors(value: Any) -> Any:
    """Offer ids, and drop the titles pydantic makes of field names: editors show them in place of descriptions."""
    if isinstance(value, dict):
        kept = {
            key: _for_editors(inner)
            for key, inner in value.items()
            if not (key == "title" and isinstance(inner, str)) and key != NAMES
        }
        return _with_offer(kept, _OFFERED.get(value.get(NAMES), ())) if isinstance(value.get(NAMES), str) else kept
    return [_for_editors(inner) for inner in value] if isinstance(value, list) else value


def _with_offer(text: dict[str, Any], offered: tuple[str, ...]) -> dict[str, Any]:
    if not offered:
        return text
    outside = {key: value for key, value in text.items() if key in _OUTSIDE}
    plain = {key: value for key, value in text.items() if key not in _OUTSIDE}
    return {**outside, "anyOf": [*({"$ref": f"{IDS}#/$defs/{name}"} for name in offered), plain]}


def ids_of(catalog: Catalog) -> dict[str, Any]:
    """What editors offer where something is named: each id with what it stands for."""
    return {
        "$schema": DRAFT,
        "title": "ids",
        "description": "Ids that editors offer. `python -m macros ids` writes this file; a new id need not stand here.",
        "$defs": {name: _choice(name, found) for name, found in _offers(catalog)},
    }


def _choice(name: str, offered: dict[str, str]) -> dict[str, Any]:
    """Ids as snippets, which no explanation lists; places as a closed list, because they are keys too."""
    ids = sorted(offered)
    if name == "background":
        return {"enum": ids, "enumDescriptions": [offered[id_] for id_ in ids]}
    snippets = [{"label": id_, "description": offered[id_], "body": id_} for id_ in ids]
    return {"type": "string", "pattern": _FORMS.get(name, ID_PATTERN), "defaultSnippets": snippets}


def _offers(catalog: Catalog) -> Iterator[tuple[str, dict[str, str]]]:
    yield "host", {HOST: "The United States" if not catalog.site else catalog.site.host.name}
    yield "anyone", {ANYONE: "Whoever comes from elsewhere"}
    for kind, field in _TOLD_BY.items():
        yield kind, {id_: getattr(entry, field) for id_, entry in catalog.all(kind).items()}
    yield "term", {f"term:{id_}": term.meaning for id_, term in catalog.glossary.items()}
    yield "word", {word.id: f"{word.native}: {word.means}" for _, word in catalog.words()}
    yield "phrase", {f"{comparison}#{phrase.id}": phrase.situation for comparison, phrase in catalog.phrases()}


_FORMS = {"phrase": ID_PATTERN.replace("$", "#") + ID_PATTERN[1:], "term": ID_PATTERN.replace("^", "^term:")}
"""How references are written that are no ids."""
_TOLD_BY = {
    # kind: what its ids stand for
    "source": "title",
    "topic": "title",
    "notice": "text",
    "channel": "name",
    "comparison": "question",
    "background": "name",
}


def file_name(kind: Kind) -> str:
    """`comparison.json` for a folder of comparisons, `glossary.json` for glossary.yml."""
    return f"{Path(kind.place).stem if kind.listed else kind.name}.json"


def text_of(kind: Kind) -> str:
    """The schema file of a kind, as committed."""
    return _as_text(schema_of(kind))


def write(folder: Path) -> list[Path]:
    """Write every schema; returns the files."""
    folder.mkdir(exist_ok=True)
    written = []
    for kind in KINDS:
        file = folder / file_name(kind)
        file.write_text(text_of(kind), encoding="utf-8")
        written.append(file)
    return written


def write_ids(folder: Path, catalog: Catalog) -> Path:
    """Write what editors offer; returns the file."""
    folder.mkdir(exist_ok=True)
    file = folder / IDS
    file.write_text(_as_text(ids_of(catalog)), encoding="utf-8")
    return file


def _as_text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
