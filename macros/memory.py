"""What depends on nothing but its key, and takes long to find: found once, and kept between runs."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Memory:
    """Results by key; those that a run did not ask for are forgotten with the next one."""

    def __init__(self, results: dict[Hashable, Any] | None = None):
        self._before: dict[Hashable, Any] = results or {}
        self.asked: dict[Hashable, Any] = {}

    def next_run(self) -> None:
        self._before, self.asked = self.asked, {}

    def get(self, key: Hashable, find: Callable[[], T]) -> T:
        """The result of `find`, which must depend on `key` alone."""
        if key not in self.asked:
            self.asked[key] = self._before[key] if key in self._before else find()
        return self.asked[key]
