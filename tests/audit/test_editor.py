"""What is asked of the YAML Language Server exists, and a finding in an editor counts."""

import json

from audit import editor
from macros.model import BY_NAME, KINDS
from macros.schema import file_name
from tests.support import ROOT

IDS = json.loads((ROOT / "schemas" / "ids.json").read_text(encoding="utf-8"))["$defs"]


def test_each_place_of_an_id_is_of_a_kind_and_offers_ids_that_exist():
    assert set() == editor.OFFERS.keys() - BY_NAME.keys()
    assert set() == {name for places in editor.OFFERS.values() for _, name in places} - IDS.keys()


def test_spoiled_schemas_lie_beside_a_copy_of_the_data(tmp_path):
    spoiled = editor.spoiled(ROOT, tmp_path)
    assert all("properties" not in (spoiled / "schemas" / file_name(kind)).read_text() for kind in KINDS)
    assert (spoiled / "data" / "site.yml").is_file()


class Mute:
    """A server that marks, offers and explains nothing."""

    def diagnostics(self, file, text):
        return []

    def completion(self, file, text):
        return []

    def hover(self, file, text, line, column):
        return ""


def test_a_server_that_says_nothing_fails_for_each_kind():
    for kind in KINDS:
        rules = {found.rule for found in editor.findings(Mute(), ROOT, kind, IDS)}
        assert "a fault is not marked" in rules
        assert kind.name == "messages" or {"a key is not offered", "a key is not explained"} <= rules


def test_protected_signs_are_read_as_they_are_seen():
    assert "SITE_URL <a> #b" == editor.plain("SITE\\_URL <a> \\#b")
