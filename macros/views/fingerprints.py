"""Fingerprints of texts a reader answers, ticks or rates: kept on the device beside what the reader did.

A fingerprint changes when the meaning of what was kept may have changed, so that a page can say "changed since you
answered" and nothing is ever attached to another text.
"""

from __future__ import annotations

import hashlib
from typing import Any


def of_question(question: Any) -> str:
    """Of a question: its type, text and answers; their order counts only where the order is the answer."""
    return _short(question.type, question.text, *sorted(_answers(question)))


def of_item(item: Any) -> str:
    """Of an item of a checklist: what is to be done."""
    return _short(item.do)


def of_try(comparison: Any) -> str:
    """Of a row of the comfort check."""
    return _short(comparison.try_it)


def _answers(question: Any) -> list[str]:
    if question.type == "matching":
        return [f"{pair.id}={pair.left}={pair.right}" for pair in question.pairs] + list(question.extra)
    if question.type == "ordering":
        return [f"{place}{item.id}{item.text}" for place, item in enumerate(question.items)]
    if question.type == "true-false":
        return [str(question.answer)]
    return [f"{choice.id}={choice.text}={getattr(choice, 'right', '')}" for choice in question.choices]


def _short(*texts: str) -> str:
    return digest("\n".join(texts))[:8]


def digest(text: str) -> str:
    """The SHA-256 of a text, in hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()
