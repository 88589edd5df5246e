"""Tabs where YAML allows only blanks: before the first letter of lines, or behind a key or dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .place import Guess, Place, indent_of, parts

_TAB = re.compile(r" *\t[ \t]*")
_TAB_BEHIND = re.compile(r"( *(?:- +)*(?:-|[^\W\d][\w-]*:)) *\t[ \t]*")
_WIDTHS = (2, 4, 8, 1, 6, 0)
"""Blanks for which a tab may stand."""
_TIP = "Indent with blanks, two for each level."


def tabs(place: Place) -> Iterator[Guess]:
    """Tabs before the first letter of lines, told once for all; or one between a key or dash and what follows."""
    near = [index for index in place.near() if "\t" in place.lines[index]]
    if near and (indented := [index for index, line in enumerate(place.lines) if _TAB.match(line)]):
        first = min(indented)
        more = f", and {len(indented) - 1} more lines" if len(indented) > 1 else ""
        message = f"a tab indents this line{more}; YAML allows only blanks there"
        for change in _changes(place.lines, indented):
            yield Guess(first, place.lines[first].index("\t"), message, _TIP, change, sure=True)
    for index in near:
        line = place.lines[index]
        if (found := _TAB_BEHIND.match(line)) and found[1].strip():
            message = f"a tab stands after '{found[1].strip()}'"
            change = {index: f"{found[1]} {line[found.end() :]}"}
            yield Guess(index, line.index("\t"), message, "Write a blank instead.", change, sure=True)


def _changes(lines: list[str], indented: list[int]) -> Iterator[dict[int, str]]:
    """The lines with blanks: as the line above suggests, as other lines above do, or so many for each tab."""
    runs = list(_runs(indented))
    for option in range(_OPTIONS if len(runs) == 1 else 1):
        straight = list(lines)
        for run in runs:
            for index, width in _levels(straight, run, option):
                straight[index] = " " * width + lines[index].lstrip(" \t")
        yield {index: straight[index] for index in indented}
    for width in _WIDTHS:
        yield {index: _blanks(lines[index], width) for index in indented}


_OPTIONS = 6


def _runs(indented: list[int]) -> Iterator[list[int]]:
    """The lines that follow each other."""
    run: list[int] = []
    for index in indented:
        if run and index != run[-1] + 1:
            yield run
            run = []
        run.append(index)
    yield run


def _levels(lines: list[str], run: list[int], option: int) -> Iterator[tuple[int, int]]:
    """How far each line of a run begins: the first where the lines above allow it, the others two blanks a level."""
    depths = {index: _depth(lines[index]) for index in run}
    order = sorted(set(depths.values()))
    widths = _allowed(lines, run[0])
    first = widths[min(option, len(widths) - 1)]
    for index, depth in depths.items():
        yield index, max(0, first + 2 * (order.index(depth) - order.index(depths[run[0]])))


def _allowed(lines: list[str], index: int) -> list[int]:
    """Where a line may begin after those above: below a key that has no value, beside it, or further out."""
    found = []
    for above in reversed(lines[:index]):
        if above.strip() and not _TAB.match(above):
            content = indent_of(above) + len(parts(above)["dashes"])
            found += [content + 2] * above.rstrip().endswith((":", ">-", "|", ">")) + [content, indent_of(above)]
        if len(found) > 3 * _OPTIONS:
            break
    return list(dict.fromkeys(found)) or [0]


def _depth(line: str) -> int:
    return len(line.expandtabs(8)) - len(line.expandtabs(8).lstrip())


def _blanks(line: str, width: int) -> str:
    rest = line.lstrip(" \t")
    return line[: len(line) - len(rest)].replace("\t", " " * width) + rest
