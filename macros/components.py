"""What a page can show: each component has a view and a template of the same name, listed here and nowhere else.

`show_<component>(…)` in a Markdown page shows it there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

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
    """A view and, for those about one entry, the kind of that entry."""

    view: Callable[..., Any]
    kind: str = ""


COMPONENTS = {
    "home": Component(home.view),
    "comparison": Component(comparison.view, "comparison"),
    "background": Component(background.view, "background"),
    "topic": Component(topic.view, "topic"),
    "checklist": Component(checklist.view, "checklist"),
    "quiz": Component(quiz.view, "quiz"),
    "source": Component(source.view, "source"),
    "comparisons": Component(side_by_side.view),
    "backgrounds": Component(shelves.backgrounds),
    "topics": Component(shelves.topics),
    "checklists": Component(checklist.rows),
    "quizzes": Component(shelves.quizzes),
    "phrases": Component(phrases.view),
    "glossary": Component(shelves.glossary),
    "figures": Component(shelves.figures),
    "sources": Component(shelves.sources),
    "plan": Component(plan.view),
    "for_hosts": Component(shelves.for_hosts),
    "offline": Component(shelves.offline),
    "coverage": Component(coverage.view),
    "fields": Component(reference.fields),
    "rules": Component(reference.rules),
}
