"""Packages apart from those of .venv, for what judges or measures the site and is not needed to build or test it.

Each lock gets a folder of its own in .cache/, filled when it is first asked for.
"""

import hashlib
import os
import shutil
import subprocess
import sys

from macros.paths import CACHE, ROOT
from tools.set_up import PIP, why_pip_failed


class NotInstalled(Exception):
    """What a lock names cannot be had here; the message says why in one sentence."""


def installed(lock):
    """The folder with the packages of a lock; of another lock or Python it is another one."""
    wanted = hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()
    folder = CACHE / "aside" / f"{lock.parent.name}-{lock.stem}-{wanted[:12]}"
    if not folder.exists():
        print(f"Installing {lock.relative_to(ROOT)} aside, once.", file=sys.stderr, flush=True)
        work = folder.with_name(f"{folder.name}-{os.getpid()}")
        pip = subprocess.run([sys.executable, *PIP, "--target", work, "-r", lock], capture_output=True, text=True)
        if pip.returncode != 0:
            shutil.rmtree(work, ignore_errors=True)
            raise NotInstalled(why_pip_failed(pip.stderr))
        work.rename(folder)
    return folder


def finding(folder):
    """The variables with which a Python finds the packages in such a folder."""
    return {"PYTHONPATH": str(folder)}
