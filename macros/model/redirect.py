"""A redirect: where an address that was published before leads now."""

from pydantic import Field

from .base import Node
from .text import Date, Line, Prose


class Redirect(Node):
    """One old address and the one it leads to now."""

    from_: Line = Field(alias="from", description="The old address, as in addresses.txt: /compare/<id>/#<anchor>.")
    to: Line = Field(description="Where it leads: an address of the same form, or <entry>#<anchor>.")
    reason: Prose | None = Field(None, description="Why it moved.")
    date: Date | None = Field(None, description="The day on which it moved.")

    @property
    def id(self) -> str:
        return self.from_
