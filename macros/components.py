"""What a page can show: each component has a view and a template of the same name, listed here and nowhere else.

`show_<component>(…)` in a Markdown page shows it there, a long list in one piece.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from .catalog import Catalog
from .parts import Group, Part, cut
from .views import (
    background,
    checklist,
    comparison,
    coverage,
    home,
    phrases,
    plan,
    quiz,
    reference,
    shelves,
    side_by_side,
    source,
    topic,
)


@dataclass(frozen=True)
class Component:
    """A view and, for those about one entry, the kind of that entry.

    Those that grow with the site say of which `groups` of items they are, what an item weighs, and what is the `most`
    for one page, so that it stays below 1,500 nodes; their view takes the part to show.
    """

    view: Callable[..., Any]
    kind: str = ""
    groups: Callable[..., Iterable[Group]] | None = None
    most: int = 0
    weigh: Callable[[Catalog, Any], int] = lambda catalog, item: 1

    def parts(self, catalog: Catalog, entry: str = "") -> tuple[Part, ...]:
        """The parts of a page, one at least; asked for by each part, and cut once."""
        if not self.groups:
            return ((),)
        return catalog.remembered(("parts", self.groups, entry), lambda: self._cut(catalog, entry))

    def _cut(self, catalog: Catalog, entry: str) -> tuple[Part, ...]:
        return cut(self.groups(catalog, *([entry] if entry else [])), self.most, partial(self.weigh, catalog))


COMPONENTS = {
    "home": Component(home.view),
    "comparison": Component(comparison.view, "comparison"),
    "background": Component(background.view, "background", background.groups, 100),
    "topic": Component(topic.view, "topic", topic.groups, 16),
    "checklist": Component(checklist.view, "checklist"),
    "quiz": Component(quiz.view, "quiz"),
    "source": Component(source.view, "source", source.groups, 200),
    "comparisons": Component(side_by_side.view, groups=side_by_side.groups, most=36),
    "backgrounds": Component(shelves.backgrounds),
    "topics": Component(shelves.topics),
    "checklists": Component(checklist.rows, groups=checklist.groups, most=250),
    "quizzes": Component(shelves.quizzes, groups=shelves.quiz_groups, most=300),
    "phrases": Component(phrases.view, groups=phrases.groups, most=1290, weigh=phrases.weight),
    "glossary": Component(shelves.glossary),
    "figures": Component(shelves.figures),
    "sources": Component(shelves.sources, groups=shelves.source_groups, most=300),
    "plan": Component(plan.view, groups=plan.groups, most=25),
    "for_hosts": Component(shelves.for_hosts, groups=shelves.host_groups, most=30),
    "offline": Component(shelves.offline),
    "coverage": Component(coverage.view),
    "fields": Component(reference.fields),
    "rules": Component(reference.rules),
}
