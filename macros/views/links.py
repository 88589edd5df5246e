"""Links as templates use them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Link:
    """An address from the site's root, its text, and one line that says what is there."""

    address: str
    text: str
    note: str = ""
