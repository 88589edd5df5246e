"""What an editor shows a contributor: the YAML Language Server reads the data with the committed schemas.

For each kind of entry: no real file is marked, a planted fault is, keys and ids are offered, keys are explained.
"""

import json
import re
import shutil
from pathlib import Path

from audit.language_server import language_server
from audit.report import EDITOR, Finding, Row
from macros.model import KINDS
from macros.schema import file_name

EXAMPLES = Path(__file__).resolve().parent.parent / "docs" / "contribute" / "examples"
FAULT, LONGEST = "colour", 1500
OFFERS = {
    # kind: texts of a file, and the ids that are offered at their ends, by their name in ids.json
    "term": [("- see: ", "comparison"), ("- sources:\n    - ", "source")],
    "channel": [("- sources:\n    - id: ", "source")],
    "figure": [("- comparison: ", "comparison")],
    "background": [("words:\n  - not_same_as:\n      - ", "term"), ("already_know:\n  - helps_with: ", "comparison")],
    "comparison": [
        ("topic: ", "topic"),
        ("notices:\n  - ", "notice"),
        ("host_norm:\n  sources:\n    - ", "source"),
        ("home_norms:\n  ", "background"),
        ("home_norms:\n  iran:\n    words:\n      - ", "word"),
        ("misreadings:\n  - seen_by: ", "background"),
        ("phrases:\n  - channel: ", "channel"),
        ("related:\n  - ", "comparison"),
    ],
    "checklist": [("comparisons:\n  - ", "comparison"), ("phases:\n  - items:\n      - phrase: ", "phrase")],
    "quiz": [("comparison: ", "comparison"), ("questions:\n  - type: matching\n    tests: ", "background")],
    "story": [("comparison: ", "comparison")],
}


def judge(judges, root, plant, work):
    """A row for each kind of entry with what an editor does not do as it should."""
    if plant:
        root = spoiled(root, work)
    ids = json.loads((root / "schemas" / "ids.json").read_text(encoding="utf-8"))["$defs"]
    rows = []
    with language_server(judges, root) as server:
        for kind in KINDS:
            row = Row(f"editor: {kind.name}", f"data/{kind.place}")
            row.add(EDITOR, list(findings(server, root, kind, ids)))
            rows.append(row)
    return rows


def findings(server, root, kind, ids):
    """What an editor does not do as it should in files of one kind."""
    texts = texts_of(root, kind)
    files = list(texts)
    for file, text in texts.items():
        for line, said in server.diagnostics(file, text):
            yield Finding(EDITOR, "a right file is marked", f"{file.name}:{line + 1}: {said}")
    yield from unmarked(server, kind, files[0], texts[files[0]])
    if kind.name != "messages":  # whose keys are free
        yield from not_offered(server, kind, files[0], texts[files[0]], ids)
        yield from unexplained(server, kind, files[0], texts[files[0]])


def texts_of(root, kind):
    """The files of a kind, or its example in their place as long as there are none."""
    place = root / "data" / kind.place
    files = sorted(place.glob("*.yml")) if kind.is_folder else [place]
    if files and not kind.may_be_empty:
        return {file: file.read_text(encoding="utf-8") for file in files}
    example = EXAMPLES / f"{kind.name}.yml"
    return {place / "example.yml" if kind.is_folder else place: example.read_text(encoding="utf-8")}


def unmarked(server, kind, file, text):
    """A fault that is planted in a real file has to be marked in its line."""
    planted = f"{text}{'  ' if kind.listed else ''}{FAULT}: {'[red]' if kind.name == 'messages' else 'red'}\n"
    if text.count("\n") not in [line for line, _ in server.diagnostics(file, planted)]:
        yield Finding(EDITOR, "a fault is not marked", f"{FAULT} in {file.name}")


def not_offered(server, kind, file, text, ids):
    """Every key of the kind has to be offered in an empty file, and ids wherever something is named."""
    head = text.splitlines()[0] + "\n"
    known = {field.alias or name for name, field in kind.model.model_fields.items()}
    offered = {item["label"] for item in server.completion(file, head + ("- " if kind.listed else ""))}
    for key in sorted(known - offered):
        yield Finding(EDITOR, "a key is not offered", key)
    for before, name in OFFERS.get(kind.name, []):
        offered = {item["label"] for item in server.completion(file, head + before)}
        wanted = ids[name].get("enum") or [snippet["label"] for snippet in ids[name]["defaultSnippets"]]
        if missing := [entry for entry in wanted if entry not in offered]:
            yield Finding(EDITOR, "ids are not offered", f"{len(missing)} of {len(wanted)} at {before!r}: {missing[0]}")


def unexplained(server, kind, file, text):
    """Every key has to be explained where the mouse rests on it, and shortly."""
    lines = text.splitlines()
    for name, field in kind.model.model_fields.items():
        key = f"{field.alias or name}:"
        place = next(((n, at.index(key)) for n, at in enumerate(lines) if at.lstrip("- ").startswith(key)), None)
        shown = server.hover(file, text, place[0], place[1] + 1) if place else ""
        said = plain(shown).partition("\n\n")[2].rpartition("\n\nSource:")[0]
        if place and not said.strip():
            yield Finding(EDITOR, "a key is not explained", key)
        if len(said) > LONGEST:
            yield Finding(EDITOR, "an explanation is too long", f"{key} {len(said)} characters")


def plain(markdown):
    """Markdown without the signs that only protect others."""
    return re.sub(r"\\(.)", r"\1", markdown)


def spoiled(root, work):
    """A copy of data and schemas in which the schemas forbid, offer and explain nothing that they should."""
    copy = Path(work).resolve() / "spoiled"
    shutil.copytree(root / "data", copy / "data")
    shutil.copytree(root / "schemas", copy / "schemas")
    for kind in KINDS:
        schema = {"type": "integer"} if kind.name == "story" else {}  # one marks what is right
        (copy / "schemas" / file_name(kind)).write_text(json.dumps(schema), encoding="utf-8")
    return copy
