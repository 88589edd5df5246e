"""Styles know no left and right, ask nobody for fonts, and name their colors once."""

import re

import pytest

from macros.assets import THEME

STYLES = {file.stem: file.read_text(encoding="utf-8") for file in sorted((THEME / "styles").glob("*.css"))}
COMMENT = re.compile(r"/\*.*?\*/", re.S)
PHYSICAL = re.compile(
    r"(?<![\w.-])(?:(?:margin|padding|border|inset)-(?:left|right|top|bottom)[\w-]*"
    r"|border-(?:top|bottom)-(?:left|right)-radius|left|right|top|bottom|(?:min-|max-)?(?:width|height)) ?:"
    r"|(?<![\w-])(?:text-align|float|clear): ?(?:left|right)"
)
MEDIA = re.compile(r"@media[^{]*")
COLOR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(")
PAPER = {"#000", "#fff"}
"""Ink on paper is black, whatever the scheme; print.css has the few grays of paper."""


def sides_named(text):
    """Physical sides and sizes that a text direction would turn the wrong way."""
    return PHYSICAL.findall(MEDIA.sub("", COMMENT.sub("", text)))


@pytest.mark.parametrize("name", STYLES)
def test_no_style_knows_left_and_right(name):
    assert [] == sides_named(STYLES[name])


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (1, "p { margin-left: 1rem }"),
        (1, "p { color: red; left: 0; }"),
        (1, "p { text-align: right; }"),
        (1, "p { width: 3rem }"),
        (0, "p { margin-inline-start: 1rem; max-inline-size: 3rem }"),
        (0, "@media (max-width: 30rem) { p { border-inline-start: 0 } }"),
        (0, "/* left: 0; */"),
    ],
)
def test_a_side_is_told_from_a_start(count, text):
    assert count == len(sides_named(text))


@pytest.mark.parametrize("name", STYLES)
def test_no_style_loads_anything(name):
    assert [] == re.findall(r"url\((?!\"data:)|@import|@font-face", STYLES[name])


@pytest.mark.parametrize("name", [name for name in STYLES if name not in ("base", "print")])
def test_colors_are_named_in_one_place(name):
    code = re.sub(r"box-shadow:[^;]*", "", COMMENT.sub("", STYLES[name]))
    assert [] == [color for color in COLOR.findall(code) if color not in PAPER]


def test_both_ways_to_the_dark_scheme_have_the_same_colors():
    """Chosen by the device or by the reader: written twice, because a choice may differ from the device."""
    device = re.search(r"prefers-color-scheme: dark\) \{\s*[^{]*\{([^}]*)\}", STYLES["base"])[1]
    reader = re.search(r':root\[data-scheme="dark"\] \{([^}]*)\}', STYLES["base"])[1]
    assert device.strip() == reader.strip()
