"""Commit what a publication leaves behind: the addresses that were published, and the ids that editors complete.

Run on GitHub after each publication, once the files are written. Nothing else is committed, whatever changed beside
them. When main has moved on meanwhile, the commit is made again on top of it.
"""

import os
import subprocess
import sys
from pathlib import Path

from tools.github_api import Refused, Repository

ROOT = Path(__file__).resolve().parent.parent
ADDRESSES, IDS = "addresses.txt", "schemas/ids.json"
MESSAGE = "Record the published addresses and ids\n\n[skip ci]"
TRIES = 5


def written(root, path):
    """A file as the commands have just written it; nothing when there is none."""
    file = root / path
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def checked_out(root, path):
    """A file as it was in the commit that was published."""
    told = subprocess.run(["git", "show", f"HEAD:{path}"], cwd=root, capture_output=True)
    return told.stdout.decode("utf-8") if told.returncode == 0 else ""


def appended(theirs, ours):
    """Their lines, and below them those of ours that they lack: an address is never taken away."""
    known = set(theirs.splitlines())
    more = [line for line in ours.splitlines() if line not in known]
    return "".join(f"{line}\n" for line in [*theirs.splitlines(), *more])


def to_commit(root, theirs):
    """The texts that differ from what the branch holds now."""
    ours = {path: written(root, path) for path in (ADDRESSES, IDS)}
    files = {ADDRESSES: appended(theirs[ADDRESSES], ours[ADDRESSES]), IDS: ours[IDS]}
    if theirs[IDS] != checked_out(root, IDS):  # somebody was faster; the next publication sees all of it
        files[IDS] = theirs[IDS]
    return {path: text for path, text in files.items() if text and text != theirs[path]}


def record(repository, branch, root=ROOT):
    """Commit onto the branch; return what was committed."""
    for _ in range(TRIES):
        head = repository.head(branch)
        files = to_commit(root, {path: repository.text(path, head) for path in (ADDRESSES, IDS)})
        if not files or repository.move(branch, repository.commit(head, files, MESSAGE)):
            return list(files)
    sys.exit(f"{branch} moved {TRIES} times while this ran: the next publication records it.")


def main():
    """Record, and say what was committed."""
    try:
        files = record(Repository(), os.environ["GITHUB_REF_NAME"], Path(os.environ.get("GITHUB_WORKSPACE", ROOT)))
    except Refused as refused:
        sys.exit(str(refused))
    print(f"Committed: {', '.join(files)}." if files else "There was nothing new to record.")


if __name__ == "__main__":
    main()
