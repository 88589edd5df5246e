"""Every rule that the code can name is explained in data/messages/en.yml and has a golden case."""

import ast
import re

from macros.checks.references import _PLACES as KINDS_OF_REFERENCE
from macros.source import read
from tests.support import GOLDEN, ROOT, findings_in

DATA_LAYER = (
    "yaml_text.py",
    "unseen.py",
    "building.py",
    "source.py",
    "loading.py",
    "reading.py",
    "drafts.py",
    "waivers.py",
    "model/**/*.py",
    "checks/*.py",
)
RULE_AT = {"Refused": 1, "_report": 1, "Finding": 1, "Diagnostic": 1, "report": 1, "tell": 2}
"""Which argument names the rule, by what is called."""
RULE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def rules_named_in(source):
    """Rules that a module names: in a call that reports, or at the head of a returned tuple (rule, message, tip)."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield from spelled(node.args[RULE_AT[name]]) if len(node.args) > RULE_AT.get(name, 99) else ()
        elif isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple) and len(node.value.elts) >= 3:
            yield from spelled(node.value.elts[0])


def spelled(node):
    """The rules an expression may stand for; `unknown-{kind}` stands for one of each kind of reference."""
    if isinstance(node, ast.Constant) and RULE.fullmatch(str(node.value)):
        yield node.value
    elif isinstance(node, ast.JoinedStr) and "unknown-" == node.values[0].value:
        yield from (f"unknown-{kind}" for kind in KINDS_OF_REFERENCE)


def rules_of_the_code():
    files = {file for pattern in DATA_LAYER for file in (ROOT / "macros").glob(pattern)}
    return {rule for file in files for rule in rules_named_in(file.read_text(encoding="utf-8"))}


def rules_explained():
    return set(read(ROOT / "data" / "messages" / "en.yml", "en.yml").root["rule"])


def rules_of_the_data():
    return {rule["id"] for rule in read(ROOT / "data" / "wording.yml", "wording.yml").root}


def rules_shown():
    printed = [file.read_text(encoding="utf-8") for file in GOLDEN.glob("*/expected.txt")]
    return {rule for text in printed for *_, rule in findings_in(text)}


def test_rules_are_found_however_the_code_names_them():
    assert {"rule-one"} == set(rules_named_in('Finding(("a",), "rule-one", "m")'))
    assert {"rule-two"} == set(rules_named_in('document.report(place, "rule-two", "m")'))
    assert {"three"} == set(rules_named_in('def f():\n    return "three", "m", "t"\n'))
    assert {f"unknown-{kind}" for kind in KINDS_OF_REFERENCE} == set(
        rules_named_in('Diagnostic(p, f"unknown-{kind}", m)')
    )


def test_each_rule_of_the_code_is_explained_and_no_other():
    assert rules_explained() == rules_of_the_code()


def test_each_explained_rule_has_a_golden_case():
    assert set() == rules_explained() - rules_shown()


def test_each_rule_on_wording_has_a_golden_case_and_a_name_of_its_own():
    assert set() == rules_of_the_data() - rules_shown()
    assert set() == rules_of_the_data() & rules_explained()


def test_no_golden_case_shows_a_rule_that_is_not_explained():
    assert set() == rules_shown() - rules_explained() - rules_of_the_data()
