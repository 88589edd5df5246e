"""Read back what the browser prints."""

import io
import re
import unicodedata

from pypdf import PdfReader

from macros.markup import plain

_SHAPES = re.compile(rb"<([0-9A-Fa-f]+)>")
"""The shapes of letters in a PDF of Chromium, four digits for each."""


def sheets(page, paper):
    """What can be read on each sheet; `paper` is its format, 'Letter' or 'A4'."""
    return [sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(format=paper))).pages]


def letters(page, paper):
    """How many letters each sheet shows; to count them is much faster than to read them."""
    contents = (sheet.get_contents() for sheet in PdfReader(io.BytesIO(page.pdf(format=paper))).pages)
    return [sum(map(len, _SHAPES.findall(one.get_data()))) // 4 if one is not None else 0 for one in contents]


def packed(text):
    """The Latin letters of a text: a PDF holds shapes without blanks, and other scripts hang on a machine's fonts."""
    return re.sub(r"[^!-ɏ]+", "", unicodedata.normalize("NFKC", plain(text)))


def whole(found):
    """All sheets as one packed text."""
    return packed(" ".join(found))
