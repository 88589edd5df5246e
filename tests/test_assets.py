"""Styles and scripts are joined into one file each, under names that change with their content."""

import re

import pytest

from macros import assets


def named(found):
    """The published names without their fingerprints."""
    return [re.sub(r"\.[0-9a-f]{8}\.", ".", name) for name in found.contents]


def parts(kind):
    """The parts of all bundles: styles or scripts."""
    return [name for bundle in assets.BUNDLES for name in getattr(bundle, kind)]


def test_every_page_has_one_style_sheet_and_one_script():
    found = assets.files({})
    assert (found.core.style, found.core.script) == tuple(found.contents)[:2]
    assert ["assets/crosswalk.css", "assets/crosswalk.js"] == named(found)[:2]


def test_data_is_found_by_its_plain_name():
    found = assets.files({"search": "Crosswalk.receiveSearch([]);"})
    assert "assets/search.js" == named(found)[-1]
    assert "Crosswalk.receiveSearch([]);" == found.contents[found.data["search"]]


def test_a_name_changes_only_when_the_content_changes():
    one, same, other = (assets.files({"search": index}) for index in ("a", "a", "b"))
    assert one == same
    assert one.data != other.data
    assert one.bundles == other.bundles


def test_constants_end_the_script_that_every_page_has():
    found = assets.files({}, "Crosswalk.planted = 1;")
    holding = [name for name, content in found.contents.items() if "planted" in content]
    assert [found.core.script] == holding


def test_what_ranks_comes_with_no_page_but_is_fetched_with_the_index():
    found = assets.files({})
    assert "crosswalk.ranking = " not in found.contents[found.core.script]
    assert "crosswalk.ranking = " in found.contents[found.searching.script]
    assert [] == [one for one in found.used_by("<search-box data-code></search-box>") if one is found.searching]


def test_a_rare_component_comes_with_the_pages_that_hold_its_element():
    found = assets.files({})
    assert [] == list(found.used_by("<p>keeping-note</p>"))
    assert ["progress"] == [one.bundle.name for one in found.used_by("<keeping-note hidden></keeping-note>")]


@pytest.mark.parametrize(("folder", "ending"), [("styles", "css"), ("scripts", "js")])
def test_every_part_is_in_one_bundle_and_exists(folder, ending):
    assert sorted(parts(folder)) == sorted(file.stem for file in (assets.THEME / folder).glob(f"*.{ending}"))


def test_every_element_of_a_bundle_is_defined_in_it():
    for bundle in assets.BUNDLES:
        code = "".join((assets.THEME / "scripts" / f"{name}.js").read_text(encoding="utf-8") for name in bundle.scripts)
        defined = set(re.findall(r'customElements\.define\("([\w-]+)"', code))
        assert set(bundle.elements) <= defined, bundle.name
        assert bundle.elements or bundle in (assets.CORE, assets.SEARCHING)


def test_parts_are_joined_in_listed_order():
    found = assets.files({})
    style = found.contents[found.core.style]
    styles = [(assets.THEME / "styles" / f"{name}.css").read_text(encoding="utf-8") for name in assets.CORE.styles]
    places = [style.index(part) for part in styles]
    assert sorted(places) == places


def test_scripts_are_classic_closed_blocks():
    for name in parts("scripts")[1:]:
        text = (assets.THEME / "scripts" / f"{name}.js").read_text(encoding="utf-8")
        code = re.sub(r"\A/\*.*?\*/\s*", "", text, flags=re.S)
        assert code.startswith("(function ("), name
        assert [] == re.findall(r"^\s*(?:import|export)\b", text, re.M), name


@pytest.mark.parametrize(
    ("left_out", "path"),
    [
        (True, "styles/base.css"),
        (True, "scripts/scheme.js"),
        (True, "assets/stylesheets/main.css"),
        (True, "assets/javascripts/bundle.js"),
        (True, "assets/images/favicon.png"),
        (False, "images/favicon.svg"),
        (False, "compare/index.md"),
    ],
)
def test_parts_and_the_stock_look_are_not_published(left_out, path):
    assert left_out == assets.is_part(path)
