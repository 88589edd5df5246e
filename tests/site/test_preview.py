"""The preview follows every edit, shows drafts, and never falls over: what is wrong is told on each page."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from tests.building import ROOT, copy_one

GREETING, HOURS = "compare/greeting/index.html", "compare/office-hours/index.html"
DATA = "data/comparisons/greeting.yml"
INDEX = "assets/search.*.js"
DRAFT = {
    "data/comparisons/office-hours.yml": ("title: Office hours", "status: draft\ntitle: Office hours"),
    DATA: ("related: [office-hours]\n", ""),
}


@pytest.fixture
def preview(small_root, tmp_path):
    """Preview the small repository: rounds of changes in, the pages of each round out."""
    for name in ("macros", "mkdocs.yml"):
        copy_one(ROOT / name, tmp_path / name)
    copy_one(small_root / "data", tmp_path / "data")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "about.md").write_text("---\ntitle: About\n---\n\n## Tell us {: #tell-us }\n")

    def run(*rounds, pages=(GREETING,)):
        command = [sys.executable, str(Path(__file__).parent / "preview.py"), json.dumps(rounds), *pages]
        return subprocess.run(command, cwd=tmp_path, text=True, capture_output=True)

    run.root = tmp_path
    return run


def shown(result):
    """The pages of each round."""
    assert 0 == result.returncode, result.stderr
    return json.loads(result.stdout.splitlines()[-1])


def heading(page):
    return "".join(html.document_fromstring(page).xpath("//h1//text()")).strip()


def findings(page):
    """What a page tells about the data."""
    return "".join(html.document_fromstring(page).xpath("//*[@class='findings']//text()"))


def test_an_edit_of_the_data_of_a_template_and_of_python_is_followed(preview):
    first, *rounds = shown(
        preview(
            {DATA: ('Is "hi & bye" < a real talk?', "Is this new?")},
            {"macros/views/sides.py": ("short=norm.short", "short=norm.short.upper()")},
            {"macros/templates/comparison.html": ("</h1>", " Really?</h1>")},
        )
    )
    assert 'Is "hi & bye" < a real talk?' == heading(first[GREETING])
    assert ["Is this new?", "Is this new?", "Is this new? Really?"] == [heading(one[GREETING]) for one in rounds]
    assert [False, True, True] == ["A NOD AND A WORD." in one[GREETING] for one in rounds]


def test_unusable_data_keeps_the_last_good_pages_and_says_why_until_it_is_mended(preview):
    first, broken, mended = shown(
        preview(
            {DATA: ("title: Greeting & parting", "title: <b>Greeting</b>\nsurprise: 1")},
            {DATA: ("title: <b>Greeting</b>\nsurprise: 1", "title: Greeting")},
        )
    )
    assert "" == findings(first[GREETING])
    assert heading(first[GREETING]) == heading(broken[GREETING])
    told = findings(broken[GREETING])
    assert [] == [part for part in ("greeting.yml:1:", "'<b>' is HTML", "[raw-html]", "[unknown-key]") if part not in told]
    assert "" == findings(mended[GREETING])


def test_unusable_python_keeps_the_last_good_pages_too(preview):
    first, broken, mended = shown(
        preview(
            {"macros/search.py": ("import json", "import jsonn")},
            {"macros/search.py": ("import jsonn", "import json")},
        )
    )
    assert heading(first[GREETING]) == heading(broken[GREETING])
    assert "jsonn" in findings(broken[GREETING])
    assert "" == findings(mended[GREETING])


def test_a_draft_is_seen_marked_and_not_found(preview):
    first, drafted = shown(preview(DRAFT, pages=(HOURS, INDEX)))
    assert "Draft, not published" not in first[HOURS]
    assert "Draft, not published" in drafted[HOURS]
    assert ["office-hours/" in one[INDEX] for one in (first, drafted)] == [True, False]


def test_a_first_start_with_unusable_data_tells_it_and_ends(preview):
    file = preview.root / DATA
    file.write_text(file.read_text(encoding="utf-8") + "surprise: 1\n", encoding="utf-8")
    result = preview()
    assert 1 == result.returncode
    assert "greeting.yml:" in result.stderr and "[unknown-key]" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_preview_says_its_own_address_and_not_that_of_the_publication(preview):
    (first,) = shown(preview())
    assert ["http://127.0.0.1:8000/compare/greeting/"] == html.document_fromstring(first[GREETING]).xpath(
        "//link[@rel='canonical']/@href"
    )
