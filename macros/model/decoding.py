"""Values of a data file → typed entries.

What cannot be used is reported and then set aside, so that the rules which need the whole entry can still run on the
rest: a contributor sees a misspelt key and an unknown source in the same run.
"""

import copy
from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from ..diagnostics import Location
from ..source import Document, Mapping, Sequence
from .base import Reading, locate
from .explaining import Problem, explained, problems_of
from .straightening import can_be_straightened, straightened

MAX_ROUNDS = 8


@cache
def _adapter(model: type[BaseModel], listed: bool) -> TypeAdapter:
    return TypeAdapter(Annotated[tuple[model, ...], Field(strict=False)] if listed else model)


def decode(document: Document, model: type[BaseModel], listed: bool = False) -> tuple[Any, Reading]:
    """Entry (or tuple of entries) of one document, with everything found while reading it.

    The entry is None when too little of the file is usable. A line that stands too far to the left or right is read
    where it belongs.
    """
    decoded = _decoded(document, model, listed)
    if not can_be_straightened(document):
        return decoded
    straight = straightened(document, lambda other: _decoded(other, model, listed))
    if straight is None:
        return decoded
    document.root, document.read_as, document.mended = straight.root, straight.read_as, straight.mended
    document.diagnostics = straight.diagnostics
    return _decoded(document, model, listed)


def _decoded(document: Document, model: type[BaseModel], listed: bool) -> tuple[Any, Reading]:
    adapter, reading, root = _adapter(model, listed), Reading(document), document.root
    for attempt in range(MAX_ROUNDS):
        try:
            return adapter.validate_python(root, context=None if attempt else reading), reading
        except ValidationError as error:
            problems = problems_of(error, root)
        if not attempt:
            _report(problems, document)
        root = _without(root, problems)
        if root is None:
            break
    return None, reading


def _report(problems: list[Problem], document: Document) -> None:
    for finding in explained(problems):
        place = finding.place or locate(document.root, finding.path) or Location(document.path)
        document.report(place, finding.rule, finding.message, finding.tip, finding.instead)


def _without(root: Any, problems: list[Problem]) -> Any:
    """A copy of the values without what the problems point at; None when nothing is left."""
    paths = {problem.path for problem in problems}
    if () in paths:
        return None
    rest = copy.deepcopy(root)
    for path in sorted(paths, key=lambda path: [str(step).zfill(6) for step in path], reverse=True):
        _remove(rest, path)
    return rest


def _remove(root: Any, path: tuple) -> None:
    *above, last = path
    for step in above:
        if not (isinstance(root, Mapping) and step in root or isinstance(root, Sequence) and step < len(root)):
            return
        root = root[step]
    if isinstance(root, Sequence):
        del root[last], root.items_at[last]
    else:
        root.pop(last, None)
