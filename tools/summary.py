"""Tell on GitHub what a pull request means for readers: on the page of the run, and in meaning.md.

BASE names what to compare with. A run on any machine does the same; only the page of the run is GitHub's.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAME = "meaning.md"


def main():
    """Print the text, keep it, and add it to the page of the run."""
    root = Path(os.environ.get("GITHUB_WORKSPACE", ROOT))
    command = [sys.executable, "-m", "macros", "diff", "--root", str(root), "--", os.environ["BASE"]]
    told = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    if told.returncode != 0:
        sys.exit(told.returncode)
    (root / NAME).write_text(told.stdout, encoding="utf-8")
    if page := os.environ.get("GITHUB_STEP_SUMMARY"):
        with open(page, "a", encoding="utf-8") as summary:
            summary.write(told.stdout)
    print(told.stdout, end="")


if __name__ == "__main__":
    main()
