"""Every interface text stands in data/messages/ once: what is asked for exists, and what exists is asked for."""

import ast
import re
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from macros.catalog import FAIR_COVERAGE, FULL_COVERAGE
from macros.model import BY_NAME, Background, Comparison, Figure, Source
from macros.model.messages import MissingText
from macros.views import reference

ROOT = Path(__file__).parent.parent
MACROS = ROOT / "macros"
TEMPLATES = sorted([*MACROS.glob("templates/**/*.html"), *MACROS.glob("theme/**/*.html")])
SAY = re.compile(r"(?:^|\.)say$")
WHOLE = {"rule", "coverage"}
"""Groups that the code reads as a whole; of `quiz` it reads these."""
READ_BY_NAME = {"quiz": {"true", "false"}}
ANY = "{}"


class Asked:
    """One call of say: the key, in which ANY stands for what is only known later, and the values it is given."""

    def __init__(self, key, values, place, words=()):
        self.key, self.values, self.place, self.words = key, set(values), place, set(words)

    def keys(self, known):
        """The known keys this call may ask for; the open part is one of the words at hand."""
        pattern = re.compile(re.escape(self.key).replace(re.escape(ANY), "(.+)"))
        fitting = [(key, pattern.fullmatch(key)) for key in known]
        return {key for key, found in fitting if found and all(part in self.words for part in found.groups())}


def asked_in_python(file):
    """Calls of say in a module; f-strings are open where they are filled in."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and SAY.search(ast.unparse(node.func)) and node.args:
            (key,) = node.args
            parts = key.values if isinstance(key, ast.JoinedStr) else [key]
            text = "".join(part.value if isinstance(part, ast.Constant) else ANY for part in parts)
            yield Asked(text, [word.arg for word in node.keywords], f"{file.name}:{node.lineno}")


def asked_in_template(file):
    """Uses of say in a template; `"nav." ~ key` is open after the dot, the words are those of the template."""
    tree = Environment().parse(file.read_text(encoding="utf-8"))
    words = {node.value for node in tree.find_all(nodes.Const) if isinstance(node.value, str)}
    for node in tree.find_all(nodes.Filter):
        if node.name == "say":
            parts = node.node.nodes if isinstance(node.node, nodes.Concat) else [node.node]
            text = "".join(part.value if isinstance(part, nodes.Const) else ANY for part in parts)
            yield Asked(text, [word.key for word in node.kwargs], f"{file.name}:{node.lineno}", words)


@pytest.fixture(scope="module")
def texts(small):
    """Every interface text by its key."""
    groups = small.messages.root
    return {f"{group}.{name}": text for group, names in groups.items() for name, text in names.items()}


@pytest.fixture(scope="module")
def asked(small):
    """Every call of say; in Python an open part is a word of some closed list, or the name of a component or kind."""
    closed = {value for model in reference.fields(small) for field in model.fields for value in field.values}
    evidence = {f"{kind}_{number}" for kind in closed for number in ("one", "many")} | {"one", "many"}
    names = {file.stem for file in (MACROS / "templates").glob("*.html")} | set(BY_NAME)
    calls = [call for file in sorted(MACROS.rglob("*.py")) for call in asked_in_python(file)]
    for call in calls:
        call.words = closed | evidence | names
    for file in TEMPLATES:
        for call in asked_in_template(file):
            call.words |= closed
            calls.append(call)
    return calls


def test_what_is_asked_for_exists(texts, asked):
    assert [] == [f"{call.place}: {call.key}" for call in asked if not call.keys(texts)]


def test_what_exists_is_asked_for(texts, asked):
    wanted = {key for call in asked for key in call.keys(texts)}
    wanted |= {key for key in texts if key.partition(".")[0] in WHOLE}
    wanted |= {f"{group}.{name}" for group, names in READ_BY_NAME.items() for name in names}
    assert [] == sorted(set(texts) - wanted)


def test_a_text_gets_the_values_it_has_places_for(texts, asked):
    """A text with places and a call without values is filled in by a script."""
    filled = [call for call in asked if call.values]
    places = {key: set(re.findall(r"{(\w+)}", text)) for key, text in texts.items()}
    assert len(filled) > 20
    assert [] == [call.place for call in filled if call.values not in [places[key] for key in call.keys(texts)]]


def values_of(model, name):
    """The closed list of a field."""
    return set(reference._values(model.model_fields[name].annotation))


def inner(model, name):
    """The mapping inside a field."""
    return reference._nodes(model.model_fields[name].annotation)[0]


PHRASE, SEEN = inner(Comparison, "phrases"), inner(Source, "seen")
VARIATION, WORD = inner(Background, "varies"), inner(Background, "words")
EVIDENCE = values_of(inner(Comparison, "across"), "evidence")


@pytest.mark.parametrize(
    ("group", "values"),
    [
        ("kind", values_of(Source, "kind")),
        ("read", values_of(SEEN, "what")),
        ("stage", values_of(PHRASE, "stage")),
        ("to", values_of(PHRASE, "to")),
        ("tone", values_of(WORD, "tone")),
        ("by", values_of(VARIATION, "by")),
        ("figure", values_of(Figure, "verdict")),
        ("know", {f"{kind}_{number}" for kind in EVIDENCE for number in ("one", "many")}),
        ("coverage", {"full", "fair", "thin"}),
    ],
)
def test_every_word_of_a_closed_list_has_its_text(small, group, values):
    assert len(values) > 2
    assert set() == values - set(small.messages.root[group])


def test_coverage_has_three_words_because_it_has_two_limits():
    assert FULL_COVERAGE > FAIR_COVERAGE > 0


def test_texts_that_the_theme_prints_need_no_escaping(texts, asked):
    """MkDocs' own templates do not escape."""
    theme = [call for file in TEMPLATES if "theme" in file.parts for call in asked_in_template(file)]
    assert [] == [key for call in theme for key in call.keys(texts) if set('<>&"') & set(texts[key])]


def test_a_missing_text_is_an_error(small):
    with pytest.raises(MissingText, match=r"has no text 'nav\.nowhere'"):
        small.messages.say("nav.nowhere")


def test_the_checker_sees_a_text_that_nobody_asks_for_and_one_that_does_not_exist(tmp_path):
    file = tmp_path / "wrong.html"
    file.write_text('{{ "nav.skp" | say }}{{ ("nav." ~ key) | say }}{% for key in ["main"] %}{% endfor %}')
    first, second = asked_in_template(file)
    assert (set(), {"nav.main"}) == (first.keys({"nav.skip": ""}), second.keys({"nav.main": "", "nav.more": ""}))
