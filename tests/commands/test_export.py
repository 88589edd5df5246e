"""python -m macros export: all of it or nothing, and never over something else."""

from macros.__main__ import main
from tests.support import change, project


def test_a_folder_with_something_in_it_is_left_alone(tmp_path, capsys):
    (tmp_path / "mine.txt").write_text("mine")
    assert 1 == main(["export", str(tmp_path)])
    assert f"{tmp_path} is not empty, and nothing was written: name a new folder.\n" == capsys.readouterr().err
    assert ["mine.txt"] == [file.name for file in tmp_path.iterdir()]


def test_with_unusable_data_nothing_is_written(tmp_path, capsys):
    root = project(tmp_path)
    change(root, "data/topics.yml", "intro:", "intor:")
    assert 1 == main(["export", str(tmp_path / "out"), "--root", str(root)])
    assert "[unknown-key]" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_an_empty_folder_is_filled(small_root, tmp_path, capsys):
    (tmp_path / "out").mkdir()
    assert 0 == main(["export", str(tmp_path / "out"), "--root", str(small_root)])
    assert (tmp_path / "out/docs/compare/greeting/index.md").is_file()
    assert ["mkdocs.yml"] == [file.name for file in (tmp_path / "out").iterdir() if file.is_file()]
    assert [] == list(tmp_path.glob(".out*"))
