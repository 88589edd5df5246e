"""What a quiz may ask."""

from __future__ import annotations

from collections.abc import Iterator

from ..catalog import Catalog
from ..diagnostics import Diagnostic


def scenario_under_notice(catalog: Catalog) -> Iterator[Diagnostic]:
    """scenario-under-notice: law, money, status and safety have right answers, so they are never scenarios."""
    for quiz in catalog.quizzes.values():
        comparison = catalog.comparisons.get(quiz.comparison)
        for question in quiz.questions if comparison and comparison.notices else ():
            if question.type == "scenario":
                yield Diagnostic(
                    question.place_of("type"),
                    "scenario-under-notice",
                    f"the comparison '{quiz.comparison}' carries a notice, so '{question.id}' cannot be a scenario",
                    "Ask a question with a right answer instead.",
                )
