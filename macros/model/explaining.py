"""pydantic's errors → rule, place, message and tip in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import ValidationError

from ..diagnostics import did_you_mean
from ..source import Mapping, Sequence
from .base import Finding
from .hints import described, hint, type_tip

_TYPES = {
    "string_type": "text",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a mapping (key: value)",
    "model_type": "a mapping (key: value)",
    "model_attributes_type": "a mapping (key: value)",
    "text-or-mapping": "text or a mapping (key: value)",
}
_MISSING = {"missing", "union_tag_not_found"}


class Problem(NamedTuple):
    """One of pydantic's errors: `path` leads to what exists of its place in the YAML, `value` stands there."""

    kind: str
    path: tuple[str | int, ...]
    value: Any
    missing: str
    context: dict

    @property
    def field(self) -> str:
        """How the contributor knows the place: the last key above it."""
        keys = [step for step in self.path if isinstance(step, str)]
        name = f"'{keys[-1]}'" if keys else "the file"
        return f"an entry of {name}" if self.path and isinstance(self.path[-1], int) else name


def problems_of(error: ValidationError, root: Any) -> list[Problem]:
    """The errors that are worth telling.

    pydantic counts only the valid entries of a list, so one faulty entry makes the list too short as well: left out.
    """
    problems = [_problem(each, root) for each in error.errors(include_url=False)]
    return [
        problem
        for problem in problems
        if problem.kind != "too_short" or not any(_is_below(other, problem) for other in problems)
    ]


def _is_below(problem: Problem, other: Problem) -> bool:
    depth = len(other.path)
    return len(problem.path) > depth and problem.path[:depth] == other.path


def _problem(error: dict, root: Any) -> Problem:
    kind, steps = error["type"], error["loc"]
    missing = "" if kind not in _MISSING else "type" if kind == "union_tag_not_found" else str(steps[-1])
    if kind == "union_tag_invalid":
        steps = (*steps, "type")  # pydantic blames the whole question
    path, value = follow(root, steps)
    return Problem(kind, path, value, missing, {**error.get("ctx", {}), "said": error["msg"]})


def follow(value: Any, steps: tuple[str | int, ...]) -> tuple[tuple[str | int, ...], Any]:
    """Follow `steps` as far as they exist: pydantic adds the names of union members to its paths."""
    path: list[str | int] = []
    for step in steps:
        if (isinstance(value, Mapping) and step in value) or (isinstance(value, Sequence) and isinstance(step, int)):
            path.append(step)
            value = value[step]
    return tuple(path), value


def explained(problems: list[Problem]) -> Iterator[Finding]:
    """One finding for each place; a field of two types has failed once for each."""
    places: dict[tuple, list[Problem]] = {}
    for problem in problems:
        places.setdefault((problem.path, bool(problem.missing)), []).append(problem)
    for same in places.values():
        if len(same) > 1 and same[0].missing:
            *names, last = (f"'{problem.missing}'" for problem in same)
            yield Finding(
                same[0].path,
                "missing-key",
                f"the keys {', '.join(names)} and {last} are missing",
                _missing_tip(same),
            )
            continue
        expected = dict.fromkeys(_TYPES[problem.kind] for problem in same if problem.kind in _TYPES)
        words = _in_plain_words(same[0], " or ".join(expected))
        yield Finding(same[0].path, *words, *hint(same[0].kind, same[0].value, same[0].context))


def _in_plain_words(problem: Problem, expected: str) -> tuple[str, str, str]:
    """Rule, message and tip."""
    field, context = problem.field, problem.context
    if problem.missing:
        return "missing-key", f"the key '{problem.missing}' is missing", _missing_tip([problem])
    if problem.value is None or problem.kind == "empty-text":
        return "empty-text", f"nothing is written for {field}", "Write the value, or remove the key."
    if allowed := context.get("expected") or context.get("expected_tags"):
        near = did_you_mean(str(problem.value), [word.strip(" '") for word in allowed.replace(" or ", ",").split(",")])
        return (
            "unknown-value",
            f"{described(problem.value)} is not a value of {field}",
            f"{near} Expected {allowed}.".strip(),
        )
    if problem.kind in ("too_short", "too_long"):
        return "wrong-number", f"{field} has {_counted(context['actual_length'])}", _length_tip(context)
    if expected:
        return (
            "wrong-type",
            f"{field} should be {expected}, but this is {described(problem.value)}",
            type_tip(problem.kind, problem.value, problem.field),
        )
    said = context["said"]
    return "wrong-value", f"{field} cannot be {described(problem.value)}: {said[0].lower()}{said[1:]}", ""


def _missing_tip(problems: list[Problem]) -> str:
    """The keys to write, and with how many blanks, which is where the others stand."""
    if problems[0].kind == "union_tag_not_found":
        return "Name the type of the question, for example single-choice."
    beside = getattr(problems[0].value, "keys_at", {})
    blanks = min((place.column for place in beside.values()), default=1) - 1
    if swallowed := next(_swallowed(problems), None):
        key, above = swallowed
        return f"A line in the text of '{above}' begins with '{key}:'. Give that line {blanks or 'no'} blanks."
    first = f"'{problems[0].missing}: …'"
    lines = first if len(problems) == 1 else f"a line for each, such as {first}"
    begin = f", {'with' if len(problems) == 1 else 'each with'} {blanks} blanks before it" if blanks else ""
    return f"Add {lines}{begin}. The examples in docs/contribute/examples explain every key."


def _swallowed(problems: list[Problem]) -> Iterator[tuple[str, str]]:
    """Missing keys that stand in the text of another key, because their line has the blanks of that text."""
    beside = problems[0].value if isinstance(problems[0].value, Mapping) else {}
    texts = {key: f" {text}" for key, text in beside.items() if isinstance(text, str)}
    for one in problems:
        yield from ((one.missing, key) for key, text in texts.items() if f" {one.missing}: " in text)


def _counted(number: int) -> str:
    return "no entries" if not number else "one entry" if number == 1 else f"{number} entries"


def _length_tip(context: dict) -> str:
    return (
        f"It needs at least {context['min_length']}."
        if "min_length" in context
        else f"At most {context['max_length']} fit."
    )
