"""How we know a sentence: the words shown beside it, and what each source shows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from .. import addresses
from ..catalog import Catalog
from ..model import Source
from ..model.messages import Say
from ..model.statement import Citation

MANY_PLACES = 6
"""A longer list of places is counted instead; the source's own page has it in full."""


@dataclass(frozen=True)
class CitationView:
    """One use of a source beside a sentence."""

    label: str
    title: str
    address: str
    shows: str | None
    limits: str | None
    against: bool
    study: str
    read: str
    caution: str | None


def citations(node: Any, catalog: Catalog) -> tuple[CitationView, ...]:
    """The citations of a statement, in the order of the data."""
    return tuple(_citation(citation, catalog) for citation in node.sources)


def _citation(citation: Citation, catalog: Catalog) -> CitationView:
    source, say = catalog.sources[citation.id], catalog.messages.say
    return CitationView(
        label(source),
        source.title,
        addresses.of_entry("source", citation.id),
        citation.shows,
        citation.limits,
        citation.against,
        study(source, say),
        say(f"read.{source.seen.what}"),
        source.caution,
    )


def label(source: Source) -> str:
    """Who and when, as in a text: 'Burks and others, 2015'; without an author the title."""
    families = [name.split(",")[0].strip() for name in source.author or source.editor]
    year = year_of(source)
    if not families:
        who = source.container_title or source.publisher or shortened(source.title)
    elif len(families) <= 2:
        who = " and ".join(families)
    else:
        who = f"{families[0]} and others"
    return f"{who}, {year}" if year else who


def shortened(text: str, limit: int = 60) -> str:
    """A long title cut at a word."""
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " …"


def year_of(source: Source) -> str:
    """The four-digit year of issue, or nothing."""
    found = re.search(r"\d{4}", str(source.issued or ""))
    return found[0] if found else ""


def study(source: Source, say: Say) -> str:
    """Who was studied, in a few words: '105 interviewees · US · data of 2003'."""
    details = source.study
    if details is None:
        return ""
    year = str(details.data_year or "")
    where = (
        ", ".join(details.where) if len(details.where) <= MANY_PLACES else say("know.places", count=len(details.where))
    )
    parts = [
        details.who,
        where,
        f"n = {details.n:,}" if details.n else "",
        say("know.data_of", year=year) if re.search(r"\d{4}", year) else "",
    ]
    return " · ".join(part for part in parts if part)


def how_we_know(node: Any, catalog: Catalog) -> str:
    """A few words on the evidence: 'several studies', 'one survey, 2018', 'our reading'.

    Only sources of the named kind are counted: a study and a press report are not several studies.
    """
    say = catalog.messages.say
    if node is None:
        return say("know.unknown")
    if node.evidence == "lived-experience" and node.told_by:
        return say("know.told_by", who=node.told_by)
    supporting = [catalog.sources[citation.id] for citation in node.sources if not citation.against]
    same = [source for source in supporting if source.kind == node.evidence]
    if len(same) > 1:
        return say(f"know.{node.evidence}_many")
    year = _year_known((same or supporting)[0]) if supporting else ""
    one = say(f"know.{node.evidence}_one")
    return f"{one}, {year}" if year else one


def _year_known(source: Source) -> str:
    """The year people were asked, where it is one year; of other sources the year of issue."""
    asked = str(source.study.data_year or "") if source.kind == "survey" and source.study else ""
    if re.fullmatch(r"\d{4}", asked):
        return asked
    return "" if re.search(r"\d{4}", asked) else year_of(source)


@dataclass(frozen=True)
class Known:
    """A sentence with the words on its evidence and its citations."""

    text: str
    know: str
    citations: tuple[CitationView, ...]
    label: str = ""
    anchor: str = ""


def known(catalog: Catalog, node: Any, label: str = "") -> Known:
    """A statement with its evidence; the label names what a variation goes with."""
    by = getattr(node, "by", None)
    say = catalog.messages.say
    return Known(
        node.text,
        how_we_know(node, catalog),
        citations(node, catalog),
        label or (say(f"by.{by}") if by else ""),
        getattr(node, "id", ""),
    )
