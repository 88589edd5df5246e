"""python -m macros export DIR: the site as plain Markdown that an engine without our hooks can build."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from ..loading import load
from ..paths import ROOT
from ..printing import ContentError

NAME = "export"
HELP = "write the whole site as Markdown, assets and a mkdocs.yml without hooks"


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, help="where to write; it must not exist yet, or be empty")
    parser.add_argument("--root", type=Path, default=ROOT, help="the repository to export (default: this one)")


def run(options: argparse.Namespace) -> int:
    folder = options.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        print(f"{folder} is not empty, and nothing was written: name a new folder.", file=sys.stderr)
        return 1
    try:
        catalog = load(options.root)
    except ContentError as error:
        print(f"The data has problems, so nothing was written.\n\n{error}", file=sys.stderr)
        return 1
    from ..build import Build  # here, because it brings the templates, which no other command needs
    from ..exporting import tree

    site_url = (os.environ.get("SITE_URL") or catalog.site.address).rstrip("/") + "/"
    repository = (os.environ.get("REPO_URL") or catalog.site.repository).rstrip("/")
    files = tree(Build(catalog), options.root / "docs", site_url, repository)
    _write(files, folder)
    print(f"{len(files)} files in {folder}.")
    return 0


def _write(files: dict[str, str | bytes], folder: Path) -> None:
    """All or nothing: the folder gets its name when everything is in it."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as work:
        made = Path(work) / "site"
        for path, content in files.items():
            file = made / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        made.replace(folder)
