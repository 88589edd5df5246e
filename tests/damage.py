"""Ways to damage YAML, for hypothesis: letters that break it, and values of another kind that leave it YAML."""

from hypothesis import strategies as st

LETTERS = [
    "- ", ": ", "{", "[", "]", "&a ", "*a", "\t", "\0", "é", "'", '"', "|", "#", "? ", "---\n", "\u2028", "%", "\r",
    "\U0001f600", "\x07", "<<: *a",
]  # fmt: skip
VALUES = [
    "", "null", "5", "-0", "1.5", "true", "[]", "{}", "[a]", "[[a], {b: c}, null]",
    "{a: b}", "{a}", "{id: [a]}", "!!int x",
    "!x y", "unknown", "draft", "host", "2025-02-30", "'{{ x }}'", "<b>x</b>", "'[a](javascript:x)'", "'[a](word:#)'",
    "a#b#c", "x" * 70,
]  # fmt: skip
EDITS = ["drop", "repeat", "insert", "indent", "cut", "tabs", "curl", "glue", "ends"]
"""What happens to a line."""
BLOCKS = ["away", "twice", "deeper", "less deep", "elsewhere", "conflict"]
"""What happens to some lines together."""


def damaged(text):
    """Texts that differ from YAML text in a few places."""
    lines = text.split("\n")
    index = st.integers(0, len(lines) - 1)
    edits = st.tuples(st.sampled_from(EDITS), index, st.integers(0, 90), st.sampled_from(LETTERS))
    swaps = st.tuples(index, st.sampled_from(VALUES))
    blocks = st.tuples(st.sampled_from(BLOCKS), index, st.integers(1, 12), index)
    moved = st.lists(blocks, min_size=1, max_size=2).map(lambda chosen: with_blocks(lines, chosen))
    broken = st.lists(edits, min_size=1, max_size=3).map(lambda chosen: with_edits(lines, chosen))
    swapped = st.lists(swaps, min_size=2, max_size=8).map(lambda chosen: with_values(lines, chosen))
    return st.one_of(swapped, broken, moved).map("\n".join)


def with_edits(lines, edits):
    lines = list(lines)
    for what, index, column, letters in edits:
        index = min(index, len(lines) - 1)
        line = lines[index]
        lines[index : index + 1] = {
            "drop": [""],
            "repeat": [line, line],
            "insert": [line[:column] + letters + line[column:]],
            "indent": [" " * (column % 9) + line.lstrip()],
            "cut": [line[:column]],
            "tabs": [line.replace("  ", "\t")],
            "curl": [line.replace(": ", ": “", 1) + "”"],
            "glue": [line.replace(": ", ":", 1).replace("- ", "-", 1)],
            "ends": [line + " \r"],
        }[what]
    return lines


def with_values(lines, swaps):
    lines = list(lines)
    for index, value in swaps:
        key, mark, _ = lines[index].partition(":")
        lines[index] = f"{key}: {value}" if mark else lines[index]
    return lines


def with_blocks(lines, blocks):
    lines = list(lines)
    for what, first, count, place in blocks:
        block = lines[first : first + count]
        rest = [*lines[:first], *lines[first + count :]]
        lines = {
            "away": rest,
            "twice": [*lines[:first], *block, *lines[first:]],
            "deeper": [*lines[:first], *("  " + line for line in block), *lines[first + count :]],
            "less deep": [*lines[:first], *(line.removeprefix("  ") for line in block), *lines[first + count :]],
            "elsewhere": [*rest[:place], *block, *rest[place:]],
            "conflict": [*lines[:first], "<<<<<<< HEAD", *block, "=======", *block, ">>>>>>> b", *rest[first:]],
        }[what]
    return lines
