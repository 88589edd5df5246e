"""python -m macros: what is common to its commands."""

import pytest

from macros.__main__ import main
from tests.support import ROOT


def test_schema_names_each_file_it_wrote(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr("macros.commands.schema.ROOT", tmp_path)
    assert 0 == main(["schema"])
    written = {file.name for file in (tmp_path / "schemas").iterdir()}
    assert written == {file.name for file in (ROOT / "schemas").iterdir()} - {"ids.json"}
    assert "schemas/comparison.json\n" in capsys.readouterr().out


def test_no_command_is_an_error_that_shows_how_to_use_it(capsys):
    with pytest.raises(SystemExit) as stopped:
        main([])
    assert 2 == stopped.value.code
    assert "usage: python -m macros" in capsys.readouterr().err
