"""addresses.txt is only ever appended to."""

from macros.promises.given import append, given, lines
from macros.promises.published import Published

SITE = Published({"/": ("how",), "/compare/": ()})


def test_a_first_run_writes_everything_below_a_line_for_people(tmp_path):
    assert ["/", "/#how", "/compare/"] == append(tmp_path, SITE)
    first, *rest = (tmp_path / "addresses.txt").read_text().splitlines()
    assert not first.startswith("/")
    assert ["/", "/#how", "/compare/"] == rest


def test_a_second_run_leaves_the_file_as_it_is(tmp_path):
    append(tmp_path, SITE)
    before = (tmp_path / "addresses.txt").stat().st_mtime_ns
    assert [] == append(tmp_path, SITE)
    assert before == (tmp_path / "addresses.txt").stat().st_mtime_ns


def test_old_lines_stay_byte_for_byte_and_in_their_order(tmp_path):
    old = b"words\r\n/zebra/\r\n/compare/"
    (tmp_path / "addresses.txt").write_bytes(old)
    assert ["/", "/#how"] == append(tmp_path, SITE)
    assert old + b"\n/\n/#how\n" == (tmp_path / "addresses.txt").read_bytes()


def test_each_promise_knows_its_line(tmp_path):
    (tmp_path / "addresses.txt").write_text("words\n\n/a/\r\n/b/\n/a/\n")
    assert {"/a/": 3, "/b/": 4} == given(tmp_path)
    assert ["words", "", "/a/", "/b/", "/a/", ""] == lines(tmp_path)


def test_without_a_file_nothing_was_promised(tmp_path):
    assert {} == given(tmp_path)
    assert {} == given(None)
