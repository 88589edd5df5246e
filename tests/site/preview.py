"""Runs `mkdocs serve` in this folder without a network: each round changes files, builds, and tells what pages show.

    python preview.py '[{"data/x.yml": ["old", "new"]}, …]' page…

The first round changes nothing. Prints a list with one entry for each round: the pages by address.
"""

import json
import sys
from pathlib import Path

from mkdocs.commands import serve


class Rounds:
    """Stands for MkDocs' server: instead of waiting for edits, makes them."""

    def __init__(self, builder, root, **_):
        self.builder, self.root, self.watched, self.error_handler = builder, Path(root), [], None

    def watch(self, path):
        self.watched.append(path)

    def serve(self, **_):
        rounds, addresses = json.loads(sys.argv[1]), sys.argv[2:]
        shown = [self.pages(addresses)]
        for changes in rounds:
            for name, (old, new) in changes.items():
                file = Path(name)
                file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
            self.builder()
            shown.append(self.pages(addresses))
        print(json.dumps(shown))

    def pages(self, addresses):
        """What stands at the addresses; nothing where there is no page."""
        files = {address: sorted(self.root.glob(address)) for address in addresses}
        return {address: found[0].read_text(encoding="utf-8") if found else None for address, found in files.items()}

    def shutdown(self):
        pass


serve.LiveReloadServer = Rounds
serve.serve("mkdocs.yml")
