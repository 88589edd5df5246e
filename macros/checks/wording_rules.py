"""The rules of data/wording.yml themselves: phrases that can be read, places that exist, examples that hold."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..catalog import Catalog
from ..diagnostics import Diagnostic, did_you_mean
from ..model import BY_NAME
from ..model.base import Node
from ..model.wording import WordingRule
from ..phrasing import Lists
from .wording import Matcher, Search, Seen, lists_of, unreadable


def wording_rules(catalog: Catalog) -> Iterator[Diagnostic]:
    """bad-phrase, unknown-field and wrong-example: what is wrong with a wording rule."""
    lists, fields = lists_of(catalog), {*BY_NAME, *_fields(Node)}
    for rule in catalog.all("wording").values():
        bad = list(unreadable(rule, lists))
        for key, place, why in bad:
            message, tip = (
                f"the phrase cannot be read: {why}",
                "Write words, [a|b] for alternatives, [name] for a list.",
            )
            yield Diagnostic(rule.place_of(key, place), "bad-phrase", message, tip)
        yield from _unknown_fields(rule, fields)
        if not bad:
            places = catalog.memory.get(("examples", repr(rule), repr(lists)), partial(_wrong_examples, rule, lists))
            yield from (_wrong_example(rule, *place) for place in places)


def _fields(model: type[Node]) -> set[str]:
    """Every key of every mapping."""
    own = {field.alias or name for name, field in model.model_fields.items()}
    return own.union(*map(_fields, model.__subclasses__()))


def _unknown_fields(rule: WordingRule, fields: set[str]) -> Iterator[Diagnostic]:
    for key in ("where", "except_in"):
        for place, name in enumerate(getattr(rule, key)):
            unknown = [step for step in name.split(".") if step not in fields]
            if unknown:
                tip = f"{did_you_mean(unknown[0], fields)} Name a kind, a key, or a key below another: choices.text."
                message = f"there is no kind and no key '{unknown[0]}'"
                yield Diagnostic(rule.place_of(key, place), "unknown-field", message, tip.strip())


def _wrong_examples(rule: WordingRule, lists: Lists) -> list[tuple[str, int]]:
    """Key and place of the examples with which the rule does not agree."""
    search = Search(Matcher(rule, phrase, lists) for phrase in rule.finds)
    found = []
    for key, expected in (("wrong", True), ("right", False)):
        for place, example in enumerate(getattr(rule, key)):
            seen = Seen(example).by(rule)
            if any(any(matcher.spans(seen)) for matcher in search.likely(seen)) != expected:
                found.append((key, place))
    return found


def _wrong_example(rule: WordingRule, key: str, place: int) -> Diagnostic:
    does = "finds nothing in this example" if key == "wrong" else "finds this example wrong"
    tip = "Change the example, 'finds' or 'unless' until they agree."
    return Diagnostic(rule.place_of(key, place), "wrong-example", f"the rule {does}", tip)
