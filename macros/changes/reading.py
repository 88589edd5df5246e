"""How hard the quick layer of a comparison is to read."""

from __future__ import annotations

from typing import Any

from ..model import Comparison
from ..readability import grade


def reading_level(model: Any) -> float | None:
    """The grade of what is read first: the answer, the short forms, the steps and the phrases."""
    if not isinstance(model, Comparison):
        return None
    norms = [model.host_norm, *model.home_norms.values()]
    steps, phrases = [step.do for step in model.bridge.steps], [phrase.text for phrase in model.phrases]
    return grade("\n".join([model.answer, *(norm.short for norm in norms), *steps, *phrases]))
