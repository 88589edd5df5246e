"""matching: left sides to be joined with their right sides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from ..base import Finding, Many
from ..statement import Item
from ..text import Prose
from .question import QuestionBase


class Pair(Item):
    """Two things that belong together."""

    left: Prose = Field(description="What is shown.")
    right: Prose = Field(description="What it has to be matched with.")


class Matching(QuestionBase):
    """Pairs to find; `extra` are right-hand sides that belong to nothing."""

    type: Literal["matching"] = Field(description="Pairs to find.")
    pairs: Annotated[Many[Pair], Field(min_length=2)] = Field(description="The pairs, each with an id.")
    extra: Many[Prose] = Field((), description="Right-hand sides that match nothing.")
    explain: Prose = Field(description="What the reader learns, whatever they answered.")

    def rules(self) -> Iterator[Finding]:
        yield from _repeated(("pairs", "left"), [pair.left for pair in self.pairs], self.id)
        yield from _repeated(("pairs", "right"), [pair.right for pair in self.pairs], self.id)
        rights = {_folded(pair.right) for pair in self.pairs}
        for index, extra in enumerate(self.extra):
            if _folded(extra) in rights:
                yield Finding(
                    ("extra", index),
                    "unsolvable",
                    f"'{extra}' is also the right side of a pair",
                    "Give it another text: readers could not tell the two apart.",
                )


def _repeated(path: tuple[str, str], texts: list[str], question: str) -> Iterator[Finding]:
    folded = [_folded(text) for text in texts]
    for index, text in enumerate(folded):
        if text in folded[:index]:
            yield Finding(
                (path[0], index, path[1]),
                "unsolvable",
                f"'{texts[index]}' stands twice in the question '{question}'",
                "Give each side its own text: readers could not tell the two apart.",
            )


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
