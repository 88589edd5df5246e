"""A page that was opened opens again without a connection, and a new publication is seen at once."""

import re
import shutil
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.building import PREFIX
from tests.serving import Watch
from tools.serving import Handler, serve

ACTIVE = "() => navigator.serviceWorker.controller !== null"
SETTLED = "() => navigator.serviceWorker.getRegistration().then((found) => !found.waiting && !found.installing)"
KEPT = """(address) => caches.keys().then(async (names) => {
    for (const name of names) if (await (await caches.open(name)).match(new URL(address, location))) return true;
    return false;
})"""
SCOPE = "navigator.serviceWorker.ready.then((found) => found.scope)"
WITHOUT = [
    "delete Navigator.prototype.serviceWorker",
    "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('denied'); } })",
    "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('denied'))",
]
MOST_REQUESTS = 10


def until(page, holds, arg=None):
    """Wait until a function says yes; unlike `wait_for_function` this knows functions that take their time."""
    page.evaluate(
        f"""async (arg) => {{
            const holds = {holds};
            for (let turn = 0; !await holds(arg); turn++) {{
                if (turn > 200) throw new Error(`never: ${{holds}} ${{arg}}`);
                await new Promise((done) => setTimeout(done, 50));
            }}
        }}""",
        arg,
    )


class Reader:
    """Somebody with a browser that may keep pages, and a site whose server can stop."""

    def __init__(self, browser, folder, close):
        self.folder, self.close = folder, close
        self.server = ExitStack()
        self.address = self.server.enter_context(serve(folder, PREFIX))
        self.watch = Watch(self.address)
        self.context = browser.new_context(base_url=self.address, service_workers="allow", reduced_motion="reduce")
        self.context.set_default_timeout(10_000)
        self.page = self.watch.over(self.context.new_page())
        close.callback(self.server.close)
        close.callback(self.context.close)

    def open(self, address=""):
        """Open a page, and wait until it is kept."""
        self.page.goto(address)
        until(self.page, ACTIVE)
        until(self.page, KEPT, urlsplit(self.page.url).path)
        return self.page

    def stop(self):
        """Stop the server: from now on nobody answers."""
        self.server.close()


@pytest.fixture
def reader(browser, site):
    """A reader of the built site."""
    with ExitStack() as close:
        yield Reader(browser, site.folder, close)


@pytest.fixture
def published(browser, site, tmp_path):
    """A reader of a copy of the site that can be published again."""
    folder = shutil.copytree(site.folder, tmp_path / "site")
    with ExitStack() as close:
        yield Reader(browser, folder, close)


def publish(folder, address, old, new):
    """Publish again: one sentence of a page is another, and so are the contents and names of all assets."""
    names = {file.name: re.sub(r"\.[0-9a-f]{8}\.", ".0123abcd.", file.name) for file in (folder / "assets").iterdir()}
    for name, other in names.items():
        file = (folder / "assets" / name).rename(folder / "assets" / other)
        file.write_text(file.read_text(encoding="utf-8") + "/* again */", encoding="utf-8")
    for file in [*folder.rglob("*.html"), folder / "sw.js"]:
        text = file.read_text(encoding="utf-8")
        for name, other in names.items():
            text = text.replace(name, other)
        file.write_text(text, encoding="utf-8")
    file = Path(folder, address, "index.html")
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    return names


def heading(page):
    return expect(page.get_by_role("heading", level=1))


def test_an_opened_page_opens_again_without_a_connection_with_style_and_scripts(reader, catalog):
    page = reader.open("compare/smiling/")
    ink = "getComputedStyle(document.querySelector('.brand')).fontWeight"
    before = page.evaluate(ink)
    reader.stop()
    page.goto("compare/smiling/")
    heading(page).to_have_text(catalog.comparisons["smiling"].question)
    assert before == page.evaluate(ink) == "600"
    expect(page.locator("compare-with")).to_have_attribute("data-shape", "none")
    assert [] == reader.watch.problems


def test_a_choice_of_places_works_without_a_connection_whatever_was_chosen_before(reader, catalog):
    first, second = list(catalog.comparisons["smiling"].home_norms)[:2]
    page = reader.open(f"compare/smiling/?from={first}")
    reader.stop()
    page.goto(f"compare/smiling/?from={second}")
    expect(page.locator(f"#often [data-side='{second}']")).to_be_visible()
    expect(page.locator(f"#often [data-side='{first}']")).to_be_hidden()


def test_the_search_works_without_a_connection_if_it_was_used_before(reader):
    page = reader.open("about/")
    page.get_by_role("combobox").fill("smile")
    page.get_by_role("option").first.wait_for()
    until(page, KEPT, page.locator("script[src*='assets/search.']").get_attribute("src"))
    reader.stop()
    page.goto("about/")
    page.get_by_role("combobox").fill("smile")
    page.get_by_role("option").first.wait_for()


def test_a_page_that_was_never_opened_says_so_and_lists_those_that_were(reader, catalog):
    reader.open("compare/smiling/")
    page = reader.open("from/japan/")
    reader.stop()
    page.goto("quizzes/smiling/")
    expect(page.get_by_text("This page is not on this device")).to_be_visible()
    assert page.url.endswith(f"{PREFIX}quizzes/smiling/")
    kept = page.locator("[data-part=list] a")
    expect(kept).to_have_text(sorted(["Japan", catalog.comparisons["smiling"].question]))
    assert "600" == page.evaluate("getComputedStyle(document.querySelector('.brand')).fontWeight")
    kept.get_by_text("Japan").click()
    heading(page).to_have_text("Japan")


def test_when_the_site_answers_again_loading_shows_the_page_that_was_wanted(reader):
    page = reader.open("compare/")
    reader.stop()
    page.goto("topics/")
    expect(page.get_by_text("This page is not on this device")).to_be_visible()
    reader.server.enter_context(serve(reader.folder, PREFIX, urlsplit(reader.address).port))
    page.reload()
    heading(page).to_have_text("Topics")


def test_a_new_publication_is_seen_at_once_and_is_what_is_kept(published, catalog):
    old, new = catalog.comparisons["smiling"].question, "Is this sentence new?"
    page = published.open("compare/smiling/")
    page = published.open("from/japan/")
    heading(published.open("compare/smiling/")).to_have_text(old)
    names = publish(published.folder, "compare/smiling", old, new)
    page.goto("compare/smiling/")
    heading(page).to_have_text(new)
    until(page, SETTLED)
    published.stop()
    page.goto("compare/smiling/")
    heading(page).to_have_text(new)
    assert "600" == page.evaluate("getComputedStyle(document.querySelector('.brand')).fontWeight")
    page.goto("from/japan/")
    assert "600" == page.evaluate("getComputedStyle(document.querySelector('.brand')).fontWeight")
    expect(page.locator("link[rel=stylesheet]").first).to_have_attribute("href", re.compile("|".join(names)))


def test_assets_that_no_kept_page_names_are_removed(published, catalog):
    page = published.open("compare/smiling/")
    names = publish(published.folder, "compare/smiling", catalog.comparisons["smiling"].question, "New?")
    style = next(name for name in names if name.startswith("crosswalk.") and name.endswith(".css"))
    until(page, KEPT, f"{PREFIX}assets/{style}")
    published.open("compare/smiling/")
    until(page, KEPT, f"{PREFIX}assets/{names[style]}")
    until(page, f"async (old) => !await ({KEPT})(old)", f"{PREFIX}assets/{style}")


@pytest.mark.parametrize("address", ["compare/smiling/", "quizzes/smiling/"])
def test_the_first_visit_asks_the_server_for_few_files(reader, monkeypatch, address):
    asked = []
    monkeypatch.setattr(Handler, "log_request", lambda handler, *_: asked.append(handler.path))
    page = reader.open(address)
    page.wait_for_load_state("networkidle")
    assert {f"{PREFIX}{name}" for name in (address, "sw.js", "offline/")} <= set(asked)
    assert len(asked) <= MOST_REQUESTS, asked


def test_the_worker_minds_its_own_folder_only(reader):
    page = reader.open()
    scope = page.evaluate(SCOPE)
    assert reader.address == scope
    assert {f"crosswalk:v1:{kind}:{scope}" for kind in ("pages", "files")} == set(page.evaluate("caches.keys()"))
    page.goto(reader.address.removesuffix(PREFIX) + "/other/")
    assert not page.evaluate("Boolean(navigator.serviceWorker.controller)")


def test_another_host_is_never_touched(reader):
    page = reader.open("about/")
    page.reload()
    page.context.route("https://other.example/**", lambda route: route.fulfill(body="theirs"))
    page.evaluate("fetch('https://other.example/assets/x.0123abcd.js', { mode: 'no-cors' }).then(() => true)")
    assert not page.evaluate(KEPT, "https://other.example/assets/x.0123abcd.js")
    assert ["asks another host" in problem for problem in reader.watch.problems] == [True]


def test_kept_pages_are_listed_and_removed(reader):
    reader.open("from/japan/")
    page = reader.open("offline/")
    expect(page.get_by_text("This page is not on this device")).to_be_hidden()
    expect(page.locator("[data-part=list] a")).to_have_count(1)
    button = page.get_by_role("button", name="Remove these pages")
    button.click()
    expect(page.get_by_text("The pages are removed")).to_be_visible()
    expect(button).to_be_focused()
    assert not page.evaluate(KEPT, f"{PREFIX}from/japan/")
    until(page, KEPT, f"{PREFIX}offline/")


def test_a_foot_link_leads_to_the_kept_pages_where_a_browser_keeps_them(reader):
    page = reader.open()
    link = page.get_by_role("contentinfo").get_by_role("link", name="Pages on this device")
    link.click()
    heading(page).to_have_text("Pages on this device")


@pytest.mark.parametrize("denied", WITHOUT, ids=["unknown", "denied", "refused"])
def test_a_browser_that_keeps_nothing_says_nothing(reader, denied):
    reader.page.add_init_script(denied)
    reader.page.goto("compare/smiling/")
    reader.page.wait_for_load_state("networkidle")
    expect(reader.page.locator(".kept-link")).to_be_hidden()
    reader.page.goto("offline/")
    expect(reader.page.get_by_text("This browser has not kept a page yet.")).to_be_visible()
    assert [] == reader.watch.problems
