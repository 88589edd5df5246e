"""A site that has grown: no page passes 1,500 nodes, and none is lost. The entries are the benchmark's."""

import re

import pytest

from bench.entries import make
from macros.build import Build
from macros.loading import load
from tests.building import ROOT

ENTRIES = 2500
NODES, AROUND = 1500, 120
"""How many nodes a page may have, and how many of them are around what we fill in."""


@pytest.fixture(scope="module")
def grown(tmp_path_factory):
    """What a build makes of some thousand entries."""
    root = tmp_path_factory.mktemp("grown")
    make(ROOT, root, ENTRIES)
    build = Build(load(root))
    build.complete({})
    return build


@pytest.fixture(scope="module")
def filled(grown):
    """The HTML of every page."""
    return {
        address: grown.filled(grown.slot(page.component, page.entry), address) for address, page in grown.pages.items()
    }


def test_no_page_of_a_grown_site_has_more_nodes_than_a_phone_bears(filled):
    counts = {address: len(re.findall(r"<[a-z]", text)) + AROUND for address, text in filled.items()}
    assert {} == {address: count for address, count in counts.items() if count > NODES}
    assert ENTRIES < len(filled)


def test_links_to_parts_and_to_what_stands_on_them_lead_somewhere(grown, filled):
    anchors = {address: set(re.findall(r' id="([^"]+)"', text)) for address, text in filled.items()}
    phrases = re.findall(r'\["([^"]+)",8,', grown.assets.contents[grown.assets.data["search"]])
    lost = [one for one in phrases if one.partition("#")[2] not in anchors[f"/{one.partition('#')[0]}"]]
    assert [] == lost
    assert 800 < len(phrases)
    assert 5 < len({one.partition("#")[0] for one in phrases})
