"""`python -m macros addresses` promises what is new, and nothing while the data has problems."""

from macros.__main__ import main
from tests.support import change, project


def test_it_prints_what_it_appends_and_then_that_nothing_is_missing(tmp_path, capsys):
    root = project(tmp_path)
    assert 0 == main(["addresses", "--root", str(root)])
    assert "/compare/office-hours/#host\n" in capsys.readouterr().out
    assert 0 == main(["addresses", "--root", str(root)])
    assert "addresses.txt is complete.\n" == capsys.readouterr().out


def test_what_was_promised_is_checked_from_then_on(tmp_path, capsys):
    root = project(tmp_path)
    main(["addresses", "--root", str(root)])
    assert 0 == main(["check", "--root", str(root)])
    (root / "data/stories/open-door.yml").unlink()
    assert 0 == main(["check", "--root", str(root)])
    (root / "data/quizzes/office-hours.yml").unlink()
    assert 1 == main(["check", "--root", str(root)])


def test_unusable_data_promises_nothing(tmp_path, capsys):
    root = project(tmp_path)
    change(root, "data/topics.yml", "intro:", "intor:")
    assert 1 == main(["addresses", "--root", str(root)])
    assert "Nothing was written" in capsys.readouterr().out
    assert not (root / "addresses.txt").exists()
