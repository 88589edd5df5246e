"""Each layer knows only the layers before it, three files know the engine, and files stay small.

The order of the layers stands in LADDER and nowhere else; design.md, section 6, says why.
"""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from jinja2 import Environment, nodes
from lxml.html import defs

ROOT = Path(__file__).parent.parent
MACROS = ROOT / "macros"
LADDER = [
    "paths",
    "workers",
    "memory",
    "summary",  # what a workflow shows on the page of its run
    "diagnostics",
    "phrasing",  # phrases as patterns
    "readability",
    "printing",
    "yaml_text",  # what YAML as such may hold
    "unseen",
    "guesses",  # what a broken line was meant to be
    "values",
    "building",
    "mending",
    "source",
    "names",
    "model",
    "texts",
    "entries",
    "reading",  # one file
    "keeping",
    "relations",
    "catalog",
    "due",  # when a text is compared with its sources again
    "drafts",
    "addresses",
    "by_hand",  # pages people write
    "promises",  # what is published, and where what was published leads
    "checks",
    "waivers",
    "gathering",  # all files
    "loading",
    "parts",  # long lists on several pages
    "views",
    "markup",  # inline Markdown
    "glossing",
    "rendering",
    "components",
    "pages",
    "changes",  # what an edit means
    "marks",  # of drafts, in the preview
    "moved",  # what stands at old addresses
    "search",
    "columns",  # the sides, and the names of places, as scripts
    "metadata",
    "assets",
    "schema",
    "scaffolding",  # the drafts that `new` writes
    "fixing",
    "exports",
    "plain_markdown",
    "build",
    "settings",  # of the engine
    "exporting",
    "preview",
    "watching",
    "engine",
    "hooks",
    "__init__",
    "commands",
    "__main__",
]
KNOW_THE_ENGINE = {"__init__", "engine", "hooks"}
ENGINE = {"mkdocs", "mkdocs_macros", "material"}
LIMITS = {
    "macros/**/*.py": 200,
    "tools/**/*.py": 200,
    "bench/**/*.py": 200,
    "fuzz/**/*.py": 200,
    "bench/**/*.js": 150,
    "audit/**/*.py": 200,
    "macros/templates/**/*.html": 80,
    "macros/theme/**/*.html": 80,
    "macros/theme/**/*.js": 150,
    "macros/theme/**/*.css": 200,
    "tests/**/*.py": 300,
    "tests/**/*.js": 300,
}
FUNCTION_LIMIT = 30
TAG = re.compile(rf"</?(?:{'|'.join(sorted(defs.tags))}|[a-z]+(?:-[a-z]+)+)(?=[\s/>]|$)", re.I)


def python_files(folder):
    return sorted(file for file in (ROOT / folder).rglob("*.py"))


def layer_of(file):
    """The name of the layer a module belongs to."""
    return file.relative_to(MACROS).with_suffix("").parts[0]


def imported(tree):
    """Every imported module of a syntax tree: (dots before it, name)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((0, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.level, node.module
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.level, alias.name) for alias in node.names)


def layers_used(file, text):
    """The layers of this package that a module imports."""
    package = ("macros", *file.relative_to(MACROS).parts[:-1])
    for dots, name in imported(ast.parse(text)):
        whole = (*package[: len(package) - dots + 1], *name.split(".")) if dots else tuple(name.split("."))
        if whole[0] == "macros" and len(whole) > 1:
            yield whole[1]


def wrong_imports(file, text):
    """Imports of a later layer, as 'rendering imports pages'."""
    own = layer_of(file)
    later = LADDER[LADDER.index(own) + 1 :]
    return [f"{own} imports {used}" for used in layers_used(file, text) if used in later]


def engine_imports(text):
    return sorted({name for _, name in imported(ast.parse(text)) if name.split(".")[0] in ENGINE})


def docstrings(tree):
    """The nodes that are only documentation, also below a class variable or a constant."""
    statements = [node for node in ast.walk(tree) if isinstance(node, ast.Expr)]
    return [node.value for node in statements if isinstance(node.value, ast.Constant)]


def tags_in_strings(text):
    """HTML elements in the strings of a module."""
    tree = ast.parse(text)
    left_out = {id(node) for node in docstrings(tree)}
    strings = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return [tag for node in strings if id(node) not in left_out for tag in TAG.findall(node.value)]


def long_functions(text):
    found = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    sizes = [(node.name, node.end_lineno - node.lineno + 1) for node in found]
    return [f"{name}: {size}" for name, size in sizes if size > FUNCTION_LIMIT]


def unsafe_output(text):
    """Ways around escaping in a template."""
    tree = Environment(extensions=["jinja2.ext.do"]).parse(text)
    filters = [node.name for node in tree.find_all(nodes.Filter) if node.name in ("safe", "forceescape")]
    return filters + [type(node).__name__ for node in tree.find_all((nodes.EvalContextModifier, nodes.MarkSafe))]


def test_every_module_has_its_place_on_the_ladder():
    assert set() == {layer_of(file) for file in python_files("macros")} - set(LADDER)


def test_a_layer_imports_only_layers_before_it():
    wrong = {str(file.relative_to(ROOT)): wrong_imports(file, file.read_text()) for file in python_files("macros")}
    assert {} == {name: found for name, found in wrong.items() if found}


@pytest.mark.parametrize("text", ["from .pages import pages", "from . import pages", "import macros.pages"])
def test_the_ladder_sees_an_import_of_a_later_layer_however_it_is_written(text):
    assert ["rendering imports pages"] == wrong_imports(MACROS / "rendering.py", text)
    assert ["views imports pages"] == wrong_imports(MACROS / "views" / "home.py", text.replace("from .", "from .."))


def test_nothing_imports_the_doors():
    used = {layer for file in python_files("macros") for layer in layers_used(file, file.read_text())}
    assert set() == {"hooks", "__main__"} & used


def test_only_three_files_know_the_engine():
    knowing = {layer_of(file) for file in python_files("macros") if engine_imports(file.read_text())}
    assert set() == knowing - KNOW_THE_ENGINE
    assert ["mkdocs.plugins"] == engine_imports("def late():\n    from mkdocs.plugins import get_plugin_logger")


def test_the_data_tools_run_without_the_engine():
    code = "import sys, macros.__main__; print(sorted(name for name in ('mkdocs', 'jinja2') if name in sys.modules))"
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, text=True, capture_output=True)
    assert ("[]\n", "") == (told.stdout, told.stderr)


@pytest.mark.parametrize(("pattern", "limit"), LIMITS.items(), ids=LIMITS)
def test_files_stay_small(pattern, limit):
    sizes = {str(file.relative_to(ROOT)): len(file.read_text().splitlines()) for file in ROOT.glob(pattern)}
    assert {} == {name: size for name, size in sizes.items() if size > limit}
    assert sizes or pattern.endswith(".js"), f"no file fits {pattern}"


def test_functions_stay_short():
    files = [file for folder in ("macros", "tools", "audit", "bench", "fuzz", "tests") for file in python_files(folder)]
    assert {} == {str(file): found for file in files if (found := long_functions(file.read_text()))}
    assert ["long: 31"] == long_functions("def long():\n" + "    pass\n" * 30)


def test_no_string_of_python_holds_html():
    assert {} == {str(file): found for file in python_files("macros") if (found := tags_in_strings(file.read_text()))}


@pytest.mark.parametrize(
    ("tags", "text"),
    [
        (["<b"], "x = '<b>bold'"),
        (["<a", "</a"], "x = f'<a href={y}>{z}</a>'"),
        (["</copy-text"], "x = 'text</copy-text>'"),
        ([], '"""<b> in the words on a module."""'),
        ([], 'x = 1\n"""<b> in the words on a constant."""'),
        ([], "x = 'data/<id>.yml and <entry>#<anchor>, 1 < 2 > 0'"),
        ([], "x = re.compile('<[^>]+>')"),
    ],
)
def test_html_is_told_from_other_angle_brackets(tags, text):
    assert tags == tags_in_strings(text)


def test_no_template_goes_around_escaping():
    files = [*MACROS.glob("templates/**/*.html"), *MACROS.glob("theme/**/*.html")]
    assert {} == {file.name: found for file in files if (found := unsafe_output(file.read_text()))}


@pytest.mark.parametrize("text", ["{{ x | safe }}", "{% autoescape false %}{{ x }}{% endautoescape %}"])
def test_a_way_around_escaping_is_seen(text):
    assert unsafe_output(text)


def test_python_marks_a_text_as_safe_only_where_html_is_made():
    marking = [file for file in python_files("macros") if "Markup(" in file.read_text()]
    assert {"rendering"} == {layer_of(file) for file in marking}


def test_templates_are_found_by_name_and_all_are_used():
    folder = MACROS / "templates"
    templates = {file.relative_to(folder).as_posix(): file.read_text() for file in folder.rglob("*.html")}
    inner = {name for name in templates if "/" in name and not name.startswith("questions/")}
    rendering = (MACROS / "rendering.py").read_text()
    named = set(re.findall(r'"([\w/-]+\.html)"', "".join((*templates.values(), rendering))))
    named |= {f"{name}.html" for name in re.findall(r'"(around/[\w-]+)"', (MACROS / "build.py").read_text())}
    assert set() == inner - named
    assert set() == {name for name in named if name not in templates}


def test_browser_tests_wait_for_what_they_expect():
    """A page answers a moment later than a test can ask: `expect(…)` waits, `is_visible()` and its kin do not."""
    hasty = re.compile(r"(?:assert|return)\b.*\.is_(?:visible|hidden|checked|enabled|disabled)\(\)")
    found = {file.name: hasty.findall(file.read_text()) for file in (ROOT / "tests" / "browser").glob("*.py")}
    assert {} == {name: lines for name, lines in found.items() if lines}
