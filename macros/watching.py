"""Watching files while one writes: told by the system at once, instead of looking at each file twice a second.

Two attributes of MkDocs' server that are not documented are touched here and nowhere else: `observer`, `build_delay`.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

from watchdog.events import (
    DirModifiedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

_log = logging.getLogger("mkdocs.plugins.crosswalk")
EDITS = [FileCreatedEvent, FileModifiedEvent, FileMovedEvent, FileDeletedEvent]
"""Reading a file is an event too; a build that answered to it would never end."""


class Edits(FileSystemEventHandler):
    """Passes on the edits a person makes, not what Python and editors keep beside them."""

    def __init__(self, handler: Any):
        self.handler = handler

    def dispatch(self, event: FileSystemEvent) -> None:
        if not isinstance(event, DirModifiedEvent) and not _is_aside(str(event.src_path)):
            self.handler.dispatch(event)


def _is_aside(path: str) -> bool:
    return "__pycache__" in path or path.rsplit("/", 1)[-1].startswith(".") or path.endswith("~")


class Watcher:
    """A native observer with the face of the one MkDocs has; it runs from the moment it is made.

    Raises OSError where the system cannot watch so much.
    """

    def __init__(self) -> None:
        self.observer = Observer()
        self.observer.start()

    def schedule(self, handler: Any, path: str, recursive: bool = False) -> Any:
        return self.observer.schedule(Edits(handler), path, recursive=recursive, event_filter=EDITS)

    def unschedule(self, watch: Any) -> None:
        self.observer.unschedule(watch)

    def start(self) -> None:
        """It runs already."""

    def stop(self) -> None:
        self.observer.stop()

    def join(self) -> None:
        self.observer.join()


def follow(server: Any, paths: Iterable[str]) -> None:
    """Let a server of MkDocs that watches `paths` be told of edits; where that cannot be, it goes on as it was."""
    paths = list(paths)
    try:
        watcher, before = Watcher(), (server.observer, server.build_delay)
    except (OSError, AttributeError) as error:
        _log.info("Edits are looked for twice a second, because the system does not tell of them: %s", error)
        return
    for path in paths:
        server.unwatch(path)
    server.observer, server.build_delay = watcher, 0.02
    try:
        for path in paths:
            server.watch(path)
    except OSError as error:
        watcher.stop()
        server.observer, server.build_delay = before
        _log.info("Edits are looked for twice a second, because the system does not tell of them: %s", error)
        for path in paths:
            server.watch(path)
