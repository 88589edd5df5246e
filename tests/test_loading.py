"""The only door to the data: everything is read and everything wrong is told, whatever the files hold."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.loading import examine, load
from macros.model import KINDS, Story
from macros.model.decoding import decode
from macros.printing import ContentError
from macros.source import read
from tests.damage import damaged
from tests.support import BASE, ROOT, change, places, project

QUICK = settings(deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
REAL = sorted((ROOT / "data").glob("*.yml")) + [
    next(iter(sorted(folder.glob("*.yml")))) for folder in sorted((ROOT / "data").iterdir()) if folder.is_dir()
]


def test_good_data_loads_without_findings():
    assert [] == examine(BASE)[1]
    assert ["office-hours"] == list(load(BASE).comparisons)


def test_loading_raises_one_error_with_the_findings_of_every_file(tmp_path):
    root = project(tmp_path)
    change(root, "data/topics.yml", "title:", "tilte:")
    change(root, "data/figures.yml", "2025-01-15", "yesterday")
    with pytest.raises(ContentError) as caught:
        load(root)
    assert ["7:15 bad-date", "2:3 unknown-key"] == places(caught.value.diagnostics)


def test_warnings_do_not_stop_the_loading(tmp_path):
    root = project(tmp_path)
    (root / "data/stories/new.yml").write_text("status: draft\ntitle: New\n")
    assert ["open-door"] == list(load(root).stories)


def test_a_folder_without_data_says_which_files_are_needed(tmp_path):
    expected = ["data/messages/en.yml", "data/site.yml", "data/topics.yml"]
    assert expected == [finding.location.path for finding in examine(tmp_path)[1]]


@pytest.mark.parametrize("text", ["- id: [", "a: b", "", "[text, 5, null]"])
def test_a_list_that_cannot_be_used_does_not_make_its_ids_look_unknown(text, tmp_path):
    root = project(tmp_path)
    (root / "data/channels.yml").write_text(text)
    rules = {finding.rule for finding in examine(root)[1]}
    assert rules <= {"broken-yaml", "wrong-type", "empty-file", "empty-text", "unknown-channel"}
    assert ("unknown-channel" in rules) == text.startswith("[")


@pytest.mark.parametrize("text", ["title: [", "", "- a", "5", "title: Office hours"])
def test_a_comparison_that_cannot_be_used_does_not_make_its_anchors_look_unknown(text, tmp_path):
    root = project(tmp_path)
    (root / "data/comparisons/office-hours.yml").write_text(text)
    found = [finding for finding in examine(root)[1] if finding.location.path != "data/comparisons/office-hours.yml"]
    if text == "title: Office hours":  # read, and without the anchors
        assert {"unknown-phrase", "unknown-misreading"} == {finding.rule for finding in found}
    else:
        assert [] == found


def test_an_id_that_is_no_text_is_told_once(tmp_path):
    root = project(tmp_path)
    change(root, "data/channels.yml", "id: email", "id: [email]")
    assert ["1:7 wrong-type", "41:14 unknown-channel"] == places(examine(root)[1])


def test_hidden_files_are_not_looked_at(tmp_path):
    root = project(tmp_path)
    (root / "data/.DS_Store").write_bytes(b"\0")
    assert [] == examine(root)[1]


def assert_told_in_plain_words(findings, file, path):
    lines = len(LINE_END.split(file.read_bytes().decode("utf-8", errors="replace")))
    for finding in findings:
        assert re.fullmatch(r"[a-z0-9-]+", finding.rule)
        assert finding.message
        assert finding.location.path != path or 1 <= finding.location.line <= lines


@pytest.mark.parametrize("file", REAL, ids=lambda file: str(file.relative_to(ROOT / "data")))
def test_a_damaged_real_file_is_told_about_and_never_raises(file, tmp_path):
    kind = next(kind for kind in KINDS if kind.place in (file.name, file.parent.name))
    copy, path = tmp_path / "a.yml", "data/a.yml"

    @settings(QUICK, max_examples=6)
    @given(damaged(file.read_text(encoding="utf-8")))
    def run(text):
        copy.write_text(text, encoding="utf-8", newline="")
        document = read(copy, path)
        if document.root is not None:
            decode(document, kind.model, kind.listed)
        assert_told_in_plain_words(document.diagnostics, copy, path)

    run()


@pytest.mark.parametrize(
    "path", ["comparisons/office-hours.yml", "backgrounds/brazil.yml", "quizzes/office-hours.yml", "topics.yml"]
)
def test_a_project_with_a_damaged_file_is_told_about_and_never_raises(path, tmp_path):
    root = project(tmp_path)
    file = root / "data" / path

    @settings(QUICK, max_examples=6)
    @given(damaged(file.read_text(encoding="utf-8")))
    def run(text):
        file.write_text(text, encoding="utf-8", newline="")
        assert_told_in_plain_words(examine(root)[1], file, f"data/{path}")

    run()


def test_any_text_and_any_bytes_are_told_about_and_never_raise(tmp_path):
    file, path = tmp_path / "a.yml", "data/a.yml"
    odd = st.text(st.sampled_from("ab:-[]{}&*!|>'\"#%@`, \n\t\r\0\x07é\u2028\U0001f600"), max_size=40)

    @settings(QUICK, max_examples=60)
    @given(st.one_of(st.binary(max_size=60), st.text(max_size=60).map(str.encode), odd.map(str.encode)))
    def run(raw):
        file.write_bytes(raw)
        document = read(file, path)
        if document.root is not None:
            decode(document, Story)
        assert document.diagnostics
        assert_told_in_plain_words(document.diagnostics, file, path)

    run()
