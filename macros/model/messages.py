"""The interface texts of one language: every text a template or script shows that is not content."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import ConfigDict, RootModel

from .text import Line

Say = Callable[..., str]


class MissingText(LookupError):
    """A text of the interface that somebody has deleted or renamed."""


class Messages(RootModel[dict[str, dict[str, Line]]]):
    """Texts by group and name; `{name}` in a text is filled in where it is shown."""

    model_config = ConfigDict(defer_build=True)

    def __getitem__(self, group: str) -> dict[str, str]:
        return self.root[group]

    def say(self, key: str, **values: Any) -> str:
        """The text of `group.name`, filled in; MissingText where a template or the code asks for one that is gone."""
        group, name = key.split(".")
        text = self.root.get(group, {}).get(name)
        if text is None:
            raise MissingText(f"data/messages/en.yml has no text '{key}'. Put it back; a page shows it.")
        return text.format(**values) if values else text
