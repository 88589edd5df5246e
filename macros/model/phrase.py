"""A phrase: a ready message or line with its situation."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from .base import Finding, Node
from .statement import Item
from .text import Id, Line, Prose, reference


class Avoid(Node):
    """What not to send, and why: fluent English, a real choice, never a parody."""

    text: Prose = Field(description="The message that works less well.")
    why: Prose = Field(description="What it may cost.")


class Phrase(Item):
    """A ready message or line with its situation."""

    situation: Line = Field(description="When to use it.")
    stage: Literal["first-contact", "follow-up", "request", "thanks", "decline"] | None = Field(
        None, description="Where in a contact it belongs."
    )
    to: Literal["peer", "alumni", "recruiter", "senior", "professor", "colleague"] | None = Field(
        None, description="To whom it goes."
    )
    channel: Annotated[Id, reference("channel")] = Field(description="The id of a channel in channels.yml.")
    text: Prose = Field(description="The message; slots stand in square brackets, [name].")
    slots: dict[str, Line] = Field({}, description="A word of help for slots that need one.")
    avoid: Avoid | None = Field(None, description="What not to send, and why.")

    def rules(self) -> Iterator[Finding]:
        for slot in self.slots:
            if f"[{slot}]" not in self.text:
                yield Finding(
                    ("slots", slot),
                    "unknown-slot",
                    f"the text has no slot [{slot}]",
                    "Name only slots that stand in the text in square brackets.",
                )
