"""What all tests share: their order, the data, one strict build, its server and one browser.

Fast tests run first: units, then those of set-up and build, which start processes, then those that need the built site,
then those that need a browser. The folder of a test says what it needs, so nobody has to mark it: tests/tools/,
tests/site/ and tests/browser/. The units alone: `pytest -m "not (tools or site or browser)"`.
"""

import shutil

import pytest
from playwright.sync_api import sync_playwright

from macros.loading import load
from tests.building import PREFIX, PUBLISHED, ROOT, SITE_URL, BuiltSite, build
from tests.serving import Watch
from tools.browser import find_browser
from tools.serving import serve

SMALL = ROOT / "tests" / "small"
NEEDS = {"tools": 1, "site": 2, "browser": 3}
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items):
    """Mark each test with what it needs, and put the fast ones first."""
    for item in items:
        for name in NEEDS.keys() & set(item.path.relative_to(ROOT / "tests").parts[:-1][:1]):
            item.add_marker(name)
    items.sort(key=lambda item: max((NEEDS.get(marker.name, 0) for marker in item.iter_markers()), default=0))


@pytest.fixture(scope="session", autouse=True)
def no_addresses_from_outside():
    """The tests say themselves where a site is published, whatever the machine says."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("SITE_URL", "REPO_URL"):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="session")
def catalog():
    """The real data, as it is published."""
    return load(ROOT)


@pytest.fixture(scope="session")
def small_root(tmp_path_factory):
    """A small repository that holds each kind of entry, with the real interface texts."""
    root = tmp_path_factory.mktemp("small")
    shutil.copytree(SMALL / "data", root / "data")
    shutil.copytree(ROOT / "data" / "messages", root / "data" / "messages")
    return root


@pytest.fixture(scope="session")
def small(small_root):
    """The catalog of the small repository."""
    return load(small_root)


@pytest.fixture
def small_with(small_root, tmp_path):
    """Make a catalog of the small repository in which some texts are replaced: file, old text, new text."""

    def changed(*changes, with_drafts=False):
        shutil.copytree(small_root / "data", tmp_path / "data", dirs_exist_ok=True)
        for name, old, new in changes:
            file = tmp_path / "data" / name
            text = file.read_text(encoding="utf-8")
            assert old in text, f"{name} does not hold {old!r}"
            file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return load(tmp_path, with_drafts=with_drafts)

    return changed


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The site, built strictly once by the real command, as a fork of it would be published below a sub-path."""
    folder = tmp_path_factory.mktemp("published") / "site"
    result = build(ROOT, folder, **PUBLISHED)
    assert result.returncode == 0, result.stderr
    return BuiltSite(folder, SITE_URL)


@pytest.fixture(scope="session")
def server(site):
    """The address at which the built site is served on this machine, below a sub-path as Pages does."""
    with serve(site.folder, PREFIX) as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    """One browser for all tests; without one they fail, they are never skipped."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser, server):
    """Open pages in contexts of their own; each fails the test on an error or a request to another host.

    Without a service worker, so that tests see each request; those about being offline allow one. Without motion: while
    a page still scrolls smoothly, a press may end beside what it began on, and then nothing is clicked.
    """
    watch, contexts = Watch(server), []

    def opened(address="", *, width=1280, height=800, **options):
        options = {"base_url": server, "service_workers": "block", "reduced_motion": "reduce", **options}
        contexts.append(browser.new_context(viewport={"width": width, "height": height}, **options))
        contexts[-1].set_default_timeout(10_000)
        page = watch.over(contexts[-1].new_page())
        page.goto(address)
        return page

    opened.watch = watch
    yield opened
    for context in contexts:
        context.close()
    assert watch.problems == []
