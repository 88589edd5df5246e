"""A new file is written wholly or not at all, and what stood in a list before stays byte for byte."""

import os

import pytest

from macros.scaffolding.answers import Refused
from macros.scaffolding.writing import append, write

ENTRY = "- id: new\n  # a note\n  meaning: …\n"


@pytest.fixture
def glossary(tmp_path):
    return tmp_path / "glossary.yml"


@pytest.mark.parametrize(
    ("before", "added"),
    [
        (b"- id: a\n", b"- id: new\n  # a note\n  meaning: \xe2\x80\xa6\n"),
        (b"- id: a", b"\n- id: new\n  # a note\n  meaning: \xe2\x80\xa6\n"),
        (b"\xef\xbb\xbf- id: a\r\n", b"- id: new\r\n  # a note\r\n  meaning: \xe2\x80\xa6\r\n"),
        (b"# head\n  - id: a\n\n# end\n", b"  - id: new\n    # a note\n    meaning: \xe2\x80\xa6\n"),
    ],
    ids=["plain", "no end of line", "Windows", "indented, with comments"],
)
def test_an_entry_is_put_behind_the_last_one(glossary, before, added):
    glossary.write_bytes(before)
    append(glossary, ENTRY)
    assert before + added == glossary.read_bytes()


@pytest.mark.parametrize("before", [b"", b"a: 1\n", b"[{id: a}]\n", b"- id: [\n", b"\xff\xfe", b"- id: a\n...\n"])
def test_a_list_that_allows_no_new_entry_stays_as_it_is(glossary, before):
    glossary.write_bytes(before)
    with pytest.raises(Refused, match="nothing was written"):
        append(glossary, ENTRY)
    assert before == glossary.read_bytes()


def test_a_file_that_exists_is_never_overwritten(tmp_path):
    (tmp_path / "a.yml").write_text("mine")
    (tmp_path / "b.yml").symlink_to(tmp_path / "nowhere")
    for name in ("a.yml", "b.yml"):
        with pytest.raises(Refused, match="exists already"):
            write(tmp_path / name, "theirs")
    assert ("mine", False) == ((tmp_path / "a.yml").read_text(), (tmp_path / "nowhere").exists())


def test_an_interruption_leaves_nothing_half_written(tmp_path, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / "a.yml", "text")
    assert [] == list(tmp_path.iterdir())


def test_a_new_file_can_be_read_by_others(tmp_path):
    write(tmp_path / "folder" / "a.yml", "text")
    assert (tmp_path / "folder" / "a.yml").stat().st_mode & 0o044 == 0o044 & ~os.umask(os.umask(0o022))
