"""The annotated examples for contributors: each is valid among the real data, and explains every key of its kind."""

import inspect
import re
import shutil
import typing

import pytest

from macros.loading import examine
from macros.model import BY_NAME, KINDS
from macros.model.base import Node
from macros.model.decoding import decode
from macros.schema import file_name
from macros.source import Document, parse, read
from macros.views.reference import fields
from tests.support import ROOT

EXAMPLES = ROOT / "docs" / "contribute" / "examples"
SETTINGS = ("site", "messages", "wording")
"""Files of the whole site, which explain themselves by what is in them."""
WRITTEN = [kind.name for kind in KINDS if kind.name not in SETTINGS]
ITSELF = {"source": "smith-2012", "dissent": "referral-or-connections"}
"""Kinds whose example takes the name of an entry: of what it shows, or of what it speaks of."""
NOTE = re.compile(r"^ *# +(?:- )?([\w-]+):(?: |$)", re.M)
of_each_kind = pytest.mark.parametrize("name", WRITTEN)


def nodes_in(value):
    """Every mapping of an entry."""
    if isinstance(value, Node):
        yield value
        for name in type(value).model_fields:
            yield from nodes_in(getattr(value, name))
    elif isinstance(value, tuple | dict):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from nodes_in(inner)


def models_in(annotation):
    """The models that a type names, and those that they name."""
    if inspect.isclass(annotation) and issubclass(annotation, Node):
        yield annotation
        annotation = tuple[tuple(field.annotation for field in annotation.model_fields.values())]
    for part in typing.get_args(annotation):
        yield from models_in(part)


def owned(model):
    """The keys of a model, each with the class that brings it: shared keys are explained once."""
    for name, field in model.model_fields.items():
        owner = next(base for base in model.__mro__ if name in base.__dict__.get("__annotations__", {}))
        yield field.alias or name, owner.__name__


def example(name):
    """The entries of an example, and its text."""
    kind, file = BY_NAME[name], EXAMPLES / f"{name}.yml"
    document = read(file, file.name)
    entry, _ = decode(document, kind.model, kind.listed)
    assert [] == document.diagnostics
    return entry if kind.listed else (entry,), file.read_text(encoding="utf-8")


def not_named(model, entries, text):
    """The keys of a kind that stand neither in the entries of an example nor in its notes."""
    wanted = {(key, owner) for inner in models_in(model) for key, owner in owned(inner)}
    named = {pair for node in nodes_in(entries) for pair in owned(type(node)) if pair[0] in (node._yaml or ())}
    notes = set(NOTE.findall(text))
    return sorted(f"{owner}.{key}" for key, owner in wanted - named if key not in notes)


def not_explained(entries, text):
    """The keys that have no note beside or above the line in which they stand first, by the class that brings them."""
    lines, first = ["", *text.splitlines()], {}
    for node in nodes_in(entries):
        owners = dict(owned(type(node)))
        for key, place in () if node._yaml is None or node._yaml.is_short_form else node._yaml.keys_at.items():
            spot = (owners[key], key)
            first[spot] = min(first.get(spot, place.line), place.line)
    return [
        f"{line}: {key}"
        for (_, key), line in sorted(first.items(), key=lambda item: item[1])
        if " # " not in lines[line] and not lines[line - 1].lstrip().startswith("#")
    ]


@of_each_kind
def test_there_is_an_example_of_each_kind(name):
    assert (EXAMPLES / f"{name}.yml").is_file()


def test_there_is_no_other_example():
    assert set(WRITTEN) == {file.stem for file in EXAMPLES.iterdir()}


@of_each_kind
def test_every_key_of_the_kind_is_named(name):
    assert [] == not_named(BY_NAME[name].model, *example(name))


@of_each_kind
def test_every_key_is_explained(name):
    assert [] == not_explained(*example(name))


@of_each_kind
def test_an_example_passes_the_check_among_the_real_data(name, tmp_path):
    shutil.copytree(ROOT / "data", tmp_path / "data")
    kind, text = BY_NAME[name], (EXAMPLES / f"{name}.yml").read_text(encoding="utf-8")
    place = tmp_path / "data" / kind.place
    if name == "redirect":
        (tmp_path / "addresses.txt").write_text("/compare/blat-or-referral/\n")
    if kind.is_folder:
        place.mkdir(exist_ok=True)
        (place / f"{ITSELF.get(name, 'example')}.yml").write_text(text, encoding="utf-8")
    elif kind.may_be_empty:
        place.write_text(text, encoding="utf-8")
    else:
        (entry,) = example(name)[0]
        place.write_text(without(place.read_text(encoding="utf-8"), entry.id) + text, encoding="utf-8")
    assert [] == examine(tmp_path)[1]


def without(text, name):
    """A list without one of its entries, with the schema line that the example brings left out."""
    parts = re.split(r"^(?=- id: )", text, flags=re.M)
    kept = [part for part in parts if part.split("\n")[0] != f"- id: {name}"]
    assert len(kept) == len(parts) - 1
    return "".join(kept)


def test_each_example_names_its_schema_as_a_copy_of_it_needs():
    for name in WRITTEN:
        kind = BY_NAME[name]
        up = "../../" if kind.is_folder else "../"
        line = f"# yaml-language-server: $schema={up}schemas/{file_name(kind)}"
        assert line == (EXAMPLES / f"{name}.yml").read_text(encoding="utf-8").splitlines()[0]


def test_a_key_that_is_new_in_a_model_is_told_by_its_name():
    class More(BY_NAME["story"].model):
        """A story with one more key."""

        mood: str = ""

    assert ["More.mood"] == not_named(More, *example("story"))


def test_a_key_without_a_note_is_told_with_its_line():
    whole = example("story")[1].replace("  # needed: the heading", "")
    document = parse(whole, Document("a.yml"))
    assert ["4: title"] == not_explained((decode(document, BY_NAME["story"].model)[0],), whole)


def test_the_reference_of_fields_links_each_example(catalog):
    linked = {model.example for model in fields(catalog) if model.example}
    assert {f"/contribute/examples/{name}.yml" for name in WRITTEN} == linked
