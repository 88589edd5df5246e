"""A line that begins too far to the left or right is told once, with the line to write, and read where it belongs."""

import re
from itertools import product

import pytest

from macros.model import BY_NAME
from macros.model.decoding import decode
from tests.support import BASE, NORM, ROOT, read_entry, read_yaml

TEXT = (BASE / "data/comparisons/office-hours.yml").read_text(encoding="utf-8").replace("in_common:", NORM, 1)
LINES = TEXT.split("\n")
INDENTED = [index for index, line in enumerate(LINES) if line.startswith("  ")]


def told(lines):
    """Line, rule and lines to write of everything that is said about a comparison of these lines."""
    document = read_yaml("\n".join(lines))
    decode(document, BY_NAME["comparison"].model)
    return [(one.location.line, one.rule, one.write) for one in sorted(document.diagnostics)]


def with_line(index, line):
    return [*LINES[:index], line, *LINES[index + 1 :]]


@pytest.mark.parametrize("index", INDENTED)
def test_a_line_with_two_blanks_too_few_is_told_once_with_the_line_as_it_was(index):
    assert [(index + 1, "wrong-indent", LINES[index])] == told(with_line(index, LINES[index][2:]))


@pytest.mark.parametrize("tabs", ["\t", "\t\t", "\t\t\t", " \t"])
@pytest.mark.parametrize("index", INDENTED[::4])
def test_tabs_before_a_line_become_the_blanks_that_it_had(index, tabs):
    assert [(index + 1, "broken-yaml", LINES[index])] == told(with_line(index, tabs + LINES[index].lstrip()))


@pytest.mark.parametrize("tabs", [1, 2])
def test_each_depth_of_tabs_is_a_level(tabs):
    first, last = LINES.index("home_norms:") + 1, LINES.index("in_common:") - 1
    block = ["\t" * (tabs * (len(line) - len(line.lstrip())) // 2) + line.lstrip() for line in LINES[first : last + 1]]
    expected = "\n".join(LINES[first : last + 1])
    assert [(first + 1, "broken-yaml", expected)] == told([*LINES[:first], *block, *LINES[last + 1 :]])


def test_what_stands_below_the_line_moves_with_it_and_is_shown_too():
    first = LINES.index("  steps:")
    block = LINES[first : first + 7]
    moved = [*LINES[:first], *(line[2:] for line in block), *LINES[first + 7 :]]
    assert [(first + 1, "wrong-indent", "\n".join(block))] == told(moved)


REMARKED = (ROOT / "tests/damaged/remarks-between-keys-are-fine.yml").read_text(encoding="utf-8").split("\n")
LATER = [index for index, line in enumerate(REMARKED) if line.strip().startswith(("in which any", "and few"))]
KEYS = [index for index, line in enumerate(REMARKED) if re.match(r" {2,4}(?:short|claim|evidence|told_by|why): ", line)]


@pytest.mark.parametrize(("index", "blanks"), [*product(LATER, (0, 1, 2, 3)), (LATER[1], 4), (LATER[1], 5)])
def test_a_later_line_of_a_text_that_stands_too_far_left_is_told_with_its_blanks(index, blanks):
    moved = [*REMARKED[:index], " " * blanks + REMARKED[index].lstrip(), *REMARKED[index + 1 :]]
    assert [(index + 1, "wrong-indent", REMARKED[index])] == told(moved)


@pytest.mark.parametrize("by", [1, -1, -2])
@pytest.mark.parametrize("index", KEYS)
def test_a_key_among_remarks_is_told_alone(index, by):
    line = REMARKED[index]
    moved = " " * (len(line) - len(line.lstrip()) + by) + line.lstrip()
    assert [(index + 1, "wrong-indent", line)] == told([*REMARKED[:index], moved, *REMARKED[index + 1 :]])


def test_every_line_that_is_moved_is_told():
    places = [LINES.index("    evidence: research"), LINES.index("  steps:")]
    moved = [line[2:] if index in places else line for index, line in enumerate(LINES)]
    assert [place + 1 for place in places] == [line for line, rule, _ in told(moved) if rule == "wrong-indent"]


def test_the_entry_is_read_as_if_the_line_stood_where_it_belongs():
    moved = "\n".join(with_line(LINES.index("    why: unknown"), "  why: unknown"))
    model, _ = read_entry("comparison", moved)
    assert read_entry("comparison", TEXT)[0] == model


@pytest.mark.parametrize("line", ["colour: red", "titel: b"])
def test_a_key_that_fits_nowhere_is_not_moved(line):
    lines = [*LINES[:2], line, *LINES[2:]]
    assert "wrong-indent" not in {rule for _, rule, _ in told(lines)}
