"""The comfort check, what a plan is made of, and the quizzes and checklists of which the device may keep something."""

from __future__ import annotations

from dataclasses import dataclass

from .. import addresses
from ..catalog import Catalog
from ..parts import Group, Part
from .fingerprints import of_item, of_question, of_try
from .home import first_questions
from .links import Link
from .sides import name_of


@dataclass(frozen=True)
class CheckLine:
    """One line of the check, its comparison, and the ids of what there is to practice with."""

    id: str
    label: str
    text: str
    fingerprint: str
    link: Link
    quizzes: tuple[str, ...]
    checklists: tuple[str, ...]


@dataclass(frozen=True)
class Kept:
    """A quiz or checklist; `things` are its questions or items with their fingerprints, as `id:fingerprint`."""

    id: str
    link: Link
    things: str


@dataclass(frozen=True)
class PlanView:
    """The page that makes a plan, ready for its template."""

    topics: tuple[tuple[str, tuple[CheckLine, ...]], ...]
    start: tuple[Link, ...]
    quizzes: tuple[Kept, ...]
    checklists: tuple[Kept, ...]
    places: tuple[tuple[str, str], ...]

    @property
    def lines(self) -> tuple[CheckLine, ...]:
        return tuple(line for _, lines in self.topics for line in lines)

    @property
    def things(self) -> str:
        """The lines as the things that are kept."""
        return " ".join(f"{line.id}:{line.fingerprint}" for line in self.lines)


def groups(catalog: Catalog) -> tuple[Group, ...]:
    """Every topic with its comparisons."""
    found = ((topic.title, catalog.related("in_topic", id_)) for id_, topic in catalog.topics.items())
    return tuple(Group("check", title, entries) for title, entries in found if entries)


def view(catalog: Catalog, part: Part) -> PlanView:
    """The view of the page that makes a plan, of the comparisons of the part and what there is to practice with."""
    entries = {id_ for group in part for id_ in group.items}
    topics = ((group.title, _lines(catalog, group.items)) for group in part)
    return PlanView(
        tuple((title, lines) for title, lines in topics if lines),
        first_questions(catalog),
        _quizzes(catalog, entries),
        _checklists(catalog, entries),
        tuple((id_, name_of(catalog, id_)) for id_ in catalog.backgrounds),
    )


def _lines(catalog: Catalog, entries: tuple[str, ...]) -> tuple[CheckLine, ...]:
    return tuple(
        CheckLine(
            id_,
            comparison.title,
            comparison.try_it,
            of_try(comparison),
            Link(addresses.of_entry("comparison", id_), comparison.question),
            tuple(catalog.quizzes_of(id_)),
            tuple(catalog.checklists_of(id_)),
        )
        for id_, comparison in ((id_, catalog.comparisons[id_]) for id_ in entries)
        if comparison.try_it
    )


def _quizzes(catalog: Catalog, entries: set[str]) -> tuple[Kept, ...]:
    return tuple(
        Kept(
            id_,
            Link(addresses.of_entry("quiz", id_), quiz.title),
            " ".join(f"{question.id}:{of_question(question)}" for question in quiz.questions),
        )
        for id_, quiz in catalog.quizzes.items()
        if quiz.comparison in entries
    )


def _checklists(catalog: Catalog, entries: set[str]) -> tuple[Kept, ...]:
    return tuple(
        Kept(
            id_,
            Link(addresses.of_entry("checklist", id_), checklist.title),
            " ".join(f"{item.id}:{of_item(item)}" for phase in checklist.phases for item in phase.items),
        )
        for id_, checklist in catalog.checklists.items()
        if not entries.isdisjoint(checklist.comparisons)
    )
