"""How long `check` takes for 1,000 files: the imports and the check itself, each as the best of some runs.

The files are real ones, copied under new ids. Times belong to a machine: they are told and have no limit here.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

FILES, RUNS = 1000, 5
KINDS = ("checklists", "comparisons", "quizzes", "sources", "stories")
HEAD = ("files", "MB", "imports s", "check s", "findings")
TIMED = """
import json, sys, time
from pathlib import Path
started = time.perf_counter()
import macros.__main__
from macros.loading import examine
imported = time.perf_counter()
findings = examine(Path(sys.argv[1]))[1]
print(json.dumps([imported - started, time.perf_counter() - imported, len(findings)]))
"""


def row(root: Path, folder: Path) -> tuple[str, ...]:
    """The line of the table; the made files go into `folder`."""
    files = made(root, folder)
    runs = [_run(root, folder) for _ in range(RUNS)]
    size = sum(file.stat().st_size for file in files) / 1_000_000
    imports, check = min(run[0] for run in runs), min(run[1] for run in runs)
    return f"{len(files):,}", f"{size:.1f}", f"{imports:.2f}", f"{check:.2f}", f"{runs[0][2]:.0f}"


def made(root: Path, folder: Path) -> list[Path]:
    """All data files, and copies of those that may be many, up to the wanted number."""
    shutil.copytree(root / "data", folder / "data")
    count = len(list((folder / "data").rglob("*.yml")))
    originals = [file for kind in KINDS for file in sorted((folder / "data" / kind).glob("*.yml"))]
    for number in range(FILES - count):
        file = originals[number % len(originals)]
        shutil.copy(file, file.with_name(f"{file.stem}-{number // len(originals) + 2}.yml"))
    return list((folder / "data").rglob("*.yml"))


def _run(root: Path, folder: Path) -> list[float]:
    command = [sys.executable, "-c", TIMED, str(folder)]
    return json.loads(subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout)
