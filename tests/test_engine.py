"""The MkDocs events: pages nobody wrote, slots, titles, edit links. Bad data stops a build before it begins."""

import re
import shutil
from types import SimpleNamespace

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from macros import engine
from macros.components import COMPONENTS


@pytest.fixture
def config(tmp_path):
    """A configuration of MkDocs with a folder for hand-written pages."""
    (tmp_path / "docs").mkdir(exist_ok=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nplugins: []\ntheme: {name: null, custom_dir: docs}\n")
    config = load_config(str(tmp_path / "mkdocs.yml"))
    config.plugins._current_plugin = "small"  # MkDocs sets it while an event runs
    return config


@pytest.fixture
def built(config, small_root, monkeypatch):
    """The engine after it has read the small repository, with no address from outside."""
    monkeypatch.setattr(engine, "ROOT", small_root)
    engine.on_config(config, serving=False)
    return config


def page_of(config, path, **more):
    """A page as MkDocs hands it to the events."""
    file = File.generated(config, path, content="")
    if more.pop("written", False):
        file.generated_by = None
    return SimpleNamespace(file=file, meta={}, update_date="2020-01-01", present_anchor_ids=None, toc=None, **more)


def test_addresses_come_from_the_data_unless_the_environment_names_others(built):
    assert ("https://small.example/", "https://code.example/small") == (built.site_url, built.extra["repository"])
    assert "trunk" == built.extra["branch"]


def test_a_fork_publishes_under_its_own_addresses(config, built, monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://fork.example/site")
    monkeypatch.setenv("REPO_URL", "https://code.example/fork/")
    engine.on_config(config, serving=False)
    assert ("https://fork.example/site/", "https://code.example/fork") == (config.site_url, config.extra["repository"])


def test_bad_data_stops_the_build_and_tells_every_finding(config, small_root, tmp_path, monkeypatch):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "topics.yml").write_text("- id: Talk\n")
    monkeypatch.setattr(engine, "ROOT", tmp_path)
    with pytest.raises(PluginError) as stopped:
        engine.on_config(config, serving=False)
    assert [] == [rule for rule in ("[bad-id]", "[missing-key]", "[missing-file]") if rule not in str(stopped.value)]


def test_a_text_of_the_interface_that_is_gone_stops_the_build_with_its_name(config, small_root, tmp_path, monkeypatch):
    shutil.copytree(small_root / "data", tmp_path / "data")
    texts = tmp_path / "data" / "messages" / "en.yml"
    texts.write_text(re.sub("(?m)^  glossary: .*\n", "", texts.read_text(encoding="utf-8")), encoding="utf-8")
    monkeypatch.setattr(engine, "ROOT", tmp_path)
    with pytest.raises(PluginError, match=r"data/messages/en\.yml has no text 'title\.glossary'"):
        engine.on_config(config, serving=False)


def test_every_page_gets_a_file_and_the_parts_of_the_look_none(built):
    parts = [File.generated(built, path, content="") for path in ("styles/base.css", "images/mark.svg")]
    files = engine.on_files(Files(parts), built)
    uris = {file.src_uri for file in files}
    assert {page.file for page in engine.build.pages.values()} <= uris
    assert {"images/mark.svg", *engine.build.assets.contents, "checklists/first-day/weekly.ics"} <= uris
    assert "styles/base.css" not in uris


def test_a_hand_written_page_wins_by_its_address_not_by_its_name(built):
    written = File.generated(built, "glossary.md", content="by hand")
    files = engine.on_files(Files([written]), built)
    assert [written] == [file for file in files.documentation_pages() if file.url == "glossary/"]


def test_a_slot_becomes_the_html_of_its_component_and_gives_the_page_its_contents(built):
    page = page_of(built, "compare/greeting/index.md")
    html = engine.on_page_content("<!-- crosswalk:comparison greeting -->", page)
    assert "Is &#34;hi &amp; bye&#34; &lt; a real talk?</h1>" in html
    assert {"host", "freedonia", "cold", "hello"} <= page.present_anchor_ids


def test_the_contents_of_a_page_of_ours_are_its_headings_when_a_theme_asks(built):
    page = engine.SlotPage(None, File.generated(built, "compare/greeting/index.md", content=""), built)
    assert [] == list(page.toc)
    page.content = engine.on_page_content("<!-- crosswalk:comparison greeting -->", page_of(built, page.file.src_uri))
    page.toc = []
    assert {"host", "more"} & {link.id for one in page.toc for link in (one, *one.children)}


def test_a_slot_inside_a_list_of_a_hand_written_page_is_filled_in_place(built):
    page = page_of(built, "mine.md", written=True)
    html = engine.on_page_content("<ul><li>See <!-- crosswalk:rules --></li></ul>", page)
    assert html.startswith("<ul><li>See <h1>") and html.endswith("</li></ul>")
    assert page.toc is None


def test_a_page_without_a_slot_is_left_alone(built):
    page = page_of(built, "mine.md")
    assert ("<p>Mine.</p>", None) == (engine.on_page_content("<p>Mine.</p>", page), page.present_anchor_ids)


def test_titles_and_descriptions_are_escaped_once_for_the_theme_that_prints_them_as_they_are(built):
    page = page_of(built, "compare/greeting/index.md")
    assert "text" == engine.on_page_markdown("text", page, built)
    assert "Is &#34;hi &amp; bye&#34; &lt; a real talk?" == page.meta["title"]
    assert "Often yes. A short greeting is enough." == page.meta["description"]


def test_a_page_shows_the_day_of_its_check_and_never_that_of_the_build(built):
    page = page_of(built, "compare/greeting/index.md")
    page.file.page = page
    engine.on_nav(None, built, SimpleNamespace(documentation_pages=lambda: [page.file]))
    assert "2026-01-02" == page.update_date


def test_a_link_for_editing_leads_to_the_file_that_makes_the_page(built):
    pages = [page_of(built, "compare/greeting/index.md"), page_of(built, "about.md", written=True)]
    files = SimpleNamespace(documentation_pages=lambda: [page.file for page in pages])
    for page in pages:
        page.file.page = page
    engine.on_nav(None, built, files)
    base = "https://code.example/small/edit/trunk/"
    assert [f"{base}data/comparisons/greeting.yml", f"{base}docs/about.md"] == [page.edit_url for page in pages]


def test_a_macro_leaves_a_slot_of_one_line(built):
    macros = engine.macros()
    assert {f"show_{name}" for name in COMPONENTS} == set(macros)
    assert "<!-- crosswalk:comparison greeting -->" == macros["show_comparison"]("greeting")
    assert "<!-- crosswalk:glossary -->" == macros["show_glossary"]()


def test_a_macro_with_a_misspelt_entry_says_what_was_meant(built):
    with pytest.raises(KeyError, match="show_comparison: unknown comparison 'greting' did you mean 'greeting'"):
        engine.macros()["show_comparison"]("greting")


def test_a_preview_with_unusable_data_keeps_the_last_pages_and_tells_the_findings(built):
    engine.on_config(built, serving=True)
    last = engine.build
    built.site_url = "http://127.0.0.1:8000/"
    engine.on_config_again(built, "one problem")
    engine.on_files(Files([]), built)
    told = engine.build.files("", "")["assets/findings.js"]
    assert last is engine.build
    assert "one problem" in told
    assert "http://127.0.0.1:8000/" == built.site_url
