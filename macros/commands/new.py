"""python -m macros new: a valid, commented draft of an entry, from a few questions or from flags."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from .. import addresses
from ..catalog import Catalog
from ..loading import DATA, examine
from ..model import BY_NAME
from ..paths import ROOT
from ..scaffolding import starting
from ..scaffolding.answers import Refused, asked, asked_id, checked_id, from_flags, id_from_flags
from ..scaffolding.filling import filled
from ..scaffolding.ids import taken
from ..scaffolding.kinds import SCAFFOLDS
from ..scaffolding.kinds.background import BACKGROUND
from ..scaffolding.questions import Question, Scaffold, unlisted
from ..scaffolding.quoting import TO_WRITE, cleaned
from ..scaffolding.writing import append, write

NAME = "new"
HELP = "write a commented draft; asks a few questions, or takes flags"
PREVIEW = "http://127.0.0.1:8000"


def options(parser: argparse.ArgumentParser) -> None:
    kinds = parser.add_subparsers(required=True, metavar="kind", dest="what")
    for kind, scaffold in SCAFFOLDS.items():
        own = kinds.add_parser(kind, help=f"a new {kind}")
        own.add_argument("id", nargs="?", default="", help=f"its id, for example {scaffold.id_example}")
        _flags(own, scaffold.questions)
        _flags(own, starting.flags(scaffold), starting.PREFIX)
        own.add_argument("--root", type=Path, default=ROOT, help="the repository to write to (default: this one)")


def _flags(parser: argparse.ArgumentParser, questions: tuple[Question, ...], prefix: str = "") -> None:
    for question in questions:
        said = f"{question.text} For example: {question.example}".replace("%", "%%")
        parser.add_argument(f"--{prefix}{question.name.replace('_', '-')}", default="", help=said)


def run(options: argparse.Namespace) -> int:
    try:
        if not (options.root / DATA).is_dir():
            raise Refused(f"There is no folder '{DATA}' in {options.root}, so nothing was written.")
        catalog, _ = examine(options.root)
        name, answers = _answers(options, catalog)
        places = _places(options, name, answers, catalog)
        for place, said in places.items():
            _written("background", options.root, place, said)
        file = _written(options.what, options.root, name, answers)
    except (Refused, OSError) as refused:
        print(refused, file=sys.stderr)
        return getattr(refused, "code", 1)
    except (KeyboardInterrupt, EOFError):
        print("\nNothing was written.", file=sys.stderr)
        return 130
    for place in places:
        path = f"{DATA}/backgrounds/{place}.yml"
        print(f"\nBegan {path}, the page on '{place}': a draft too, which explains itself. Without Git, send it from:")
        print(f"   {_editor(False, path, catalog)}")
    print("\n".join(_told(options.what, name, file.relative_to(options.root).as_posix(), catalog)))
    return 0


def _answers(options: argparse.Namespace, catalog: Catalog) -> tuple[str, dict[str, str]]:
    """The id of the new entry, and what its file is filled with."""
    kind, scaffold = options.what, SCAFFOLDS[options.what]
    given = {question.name: cleaned(getattr(options, question.name)) for question in scaffold.questions}

    begun: list[str] = []

    def why_not(name: str) -> str:
        place = f"The id '{name}' is that of the place. Choose one that says what this {kind} is about."
        return place if name in begun else taken(kind, name, catalog, options.root)

    name = checked_id(cleaned(options.id), catalog, why_not) if options.id else ""
    if not sys.stdin.isatty():
        answers = from_flags(kind, scaffold, given, catalog)
        return name or id_from_flags(scaffold, answers, why_not), answers
    print(
        f"A new {kind}, in a few questions. Enter alone leaves an answer empty; Ctrl-C stops, and nothing is written."
    )
    answers = asked(scaffold, given, catalog)
    begun += _unlisted(scaffold, answers, catalog)
    return name or asked_id(kind, scaffold, answers, catalog, why_not), answers


def _unlisted(scaffold: Scaffold, answers: dict[str, str], catalog: Catalog) -> list[str]:
    """The places that have no page yet."""
    return [place for each in scaffold.questions for place in unlisted(each, answers[each.name], catalog)]


def _places(
    options: argparse.Namespace, name: str, answers: dict[str, str], catalog: Catalog
) -> dict[str, dict[str, str]]:
    """The places that have no page yet, and what the drafts of theirs are filled with."""
    new = _unlisted(SCAFFOLDS[options.what], answers, catalog)
    for place in new:
        same = f"'{place}' cannot be the id of the comparison and of the place." if place == name else ""
        if reason := same or taken("background", place, catalog, options.root):
            raise Refused(f"{reason} Nothing was written.")
    given = {each.name: cleaned(getattr(options, f"place_{each.name}", "")) for each in BACKGROUND.questions}
    return (starting.asked_too if sys.stdin.isatty() else starting.from_flags_too)(new, given, catalog)


def _written(what: str, root: Path, name: str, answers: dict[str, str]) -> Path:
    kind, text = BY_NAME[what], filled(what, SCAFFOLDS[what], name, answers)
    place = root / DATA / kind.place
    file = place if kind.listed else place / f"{name}.yml"
    (append if kind.listed else write)(file, text)
    return file


def _told(kind: str, name: str, path: str, catalog: Catalog) -> Iterator[str]:
    """What was written, and what to do next."""
    page = addresses.of_entry(kind, name)
    listed = BY_NAME[kind].listed
    written = f"Put '{name}' at the end of {path}" if listed else f"Wrote {path}"
    yield f"\n{written}: a draft, which nobody sees on the site until its line 'status: draft' is taken away.\n"
    yield f"1. Open {path} and put your words in place of each {TO_WRITE}; the notes there say what belongs."
    yield "2. `.venv/bin/python -m macros check` lists what is still to be written, and everything that is wrong."
    yield f"3. `make serve` shows it while you write: {PREVIEW}{page}"
    what = "the new lines at its end" if listed else "the text of the file into it"
    yield f"4. To send it without Git, open this page, put {what}, and propose the change:"
    yield f"   {_editor(listed, path, catalog)}"


def _editor(exists: bool, path: str, catalog: Catalog) -> str:
    """Where the file is made or changed in a browser."""
    site = catalog.site
    repository = (os.environ.get("REPO_URL") or (site.repository if site else "https://github.com")).rstrip("/")
    branch = site.branch if site else "main"
    folder, _, name = path.rpartition("/")
    return (
        f"{repository}/edit/{branch}/{path}" if exists else f"{repository}/new/{branch}/{folder}?filename={quote(name)}"
    )
