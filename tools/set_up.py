"""Make .venv with the locked packages; do nothing when it is already there and right.

The Makefile starts this file with whatever Python it finds, so its syntax is old on purpose:
a Python that is too old must be able to say so in one sentence.
"""

import hashlib
import os
import subprocess
import sys

OLDEST, NEWEST = (3, 11), (3, 14)
OTHERS = ["python3.14", "python3.13", "python3.12", "python3.11"]
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
STAMP = os.path.join(VENV, "crosswalk-stamp")
LOCK = os.path.join(ROOT, "requirements.txt")
PYTHON = os.path.join(VENV, "Scripts" if os.name == "nt" else "bin", "python")
# Every file's hash is checked, and nothing is compiled here.
PIP = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:", "--require-hashes"]

WRONG_PYTHON = "Crosswalk needs Python %d.%d to %d.%d, and this is %d.%d: install one of those, then run this again."
NO_VENV = (
    "This Python (%s) cannot make virtual environments: install its venv package"
    " (on Debian and Ubuntu: apt install python3-venv), then run this again."
)
NO_NETWORK = "The packages could not be downloaded, no package index answered: check the network, then run this again."
PIP_FAILED = "The packages could not be installed; pip says: %s"
NETWORK_WORDS = ["connection", "timed out", "timeout", "name resolution", "unreachable", "proxy"]


def say(sentence):
    """Tell what is going on, before it goes on."""
    sys.stderr.write(sentence + "\n")


def stop(sentence):
    """End with one sentence for the person at the keyboard."""
    say(sentence)
    sys.exit(1)


def can_run(python, code):
    """Tell whether this Python exists and runs the code without an error."""
    try:
        with open(os.devnull, "w") as nowhere:
            return subprocess.call([python, "-c", code], stdout=nowhere, stderr=nowhere) == 0
    except OSError:
        return False


def go_on_with_another_python():
    """Hand over to a Python on PATH that fits, or say that there is none."""
    fits = "import sys; sys.exit(not %r <= sys.version_info[:2] <= %r)" % (OLDEST, NEWEST)
    for python in OTHERS:
        if can_run(python, fits):
            sys.exit(subprocess.call([python, os.path.abspath(__file__)]))
    stop(WRONG_PYTHON % (OLDEST + NEWEST + tuple(sys.version_info[:2])))


def wanted_stamp():
    """What a finished set-up leaves behind: the lock's hash, and where the environment lives."""
    with open(LOCK, "rb") as lock:
        return hashlib.sha256(lock.read()).hexdigest() + " " + VENV


def is_ready():
    """Tell whether .venv was finished here, from this lock, and its Python is still there."""
    if not (os.path.exists(PYTHON) and os.path.exists(STAMP)):
        return False
    with open(STAMP) as stamp:
        return stamp.read() == wanted_stamp()


def make_environment():
    """Make an empty .venv; a Debian Python without python3-venv lacks ensurepip."""
    if not can_run(sys.executable, "import ensurepip, venv"):
        stop(NO_VENV % sys.executable)
    if os.path.islink(VENV):  # what it leads to belongs to somebody else
        os.unlink(VENV)
    say("Making a virtual environment in .venv with Python %d.%d.%d." % tuple(sys.version_info[:3]))
    if subprocess.call([sys.executable, "-m", "venv", "--clear", VENV]) != 0:
        stop("The virtual environment could not be made in %s." % VENV)


def install_packages():
    """Install what the lock names, and nothing else."""
    say("Installing the packages of requirements.txt into it; this takes about a minute, once.")
    pip = subprocess.Popen([PYTHON] + PIP + ["-r", LOCK], stderr=subprocess.PIPE, universal_newlines=True)
    said = pip.communicate()[1]
    if pip.returncode != 0:
        stop(why_pip_failed(said))


def compile_own_code():
    """Compile the generator, as pip has compiled the packages: where Python may not, each run would do it again."""
    subprocess.call([PYTHON, "-m", "compileall", "-q", os.path.join(ROOT, "macros")])


def why_pip_failed(said):
    """Turn pip's many lines into one sentence."""
    if any(word in said.lower() for word in NETWORK_WORDS):
        return NO_NETWORK
    lines = [line.strip() for line in said.splitlines() if line.strip()] or ["nothing"]
    errors = [line for line in lines if line.startswith("ERROR:")]
    return PIP_FAILED % (errors or lines)[0]


def main():
    """Set up, once."""
    if is_ready():
        return
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        go_on_with_another_python()
    make_environment()
    install_packages()
    compile_own_code()
    with open(STAMP, "w") as stamp:
        stamp.write(wanted_stamp())
    say("The set-up is done.")


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        stop("The set-up was interrupted: run this again.")
