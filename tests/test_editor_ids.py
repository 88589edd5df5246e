"""Editors offer ids beside plain text, from a file that may be old and still never marks a right id as wrong."""

import json
import re

import pytest

from macros.__main__ import main
from macros.model import BY_NAME, KINDS
from macros.schema import IDS, file_name, ids_of, schema_of
from macros.source import read
from tests.support import ROOT, validator_of

REF = re.compile(r'"\$ref": "ids\.json#/\$defs/([\w-]+)"')
PLACES = {
    "comparison": ["source", "topic", "notice", "channel", "comparison", "background", "word", "host", "anyone"],
    "background": ["source", "comparison", "word", "term"],
    "checklist": ["comparison", "notice", "phrase"],
    "quiz": ["comparison", "background", "source", "host"],
    "story": ["comparison"],
    "term": ["source", "comparison"],
    "channel": ["source"],
    "figure": ["source", "comparison"],
}


@pytest.fixture(scope="module")
def ids(catalog):
    return ids_of(catalog)


@pytest.mark.parametrize(("kind", "expected"), PLACES.items(), ids=PLACES)
def test_what_names_something_is_offered_its_ids(kind, expected):
    assert set(expected) == set(REF.findall(json.dumps(schema_of(BY_NAME[kind]))))


def test_everything_offered_exists_in_the_committed_file():
    named = {name for kind in KINDS for name in REF.findall(json.dumps(schema_of(kind)))}
    committed = json.loads((ROOT / "schemas" / IDS).read_text(encoding="utf-8"))
    assert set() == named - committed["$defs"].keys()


def offered(definition):
    """Ids with what they stand for, from a part of the file."""
    if "enum" in definition:
        return dict(zip(definition["enum"], definition["enumDescriptions"], strict=True))
    snippets = {snippet["body"]: snippet["description"] for snippet in definition["defaultSnippets"]}
    assert [] == [id_ for id_ in snippets if not re.search(definition["pattern"], id_)]
    return snippets


def test_each_id_comes_with_what_it_stands_for(ids):
    bare = {name: [id_ for id_, text in offered(found).items() if not text] for name, found in ids["$defs"].items()}
    assert {name: [] for name in ids["$defs"]} == bare


def test_the_ids_are_those_of_the_data(ids, catalog):
    assert sorted(catalog.sources) == list(offered(ids["$defs"]["source"]))
    assert sorted(catalog.backgrounds) == list(offered(ids["$defs"]["background"]))
    assert sorted(f"term:{term}" for term in catalog.glossary) == list(offered(ids["$defs"]["term"]))
    comparison, phrase = next(iter(catalog.phrases()))
    assert phrase.situation == offered(ids["$defs"]["phrase"])[f"{comparison}#{phrase.id}"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_an_old_list_never_marks_a_right_id_as_wrong(kind, ids):
    old = {"$defs": {name: {"enum": ["gone"], "enumDescriptions": ["Gone."]} for name in ids["$defs"]}}
    validator = validator_of(schema_of(kind), old)
    place = ROOT / "data" / kind.place
    for file in sorted(place.glob("*.yml")) if kind.is_folder else [place] * (not kind.may_be_empty):
        assert [] == [error.message for error in validator.iter_errors(read(file, file.name).root)], file


def test_what_cannot_be_an_id_is_still_marked():
    validator = validator_of(schema_of(BY_NAME["story"]))
    value = dict(read(ROOT / "data/stories/coffee-sometime.yml", "a").root, comparison="Coffee Sometime")
    assert ["comparison"] == [error.path[0] for error in validator.iter_errors(value)]


def test_ids_writes_the_file_and_names_it(monkeypatch, tmp_path, capsys, catalog):
    monkeypatch.setattr("macros.commands.ids.ROOT", tmp_path)
    monkeypatch.setattr("macros.commands.ids.examine", lambda root: (catalog, []))
    assert 0 == main(["ids"])
    assert "schemas/ids.json\n" == capsys.readouterr().out
    assert ids_of(catalog) == json.loads((tmp_path / "schemas" / IDS).read_text(encoding="utf-8"))


def test_editors_that_know_the_settings_find_the_schema_of_each_file():
    found = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    expected = {
        f"./schemas/{file_name(kind)}": f"data/{kind.place}/*.yml" if kind.is_folder else f"data/{kind.place}"
        for kind in KINDS
    }
    assert expected == found
