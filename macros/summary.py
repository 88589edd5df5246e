"""What a workflow's run shows on its own page: GitHub names a file for it, and reads Markdown."""

from __future__ import annotations

import os
import re
from pathlib import Path


def add(title: str, text: str) -> None:
    """Add a text under a heading to the page of this run, as it was printed; without a workflow nothing happens."""
    if file := os.environ.get("GITHUB_STEP_SUMMARY"):
        fence = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", text))])
        with Path(file).open("a", encoding="utf-8") as page:
            page.write(f"## {title}\n\n{fence}text\n{text}\n{fence}\n\n")
