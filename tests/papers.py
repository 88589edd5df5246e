"""Read back what the browser prints."""

import io
import re
import unicodedata

from pypdf import PdfReader

from macros.markup import plain


def sheets(page, paper):
    """What can be read on each sheet; `paper` is its format, 'Letter' or 'A4'."""
    return [sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(format=paper))).pages]


def packed(text):
    """The Latin letters of a text: a PDF holds shapes without blanks, and other scripts hang on a machine's fonts."""
    return re.sub(r"[^!-ɏ]+", "", unicodedata.normalize("NFKC", plain(text)))


def whole(found):
    """All sheets as one packed text."""
    return packed(" ".join(found))
