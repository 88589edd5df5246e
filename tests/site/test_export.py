"""The way out: the exported Markdown, built without our hooks, says what our pages say, under the same anchors.

A third engine, Zensical, is asked by `make audit`.
"""

import pytest
import yaml
from lxml import html

from tools import exported

ENGINES = ("mkdocs", "properdocs")


@pytest.fixture(scope="module")
def comparison():
    """What our own engine would show."""
    return exported.Comparison()


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """By engine: the exported folder, the site it makes of it with nothing of ours, and what it printed."""
    folder = tmp_path_factory.mktemp("export")
    return {engine: (folder / engine, *exported.build(engine, folder / engine)) for engine in ENGINES}


@pytest.mark.parametrize("engine", ENGINES)
def test_every_page_has_the_same_words_anchors_links_contents_title_and_description(built, comparison, engine):
    assert {} == comparison.differences(built[engine][1])
    assert 300 < len(comparison.pages)


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (("How we know", "How one knows"), "words"),
        ((' id="smiling"', ""), "anchors"),
        (('href="#smiling"', 'href="#weeping"'), "contents"),
        (('href="../../compare/', 'href="../../nowhere/'), "links"),
        (('name="description" content="', 'name="description" content="So: '), "description"),
        (("<title>", "<title>About: "), "title"),
    ],
)
def test_the_comparison_sees_what_is_lost(built, comparison, tmp_path, fault, told):
    address = "/topics/talk/"
    page = tmp_path / address.strip("/") / "index.html"
    page.parent.mkdir(parents=True)
    text = (built["mkdocs"][1] / address.strip("/") / "index.html").read_text(encoding="utf-8")
    assert fault[0] in text
    page.write_text(text.replace(*fault), encoding="utf-8")
    found = comparison.differences(tmp_path)
    assert [told] == found[address]
    assert ["is missing"] == found["/"]


def test_mkdocs_and_properdocs_make_the_same_files_but_for_their_own_names(built):
    one, other = (contents(built[engine][1]) for engine in ENGINES)
    assert {} == {name: "differs" for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


def contents(site):
    """Every file by name; the line in which an engine names itself is left out."""
    files = (file for file in site.rglob("*") if file.is_file())
    return {file.relative_to(site).as_posix(): without_generator(file.read_bytes()) for file in files}


def without_generator(content):
    return b"\n".join(line for line in content.splitlines() if b'name="generator"' not in line)


def test_properdocs_is_not_among_the_packages_of_the_site_so_that_mkdocs_advertises_nothing_for_it(built):
    assert "ProperDocs" not in built["mkdocs"][2]
    assert ["INFO"] == sorted({line.split()[0] for line in built["mkdocs"][2].splitlines() if line.strip()})
    assert {} == exported.variables_of("mkdocs")
    assert str(exported.ROOT / ".cache") in exported.variables_of("properdocs")["PYTHONPATH"]


def test_the_export_names_no_hook_and_no_macro(built):
    settings = yaml.safe_load((built["mkdocs"][0] / "mkdocs.yml").read_text())
    assert [] == [name for name in ("hooks", "plugins", "watch") if name in settings]
    texts = [file.read_text() for file in built["mkdocs"][0].rglob("*.md")]
    assert [] == [text for text in texts if "show_" in text or "<!-- crosswalk:" in text]


def test_every_style_and_script_that_is_named_is_there(built):
    settings = yaml.safe_load((built["mkdocs"][0] / "mkdocs.yml").read_text())
    named = settings["extra_css"] + settings["extra_javascript"]
    assert [] == [name for name in named if not (built["mkdocs"][0] / "docs" / name).is_file()]
    assert 20 < len(named)


def test_pages_by_hand_are_in_it_with_their_anchors(built):
    page = html.parse(built["mkdocs"][1] / "about" / "index.html").getroot()
    assert ["tell-us"] == page.xpath("//h2[@id='tell-us']/@id")
    assert [] == [link for link in page.xpath("//article//a/@href") if "{{" in link]
