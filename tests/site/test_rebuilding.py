"""What happens to the site when the data changes, for good and for bad."""

import subprocess
import sys

import pytest

from tests.building import ROOT, BuiltSite, build, contents_of, copy_of, copy_one

QUESTION = "May a zebra cross here?"
BY_HAND = "---\ntitle: Written by hand\ndescription: A page that somebody wrote.\n---\n\n# Written by hand\n\nHello.\n"
DRAFT = "status: draft\n"


@pytest.fixture(scope="module")
def model(catalog):
    """The comparison with the most home norms, of which the tests make others."""
    return max(catalog.comparisons, key=lambda id_: (len(catalog.comparisons[id_].home_norms), id_))


@pytest.fixture(scope="module")
def alone(catalog):
    """A comparison that no page written by hand links, by the name of its file."""
    written = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "docs").rglob("*.md"))
    return next(id_ for id_ in catalog.comparisons if f"{id_}/index.md" not in written)


def another(text, question):
    """The file of a comparison, asking something else."""
    lines = text.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("question:"))
    end = next(number for number, line in enumerate(lines) if line.startswith("topic:"))
    return "\n".join([*lines[:start], f"question: {question}", *lines[end:]]) + "\n"


@pytest.fixture(scope="module")
def changed(tmp_path_factory, model, alone):
    """The site of a repository with one comparison more, a draft, and two pages by hand; built as on a fresh clone."""
    root = copy_of(ROOT, tmp_path_factory.mktemp("changed"))
    folder = root / "data" / "comparisons"
    text = another((folder / f"{model}.yml").read_text(encoding="utf-8"), QUESTION)
    (folder / "zebra.yml").write_text(text, encoding="utf-8")
    (folder / "not-yet.yml").write_text(DRAFT + text.replace(QUESTION, "Is this a draft?"), encoding="utf-8")
    (root / "docs" / "compare").mkdir(exist_ok=True)
    (root / "docs" / "compare" / f"{alone}.md").write_text(BY_HAND)
    (root / "docs" / "untitled.md").write_text("# A heading only\n\n- in a list: {{ show_rules() }}\n")
    result = build(root, root / "site")
    assert result.returncode == 0, result.stderr
    return BuiltSite(root / "site", "http://127.0.0.1:8000/crosswalk/")


def holds(site, address, target):
    """Whether a page links to another."""
    return target in {site.target(address, link)[0] for link in site.pages[address].xpath("//article//a/@href")}


def test_a_new_comparison_appears_at_its_address(changed):
    assert QUESTION == "".join(changed.pages["/compare/zebra/"].xpath("//h1//text()")).strip()


def test_a_new_comparison_appears_in_its_topic_and_its_backgrounds(changed, catalog, model):
    comparison = catalog.comparisons[model]
    places = [f"/topics/{comparison.topic}/", *(f"/from/{home}/" for home in comparison.home_norms)]
    assert len(places) > 2
    assert [] == [place for place in places if not holds(changed, place, "/compare/zebra/")]


def test_a_new_comparison_appears_in_the_lists_the_search_and_the_sitemap(changed):
    assert holds(changed, "/compare/", "/compare/zebra/")
    assert holds(changed, "/for-hosts/", "/compare/zebra/")
    assert [QUESTION] == [line[2] for line in changed.search if line[0] == "compare/zebra/"]
    assert "<loc>http://127.0.0.1:8000/compare/zebra/</loc>" in changed.file("sitemap.xml")


def test_a_new_comparison_is_edited_in_its_own_file(changed):
    (link,) = changed.pages["/compare/zebra/"].xpath("//p[@class='edit']/a/@href")
    assert link.endswith("/edit/main/data/comparisons/zebra.yml")


def test_a_draft_is_not_published_anywhere(changed):
    assert "/compare/not-yet/" not in changed.pages
    everything = "".join([*changed.texts.values(), changed.file("sitemap.xml"), str(changed.search)])
    assert [] == [mark for mark in ("not-yet", "Is this a draft?") if mark in everything]


def test_a_page_written_by_hand_wins_over_the_generated_one(changed, alone):
    page = changed.pages[f"/compare/{alone}/"]
    assert "Written by hand" == "".join(page.xpath("//h1//text()")).strip()
    assert [] == page.xpath("//compare-with")
    (link,) = page.xpath("//p[@class='edit']/a/@href")
    assert link.endswith(f"/edit/main/docs/compare/{alone}.md")


def test_a_page_written_by_hand_is_found_once_under_its_own_title(changed, alone):
    assert ["Written by hand"] == [line[2] for line in changed.search if line[0] == f"compare/{alone}/"]


def test_a_page_written_by_hand_without_a_title_is_called_by_its_heading(changed):
    page = changed.pages["/untitled/"]
    assert page.xpath("//title/text()")[0].strip().startswith("A heading only")
    assert ["A heading only"] == [line[2] for line in changed.search if line[0] == "untitled/"]


def test_a_component_in_a_list_of_a_page_written_by_hand_is_shown_there(changed):
    assert changed.pages["/untitled/"].xpath("//li//dl[@class='fields']")


def test_without_addresses_from_outside_those_of_the_data_are_used(changed, catalog):
    page = changed.pages["/compare/zebra/"]
    assert [f"{catalog.site.address}compare/zebra/"] == page.xpath("//link[@rel='canonical']/@href")
    assert page.xpath("//p[@class='edit']/a/@href")[0].startswith(catalog.site.repository)


FAULTS = {
    # Where it goes: what is written at the end of the file, or the whole file.
    "comparisons": lambda text: text + "surprise: 1\n",
    "backgrounds": lambda text: text + "name: twice\n",
    "checklists": lambda text: text.replace("\n    items:\n", "\n    itms:\n", 1),
    "quizzes": lambda text: text.replace("\n    type: ", "\n    type: no-such-", 1),
    "stories": lambda text: text.replace("invented: true", "invented: false"),
    "sources": lambda text: "",
    "glossary.yml": lambda text: text + "- term: no id\n  meaning: None.\n",
    "figures.yml": lambda text: text.replace("verdict: ", "verdict: surely-", 1),
    "channels.yml": lambda text: text + "  limit: [\n",
    "topics.yml": lambda text: text.replace("title: ", "title: {{ ", 1),
}


def test_ten_broken_files_are_all_told_and_leave_the_last_good_site_as_it_was(tmp_path):
    root = copy_of(ROOT, tmp_path / "broken")
    (root / "site").mkdir()
    (root / "site" / "page").write_text("the last good site")
    broken = [break_one(root / "data" / place, fault) for place, fault in FAULTS.items()]
    told = subprocess.run([sys.executable, "tools/build_site.py"], cwd=root, text=True, capture_output=True)
    assert 1 == told.returncode
    names = [file.relative_to(root).as_posix() for file in broken]
    assert 10 == len(set(names))
    assert [] == [name for name in names if f"{name}:" not in told.stderr]
    assert "Traceback" not in told.stderr
    assert {"page": b"the last good site"} == contents_of(root / "site")
    assert [] == list(root.glob(".site-new-*"))


def break_one(place, fault):
    """Break a file, the first of its folder."""
    file = sorted(place.glob("*.yml"))[0] if place.is_dir() else place
    text = file.read_text(encoding="utf-8")
    assert fault(text) != text, f"the fault does not change {file}"
    file.write_text(fault(text), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("unknown comparison 'greting' did you mean 'greeting'", "{{ show_comparison('greting') }}"),
        ("'show_nothing' is undefined", "{{ show_nothing() }}"),
        ("no-such-page.md", "[nowhere](no-such-page.md)"),
        ("#no-such-anchor", "[nowhere](compare/greeting/index.md#no-such-anchor)"),
    ],
)
def test_a_fault_in_a_page_written_by_hand_stops_the_build(small_root, tmp_path, told, text):
    for name in ("macros", "mkdocs.yml"):
        copy_one(ROOT / name, tmp_path / name)
    copy_one(small_root / "data", tmp_path / "data")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "wrong.md").write_text(f"---\ntitle: Wrong\n---\n\n{text}\n")
    result = build(tmp_path, tmp_path / "site")
    assert 0 != result.returncode
    assert told in result.stderr
