"""What machines are told about a page: schema.org terms as JSON-LD (https://schema.org/docs/schemas.html)."""

from __future__ import annotations

from typing import Any

from . import addresses
from .catalog import Catalog
from .markup import plain
from .pages import Page
from .views.bibliography import cited

LICENSE = "https://creativecommons.org/licenses/by/4.0/"


def graph(catalog: Catalog, page: Page, site_url: str) -> dict[str, Any]:
    """The JSON-LD of one page: what it is, and where it stands."""
    base = (site_url or catalog.site.address).rstrip("/")
    nodes = [_breadcrumbs(page, base), *_about(catalog, page, base)]
    return {"@context": "https://schema.org", "@graph": [node for node in nodes if node]}


def _breadcrumbs(page: Page, base: str) -> dict[str, Any] | None:
    trail = [*page.parents, (page.address, page.title)]
    if len(trail) < 2:
        return None
    steps = [
        {"@type": "ListItem", "position": place, "name": title, "item": base + address}
        for place, (address, title) in enumerate(trail, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def _about(catalog: Catalog, page: Page, base: str) -> list[dict[str, Any]]:
    if page.component == "home":
        return [
            {
                "@type": "WebSite",
                "name": catalog.site.name,
                "url": base + "/",
                "description": plain(catalog.site.description),
                "inLanguage": list(catalog.site.languages),
            }
        ]
    if page.kind in ("comparison", "checklist", "background", "topic"):
        return [_learning_resource(catalog, page, base)]
    if page.kind == "quiz":
        return [_quiz(catalog, page, base)]
    if page.component == "glossary":
        return [_terms(catalog, page, base)]
    return []


def _resource(type_: str, page: Page, base: str) -> dict[str, Any]:
    """What is told of every page one can learn from."""
    return {
        "@type": type_,
        "name": page.title,
        "description": page.description,
        "url": base + page.address,
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "license": LICENSE,
    }


def _learning_resource(catalog: Catalog, page: Page, base: str) -> dict[str, Any]:
    node = {
        **_resource("LearningResource", page, base),
        "educationalUse": "self-study",
    }
    if page.kind == "comparison":
        node["dateModified"] = catalog.comparisons[page.entry].checked_on
        node["citation"] = [
            base + addresses.of_entry("source", id_)
            for id_ in sorted({citation.id for citation in cited(catalog.comparisons[page.entry])})
        ]
    return node


def _quiz(catalog: Catalog, page: Page, base: str) -> dict[str, Any]:
    quiz = catalog.quizzes[page.entry]
    questions = [
        {"@type": "Question", "name": plain(question.text), "url": f"{base}{page.address}#{question.id}"}
        for question in quiz.questions
    ]
    return {
        **_resource("Quiz", page, base),
        "about": {
            "@type": "Thing",
            "name": catalog.comparisons[quiz.comparison].question,
            "url": base + addresses.of_entry("comparison", quiz.comparison),
        },
        "hasPart": questions,
    }


def _terms(catalog: Catalog, page: Page, base: str) -> dict[str, Any]:
    terms = [
        {
            "@type": "DefinedTerm",
            "name": term.term,
            "description": plain(term.meaning),
            "url": f"{base}{page.address}#{id_}",
        }
        for id_, term in catalog.glossary.items()
    ]
    return {"@type": "DefinedTermSet", "name": page.title, "url": base + page.address, "hasDefinedTerm": terms}
