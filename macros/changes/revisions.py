"""An earlier state of the repository as a folder, read from git without touching the work tree."""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DATA = "data"


class NoBase(Exception):
    """There is nothing to compare with; the message says why, in one sentence."""


@contextmanager
def folder_of(base: str, root: Path) -> Iterator[Path]:
    """The repository as it was at `base`: a folder is taken as it is, a revision is unpacked aside."""
    if base and Path(base).is_dir() and (Path(base) / DATA).is_dir():
        yield Path(base)
        return
    with tempfile.TemporaryDirectory(prefix="crosswalk-base-") as aside:
        _unpack(base, root, Path(aside).resolve())
        yield Path(aside).resolve()


def _unpack(base: str, root: Path, aside: Path) -> None:
    """Write the data files of a revision into a folder."""
    if _git(root, "rev-parse", "--git-dir").returncode != 0:
        raise NoBase(f"{root} is not in a git repository, so there is no '{base}': name a folder to compare with.")
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    if commit.returncode != 0:
        raise NoBase(f"There is no revision or folder '{base}' here: name a branch, a tag, a commit or a folder.")
    archive = _git(root, "archive", "--format=tar", commit.stdout.decode().strip(), "--", DATA)
    if archive.returncode == 0:  # a revision without data is empty
        _extract(archive.stdout, aside)


def _extract(archive: bytes, aside: Path) -> None:
    """Write the plain files of an archive; a link in a repository may lead anywhere, so none is followed."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as packed:
        for member in packed:
            target = (aside / member.name).resolve()
            if member.isfile() and target.is_relative_to(aside):
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(packed.extractfile(member).read())


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess:
    """Ask git; it answers in plain words, takes no lock and asks nobody for a password."""
    variables = os.environ | {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    try:
        return subprocess.run(["git", "-C", str(root), *arguments], env=variables, capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        raise NoBase("git could not be asked: install it, or name a folder to compare with.") from None
