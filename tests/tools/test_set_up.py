"""The set-up says in one sentence what is missing, and does nothing when nothing is."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools import set_up

SOURCE = Path(set_up.__file__)
NEW_SYNTAX = (ast.JoinedStr, ast.NamedExpr, ast.AnnAssign, ast.Match, ast.AsyncFunctionDef, ast.Starred)
PRETEND = "import runpy, sys; sys.version_info = {version}; runpy.run_path({file!r}, run_name='__main__')"


@pytest.fixture
def checkout(tmp_path):
    """A checkout with nothing in it but the set-up and a lock that names one package."""
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "set_up.py").write_text(SOURCE.read_text())
    (tmp_path / "requirements.txt").write_text(f"crosswalk-none==1.0 --hash=sha256:{'0' * 64}\n")
    return tmp_path


def run(checkout, version=None, **variables):
    """Run the set-up as make does, with an empty PATH, if need be pretending to be another Python."""
    file = str(checkout / "tools" / "set_up.py")
    command = ["-c", PRETEND.format(version=version, file=file)] if version else [file]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    variables = clean | {"PATH": str(checkout / "empty")} | variables
    return subprocess.run([sys.executable, *command], env=variables, capture_output=True, text=True)


def without(module):
    """The source of a module that cannot be imported."""
    return f"raise ImportError('no {module}')\n"


def python_that_fails(folder):
    """A stand-in for the environment's Python, which would betray any work that is done."""
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "python").write_text("#!/bin/sh\nexit 9\n")
    (folder / "bin" / "python").chmod(0o755)


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 10, 13), (3, 15, 0)])
def test_a_python_that_does_not_fit_says_so_in_one_sentence(checkout, version):
    result = run(checkout, version)
    numbers = f"{version[0]}.{version[1]}"
    assert result.stderr.startswith(f"Crosswalk needs Python 3.11 to 3.14, and this is {numbers}: ")
    assert (result.returncode, result.stderr.count("\n"), result.stdout) == (1, 1, "")


def test_a_python_that_does_not_fit_hands_over_to_one_on_path(checkout):
    other = checkout / "bin" / "python3.12"
    other.parent.mkdir()
    other.write_text('#!/bin/sh\necho "handed over: $*"\n')
    other.chmod(0o755)
    result = run(checkout, (3, 10, 13), PATH=str(other.parent))
    assert result.stdout.endswith(f"handed over: {checkout}/tools/set_up.py\n")
    assert (result.returncode, result.stderr) == (0, "")


def test_the_syntax_is_old_enough_for_an_old_python_to_read():
    tree = ast.parse(SOURCE.read_text())
    assert [type(node).__name__ for node in ast.walk(tree) if isinstance(node, NEW_SYNTAX)] == []
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert [f.name for f in functions if f.returns or f.args.kwonlyargs or f.args.posonlyargs] == []


def test_a_python_without_venv_names_the_package_to_install(checkout):
    (checkout / "broken").mkdir()
    (checkout / "broken" / "ensurepip.py").write_text(without("ensurepip"))
    result = run(checkout, PYTHONPATH=str(checkout / "broken"))
    assert "apt install python3-venv" in result.stderr
    assert (result.returncode, result.stderr.count("\n")) == (1, 1)


def test_no_network_is_told_in_one_sentence(checkout, monkeypatch, capsys):
    nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_RETRIES": "1", "PIP_CONFIG_FILE": os.devnull}
    for name, value in nowhere.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
    monkeypatch.setattr(set_up, "PYTHON", sys.executable)
    monkeypatch.setattr(set_up, "LOCK", str(checkout / "requirements.txt"))
    with pytest.raises(SystemExit) as stopped:
        set_up.install_packages()
    assert (stopped.value.code, capsys.readouterr().err.splitlines()[1:]) == (1, [set_up.NO_NETWORK])


def test_another_failure_of_pip_is_told_in_its_own_first_error():
    said = "WARNING: noise\nERROR: No matching distribution found for x==1\nnotice\n"
    assert set_up.why_pip_failed(said).endswith("pip says: ERROR: No matching distribution found for x==1")
    assert set_up.why_pip_failed("").endswith("pip says: nothing")


def finished(checkout, monkeypatch):
    """Make the checkout look as a finished set-up leaves it."""
    for name, value in {"VENV": ".venv", "LOCK": "requirements.txt", "STAMP": ".venv/crosswalk-stamp"}.items():
        monkeypatch.setattr(set_up, name, str(checkout / value))
    python_that_fails(checkout / ".venv")
    (checkout / ".venv" / "crosswalk-stamp").write_text(set_up.wanted_stamp())


def test_a_second_run_does_nothing_at_all(checkout, monkeypatch):
    finished(checkout, monkeypatch)
    result = run(checkout)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


@pytest.mark.parametrize("change", ["lock", "stamp", "python", "place"])
def test_a_changed_lock_or_a_lost_environment_is_set_up_again(checkout, monkeypatch, change):
    finished(checkout, monkeypatch)
    if change == "lock":
        (checkout / "requirements.txt").write_text("other==2\n")
    if change == "stamp":
        (checkout / ".venv" / "crosswalk-stamp").unlink()
    if change == "python":
        (checkout / ".venv" / "bin" / "python").unlink()
    if change == "place":
        checkout = checkout.rename(checkout.with_name("moved"))
    result = run(checkout, (3, 10, 13))
    assert "Crosswalk needs Python" in result.stderr
