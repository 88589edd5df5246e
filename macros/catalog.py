"""The catalog: every entry, loaded, with the relations between them.

Links are written once, at the younger end; here they can be read both ways.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from .entries import LoadedEntry, Use
from .memory import Memory
from .model import BY_NAME, Background, Checklist, Comparison, Dissent, Quiz, Source, Story, Term, Topic
from .model.background import Word
from .model.comparison import HomeNorm
from .model.phrase import Phrase
from .names import Names
from .relations import RELATIONS, Reads, Table, index
from .source import Document

FULL_COVERAGE, FAIR_COVERAGE = 8, 4
"""Home norms that make a background's coverage full, or fair; fewer are thin."""


def of_kind(kind: str) -> Any:
    """The usable entries of a kind by id, as an attribute."""
    return property(lambda catalog: catalog.all(kind))


class Catalog(Reads):
    """Look-ups by kind and id, and relations. Entries are in the order of their ids, listed kinds as in their file."""

    topics: dict[str, Topic] = of_kind("topic")
    glossary: dict[str, Term] = of_kind("term")
    channels: dict[str, Any] = of_kind("channel")
    notices: dict[str, Any] = of_kind("notice")
    figures: dict[str, Any] = of_kind("figure")
    backgrounds: dict[str, Background] = of_kind("background")
    sources: dict[str, Source] = of_kind("source")
    comparisons: dict[str, Comparison] = of_kind("comparison")
    checklists: dict[str, Checklist] = of_kind("checklist")
    quizzes: dict[str, Quiz] = of_kind("quiz")
    stories: dict[str, Story] = of_kind("story")

    def __init__(
        self,
        loaded: list[LoadedEntry],
        documents: list[Document],
        root: Path | None = None,
        memory: Memory | None = None,
    ):
        super().__init__()
        self.loaded, self.documents, self.root, self.memory = loaded, documents, root, memory or Memory()
        self._indexes: dict[str, dict[Any, tuple]] = {}

    @cached_property
    def names(self) -> Names:
        """Which entries and anchors exist, also in files that are otherwise broken."""
        names = Names(models=self.all)
        for entry in self.loaded:
            names.add(entry.kind.name, entry.id, entry.is_draft, entry.anchors if entry.is_usable else None)
            if entry.document.mended:
                names.unread.add((entry.kind.name, "" if entry.kind.listed else entry.id))
        return names

    def all(self, kind: str) -> dict[str, Any]:
        """Usable entries of a kind by id."""
        return self.tables.get(kind) or Table(kind, {}, self._note)

    @cached_property
    def tables(self) -> dict[str, Table]:
        found: dict[str, dict[str, Any]] = {}
        for entry in self.loaded:
            if entry.model is not None:
                found.setdefault(entry.kind.name, {})[entry.id] = entry.model
        if "background" in found:  # shown in the order of their names
            found["background"] = dict(sorted(found["background"].items(), key=lambda item: item[1].name.casefold()))
        return {kind: Table(kind, entries, self._note) for kind, entries in found.items()}

    @cached_property
    def entries(self) -> dict[tuple[str, str], LoadedEntry]:
        """Every entry by kind and id, also those that could not be used."""
        return {(entry.kind.name, entry.id): entry for entry in self.loaded}

    def path_of(self, kind: str, entry: str) -> str:
        """The data file of an entry, from the root of the repository."""
        return self.entries[kind, entry].path

    def related(self, relation: str, key: str) -> tuple:
        """What stands in a relation to `key`: ids, or for "sources" kinds and ids."""
        self._note("relation", relation, key)
        if relation not in self._indexes:
            self._indexes[relation] = self._index(relation)
        return self._indexes[relation].get(key, ())

    def _index(self, relation: str) -> dict[Any, tuple]:
        if relation == "sources":
            return index(self.entries, lambda entry: _named(entry, "source"))
        kind, found_by = RELATIONS[relation]
        return index(self.all(kind), found_by)

    def _pick(self, kind: str, relation: str, key: str) -> dict[str, Any]:
        table = self.all(kind)
        return {id_: table[id_] for id_ in self.related(relation, key)}

    @cached_property
    def site(self) -> Any:
        return self.all("site").get("site")

    @cached_property
    def messages(self) -> Any:
        return self.all("messages").get("en")

    def counts(self) -> dict[str, int]:
        """How many entries of each kind there are, drafts left out."""
        kinds = [kind for kind in BY_NAME.values() if kind.name not in ("site", "messages", "wording", "redirect")]
        return {kind.plural: sum(model.status != "draft" for model in self.all(kind.name).values()) for kind in kinds}

    def in_topic(self, topic: str) -> dict[str, Comparison]:
        return self._pick("comparison", "in_topic", topic)

    def quizzes_of(self, comparison: str) -> dict[str, Quiz]:
        return self._pick("quiz", "quizzes_of", comparison)

    def checklists_of(self, comparison: str) -> dict[str, Checklist]:
        return self._pick("checklist", "checklists_of", comparison)

    def stories_of(self, comparison: str) -> dict[str, Story]:
        return self._pick("story", "stories_of", comparison)

    def dissent_of(self, comparison: str) -> list[Dissent]:
        """What readers told us that is different for them."""
        return list(self._pick("dissent", "dissent_of", comparison).values())

    def related_to(self, comparison: str) -> dict[str, Comparison]:
        """Comparisons named by this one or naming it, in the order of their ids."""
        ids = {*self.comparisons[comparison].related, *self.related("naming", comparison)} - {comparison}
        return {id_: self.comparisons[id_] for id_ in sorted(ids) if id_ in self.comparisons}

    def norms_of(self, background: str) -> dict[str, HomeNorm]:
        """The home norms of a background by comparison."""
        found = self._pick("comparison", "norms_of", background)
        return {id_: comparison.home_norms[background] for id_, comparison in found.items()}

    def coverage(self, background: str) -> str:
        """full, fair or thin, by the number of home norms."""
        count = len(self.norms_of(background))
        return "full" if count >= FULL_COVERAGE else "fair" if count >= FAIR_COVERAGE else "thin"

    def words(self) -> Iterator[tuple[str, Word]]:
        """Every word of a home language with its background."""
        for id_, background in self.backgrounds.items():
            for word in background.words:
                yield id_, word

    def phrases(self) -> Iterator[tuple[str, Phrase]]:
        """Every phrase with its comparison."""
        for id_, comparison in self.comparisons.items():
            for phrase in comparison.phrases:
                yield id_, phrase

    def naming(self, source: str) -> tuple[LoadedEntry, ...]:
        """The entries that cite a source or link it."""
        found = self.related("sources", source)
        for key in found:
            self._note(*key)
        return tuple(self.entries[key] for key in found)

    def uses(self, source: str) -> list[Use]:
        """Every citation of a source."""
        return [use for entry in self.naming(source) for use in entry.uses if use.citation.id == source]


def _named(entry: LoadedEntry, kind: str) -> Iterator[str]:
    return (reference.target for reference in entry.reading.references if reference.kind == kind)
