"""Styles and scripts are joined into one file each, under names that change with their content."""

import re

import pytest

from macros import assets


def test_there_is_one_style_sheet_one_script_and_one_index():
    found = assets.files("Crosswalk.receiveSearch([]);")
    names = [found.style, found.script, found.search]
    assert names == list(found.contents)
    plain = [re.sub(r"\.[0-9a-f]{8}\.", ".", name) for name in names]
    assert ["assets/crosswalk.css", "assets/crosswalk.js", "assets/search.js"] == plain


def test_a_name_changes_only_when_the_content_changes():
    one, same, other = (assets.files(index) for index in ("a", "a", "b"))
    assert one == same
    assert one.search != other.search
    assert (one.style, one.script) == (other.style, other.script)


@pytest.mark.parametrize(
    ("folder", "ending", "listed"), [("styles", "css", assets.STYLES), ("scripts", "js", assets.SCRIPTS)]
)
def test_every_part_is_listed_once_and_exists(folder, ending, listed):
    assert sorted(listed) == sorted(file.stem for file in (assets.THEME / folder).glob(f"*.{ending}"))


def test_parts_are_joined_in_listed_order():
    style = assets.files("").contents[assets.files("").style]
    parts = [(assets.THEME / "styles" / f"{name}.css").read_text(encoding="utf-8") for name in assets.STYLES]
    places = [style.index(part) for part in parts]
    assert sorted(places) == places


def test_scripts_are_classic_closed_blocks():
    for name in assets.SCRIPTS[1:]:
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
