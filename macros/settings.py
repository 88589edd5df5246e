"""What the data says of the site, as settings of the engine; where it is published may also come from outside."""

from __future__ import annotations

import os
from typing import Any

from .build import Build


def configure(config: Any, build: Build, serving: bool) -> None:
    """Name and addresses of the site, in MkDocs' configuration."""
    site = build.catalog.site
    if not serving:
        config.site_url = (os.environ.get("SITE_URL") or site.address).rstrip("/") + "/"
    config.site_name, config.site_description = site.name, site.description
    config.extra.update(
        repository=(os.environ.get("REPO_URL") or site.repository).rstrip("/"),
        branch=site.branch,
        preview=serving,
        worker="" if serving else "sw.js",  # a preview changes too often to be kept
    )
