"""The plain site says what the entries say, so that it is compared with something real."""

import re
from types import SimpleNamespace

import yaml
from lxml import html

from bench.builds import cold, edit
from bench.variants import lay_out

NOTHING_ASIDE = SimpleNamespace(hugo="", zensical={}, missing=[])
BEFORE_MARKUP = re.compile(r"[^\[*]*")


def words(text):
    return " ".join(text.split())


def texts(entry):
    """Some of what a comparison says."""
    yield from (entry["answer"], entry["bridge"]["keep"])
    yield from (step["do"] for step in entry["bridge"]["steps"])
    for norm in (entry["host_norm"], *entry["home_norms"].values()):
        yield from (norm["short"], norm["claim"])
    for misreading in entry["misreadings"]:
        yield from (misreading[key] for key in ("sees", "may_think", "often_means"))


def test_the_plain_site_builds_and_shows_the_sentences_of_an_entry_and_edits_of_it(tmp_path):
    entries, page, variants = lay_out(tmp_path / "made", 30, NOTHING_ASIDE, ["plain"])
    plain = variants["plain"]
    edit(plain, "Zebra")
    assert ["plain"] == list(cold(variants, 1))
    shown = words(html.parse(plain.site / f"compare/{page}/index.html").getroot().text_content())
    entry = yaml.safe_load((plain.folder / f"data/comparisons/{page}.yml").read_text())
    assert f"Zebra {words(entry['question'].removeprefix('Zebra '))}" in shown
    assert [] == [text for text in texts(entry) if BEFORE_MARKUP.match(words(text))[0] not in shown]
    assert entries <= len(list(plain.site.rglob("index.html")))
    assert (plain.site / "search/search_index.json").exists()


def test_an_edit_can_be_taken_back(tmp_path):
    _, page, variants = lay_out(tmp_path / "made", 30, NOTHING_ASIDE, ["plain"])
    file = tmp_path / f"made/plain/data/comparisons/{page}.yml"
    before = file.read_text()
    edit(variants["plain"], "Zebra")
    assert before != file.read_text()
    edit(variants["plain"], "")
    assert before == file.read_text()
