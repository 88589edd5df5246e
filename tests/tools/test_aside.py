"""What is installed aside is installed once for each lock and Python, or not at all."""

from types import SimpleNamespace

import pytest

from tools import aside


@pytest.fixture
def lock(tmp_path, monkeypatch):
    """A lock in a repository of its own."""
    monkeypatch.setattr(aside, "ROOT", tmp_path)
    monkeypatch.setattr(aside, "CACHE", tmp_path / ".cache")
    file = tmp_path / "judges" / "requirements.txt"
    file.parent.mkdir()
    file.write_text("one==1\n")
    return file


@pytest.fixture
def pip(monkeypatch):
    """The folders into which pip has installed; it fails as long as `code` is not 0."""
    told = SimpleNamespace(folders=[], code=0)

    def run(command, **_):
        folder = command[command.index("--target") + 1]
        folder.mkdir(parents=True)
        told.folders.append(folder)
        return SimpleNamespace(returncode=told.code, stderr="ERROR: no such package\n")

    monkeypatch.setattr(aside.subprocess, "run", run)
    return told


def test_a_lock_is_installed_once(lock, pip, capsys):
    folder = aside.installed(lock)
    assert folder.is_dir() and folder == aside.installed(lock)
    assert 1 == len(pip.folders)
    assert "Installing judges/requirements.txt aside, once.\n" == capsys.readouterr().err


def test_another_lock_gets_another_folder(lock, pip):
    first = aside.installed(lock)
    lock.write_text("one==2\n")
    assert first != aside.installed(lock)


def test_nothing_is_left_of_what_could_not_be_installed_and_the_reason_is_one_sentence(lock, pip):
    pip.code = 1
    with pytest.raises(aside.NotInstalled, match="no such package"):
        aside.installed(lock)
    assert [] == list((aside.CACHE / "aside").iterdir())
