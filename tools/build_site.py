"""Build site/ strictly in a folder beside it, and swap the two only when the new one is whole.

MkDocs empties or overwrites its output folder before it knows whether the build is good. So it
never gets to see the real one: a failed or interrupted build leaves the last good site/ as it was.
"""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Never with -q: MkDocs then exits 0 on strict errors.
MKDOCS = [sys.executable, "-m", "mkdocs", "build", "--strict"]
SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
NOT_BUILT = "The site was not built: the reasons are above, and site/ is as it was."
INTERRUPTED = "The build was interrupted, and site/ is as it was."


def last_commit_time(root):
    """Return the time of the last commit in seconds, as text; nothing without git or a commit."""
    try:
        command = ["git", "log", "-1", "--format=%ct"]
        return subprocess.run(command, cwd=root, capture_output=True, text=True).stdout.strip()
    except OSError:
        return ""


def environment(root):
    """The variables of a build: the engine's advertising off, and its clock set by the last commit."""
    variables = os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    committed = last_commit_time(root)
    if committed:
        variables.setdefault("SOURCE_DATE_EPOCH", committed)
    return variables


def on_signals(handler):
    """Answer every signal that asks the build to end with the same handler."""
    for number in SIGNALS:
        signal.signal(number, handler)


def interrupted(number, frame):
    """Unwind, so that the running command is ended and its folder goes; a second signal changes nothing."""
    on_signals(signal.SIG_IGN)
    sys.exit(INTERRUPTED)


def swap(new, site, old):
    """Put the new site in place of the old one by renaming."""
    on_signals(signal.SIG_IGN)
    if site.exists():
        site.rename(old)
    new.rename(site)


def build(root, command):
    """Run the build command with a folder of its own; return its exit code."""
    with tempfile.TemporaryDirectory(prefix=".site-new-", dir=root) as work:
        new = Path(work) / "site"
        code = subprocess.call([*command, "--site-dir", str(new)], cwd=root, env=environment(root))
        if code == 0:
            swap(new, root / "site", Path(work) / "old")
    return code


def main(root=ROOT, command=MKDOCS):
    """Build, and say in one sentence how it went."""
    on_signals(interrupted)
    if build(root, command) != 0:
        sys.exit(NOT_BUILT)
    print("site/ is built: open site/index.html, or run make serve to read it while you write.")


if __name__ == "__main__":
    main()
