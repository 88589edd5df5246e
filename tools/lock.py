"""Write each lock from the list beside it, as requirements.txt from requirements.in: one for Linux, macOS and Windows.

uv writes the lock and is needed for nothing else, so it lives in a folder that goes away again.
Pins stay as they are unless requirements.in asks otherwise; `make lock ARGS=--upgrade` takes newer ones.
"""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UV = "uv==0.13.9"
COMPILE = ["pip", "compile", "--universal", "--python-version", "3.11", "--generate-hashes"]
ASKED = [
    "requirements.in",
    "audit/requirements.in",
    "bench/requirements.in",
    "fuzz/requirements.in",
    "tools/engines/properdocs.in",
    "tools/engines/zensical.in",
]


def main(more):
    """Install uv aside and let it write the locks."""
    locks = [[name, "--output-file", name.replace(".in", ".txt")] for name in ASKED]
    with tempfile.TemporaryDirectory() as aside:
        venv.create(aside, with_pip=True)
        scripts = Path(aside) / ("Scripts" if sys.platform == "win32" else "bin")
        print(f"Installing {UV} aside, and locking.", flush=True)
        install = ["python", "-m", "pip", "install", "--quiet", UV]
        for command in (install, *(["uv", "--quiet", *COMPILE, *more, *files] for files in locks)):
            if subprocess.call([scripts / command[0], *command[1:]], cwd=ROOT, stdout=subprocess.DEVNULL) != 0:
                sys.exit("The locks were not written: the reason is above.")
    print(f"{len(ASKED)} locks are up to date.")


if __name__ == "__main__":
    main(sys.argv[1:])
