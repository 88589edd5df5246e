"""What the tests of the data layer share: small projects on disk, one run of `check`, and YAML read in memory."""

import contextlib
import io
import json
import re
import shutil
from pathlib import Path

from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from macros.__main__ import main
from macros.model import BY_NAME
from macros.model.decoding import decode
from macros.schema import IDS
from macros.source import Document, parse

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden"
BASE = GOLDEN / "_base"
EXAMPLES = ROOT / "tests" / "model" / "examples"
NORM = """\
home_norms:
  brazil:
    short: A visit needs a reason.
    claim: Many students visit with a reason.
    words: [jeitinho]
    evidence: research
    sources: [brazil-2010]
    why: unknown
    varies: unknown
in_common:"""
"""A home norm, to be written in place of the key `in_common` of the base's comparison."""
_FINDING = re.compile(r"^(\S.*?):(\d+):(\d+): (?:error|warning): .* \[([a-z0-9-]+)\]$", re.M)


def project(folder, case=BASE):
    """Lay the files of a case over the smallest valid project, in `folder`.

    `gone.txt` names files of the base to leave out; a file `x.yml.repeat` holds a number and a text, and becomes
    `x.yml` with that text so many times.
    """
    for layer in {BASE: None, case: None}:
        if (layer / "data").is_dir():
            shutil.copytree(layer / "data", folder / "data", dirs_exist_ok=True)
        if (layer / "addresses.txt").is_file():
            shutil.copy(layer / "addresses.txt", folder)
    if case != BASE and not (case / "data" / "wording.yml").is_file():
        shutil.copy(ROOT / "data" / "wording.yml", folder / "data")  # what contributors meet, not an example of it
    for path in (case / "gone.txt").read_text().split() if (case / "gone.txt").is_file() else ():
        (folder / path).unlink()
    for recipe in list(folder.rglob("*.repeat")):
        times, text = recipe.read_text().split()
        recipe.with_suffix("").write_text(text * int(times))
        recipe.unlink()
    return folder


def change(root, path, old, new, count=1):
    """Replace a text in a file of a project; fails when it is not there, so that no test tests nothing."""
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path}"
    file.write_text(text.replace(old, new, count), encoding="utf-8")


def check(root, *options):
    """What `python -m macros check` returns, prints, and prints as errors."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(["check", "--root", str(root), *options])
    return code, out.getvalue(), err.getvalue()


def findings_in(printed):
    """Path, line, column and rule of each finding in what `check` printed."""
    return [(path, int(line), int(column), rule) for path, line, column, rule in _FINDING.findall(printed)]


def read_yaml(text):
    """A document of YAML text, as if it stood in data/a.yml."""
    return parse(text, Document("data/a.yml"))


def read_entry(kind, text):
    """The entry in YAML text, and where which rules are broken, as `line:column rule`."""
    document = read_yaml(text)
    model, _ = decode(document, BY_NAME[kind].model, BY_NAME[kind].listed)
    return model, places(document.diagnostics)


def places(diagnostics):
    """Where which rules are broken, as `line:column rule`."""
    return [f"{found.location.line}:{found.location.column} {found.rule}" for found in sorted(diagnostics)]


def validator_of(schema, ids=None):
    """An independent validator of a schema; the ids that editors offer are those of the committed file, or `ids`."""
    offered = json.loads((ROOT / "schemas" / IDS).read_text(encoding="utf-8")) if ids is None else ids
    return Draft202012Validator(schema, registry=Registry().with_resource(IDS, DRAFT202012.create_resource(offered)))


def whole(module):
    """The view of a long list, which takes the part to show, as one that takes all of it."""
    return lambda catalog, *entry: module.view(catalog, *entry, tuple(module.groups(catalog, *entry)))
