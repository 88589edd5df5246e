"""Files for other programs: one module per format, listed here and nowhere else."""

from __future__ import annotations

from ..catalog import Catalog
from . import calendar

FORMATS = (calendar.files,)


def files(catalog: Catalog, base: str) -> dict[str, bytes]:
    """Every published file by its path from the site's root; `base` is the address of the site."""
    base = (base or catalog.site.address).rstrip("/")
    return {path: content for made in FORMATS for path, content in made(catalog, base)}
