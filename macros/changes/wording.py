"""Texts of the data inside Markdown: shown as they are, whatever they hold.

Data of a pull request is written by anybody. It may not become markup, call a person or an issue of GitHub, or lead
anywhere: punctuation of Markdown gets a backslash, and an invisible joiner stands where GitHub would see a link.
"""

from __future__ import annotations

import difflib
import re

LONGEST = 1_500
JOINER = "\u2060"
_MARKUP = re.compile(r"[\\`*_\[\]<>~|$&]")
_LINKS = re.compile(r"[@#]|\b(?:GH-|www)(?=[\d.])|:(?=//)|(?<=[0-9a-f])(?=[0-9a-f]{6,}\b)", re.I)
_KEPT = "\u200c\u200d"
"""Joiners that Persian, Hindi and emoji are written with."""


def one_line(text: str, longest: int = LONGEST) -> str:
    """A text without line ends, control characters and turns of direction, of a bearable length."""
    clean = "".join(letter if letter.isprintable() or letter in _KEPT else " " for letter in text)
    clean = " ".join(clean.split())
    return clean if len(clean) <= longest else f"{clean[:longest]} …"


def quoted(text: str, longest: int = LONGEST) -> str:
    """A text of the data for a place inside a line of Markdown."""
    return _escaped(one_line(text, longest))


def unlinked(text: str, longest: int = LONGEST) -> str:
    """A text of the data for a title, which knows no markup."""
    return _LINKS.sub(lambda found: found[0] + JOINER, one_line(text, longest))


def _escaped(text: str) -> str:
    return _LINKS.sub(lambda found: found[0] + JOINER, _MARKUP.sub(r"\\\g<0>", text))


def code(text: str, longest: int = 200) -> str:
    """An id, a path or an address, where nothing is markup."""
    return f"`{one_line(text, longest).replace('`', chr(39)) or ' '}`"


def marked(before: str, after: str) -> tuple[str, str]:
    """Both texts, with the words that went struck out and those that came in bold."""
    old, new = (one_line(text).split() for text in (before, after))
    sides: tuple[list[str], list[str]] = ([], [])
    for kind, *places in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for side, words, mark in ((0, old[slice(*places[:2])], "~~"), (1, new[slice(*places[2:])], "**")):
            if words:
                text = _escaped(" ".join(words))
                sides[side].append(text if kind == "equal" else f"{mark}{text}{mark}")
    return " ".join(sides[0]), " ".join(sides[1])
