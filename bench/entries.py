"""A made repository of any size: the real data, copied with new ids and invented words, the same for each run.

Structure, lengths, links, slots and numbers stay those of real entries, so that pages cost what real pages cost. The
copies share topics, backgrounds, notices, channels and terms, as a grown site would.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import yaml

from macros.source import Document, parse

from .made import Maker

COPIED = ("comparisons", "quizzes", "checklists", "sources")
_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
SHARE_SOURCES = 4
"""So many copies cite the same copy of the sources; a grown site cites a good source again and again."""
_ENTRY = re.compile(r"(compare:|source:)?([a-z0-9-]+)((?:#[a-z0-9-]+)?)\Z")
_LINK = re.compile(r"(compare:|source:)([a-z0-9-]+)")
_BRACKETS = re.compile(r"(\[[^\]]*\](?:\([^)]*\))?)")
_WORD = re.compile(r"(?<![\w:/#-])[A-Za-z]{2,}(?![\w:/#-])")
_KEPT = {"where", "title", "native", "latin", "keywords"}


def make(real: Path, root: Path, entries: int) -> int:
    """Write a repository's `data` with at least so many entries on pages; returns how many there are."""
    shutil.copytree(real / "data", root / "data", ignore=shutil.ignore_patterns(*COPIED, "stories", "dissent"))
    originals = {kind: _read(real / "data" / kind) for kind in COPIED}
    names = {kind: set(found) for kind, found in originals.items()}
    made = len(list((root / "data/backgrounds").glob("*.yml")))
    maker = Maker()
    for copy in count():
        for kind, found in originals.items():
            if kind == "sources" and copy % SHARE_SOURCES:
                continue
            (root / "data" / kind).mkdir(exist_ok=True)
            for entry, value in found.items():
                _write(root / "data" / kind / f"{_renamed(entry, kind, copy)}.yml", _copy(value, names, copy, maker))
                made += 1
        if made >= entries:
            return made


def _read(folder: Path) -> dict[str, Any]:
    return {file.stem: _plain(file) for file in sorted(folder.glob("*.yml"))}


def _plain(file: Path) -> Any:
    """The values of a file without their places, which a dumper does not know."""
    return json.loads(json.dumps(parse(file.read_text(encoding="utf-8"), Document(file.name)).root))


def _write(file: Path, value: Any) -> None:
    file.write_text(yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120), encoding="utf-8")


def _renamed(entry: str, kind: str, copy: int) -> str:
    """The first copy keeps the real names, which shared files refer to."""
    number = copy - copy % SHARE_SOURCES if kind == "sources" else copy
    return f"{entry}-{number}" if number else entry


def _copy(value: Any, names: dict[str, set[str]], copy: int, maker: Maker, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _copy(inner, names, copy, maker, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_copy(inner, names, copy, maker, key) for inner in value]
    if not isinstance(value, str) or key in _KEPT:
        return value
    return _text(value, maker, names, copy) if " " in value else _reference(value, key, names, copy)


def _reference(value: str, key: str, names: dict[str, set[str]], copy: int) -> str:
    """An id of a copied entry becomes the id of its copy."""
    found = _ENTRY.match(value)
    for kind in _kinds(key) if found else ():
        if found[2] in names[kind]:
            return f"{found[1] or ''}{_renamed(found[2], kind, copy)}{found[3]}"
    return value


def _kinds(key: str) -> Iterator[str]:
    if key in ("sources", "id"):
        yield "sources"
    elif key in ("related", "comparison", "comparisons", "see", "phrase", "about"):
        yield "comparisons"


def _text(value: str, maker: Maker, names: dict[str, set[str]], copy: int) -> str:
    """The same sentence in invented words; links, slots, numbers and marks stay."""
    linked = _LINK.sub(lambda found: found[1] + _reference(found[2], _of(found[1]), names, copy), value)
    parts = _BRACKETS.split(linked)
    parts[::2] = [_WORD.sub(lambda found: _cased(maker.word(), found[0]), part) for part in parts[::2]]
    return "".join(parts)


def _of(scheme: str) -> str:
    return "sources" if scheme == "source:" else "comparison"


def _cased(made: str, model: str) -> str:
    return made.capitalize() if model[0].isupper() else made
