"""Answers → the commented text of a new entry. Every value goes through YAML's quoting, whatever was typed."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

from .questions import Scaffold
from .quoting import Yaml, block, in_yaml

NOTHING: Mapping[str, str] = {}
FILES = Path(__file__).parent / "files"


def filled(kind: str, scaffold: Scaffold, name: str, answers: dict[str, str], told: Mapping[str, str] = NOTHING) -> str:
    """The text of a new entry: the file of its kind with the answers in it.

    `told` is what is known beside the answers, by names that the file of the kind uses.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(FILES),
        undefined=StrictUndefined,
        finalize=in_yaml,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(block=block, as_is=Yaml)
    values = {
        question.name: question.parts(answers[question.name]) if question.separator else answers[question.name]
        for question in scaffold.questions
    }
    today = Yaml(datetime.date.today().isoformat())
    return environment.get_template(f"{kind}.yml").render(id=name, today=today, told=told, **values)
