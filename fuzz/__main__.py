"""`make fuzz`: 2,000 damaged documents, then five minutes of inputs that are guided by coverage.

python -m fuzz [DOCUMENTS [SECONDS]]
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from fuzz.documents import run
from fuzz.judging import kind_of
from macros.model import KINDS
from tools.aside import NotInstalled, finding, installed

ROOT = Path(__file__).parent.parent
LOCK = Path(__file__).parent / "requirements.txt"


def main(documents=2000, seconds=300):
    """Exit with what failed, or with a sentence that nothing did."""
    run(int(documents))
    print(f"{documents} damaged documents: no crash, no hang.", flush=True)
    if sys.platform == "win32":
        sys.exit("The guided fuzz needs Linux or macOS.")
    with tempfile.TemporaryDirectory() as folder:
        seed(Path(folder))
        command = [sys.executable, "-m", "fuzz.guided", folder, str(seconds)]
        if subprocess.run(command, cwd=ROOT, env=variables(), timeout=int(seconds) + 300).returncode:
            sys.exit(f"An input failed; it is kept in {keep(Path(folder))}.")
    print(f"{seconds} seconds of guided inputs: no crash, no hang.")


def variables():
    """With which Python finds the fuzzer, which is installed beside the site's packages, once."""
    try:
        return os.environ | finding(installed(LOCK))
    except NotInstalled as why:
        sys.exit(str(why))


def seed(folder):
    """The first inputs: some real files of each kind and all damaged ones, each with its kind in the first byte."""
    real = [file for kind in KINDS for file in sorted((ROOT / "data").rglob("*.yml")) if kind_of(file) is kind]
    small = [file for file in real if file.stat().st_size < 6000]
    for file in [*small[::4], *(ROOT / "tests" / "damaged").glob("*.yml")]:
        kind = kind_of(file) if file in small else next(kind for kind in KINDS if kind.name == "comparison")
        (folder / f"{file.parent.name}-{file.name}").write_bytes(bytes([KINDS.index(kind)]) + file.read_bytes())


def keep(folder):
    """Save what failed where it can be looked at."""
    kept = ROOT / ".cache" / "fuzz"
    kept.mkdir(parents=True, exist_ok=True)
    for file in (*folder.glob("crash-*"), *folder.glob("timeout-*"), *folder.glob("oom-*")):
        shutil.copy(file, kept)
    return kept.relative_to(ROOT)


if __name__ == "__main__":
    main(*sys.argv[1:])
