"""Where the answers come from: the person at the terminal, or flags where nobody can be asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..catalog import Catalog
from ..model.text import Id
from .interview import ask
from .questions import Question, Scaffold, complaint, unlisted

NOTHING: Mapping[str, str] = {}
WhyNot = Callable[[str], str]
"""Id → why it cannot be used, or nothing."""


class Refused(Exception):
    """Why nothing was written, in plain words; `code` is how the command exits."""

    def __init__(self, reason: str, code: int = 1):
        super().__init__(reason)
        self.code = code


def asked(
    scaffold: Scaffold, given: Mapping[str, str], catalog: Catalog, proposed: Mapping[str, str] = NOTHING
) -> dict[str, str]:
    """Answers of the person at the terminal; what was given as a flag and fits is not asked again."""
    answers = {}
    for question in scaffold.questions:
        answer = given[question.name]
        if reason := answer and complaint(question, answer, catalog):
            print(f"\n{_flag(question)} '{answer}': {reason}")
        fits = answer and not reason and not unlisted(question, answer, catalog)
        answers[question.name] = answer if fits else ask(question, catalog, proposed.get(question.name, ""))
    return answers


def asked_id(kind: str, scaffold: Scaffold, answers: dict[str, str], catalog: Catalog, why_not: WhyNot) -> str:
    """An id for a new entry of a kind that is well formed and free."""
    text = f"The id of this {kind}? It becomes the address and stays for good."
    question = Question("id", text, scaffold.id_example, Id, True)
    proposed = scaffold.proposed(answers)
    while reason := why_not(name := ask(question, catalog, proposed)):
        print(f"  {reason}")
        proposed = ""
    return name


def from_flags(
    kind: str, scaffold: Scaffold, given: Mapping[str, str], catalog: Catalog, prefix: str = ""
) -> dict[str, str]:
    """Answers given as flags; everything that is missing or does not fit is told at once."""
    if missing := [
        _flag(question, prefix) for question in scaffold.questions if question.required and not given[question.name]
    ]:
        raise Refused(f"Nobody can be asked here, so 'new {kind}' needs {_joined(missing)}; nothing was written.", 2)
    found = ((question, given[question.name]) for question in scaffold.questions)
    reasons = [(question, answer and complaint(question, answer, catalog)) for question, answer in found]
    if wrong := [f"{_flag(question, prefix)}: {reason}" for question, reason in reasons if reason]:
        raise Refused("\n".join([*wrong, "Nothing was written."]), 2)
    return {question.name: given[question.name] for question in scaffold.questions}


def id_from_flags(scaffold: Scaffold, answers: dict[str, str], why_not: WhyNot) -> str:
    """The id proposed from the answers, if it is free."""
    name = scaffold.proposed(answers)
    if not name:
        raise Refused(
            f"No id can be made of these answers: write one behind the kind, such as {scaffold.id_example}.", 2
        )
    if reason := why_not(name):
        raise Refused(f"{reason} Write an id of your own behind the kind.")
    return name


def checked_id(name: str, catalog: Catalog, why_not: WhyNot) -> str:
    """The id given on the command line, if it is well formed and free."""
    if reason := complaint(Question("id", "", "", Id), name, catalog):
        raise Refused(f"{reason} Nothing was written.", 2)
    if reason := why_not(name):
        raise Refused(reason)
    return name


def _flag(question: Question, prefix: str = "") -> str:
    return f"--{prefix}{question.name.replace('_', '-')}"


def _joined(words: list[str]) -> str:
    *names, last = words
    return f"{', '.join(names)} and {last}" if names else last
