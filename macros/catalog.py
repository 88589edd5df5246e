"""The catalog: every entry, loaded, with the relations between them.

Links are written once, at the younger end; here they can be read both ways.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from .citing import Use, uses
from .model import BY_NAME, Background, Checklist, Comparison, Kind, Quiz, Source, Story, Term, Topic
from .model.background import Word
from .model.base import Reading
from .model.comparison import HomeNorm
from .model.phrase import Phrase
from .names import Names
from .source import Document

FULL_COVERAGE, FAIR_COVERAGE = 8, 4
"""Home norms that make a background's coverage full, or fair; fewer are thin."""


@dataclass(frozen=True)
class LoadedEntry:
    """One entry and where it stands; `model` is None when the file could not be used."""

    kind: Kind
    id: str
    document: Document
    root: Any
    reading: Reading
    model: Any = None

    @property
    def path(self) -> str:
        return self.document.path


class Catalog:
    """Look-ups by kind and id, and relations. Entries are in the order of their ids, listed kinds as in their file."""

    def __init__(self, loaded: list[LoadedEntry], documents: list[Document]):
        self.loaded = loaded
        self.documents = documents
        self.names = Names()
        for entry in loaded:
            self.names.add(entry.kind.name, entry.id, entry.root)

    def all(self, kind: str) -> dict[str, Any]:
        """Usable entries of a kind by id."""
        return {entry.id: entry.model for entry in self.loaded if entry.kind.name == kind and entry.model is not None}

    def path_of(self, kind: str, entry: str) -> str:
        """The data file of an entry, from the root of the repository."""
        return self._paths[kind, entry]

    @cached_property
    def _paths(self) -> dict[tuple[str, str], str]:
        return {(entry.kind.name, entry.id): entry.path for entry in self.loaded}

    @cached_property
    def site(self) -> Any:
        return self.all("site").get("site")

    @cached_property
    def messages(self) -> Any:
        return self.all("messages").get("en")

    @cached_property
    def topics(self) -> dict[str, Topic]:
        return self.all("topic")

    @cached_property
    def glossary(self) -> dict[str, Term]:
        return self.all("term")

    @cached_property
    def channels(self) -> dict[str, Any]:
        return self.all("channel")

    @cached_property
    def notices(self) -> dict[str, Any]:
        return self.all("notice")

    @cached_property
    def figures(self) -> dict[str, Any]:
        return self.all("figure")

    @cached_property
    def backgrounds(self) -> dict[str, Background]:
        return dict(sorted(self.all("background").items(), key=lambda item: item[1].name.casefold()))

    @cached_property
    def sources(self) -> dict[str, Source]:
        return self.all("source")

    @cached_property
    def comparisons(self) -> dict[str, Comparison]:
        return self.all("comparison")

    @cached_property
    def checklists(self) -> dict[str, Checklist]:
        return self.all("checklist")

    @cached_property
    def quizzes(self) -> dict[str, Quiz]:
        return self.all("quiz")

    @cached_property
    def stories(self) -> dict[str, Story]:
        return self.all("story")

    def counts(self) -> dict[str, int]:
        """How many entries of each kind there are, drafts left out."""
        kinds = [kind for kind in BY_NAME.values() if kind.name not in ("site", "messages")]
        return {kind.plural: sum(model.status != "draft" for model in self.all(kind.name).values()) for kind in kinds}

    def in_topic(self, topic: str) -> dict[str, Comparison]:
        return {id_: comparison for id_, comparison in self.comparisons.items() if comparison.topic == topic}

    def quizzes_of(self, comparison: str) -> dict[str, Quiz]:
        return {id_: quiz for id_, quiz in self.quizzes.items() if quiz.comparison == comparison}

    def checklists_of(self, comparison: str) -> dict[str, Checklist]:
        return {id_: checklist for id_, checklist in self.checklists.items() if comparison in checklist.comparisons}

    def stories_of(self, comparison: str) -> dict[str, Story]:
        return {id_: story for id_, story in self.stories.items() if story.comparison == comparison}

    def related_to(self, comparison: str) -> dict[str, Comparison]:
        """Comparisons named by this one or naming it."""
        own = self.comparisons[comparison].related
        return {
            id_: other
            for id_, other in self.comparisons.items()
            if id_ != comparison and (id_ in own or comparison in other.related)
        }

    def norms_of(self, background: str) -> dict[str, HomeNorm]:
        """The home norms of a background by comparison."""
        return {
            id_: comparison.home_norms[background]
            for id_, comparison in self.comparisons.items()
            if background in comparison.home_norms
        }

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

    @cached_property
    def uses(self) -> dict[str, list[Use]]:
        """Every citation by source."""
        found: dict[str, list[Use]] = {id_: [] for id_ in self.sources}
        for use in uses(self.loaded):
            found.setdefault(use.citation.id, []).append(use)
        return found
