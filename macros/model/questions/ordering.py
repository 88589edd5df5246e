"""ordering: items to be put in their right order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from ..base import Finding, Many
from ..statement import Item
from ..text import Prose
from .question import QuestionBase


class OrderedItem(Item):
    """One item; its place in the list is its right place."""

    text: Prose = Field(description="The item as the reader sees it.")


class Ordering(QuestionBase):
    """Items in their right order; the page shows them in another."""

    type: Literal["ordering"] = Field(description="Items to put in order.")
    items: Annotated[Many[OrderedItem], Field(min_length=2)] = Field(description="The items in the right order.")
    explain: Prose = Field(description="What the reader learns, whatever they answered.")

    def rules(self) -> Iterator[Finding]:
        texts = [" ".join(item.text.casefold().split()) for item in self.items]
        for index, text in enumerate(texts):
            if text in texts[:index]:
                yield Finding(
                    ("items", index, "text"),
                    "unsolvable",
                    f"'{self.items[index].text}' stands twice in the question '{self.id}'",
                    "Give each item its own text: readers could not tell the two apart.",
                )
