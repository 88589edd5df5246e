"""The talk in a terminal: a question, an example, and for an answer that does not fit the reason at once."""

from __future__ import annotations

import textwrap

from ..catalog import Catalog
from ..diagnostics import did_you_mean
from .ids import slug
from .questions import Question, complaint, unlisted
from .quoting import cleaned

_YES_NO = ("", "y", "yes", "n", "no")
LISTED = 15
"""So many usual answers are shown one below the other; more are only named, and many more are not."""
NAMED = 60


def ask(question: Question, catalog: Catalog, default: str = "") -> str:
    """An answer that fits; an empty one where it may be left out."""
    usual = _usual(question, catalog)
    print(f"\n{question.text}{'' if question.required else ' (may be left empty)'}")
    print("\n".join([*_shown(usual), f"  For example: {question.example}"]))
    while True:
        answer = _typed(question, usual, default)
        if not answer and not question.required:
            return ""
        if reason := complaint(question, answer, catalog) if answer else "This one is needed.":
            print(f"  {reason}")
        elif all(_begun(name, question, catalog) for name in unlisted(question, answer, catalog)):
            return answer


def _begun(name: str, question: Question, catalog: Catalog) -> bool:
    """Whether the person wants to begin an entry that is not there yet."""
    near = did_you_mean(name, catalog.names.of(question.offers))
    print(f"  There is no page on '{name}' yet{f'; {near}' if near else '.'} You can begin it here too.")
    print(f"  Its address would be /from/{name}/ for good; an English name is best. No: type another one.")
    while (said := input("  Begin it, with three more questions? [yes] > ").strip().casefold()) not in _YES_NO:
        print("  Please answer yes or no.")
    return said not in ("n", "no")


def _typed(question: Question, usual: list[tuple[str, str]], default: str) -> str:
    try:
        typed = cleaned(input(f"  [{default}] > " if default else "  > ")) or default
    except UnicodeDecodeError:
        print("  This could not be read as text. Please type it again.")
        return _typed(question, usual, default)
    if question.name == "id" and typed != slug(typed) and slug(typed):
        print(f"  Small letters, digits and hyphens only, so it reads: {slug(typed)}")
        return slug(typed)
    parts = typed.split(question.separator) if question.separator else [typed]
    return (
        (question.separator + " ").join(_chosen(part.strip(), usual, bool(question.offers)) for part in parts)
        if usual
        else typed
    )


def _chosen(part: str, usual: list[tuple[str, str]], is_id: bool) -> str:
    """A number or a name stands for the usual answer beside which it is shown; an id may be typed as a name."""
    numbered = {str(number): name for number, (name, _) in enumerate(usual, 1) if len(usual) <= LISTED}
    named = {meaning.casefold(): name for name, meaning in usual}
    return numbered.get(part) or named.get(part.casefold()) or (slug(part) if is_id else part)


def _usual(question: Question, catalog: Catalog) -> list[tuple[str, str]]:
    if not question.offers:
        return list(question.choices)
    entries = catalog.all(question.offers)
    return [(id_, getattr(entry, "title", "") or getattr(entry, "name", "")) for id_, entry in entries.items()]


def _shown(usual: list[tuple[str, str]]) -> list[str]:
    """The usual answers: one below the other, or only named, or none where there are too many."""
    if len(usual) > NAMED:
        return []
    if len(usual) > LISTED:
        names = ", ".join(name for name, _ in usual)
        return textwrap.wrap(names, 100, initial_indent="  One of: ", subsequent_indent="    ", break_on_hyphens=False)
    width = max((len(name) for name, _ in usual), default=0)
    return [f"  {number:2}  {name:{width}}  {cleaned(meaning)}" for number, (name, meaning) in enumerate(usual, 1)]
