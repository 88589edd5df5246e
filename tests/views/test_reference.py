"""The reference for contributors is made from the code and names all of it."""

from macros.loading import load
from macros.model import KINDS
from macros.model.questions import TYPES
from macros.views import reference
from tests.support import ROOT


def test_every_kind_of_entry_is_described_with_its_place(small):
    models = {model.name: model for model in reference.fields(small)}
    assert set() == {kind.model.__name__ for kind in KINDS if hasattr(kind.model, "rules")} - set(models)
    assert "data/comparisons/<id>.yml" == models["Comparison"].place
    assert "data/topics.yml" == models["Topic"].place


def test_every_type_of_question_and_every_mapping_inside_is_described_once(small):
    names = [model.name for model in reference.fields(small)]
    assert {type_.__name__ for type_ in TYPES} <= set(names)
    assert len(set(names)) == len(names)


def test_required_keys_come_first_and_closed_lists_are_written_out(small):
    fields = next(model.fields for model in reference.fields(small) if model.name == "Source")
    assert sorted(not field.required for field in fields) == [not field.required for field in fields]
    kinds = next(field.values for field in fields if field.name == "kind")
    assert ("research", "survey", "official", "practitioner", "press", "lived-experience") == kinds


def test_keys_are_named_as_they_are_written_in_a_file(small):
    names = {field.name for model in reference.fields(small) for field in model.fields}
    assert "container-title" in names and "container_title" not in names


def test_every_key_has_a_sentence_that_explains_it(small):
    fields = [(model.name, field) for model in reference.fields(small) for field in model.fields]
    assert [] == [f"{model}.{field.name}" for model, field in fields if not field.description]


def test_every_inner_mapping_that_is_linked_has_its_section(small):
    models = reference.fields(small)
    linked = {field.inner.lower() for model in models for field in model.fields if field.inner}
    assert set() == linked - {model.id for model in models}


def test_every_rule_is_listed_with_what_it_asks_for(small):
    rules = reference.rules(small)
    assert sorted(small.messages["rule"]) == [rule.name for rule in rules]


def test_rules_on_wording_come_from_the_data_with_their_suggestion_and_examples():
    rules = {rule.name: rule for rule in reference.rules(load(ROOT))}
    assert "fluent English" in rules["parody"].instead
    assert "Kindly do the needful." in rules["parody"].examples
    assert ("", ()) == (rules["too-long"].instead, rules["too-long"].examples)
