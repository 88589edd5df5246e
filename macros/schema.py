"""JSON Schemas for editors, one per kind, generated from the models and never written by hand.

They serve completion and hover (YAML Language Server); the checks say more than a schema can.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from .model import KINDS, Kind


def schema_of(kind: Kind) -> dict[str, Any]:
    """The schema of one data file of a kind, draft 2020-12."""
    model: Any = tuple[kind.model, ...] if kind.listed else kind.model
    schema = TypeAdapter(model).json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": kind.name, **_without_noise(schema)}


def _without_noise(value: Any) -> Any:
    """Drop the titles pydantic makes of field names: an editor shows them in place of the description."""
    if isinstance(value, dict):
        return {
            key: _without_noise(inner)
            for key, inner in value.items()
            if not (key == "title" and isinstance(inner, str))
        }
    return [_without_noise(inner) for inner in value] if isinstance(value, list) else value


def file_name(kind: Kind) -> str:
    """`comparison.json` for a folder of comparisons, `glossary.json` for glossary.yml."""
    return f"{Path(kind.place).stem if kind.listed else kind.name}.json"


def text_of(kind: Kind) -> str:
    """The schema file of a kind, as committed."""
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"


def write(folder: Path) -> list[Path]:
    """Write every schema; returns the files."""
    folder.mkdir(exist_ok=True)
    written = []
    for kind in KINDS:
        file = folder / file_name(kind)
        file.write_text(text_of(kind), encoding="utf-8")
        written.append(file)
    return written
