"""The schemas that editors read are current, describe every key, and accept what the loader accepts."""

from functools import cache

import pytest
from jsonschema import Draft202012Validator

from macros.model import BY_NAME, KINDS
from macros.schema import IDS, file_name, schema_of, text_of
from macros.source import read
from tests.support import BASE, EXAMPLES, ROOT, read_yaml, validator_of

SCHEMAS = ROOT / "schemas"
known_schema = cache(schema_of)
of_each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


def files_of(root, kind):
    place = root / "data" / kind.place
    return sorted(place.glob("*.yml")) if kind.is_folder else [place] if place.is_file() else []


def errors(validator, value):
    """What a schema has against a value, as `path: message`."""
    return [
        f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in validator.iter_errors(value)
    ]


@of_each_kind
def test_the_committed_schema_is_what_the_models_say(kind):
    committed = (SCHEMAS / file_name(kind)).read_text(encoding="utf-8")
    assert text_of(kind) == committed, "stale: run `make schema`"


def test_there_is_a_schema_for_each_kind_and_no_other():
    written = {file.name for file in SCHEMAS.iterdir()} - {IDS}  # the ids are as old as the last publication
    assert {file_name(kind) for kind in KINDS} == written


@of_each_kind
def test_the_schema_is_a_schema(kind):
    Draft202012Validator.check_schema(known_schema(kind))
    assert "https://json-schema.org/draft/2020-12/schema" == known_schema(kind)["$schema"]


@of_each_kind
def test_each_real_file_names_its_schema_in_its_first_line(kind):
    up = "../../" if kind.is_folder else "../"
    expected = f"# yaml-language-server: $schema={up}schemas/{file_name(kind)}"
    files = files_of(ROOT, kind)
    assert [] == [file.name for file in files if expected != file.open(encoding="utf-8").readline().rstrip("\n")]


@of_each_kind
def test_each_real_file_fits_its_schema(kind):
    validator = validator_of(known_schema(kind))
    roots = {file.name: read(file, file.name).root for file in files_of(ROOT, kind)}
    found = {name: errors(validator, root) for name, root in roots.items() if root is not None or not kind.may_be_empty}
    assert {} == {name: problems for name, problems in found.items() if problems}


@pytest.mark.parametrize("root", [BASE, EXAMPLES], ids=["the smallest project", "the annotated examples"])
@of_each_kind
def test_each_example_fits_its_schema(kind, root):
    validator = validator_of(known_schema(kind))
    assert [] == [problem for file in files_of(root, kind) for problem in errors(validator, read(file, file.name).root)]


def properties(part, path=""):
    """Every property of every mapping in a schema, with its path."""
    if isinstance(part, dict):
        yield from ((f"{path}/{name}", inner) for name, inner in part.get("properties", {}).items())
    inside = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for key, inner in inside:
        yield from properties(inner, f"{path}/{key}")


@of_each_kind
def test_each_property_has_a_description(kind):
    schema = known_schema(kind)
    described = {name: inner for name, inner in schema.get("$defs", {}).items() if inner.get("description")}
    bare = [
        path
        for path, inner in properties(schema)
        if not inner.get("description") and inner.get("$ref", "").rpartition("/")[2] not in described
    ]
    assert [] == bare


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind.name != "messages" and not kind.may_be_empty], ids=lambda kind: kind.name
)
def test_a_key_that_is_not_known_does_not_fit(kind):
    value = read(files_of(BASE, kind)[0], "a.yml").root
    (value[0] if kind.listed else value)["colour"] = "red"
    assert ["Additional properties are not allowed ('colour' was unexpected)"] == [
        error.message for error in validator_of(known_schema(kind)).iter_errors(value)
    ]


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        ("comparison", "Norm.why", "why: unknown"),
        ("comparison", "Norm.why", "why: The reason in plain words."),
        ("comparison", "Norm.varies", "varies: unknown"),
        ("comparison", "Norm.varies", "varies: [Younger people may differ.]"),
        ("comparison", "in_common", "in_common: unknown"),
        ("comparison", "Misreading.seen_by", "seen_by: host"),
        ("comparison", "Misreading.seen_by", "seen_by: [brazil]"),
        ("comparison", "Norm.sources", "sources: [smith-2012, {id: smith-2012}]"),
        ("background", "not_meant", "not_meant: [People from Portugal.]"),
        ("source", "issued", "issued: 2012"),
        ("source", "issued", "issued: not-stated"),
        ("source", "volume", "volume: 12a"),
    ],
)
def test_short_forms_fit(kind, name, value):
    schema = known_schema(BY_NAME[kind])
    owner, _, field = name.rpartition(".")
    node = schema["$defs"]["HostNorm" if owner == "Norm" else owner] if owner else schema
    validator = validator_of({**node["properties"][field], "$defs": schema["$defs"]})
    assert [] == errors(validator, read_yaml(value).root[field])


@pytest.mark.parametrize("value", ["unknwon", 5, {"evidence": "editorial"}])
def test_what_is_no_short_form_does_not_fit(value):
    schema = known_schema(BY_NAME["comparison"])
    validator = validator_of({**schema["$defs"]["HostNorm"]["properties"]["varies"], "$defs": schema["$defs"]})
    assert not validator.is_valid(value)
