"""The anchors that each component brings to its page: items by their ids, and sections.

The letters of lists are no promises, and neither are the parts of the references of fields and rules
and of the page of what is covered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..addresses import elsewhere
from ..catalog import Catalog
from ..names import HOST


def anchors(catalog: Catalog, component: str, entry: str = "") -> Iterator[str]:
    """The anchors of a component, in the order of its page."""
    if component in _OF_ENTRIES:
        entries, found = _OF_ENTRIES[component]
        model = getattr(catalog, entries).get(entry)
        yield from found(catalog, entry, model) if model else ()
    elif component in _OF_SHELVES:
        yield from _OF_SHELVES[component](catalog)


def _ids(items: Iterable[Any] | None) -> list[str]:
    return [item.id for item in items or ()]


def _section(name: str, items: Iterable[Any] | None) -> list[str]:
    """A section that is there when it has items, and their anchors."""
    found = _ids(items)
    return [name, *found] if found else []


def _comparison(catalog: Catalog, entry: str, it: Any) -> Iterator[str]:
    yield from ("compare-with", "answer", "table", "often", "why", "next-step")
    yield from ["not-equal"] if it.unequal else []
    yield from ("misread", *_ids(it.misreadings), "steps", *_ids(it.bridge.steps))
    yield from ("more", HOST, *(["norms", *it.home_norms] if it.home_norms else []))
    yield from _section("across", it.across)
    yield from ["more-phrases"] if it.more_phrases else []
    yield from _ids(it.phrases)
    yield from _section("same", it.in_common)
    yield from ("for-hosts", *_ids(it.for_hosts), "practice", "sources")
    yield from _ids(catalog.dissent_of(entry))


def _background(catalog: Catalog, entry: str, it: Any) -> Iterator[str]:
    yield from ("not-meant", "already-know", *_ids(it.already_know), "norms")
    yield from (*_section("not-so", it.not_so), *_section("access", it.access), *_section("words", it.words))
    yield from ("varies", "ask-insiders", *_ids(it.ask_insiders), "gaps", "sources")


def _topic(catalog: Catalog, entry: str, it: Any) -> Iterator[str]:
    yield from (*catalog.in_topic(entry), "more")


def _checklist(catalog: Catalog, entry: str, it: Any) -> Iterator[str]:
    for phase in it.phases:
        yield from (phase.id, *_ids(phase.items))
    yield "related"


def _quiz(catalog: Catalog, entry: str, it: Any) -> Iterator[str]:
    """The parts of an ordering have no anchors: on the page they stand in no order."""
    yield "questions"
    for question in it.questions:
        yield from (question.id, *_ids(getattr(question, "choices", ())), *_ids(getattr(question, "pairs", ())))


_OF_ENTRIES = {
    # component: (where the catalog has its entries, the anchors of one)
    "comparison": ("comparisons", _comparison),
    "background": ("backgrounds", _background),
    "topic": ("topics", _topic),
    "checklist": ("checklists", _checklist),
    "quiz": ("quizzes", _quiz),
    "source": ("sources", lambda catalog, entry, it: ["norms"]),
}


def _topics(catalog: Catalog) -> list[str]:
    return [f"topic-{id_}" for id_ in catalog.topics if catalog.in_topic(id_)]


def _phrases(catalog: Catalog) -> Iterator[str]:
    for topic in catalog.topics:
        spoken = {id_: found.phrases for id_, found in catalog.in_topic(topic).items() if found.phrases}
        yield from [f"topic-{topic}"] if spoken else []
        for entry, phrases in spoken.items():
            yield from (elsewhere("phrase", entry, phrase.id) for phrase in phrases)


def _glossary(catalog: Catalog) -> Iterator[str]:
    yield from (*catalog.glossary, "words")
    yield from (elsewhere("word", background, word.id) for background, word in catalog.words())


_OF_SHELVES = {
    "home": lambda catalog: ["topics", "how"],
    "comparisons": lambda catalog: ["compare-with", *_topics(catalog)],
    "topics": _topics,
    "phrases": _phrases,
    "glossary": _glossary,
    "figures": lambda catalog: list(catalog.figures),
    "for_hosts": lambda catalog: [id_ for topic in catalog.topics for id_ in catalog.in_topic(topic)],
    "plan": lambda catalog: ["check", "plan", "kept"],
    "offline": lambda catalog: ["kept"],
}
