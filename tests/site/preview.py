"""Runs `mkdocs serve` in this folder without a network: each round changes files, builds, and tells what pages show.

    python preview.py dirty rounds.json page…

where rounds.json holds `[{"data/x.yml": ["old", "new"]}, …]`.

The first argument is MkDocs' way to build, `dirty` as in `make serve`; with `cold` nothing is remembered from one round
to the next. A change is an old and a new text, a whole new text, or null for a file that goes. The first round changes
nothing. Prints a list with one entry for each round: the pages by address, or without addresses the mark of each file.
"""

import hashlib
import json
import sys
from pathlib import Path

from mkdocs.commands import serve

WAY, ROUNDS, *ADDRESSES = sys.argv[1:]


class Rounds:
    """Stands for MkDocs' server: instead of waiting for edits, makes them."""

    def __init__(self, builder, root, **_):
        self.builder, self.root, self.error_handler = builder, Path(root), None

    def watch(self, path):
        """Edits are made here, so nobody has to look for them."""

    def serve(self, **_):
        shown = [self.shown()]
        for changes in json.loads(Path(ROUNDS).read_text(encoding="utf-8")):
            for name, change in changes.items():
                make(Path(name), change)
            if WAY == "cold":
                forget()
            self.builder()
            shown.append(self.shown())
        print(json.dumps(shown))

    def shown(self):
        """What stands at the addresses, nothing where there is no page; or the mark of every file."""
        if not ADDRESSES:
            files = [path for path in self.root.rglob("*") if path.is_file() and path.suffix != ".gz"]
            return {path.relative_to(self.root).as_posix(): mark(path) for path in files}
        found = {address: sorted(self.root.glob(address)) for address in ADDRESSES}
        return {address: files[0].read_text(encoding="utf-8") if files else None for address, files in found.items()}

    def shutdown(self):
        pass


def make(file, change):
    """Change a file."""
    if change is None:
        file.unlink()
        return
    if not isinstance(change, str):
        old, new = change
        change = file.read_text(encoding="utf-8").replace(old, new, 1)
    file.write_text(change, encoding="utf-8")


def forget():
    """Let the next build read and make everything."""
    engine = sys.modules["macros.engine"]
    engine.last = None
    engine._known = type(engine._known)()
    Path(".cache", "read.pickle").unlink(missing_ok=True)


def mark(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()[:12]


serve.LiveReloadServer = Rounds
serve.serve("mkdocs.yml", build_type="dirty")
