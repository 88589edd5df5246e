"""A made repository of any size: the real data, copied with new ids and invented words, the same for each run.

Structure, lengths, links, slots and numbers stay those of real entries, so that pages cost what real pages cost. The
copies share topics, backgrounds, notices, channels and terms, as a grown site would, and each brings its own sources:
at each size as many entries of a hundred are comparisons as in the real data. What leads to an entry that is not there
is left out, and a sentence without a source is then our own reading, so that the data is valid at each size.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import yaml

from macros.source import Document, parse

from .made import Maker

PAGES = ("comparisons", "quizzes", "checklists", "sources")
COPIED = (*PAGES, "stories")
LEFT_OUT = ("dissent", "redirects.yml")
_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_ENTRY = re.compile(r"([a-z0-9-]+)((?:#[a-z0-9-]+)?)\Z")
_LINK = re.compile(r"\[([^\]]*)\]\((compare|source):([a-z0-9-]+)((?:#[a-z0-9-]+)?)\)")
_BRACKETS = re.compile(r"(\[[^\]]*\](?:\([^)]*\))?)")
_WORD = re.compile(r"(?<![\w:/#-])[A-Za-z]{2,}(?![\w:/#-])")
_KEPT = {"where", "title", "native", "latin", "keywords"}
_LEADING = {"sources": "sources"} | dict.fromkeys(
    ("related", "comparison", "comparisons", "see", "phrase", "about", "helps_with"), "comparisons"
)
"""The keys that hold names of entries, and the folder of these entries."""


def make(real: Path, root: Path, entries: int) -> int:
    """Write a repository's `data` with at least so many entries on pages; returns how many there are."""
    stock = {kind: _read(real / "data" / kind) for kind in COPIED}
    shutil.copytree(real / "data", root / "data", ignore=shutil.ignore_patterns(*COPIED, *LEFT_OUT))
    shared = sorted((root / "data").glob("*.yml")) + sorted((root / "data/backgrounds").glob("*.yml"))
    backgrounds = len(list((root / "data/backgrounds").glob("*.yml")))
    chosen = _choose(stock, _linked(real / "docs"), entries - backgrounds)
    maker = Maker()
    for kind, found in chosen.items():
        (root / "data" / kind).mkdir()
        for name, (original, number) in found.items():
            value = _Copy(stock, chosen, number, maker).of(stock[kind][original])
            _write(root / "data" / kind / f"{name}.yml", value)
    for file in shared:
        _write(file, _Copy(stock, chosen, 0).of(_plain(file)))
    return backgrounds + sum(len(chosen[kind]) for kind in PAGES)


def _read(folder: Path) -> dict[str, Any]:
    return {file.stem: _plain(file) for file in sorted(folder.glob("*.yml"))}


def _plain(file: Path) -> Any:
    """The values of a file without their places, which a dumper does not know."""
    return json.loads(json.dumps(parse(file.read_text(encoding="utf-8"), Document(file.name)).root))


def _write(file: Path, value: Any) -> None:
    file.write_text(yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120), encoding="utf-8")


def _linked(docs: Path) -> set[str]:
    """What pages written by hand link to, such as `compare/nationality`: that has to be there at each size."""
    texts = "".join(file.read_text(encoding="utf-8") for file in docs.rglob("*.md"))
    return set(re.findall(r"\]\([./]*((?:compare|sources)/[a-z0-9-]+)", texts))


def _choose(stock: dict[str, dict], linked: set[str], entries: int) -> dict[str, dict[str, tuple[str, int]]]:
    """By kind and new name, which entry is copied and which copy it is: comparisons, and what belongs to each."""
    chosen: dict[str, dict[str, tuple[str, int]]] = {kind: {} for kind in COPIED}
    chosen["sources"] = {name: (name, 0) for name in stock["sources"] if f"sources/{name}" in linked}
    order = sorted(stock["comparisons"], key=lambda name: f"compare/{name}" not in linked)
    together = [list(_together(stock, comparison)) for comparison in order]
    for copy in count():
        for unit in together:
            if sum(len(chosen[kind]) for kind in PAGES) >= entries:
                return chosen
            for kind, original in unit:
                chosen[kind][_renamed(original, copy)] = (original, copy)


def _together(stock: dict[str, dict], comparison: str) -> Iterator[tuple[str, str]]:
    """A comparison, what is about it in the first place, and the sources of all that, as kind and name."""
    unit = [("comparisons", comparison)]
    for kind in ("quizzes", "stories", "checklists"):
        for name, value in stock[kind].items():
            if comparison == value.get("comparison", value.get("comparisons", [None])[0]):
                unit.append((kind, name))
    yield from unit
    texts = " ".join(re.findall(r"[a-z0-9-]+", str([stock[kind][name] for kind, name in unit]))).split()
    yield from (("sources", name) for name in sorted(set(texts) & stock["sources"].keys()))


def _renamed(name: str, number: int) -> str:
    """The first copy keeps the real names, which shared files refer to."""
    return f"{name}-{number}" if number else name


@dataclass
class _Copy:
    """One copy of the stock: its names, and its words unless the real ones stay."""

    stock: dict[str, dict]
    chosen: dict[str, dict]
    number: int
    maker: Maker | None = None
    gone: object = field(default_factory=object)

    def of(self, value: Any, key: str = "") -> Any:
        """The copy of a value under a key; `gone` when it leads nowhere."""
        if isinstance(value, dict):
            return self._mapping(value, key)
        if isinstance(value, list):
            return [one for one in (self.of(inner, key) for inner in value) if one is not self.gone] or self.gone
        if not isinstance(value, str) or key in _KEPT:
            return value
        return self._text(value) if " " in value else self._reference(value, key)

    def _mapping(self, value: dict, key: str) -> Any:
        keys = {"id": key} if key == "sources" else {}  # the id of a citation names a source, any other is its own
        copied = {name: self.of(inner, keys.get(name, name)) if inner != [] else [] for name, inner in value.items()}
        left = {name: inner for name, inner in copied.items() if inner is not self.gone}
        return self._evidenced(left, value.get("sources") or [], key)

    def _evidenced(self, left: dict, sources: list, key: str) -> Any:
        """What rests on fewer sources than before is weaker; what rests on none is our reading, or is not said."""
        kept = len(left.get("sources", ()))
        if (key == "sources" and "id" not in left) or (sources and not kept and "said" in left):
            return self.gone
        if sources and not kept and "limit" in left:
            return {name: inner for name, inner in left.items() if name not in ("limit", "checked_on")}
        if sources and not kept and "evidence" in left:
            left = {name: inner for name, inner in left.items() if name != "strength"} | {"evidence": "editorial"}
        elif kept < len(sources) and "strength" in left:
            left["strength"] = "thin"
        return left

    def _reference(self, value: str, key: str) -> Any:
        """A name of a copied entry becomes the name of its copy; other texts stay."""
        found, kind = _ENTRY.match(value), _LEADING.get(key)
        return self._named(kind, *found.groups()) if found and kind and found[1] in self.stock[kind] else value

    def _named(self, kind: str, name: str, anchor: str) -> Any:
        renamed = _renamed(name, self.number)
        return renamed + anchor if renamed in self.chosen[kind] else self.gone

    def _text(self, value: str) -> str:
        """The same sentence in invented words; links, slots, numbers and marks stay."""
        parts = _BRACKETS.split(_LINK.sub(self._link, value))
        if self.maker:
            parts[::2] = [_WORD.sub(lambda found: _cased(self.maker.word(), found[0]), part) for part in parts[::2]]
        return "".join(parts)

    def _link(self, found: re.Match) -> str:
        named = self._named({"compare": "comparisons"}.get(found[2], "sources"), found[3], found[4])
        return found[1] if named is self.gone else f"[{found[1]}]({found[2]}:{named})"


def _cased(made: str, model: str) -> str:
    return made.capitalize() if model[0].isupper() else made
