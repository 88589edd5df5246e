"""A draft of a single item, of every kind: seen and marked in the preview, and nowhere in what is published."""

import shutil

import pytest

from macros.build import Build
from macros.loading import load

GREETING, FREEDONIA = "comparisons/greeting.yml", "backgrounds/freedonia.yml"
CHECKLIST, QUIZ = "checklists/first-day.yml", "quizzes/greetings.yml"
SITE = "https://reader.example/"
CLAIM = "    text: Unfinished words.\n    evidence: editorial\n"
ITEMS = {
    # kind: page, file, the line above it, the item
    "a study of many places": ("/compare/greeting/", GREETING, "across:\n", f"  - id: new-one\n    scope: x\n{CLAIM}"),
    "something shared": (
        "/compare/greeting/",
        GREETING,
        "in_common:\n",
        "  - id: new-one\n    text: Unfinished words.\n",
    ),
    "a misreading": (
        "/compare/greeting/",
        GREETING,
        "misreadings:\n",
        "  - id: new-one\n    seen_by: anyone\n    sees: Unfinished words.\n    may_think: x\n    often_means: y\n",
    ),
    "a phrase": (
        "/compare/greeting/",
        GREETING,
        "phrases:\n",
        "  - id: new-one\n    situation: Then\n    channel: note\n    text: Unfinished words.\n",
    ),
    "a hint for hosts": (
        "/compare/greeting/",
        GREETING,
        "for_hosts:\n",
        "  - id: new-one\n    text: Unfinished words.\n",
    ),
    "something one knows": ("/from/freedonia/", FREEDONIA, "already_know:\n", f"  - id: new-one\n{CLAIM}"),
    "something not so": ("/from/freedonia/", FREEDONIA, "not_so:\n", f"  - id: new-one\n{CLAIM}"),
    "access": ("/from/freedonia/", FREEDONIA, "access:\n", f"  - id: new-one\n{CLAIM}    checked_on: 2026-01-02\n"),
    "a word": (
        "/from/freedonia/",
        FREEDONIA,
        "words:\n",
        "  - id: new-one\n    lang: ru\n    native: x\n    latin: y\n    means: Unfinished words.\n",
    ),
    "a question to insiders": (
        "/from/freedonia/",
        FREEDONIA,
        "ask_insiders:\n",
        "  - id: new-one\n    text: Unfinished words.\n",
    ),
    "a thing to do": (
        "/checklists/first-day/",
        CHECKLIST,
        "    items:\n",
        "      - id: new-one\n        do: Unfinished words.\n",
    ),
    "a part of a checklist": (
        "/checklists/first-day/",
        CHECKLIST,
        "phases:\n",
        "  - id: new-one\n    title: Unfinished words.\n    items:\n      - id: inside\n        do: x\n",
    ),
    "a question": (
        "/quizzes/greetings/",
        QUIZ,
        "questions:\n",
        "  - id: new-one\n    type: true-false\n    tests: host\n    text: Unfinished words.\n"
        "    answer: true\n    if_true: x\n    if_false: y\n",
    ),
    "a choice": (
        "/quizzes/greetings/",
        QUIZ,
        "    choices:\n",
        "      - id: new-one\n        text: Unfinished words.\n        feedback: x\n",
    ),
    "a pair": (
        "/quizzes/greetings/",
        QUIZ,
        "    pairs:\n",
        "      - id: new-one\n        left: Unfinished words.\n        right: x\n",
    ),
    "a term": ("/glossary/", "glossary.yml", "", "- id: new-one\n  term: new one\n  meaning: Unfinished words.\n"),
    "a figure": (
        "/figures/",
        "figures.yml",
        "",
        "- id: new-one\n  said: Unfinished words.\n  verdict: traced\n  traced: x\n  say_instead: y\n"
        "  sources: [survey-many]\n  checked_on: 2026-01-02\n",
    ),
    "a note of a reader": (
        "/compare/greeting/",
        "dissent/greeting.yml",
        "",
        "- id: d-2026-01-03-a\n  about: greeting#host\n  text: Unfinished words.\n  scope: x\n  told_on: 2026-01-03\n",
    ),
}
NORM = """\
  atlantis:
    status: draft
    short: Unfinished words.
    claim: x
    evidence: lived-experience
    told_by: one person, 2025
    why: unknown
    varies: unknown
"""


def as_draft(item):
    """An item with its status after its id, at the depth of its other keys."""
    first, rest = item.split("\n", 1)
    return f"{first}\n{' ' * (len(first) - len(first.lstrip('- ')))}status: draft\n{rest}"


def built(catalog, with_drafts=False):
    """Every page of a catalog by address, and everything that is published beside the pages."""
    build = Build(catalog, preview=with_drafts)
    build.complete({})
    pages = {
        page.address: build.filled(build.slot(page.component, page.entry), page.address)
        for page in build.pages.values()
    }
    others = {path: text if isinstance(text, str) else text.decode() for path, text in build.files(SITE, "").items()}
    return pages, others


def holding(texts, needle="Unfinished words"):
    return {name for name, text in texts.items() if needle in text}


def numbered(kind, as_written=str):
    """The item of a kind with an id and words of its own."""
    number = list(ITEMS).index(kind)
    item = ITEMS[kind][-1].replace("new-one", f"new-{number}").replace("inside", f"inside-{number}")
    return as_written(item.replace("Unfinished words", f"Unfinished words {number}"))


@pytest.fixture(scope="module")
def small_with_all(small_root, tmp_path_factory):
    """The small repository with an item of every kind, written as a draft or as it is."""

    def root(as_written):
        folder = tmp_path_factory.mktemp("items")
        shutil.copytree(small_root / "data", folder / "data")
        for kind, (_, name, above, _) in ITEMS.items():
            file = folder / "data" / name
            file.parent.mkdir(exist_ok=True)
            text = file.read_text() if file.exists() else ""
            item = numbered(kind, as_written)
            file.write_text(text.replace(above, above + item, 1) if above else text + item)
        return folder

    return root


@pytest.fixture(scope="module")
def preview(small_with_all):
    return built(load(small_with_all(as_draft), with_drafts=True), with_drafts=True)


@pytest.fixture(scope="module")
def publication(small_with_all):
    return built(load(small_with_all(as_draft)))


@pytest.fixture(scope="module")
def finished(small_with_all):
    """What is published when nothing is a draft any more."""
    return built(load(small_with_all(str)))


def needle(kind):
    return f"Unfinished words {list(ITEMS).index(kind)}."


def anchor_of(kind):
    return numbered(kind).split("id: ")[1].split("\n")[0]


@pytest.mark.parametrize("kind", ITEMS)
def test_a_draft_item_is_nowhere_in_what_is_published(kind, publication):
    pages, others = publication
    assert set() == holding(pages, needle(kind)) | holding(others, needle(kind))
    assert set() == holding(pages, f'id="{anchor_of(kind)}"')


@pytest.mark.parametrize("kind", ITEMS)
def test_the_preview_shows_and_marks_it_on_its_page_and_has_it_in_no_index_and_no_export(kind, preview):
    pages, others = preview
    assert ITEMS[kind][0] in holding(pages, needle(kind))
    assert f'[id="{anchor_of(kind)}"]::before' in pages[ITEMS[kind][0]]
    assert set() == holding(others, needle(kind))


@pytest.mark.parametrize("kind", ITEMS)
def test_without_its_status_it_is_published(kind, finished):
    assert ITEMS[kind][0] in holding(finished[0], needle(kind))


def test_a_draft_norm_is_marked_in_its_column_too(small_with):
    norm = (GREETING, "home_norms:\n", f"home_norms:\n{NORM}")
    pages, others = built(small_with(norm, with_drafts=True), with_drafts=True)
    assert 'th[data-side="atlantis"]::before' in pages["/compare/greeting/"]
    published, files = built(small_with(norm))
    assert set() == holding(published) | holding(files)


def test_links_to_a_draft_page_are_marked(small_with):
    draft = (CHECKLIST, "title:", "status: draft\ntitle:")
    pages, others = built(small_with(draft, with_drafts=True), with_drafts=True)
    assert 'href="../../checklists/first-day/"]::after' in pages["/compare/greeting/"]
    assert "first-day" not in " ".join(others)


def test_a_preview_without_drafts_and_a_publication_mark_nothing(small_with):
    for with_drafts in (True, False):
        assert set() == holding(built(small_with(with_drafts=with_drafts), with_drafts)[0], "<style>")
