"""The preview follows every edit, shows drafts, and never falls over: what is wrong is told on each page."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from tests.building import ROOT, copy_one

GREETING, HOURS = "compare/greeting/index.html", "compare/office-hours/index.html"
INDEX = "assets/search.js"
FINDINGS, CORE = "assets/findings.js", "assets/crosswalk.css"
NEW = "compare/hello-again/index.html"
DATA = "data/comparisons/greeting.yml"
ROUNDS = {
    "an edit of the data": {DATA: ('Is "hi & bye" < a real talk?', "Is this new?")},
    "an edit of Python": {"macros/views/sides.py": ("short=norm.short", "short=norm.short.upper()")},
    "an edit of a template": {"macros/templates/comparison.html": ("</h1>", " Really?</h1>")},
    "broken data": {DATA: ("title: Greeting & parting", "title: <b>Greeting</b>\nsurprise: 1")},
    "mended data": {DATA: ("title: <b>Greeting</b>\nsurprise: 1", "title: Greeting")},
    "broken Python": {"macros/search.py": ("import json", "import jsonn")},
    "mended Python": {"macros/search.py": ("import jsonn", "import json")},
    "an edit of a style": {"macros/theme/styles/base.css": (":root", ":root, .planted")},
    "an edit of a page by hand": {"docs/about.md": ("Tell us", "Say it")},
    "a new file": {"data/comparisons/hello-again.yml": "same as office-hours"},
    "a deleted file": {"data/comparisons/hello-again.yml": None},
    "a draft": {
        "data/comparisons/office-hours.yml": ("title: Office hours", "status: draft\ntitle: Office hours"),
        DATA: ("related: [office-hours]\n", ""),
    },
}


SHOWN = (GREETING, HOURS, NEW, "about/index.html", "compare/index.html", INDEX, FINDINGS, CORE)


def small_project(small_root, root):
    """A project with the real code, the small data and one page by hand."""
    for name in ("macros", "mkdocs.yml"):
        copy_one(ROOT / name, root / name)
    copy_one(small_root / "data", root / "data")
    (root / "docs").mkdir()
    (root / "docs" / "about.md").write_text("---\ntitle: About\n---\n\n## Tell us {: #tell-us }\n")
    return root


def preview(root, rounds=()):
    """Preview a project through rounds of changes."""
    rounds = [{name: change and (texts(root, change)) for name, change in changes.items()} for changes in rounds]
    return subprocess.run(command(root, "dirty", rounds, *SHOWN), cwd=root, text=True, capture_output=True)


def command(root, way, rounds, *addresses):
    """The call of the driver; the rounds may be too long for a command line."""
    (root / "rounds.json").write_text(json.dumps(rounds), encoding="utf-8")
    return [sys.executable, str(Path(__file__).parent / "preview.py"), way, "rounds.json", *addresses]


def texts(root, change):
    """A change as it is; a new comparison is a copy of an old one."""
    copied = change == "same as office-hours"
    return (root / "data/comparisons/office-hours.yml").read_text(encoding="utf-8") if copied else change


@pytest.fixture(scope="module")
def shown(small_root, tmp_path_factory):
    """The pages after each round."""
    result = preview(small_project(small_root, tmp_path_factory.mktemp("preview")), list(ROUNDS.values()))
    assert 0 == result.returncode, result.stderr
    return dict(zip(["the start", *ROUNDS], json.loads(result.stdout.splitlines()[-1]), strict=True))


def heading(pages):
    return "".join(html.document_fromstring(pages[GREETING]).xpath("//h1//text()")).strip()


def findings(pages):
    """What is told above the pages."""
    return json.loads(pages[FINDINGS].splitlines()[0].removeprefix("self.FINDINGS = ").rstrip(";"))["text"]


def test_edits_of_data_of_python_and_of_templates_are_followed(shown):
    steps = [shown[name] for name in ("the start", *list(ROUNDS)[:3])]
    headings = ['Is "hi & bye" < a real talk?', "Is this new?", "Is this new?", "Is this new? Really?"]
    assert headings == [heading(pages) for pages in steps]
    assert [False, False, True, True] == ["A NOD AND A WORD." in pages[GREETING] for pages in steps]


def test_unusable_data_keeps_the_last_good_pages_and_says_why_until_it_is_mended(shown):
    assert "" == findings(shown["the start"])
    assert "Is this new? Really?" == heading(shown["broken data"])
    told = findings(shown["broken data"])
    parts = ["greeting.yml:1:", "'<b>' is HTML", "[raw-html]", "[unknown-key]"]
    assert [] == [part for part in parts if part not in told]
    assert "" == findings(shown["mended data"])


def test_unusable_python_keeps_the_last_good_pages_too(shown):
    assert "Is this new? Really?" == heading(shown["broken Python"])
    assert "jsonn" in findings(shown["broken Python"])
    assert "" == findings(shown["mended Python"])


def test_edits_of_styles_and_of_pages_by_hand_are_followed(shown):
    assert [False, True] == [":root, .planted" in shown[name][CORE] for name in ("mended Python", "an edit of a style")]
    steps = ("an edit of a style", "an edit of a page by hand")
    assert [False, True] == ["Say it" in shown[name]["about/index.html"] for name in steps]


def test_a_new_file_gets_its_page_and_its_place_in_the_list_and_loses_both_with_the_file(shown):
    steps = [shown[name] for name in ("an edit of a page by hand", "a new file", "a deleted file")]
    assert [False, True, False] == [pages[NEW] is not None for pages in steps]
    assert [False, True, False] == ["hello-again/" in pages["compare/index.html"] for pages in steps]


def test_a_draft_is_seen_marked_and_not_found(shown):
    before, after = shown["the start"], shown["a draft"]
    assert [False, True] == ["Draft, not published" in pages[HOURS] for pages in (before, after)]
    assert [True, False] == ["office-hours/" in pages[INDEX] for pages in (before, after)]


def test_a_first_start_with_unusable_data_tells_it_and_ends(small_root, tmp_path):
    file = small_project(small_root, tmp_path) / DATA
    file.write_text(file.read_text(encoding="utf-8") + "surprise: 1\n", encoding="utf-8")
    result = preview(tmp_path)
    assert 1 == result.returncode
    assert "greeting.yml:" in result.stderr and "[unknown-key]" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_preview_says_its_own_address_and_not_that_of_the_publication(shown):
    page = html.document_fromstring(shown["the start"][GREETING])
    assert ["http://127.0.0.1:8000/compare/greeting/"] == page.xpath("//link[@rel='canonical']/@href")
