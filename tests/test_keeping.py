"""What was read is kept from one run to the next, and no run finds anything else because of it."""

import pickle
import shutil
import threading

import pytest

from macros import gathering, keeping, loading, workers
from macros.loading import examine, load
from macros.reading import version_of
from tests.support import ROOT, change, project

COMPARISON = "data/comparisons/office-hours.yml"
EDITS = {
    "a source that is cited is gone": lambda root: (root / "data/sources/leong-sedlacek-1985.yml").unlink(),
    "a source of which only the title was read": (
        "data/sources/leong-sedlacek-1985.yml",
        "what: abstract",
        "what: title",
    ),
    "an anchor that another file names is gone": (COMPARISON, "id: may-i-come", "id: may-she-come"),
    "a text is made worse": (COMPARISON, "May I visit", "Is it taboo to visit"),
    "a draft": (COMPARISON, "title: ", "status: draft\ntitle: "),
    "a wording rule finds other words": ("data/wording.yml", "finds: [taboo]", "finds: [taboo, professor]"),
    "a file is broken": (COMPARISON, "title: ", "title: ["),
}


@pytest.fixture(autouse=True)
def keep_few(monkeypatch):
    monkeypatch.setattr(loading, "FEWEST", 1)


@pytest.fixture
def root(tmp_path):
    return project(tmp_path)


@pytest.fixture
def real(tmp_path):
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path


def told(root):
    return [(str(one.location), one.rule, one.message, one.severity, one.write) for one in examine(root)[1]]


def told_anew(root):
    shutil.rmtree(root / keeping.CACHE, ignore_errors=True)
    return told(root)


def edit(root, what):
    if callable(what):
        what(root)
    else:
        change(root, *what)


def test_what_is_kept_is_not_read_again(root, monkeypatch):
    examine(root)
    monkeypatch.setattr(gathering, "read_file", lambda *args: pytest.fail("a file was read again"))
    kept = {path.name for path in (root / "data" / "comparisons").iterdir()}
    blobs = keeping.Store(root)._blobs
    assert kept <= {path.rpartition("/")[2] for path in blobs}


@pytest.mark.parametrize("what", EDITS.values(), ids=EDITS)
def test_after_an_edit_the_findings_are_those_of_a_first_run(root, what):
    assert [] == told(root)
    edit(root, what)
    later = told(root)
    assert later
    assert later == told(root) == told_anew(root)


def test_the_real_data_is_the_same_when_it_was_kept_in_models_places_and_findings(real):
    (first, found), (later, found_later) = examine(real), examine(real)
    assert found == found_later
    for kind, table in first.tables.items():
        assert dict.items(table) == dict.items(later.tables[kind])
    places = [[it.host_norm.place_of("claim") for it in each.comparisons.values()] for each in (first, later)]
    assert places[0] == places[1]
    assert [first.entries[key].texts for key in first.entries] == [later.entries[key].texts for key in first.entries]


def test_several_processes_find_what_one_finds(real, monkeypatch):
    change(real, "data/comparisons/small-talk.yml", "title: ", "title: Americans always ")
    change(real, "data/topics.yml", "title: ", "tilte: ")
    monkeypatch.setattr(workers, "processors", lambda: 1)
    alone = told_anew(real)
    monkeypatch.setattr(workers, "processors", lambda: 2)
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    assert alone
    assert alone == told_anew(real)


@pytest.mark.parametrize("content", [b"", b"nonsense", pickle.dumps(("other code", {}, {})), pickle.dumps(5)])
def test_a_store_that_cannot_be_used_is_read_over(root, content):
    examine(root)
    (root / keeping.CACHE / "read.pickle").write_bytes(content)
    assert [] == told(root)


def test_where_nothing_can_be_written_nothing_is_kept(root):
    (root / keeping.CACHE).write_text("a file in the way")
    assert [] == told(root)


def test_a_file_that_is_gone_is_not_kept(root):
    examine(root)
    (root / "data/sources/brazil-2010.yml").unlink()
    examine(root)
    assert not [path for path in keeping.Store(root)._blobs if "brazil-2010" in path]


def test_a_file_written_again_has_another_version_though_its_size_and_day_are_the_same(tmp_path):
    file = tmp_path / "a.yml"
    file.write_text("one")
    before = version_of(file)
    file.write_text("two")
    assert before != version_of(file)


def test_a_kept_catalog_can_be_published(root):
    load(root)
    assert ["office-hours"] == list(load(root).comparisons)
