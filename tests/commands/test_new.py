"""python -m macros new with flags: a valid, commented draft, or one sentence that says why not."""

import datetime
import io
import re
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.__main__ import main
from macros.build import Build
from macros.loading import examine, load
from macros.model import BY_NAME
from macros.scaffolding.kinds import SCAFFOLDS
from macros.scaffolding.quoting import cleaned
from macros.source import read
from tests.support import check

FLAGS = {
    "comparison": ["--title", "Being late", "--question", "Is it rude to be late?", "--topic", "asking"],
    "background": ["--name", "Ruritania", "--languages", "en, fr"],
    "checklist": ["--title", "Second day", "--use-when", "You come back.", "--comparisons", "greeting, office-hours"],
    "quiz": ["late", "--comparison", "greeting", "--title", "Greetings again"],
    "source": ["--title", "On time", "--type", "report", "--kind", "survey", "--read", "abstract", "--issued", "2012"],
    "term": ["--term", "ballpark figure"],
}
IDS = {
    "comparison": "being-late",
    "background": "ruritania",
    "checklist": "second-day",
    "quiz": "late",
    "source": "on-time-2012",
    "term": "ballpark-figure",
}
PAGES = {"comparison": "/compare/being-late/", "background": "/from/ruritania/", "checklist": "/checklists/second-day/"}
PAGES |= {"quiz": "/quizzes/late/", "source": "/sources/on-time-2012/"}
of_each_kind = pytest.mark.parametrize("kind", SCAFFOLDS)


@pytest.fixture
def root(small_root, tmp_path):
    shutil.copytree(small_root / "data", tmp_path / "data")
    return tmp_path


@pytest.fixture
def new(root, capsys, monkeypatch):
    """Run `new` where nobody can be asked; exit code, what is printed, and what is printed as an error."""
    monkeypatch.setattr("sys.stdin", io.StringIO())

    def run(*arguments):
        code = main(["new", *arguments, "--root", str(root)])
        return code, *capsys.readouterr()

    return run


def file_of(root, kind):
    place = root / "data" / BY_NAME[kind].place
    return place if BY_NAME[kind].listed else place / f"{IDS[kind]}.yml"


def warned(printed):
    return {line.split(":")[0] for line in printed.splitlines() if ": warning: " in line}


def counts(printed):
    return [line for line in printed.splitlines() if re.match(r" *\d+ \w+$", line)]


@of_each_kind
def test_a_new_draft_passes_the_check_with_warnings_only(new, root, kind):
    before = check(root)
    assert 0 == new(kind, *FLAGS[kind])[0]
    code, printed, errors = check(root)
    assert (0, True) == (code, re.fullmatch(r"\n\d+ warnings? in \d files?\.\n", errors) is not None)
    path = file_of(root, kind).relative_to(root).as_posix()
    assert {path} == warned(printed) - warned(before[1])
    assert counts(before[1]) == counts(printed)


@of_each_kind
def test_what_is_still_to_be_written_is_told_by_its_key(new, root, kind):
    new(kind, *FLAGS[kind])
    text = file_of(root, kind).read_text(encoding="utf-8")
    unwritten = re.findall(r"^ *(?:- )?(\w+): …", text, re.M)
    told = re.findall(r"the text of '(\w+)' is still to be written", check(root)[1])
    assert unwritten == told


@of_each_kind
def test_a_new_draft_is_seen_in_the_preview_marked_and_never_published(new, root, kind):
    new(kind, *FLAGS[kind])
    assert IDS[kind] not in load(root).all(kind)
    preview = load(root, with_drafts=True)
    assert "draft" == preview.all(kind)[IDS[kind]].status
    build = Build(preview)
    build.complete({})
    for address, page in build.pages.items():
        assert build.filled(build.slot(page.component, page.entry), address)
    if kind in PAGES:
        assert build.pages[PAGES[kind]].draft


@of_each_kind
def test_each_key_of_a_new_draft_is_explained_beside_it(new, root, kind):
    new(kind, *FLAGS[kind])
    lines = file_of(root, kind).read_text(encoding="utf-8").split(f"- id: {IDS[kind]}")[-1].splitlines()
    seen, bare = set(), []
    for above, line in zip(["", *lines], lines, strict=False):
        key = re.match(r" *(?:- )?([\w-]+):", line)
        if key and key[1] not in seen:
            seen.add(key[1])
            explained = "  # " in line or above.lstrip().startswith("#")
            bare += [] if explained else [line]
    assert [] == bare


@of_each_kind
def test_a_new_file_names_its_schema(new, root, kind):
    new(kind, *FLAGS[kind])
    up = "../" if BY_NAME[kind].listed else "../../"
    if kind != "term":
        first = file_of(root, kind).read_text(encoding="utf-8").splitlines()[0]
        assert f"# yaml-language-server: $schema={up}schemas/{kind}.json" == first


@of_each_kind
def test_the_end_says_what_was_written_and_what_to_do_next(new, root, kind):
    _, printed, errors = new(kind, *FLAGS[kind])
    assert "" == errors
    for expected in (file_of(root, kind).relative_to(root).as_posix(), "macros check", "make serve", "https://"):
        assert expected in printed


@of_each_kind
def test_nothing_is_overwritten(new, root, kind):
    new(kind, *FLAGS[kind])
    before = file_of(root, kind).read_bytes()
    code, printed, errors = new(kind, *FLAGS[kind])
    assert (1, "") == (code, printed)
    assert "is taken by data/" in errors
    assert before == file_of(root, kind).read_bytes()


@of_each_kind
def test_what_is_missing_is_told_in_one_sentence_with_the_flags(new, root, kind):
    code, printed, errors = new(kind)
    required = [f"--{question.name.replace('_', '-')}" for question in SCAFFOLDS[kind].questions if question.required]
    assert (2, "", 1) == (code, printed, errors.count("\n"))
    assert required == re.findall(r"--[a-z-]+", errors)


def test_a_term_leaves_every_byte_of_the_glossary_before_it(new, root):
    before = file_of(root, "term").read_bytes()
    new("term", *FLAGS["term"])
    assert file_of(root, "term").read_bytes().startswith(before)


@pytest.mark.parametrize(
    ("arguments", "code", "expected"),
    [
        (["comparison", "Being Late"], 2, "'Being Late' is not a valid id"),
        (["comparison", "no"], 2, "cannot be an id"),
        (["comparison", "greeting"], 1, "taken by data/comparisons/greeting.yml"),
        (["comparison", "host"], 1, "taken by the pages themselves"),
        (["comparison", "--title", "A", "--question", "B", "--topic", "askin"], 2, "did you mean 'asking'?"),
        (["comparison", "--title", "关系", "--question", "B", "--topic", "asking"], 2, "write one behind the kind"),
        (["comparison", "--title", "Next step", "--question", "B", "--topic", "asking"], 1, "an id of your own"),
        (
            ["comparison", "--title", "{{ a }}", "--question", "<b>", "--topic", "asking"],
            2,
            "--question: '<b>' is HTML",
        ),
        (["source", *FLAGS["source"], "--kind", "reserch"], 2, "did you mean 'research'?"),
        (["source", *FLAGS["source"], "--issued", "last year"], 2, "neither a year nor a date"),
        (["source", *FLAGS["source"], "--url", "www.example.org"], 2, "https://"),
        (["checklist", *FLAGS["checklist"], "--comparisons", "greeting, smalltalk"], 2, "unknown comparison"),
        (["background", *FLAGS["background"], "--languages", "English"], 2, "not a language tag"),
    ],
)
def test_what_does_not_fit_is_refused_with_the_reason(new, root, arguments, code, expected):
    before = {file: file.read_bytes() for file in root.rglob("*.yml")}
    found, printed, errors = new(*arguments)
    assert (code, "") == (found, printed)
    assert expected.casefold() in errors.casefold()
    assert before == {file: file.read_bytes() for file in root.rglob("*.yml")}


def test_a_folder_without_data_is_told(tmp_path, capsys):
    assert 1 == main(["new", "term", "--root", str(tmp_path / "nowhere")])
    assert "There is no folder 'data'" in capsys.readouterr().err


def test_a_draft_carries_the_day_of_its_writing(new, root):
    new("comparison", *FLAGS["comparison"])
    assert datetime.date.today().isoformat() == read(file_of(root, "comparison"), "a").root["checked_on"]


def test_places_become_norms_and_viewers(new, root):
    new("comparison", *FLAGS["comparison"], "--places", "atlantis, sylvania")
    values = read(file_of(root, "comparison"), "a").root
    assert ["atlantis", "sylvania"] == list(values["home_norms"])
    assert ["atlantis", "sylvania"] == values["misreadings"][0]["seen_by"]
    assert 0 == check(root)[0]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=st.text(min_size=1), meaning=st.text())
def test_any_typed_text_is_kept_or_refused_and_never_breaks_the_file(new, root, title, meaning):
    file = file_of(root, "term")
    before = file.read_bytes()
    code, _, errors = new("term", "typed", f"--term={title}", f"--meaning={meaning}")
    if code == 0:
        added = read(file, "a").root[-1]
        assert (cleaned(title), cleaned(meaning) or "…") == (added["term"], added["meaning"])
        assert not [found for found in examine(root)[1] if found.severity == "error"]
    else:
        assert errors and before == file.read_bytes()
    file.write_bytes(before)


PERU = ["--places", "peru, atlantis"]


def test_a_place_without_a_page_gets_one_in_the_same_run(new, root):
    code, printed, _ = new("comparison", *FLAGS["comparison"], *PERU, "--place-languages", "es, qu")
    assert 0 == code
    assert "Began data/backgrounds/peru.yml" in printed
    place = read(root / "data/backgrounds/peru.yml", "a").root
    assert ("Peru", ["es", "qu"], "draft") == (place["name"], place["languages"], place["status"])
    assert ["peru", "atlantis"] == list(read(file_of(root, "comparison"), "a").root["home_norms"])
    assert 0 == check(root)[0]
    pages = Build(load(root, with_drafts=True)).pages
    assert {"/from/peru/", "/compare/being-late/"} <= set(pages)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (PERU, "--place-languages"),
        ([*PERU, "--place-languages", "Spanish"], "--place-languages: 'Spanish' is not a language tag"),
        (["--places", "peru, chile", "--place-languages", "es"], "no page on 'peru'"),
        (["--places", "atlanti"], "did you mean 'atlantis'?"),
        (["--places", "no"], "cannot be an id"),
    ],
)
def test_a_place_that_cannot_be_begun_is_told_and_nothing_is_written(new, root, more, expected):
    before = sorted(root.rglob("*.yml"))
    code, printed, errors = new("comparison", *FLAGS["comparison"], *more)
    assert (2, "") == (code, printed)
    assert expected in errors
    assert before == sorted(root.rglob("*.yml"))


def test_a_new_place_and_the_comparison_cannot_have_the_same_id(new, root):
    code, _, errors = new("comparison", "peru", *FLAGS["comparison"], *PERU, "--place-languages", "es")
    assert (1, True) == (code, "'peru' cannot be the id of the comparison and of the place" in errors)
    assert not (root / "data/backgrounds/peru.yml").exists()
