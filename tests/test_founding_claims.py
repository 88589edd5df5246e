"""Each claim of the two founding articles is carried, corrected, attributed, or left out for a reason."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from macros.drafts import published
from macros.loading import examine
from macros.pages import pages

ROOT = Path(__file__).parent.parent
CLAIMS = yaml.safe_load((ROOT / "tests" / "founding_claims.yml").read_text(encoding="utf-8"))
ARTICLES = {"L": "omnienglishpro-linkedin", "C": "cosmokate-usa-cis"}
KEPT = [claim for claim in CLAIMS if claim["outcome"] != "left-out"]
ATTRIBUTED = [claim for claim in CLAIMS if claim["outcome"] == "attributed"]
SHELVES = {"glossary": "term", "figures": "figure"}  # pages whose anchors are the ids of their entries


@pytest.fixture(scope="module")
def catalog():
    """The data of this repository without drafts."""
    return published(examine(ROOT)[0])


def each(claims):
    """Run a test for each claim, under its number."""
    return pytest.mark.parametrize("claim", claims, ids=lambda claim: claim["number"])


def has(item, kind, entry, catalog):
    """Whether the entry has that item, and not as a draft."""
    found = catalog.names.anchors_of(kind, entry).get(item)
    return found is not None and not found.draft


def place_of(anchor, catalog):
    """Return the (kind, entry, item) an anchor means; None when it leads nowhere."""
    path, _, item = anchor.partition("#")
    if not path.startswith("/"):
        return ("comparison", path, item) if has(item, "comparison", path, catalog) else None
    page = pages(catalog).get(path)
    if page is None:
        is_written = path != "/" and (ROOT / "docs" / f"{path.strip('/')}.md").is_file()
        return ("page", path, "") if is_written and not item else None
    if path.strip("/") in SHELVES:
        kind = SHELVES[path.strip("/")]
        return (kind, item, item) if item in catalog.names.of(kind) else None
    return (page.kind, page.entry, item) if not item or has(item, page.kind, page.entry, catalog) else None


def cites(place, article, catalog):
    """Whether the item itself, or a statement inside it, cites the article."""
    return any((use.entry.kind.name, use.entry.id, use.anchor) == place for use in catalog.uses(article))


def test_every_claim_is_listed_once():
    numbers = [f"L{number}" for number in range(1, 77)] + [f"C{number}" for number in range(1, 70)]
    assert Counter(claim["number"] for claim in CLAIMS) == Counter(numbers)


@each(CLAIMS)
def test_the_outcome_goes_with_an_anchor_or_a_reason(claim):
    assert claim["outcome"] in {"carried", "corrected", "attributed", "left-out"}
    needed, other = ("reason", "anchor") if claim["outcome"] == "left-out" else ("anchor", "reason")
    assert claim.get(needed) and other not in claim
    assert set(claim) <= {"number", "outcome", needed, "note"}


@each(KEPT)
def test_the_anchor_leads_somewhere(claim, catalog):
    assert place_of(claim["anchor"], catalog), f"{claim['anchor']} is not on the site"


@each(ATTRIBUTED)
def test_an_attributed_claim_leads_to_its_article(claim, catalog):
    article = ARTICLES[claim["number"][0]]
    assert cites(place_of(claim["anchor"], catalog), article, catalog), f"{claim['anchor']} does not cite {article}"


@pytest.mark.parametrize(
    "anchor",
    [
        "small-talk#nowhere",
        "nowhere#host",
        "/nowhere/",
        "/figures/#nowhere",
        "/from/russia-cis/#nowhere",
    ],
)
def test_a_wrong_anchor_leads_nowhere(anchor, catalog):
    assert place_of(anchor, catalog) is None


def test_another_item_of_the_same_page_does_not_count_as_citing(catalog):
    assert not cites(("comparison", "smiling", "nod"), ARTICLES["C"], catalog)
