"""A renamed comparison and a renamed item: old addresses lead to the new ones, with the lines that `check` told."""

import pytest
from playwright.sync_api import expect

from macros.loading import examine
from macros.promises.given import append
from macros.promises.published import published
from tests.browser.test_accessibility import findings
from tests.building import PREFIX, PUBLISHED, build
from tests.serving import Watch
from tests.site.test_preview import small_project
from tools import build_offline
from tools.serving import serve

QUESTION = 'Is "hi & bye" < a real talk?'
RENAMED = {
    "greeting": "saying-hello",
    "id: cold": "id: icy",
    "tests: cold": "tests: icy",
    "shows: cold": "shows: icy",
    "id: bothering": "id: a-bother",
}


@pytest.fixture(scope="module")
def moved(small_root, tmp_path_factory):
    """A site in which a comparison and two items have other names than were promised, and the told lines are added."""
    root = small_project(small_root, tmp_path_factory.mktemp("moved"))
    append(root, published(examine(root)[0]))
    for file in sorted(root.glob("data/**/*.yml")):
        if "messages" not in file.parts:
            text = file.read_text(encoding="utf-8")
            for old, new in RENAMED.items():
                text = text.replace(old, new)
            file.write_text(text.replace("A short [saying-hello]", "A short [greeting]"), encoding="utf-8")
    (root / "data/comparisons/greeting.yml").rename(root / "data/comparisons/saying-hello.yml")
    told = [found.write for found in examine(root)[1] if found.write]
    (root / "data/redirects.yml").write_text("\n".join(told) + "\n", encoding="utf-8")
    result = build(root, root / "site", **PUBLISHED)
    assert 0 == result.returncode, result.stderr
    return root / "site"


@pytest.fixture(scope="module")
def moved_server(moved):
    with serve(moved, PREFIX) as address:
        yield address


@pytest.fixture
def visit(browser, moved_server):
    """Open an address of the moved site."""
    watch, contexts = Watch(moved_server), []

    def opened(address, **options):
        contexts.append(browser.new_context(service_workers="block", reduced_motion="reduce", **options))
        contexts[-1].set_default_timeout(10_000)
        page = watch.over(contexts[-1].new_page())
        page.goto(moved_server + address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [] == watch.problems


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("compare/saying-hello/", "compare/greeting/"),
        ("compare/saying-hello/#host", "compare/greeting/#host"),
        ("compare/saying-hello/?from=sylvania#sylvania", "compare/greeting/?from=sylvania#sylvania"),
        ("compare/saying-hello/#icy", "compare/greeting/#cold"),
        ("compare/saying-hello/?from=freedonia#icy", "compare/greeting/?from=freedonia#cold"),
        ("compare/office-hours/#a-bother", "compare/office-hours/#bothering"),
        ("phrases/#phrase-saying-hello-evening", "phrases/#phrase-greeting-evening"),
        ("for-hosts/#saying-hello", "for-hosts/#greeting"),
        ("topics/talk/#saying-hello", "topics/talk/#greeting"),
    ],
)
def test_an_old_address_leads_to_the_new_one_with_its_anchor_and_its_query(new, old, visit, moved_server):
    page = visit(old)
    page.wait_for_url(moved_server + new)
    expect(page.locator("h1")).to_be_visible()
    if "#" in new:
        expect(page.locator(f"[id='{new.partition('#')[2]}']")).to_be_in_viewport()


def test_the_back_button_does_not_return_to_the_old_page(visit, moved_server):
    page = visit("compare/")
    page.goto(moved_server + "compare/greeting/#host")
    page.wait_for_url("**/saying-hello/#host")
    page.go_back()
    expect(page).to_have_url(moved_server + "compare/")


def test_a_link_to_an_old_anchor_works_on_the_page_itself_too(visit, moved_server):
    page = visit("compare/office-hours/")
    page.evaluate("location.hash = '#bothering'")
    expect(page).to_have_url(moved_server + "compare/office-hours/#a-bother")
    expect(page.locator("#a-bother")).to_be_in_viewport()


def test_without_scripts_an_old_page_leads_to_the_new_one(visit, moved_server):
    page = visit("compare/greeting/#host", java_script_enabled=False)
    page.wait_for_url("**/compare/saying-hello/**")
    expect(page.locator("h1")).to_have_text(QUESTION)


def test_without_scripts_an_old_anchor_shows_where_its_part_is_now(visit, moved_server):
    page = visit("compare/office-hours/#bothering", java_script_enabled=False)
    link = page.get_by_role("link", name="The part you asked for is here now.")
    expect(link).to_be_in_viewport()
    link.click()
    expect(page).to_have_url(moved_server + "compare/office-hours/#a-bother")
    expect(link).to_be_hidden()


def test_a_page_that_nobody_asked_for_by_an_old_name_shows_nothing_of_it(visit):
    page = visit("compare/office-hours/")
    expect(page.locator("moved-parts a").first).to_be_hidden()


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("compare/saying-hello/index.html?from=sylvania#host", "compare/greeting/index.html?from=sylvania#host"),
        ("compare/saying-hello/index.html#icy", "compare/greeting/index.html#cold"),
        ("compare/office-hours/index.html#a-bother", "compare/office-hours/index.html#bothering"),
    ],
)
def test_old_addresses_work_from_a_folder_too(new, old, browser, moved, tmp_path):
    for name, content in files_of(moved).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    for scripts in (True, False) if "greeting" in old else (True,):
        context = browser.new_context(java_script_enabled=scripts)
        page = context.new_page()
        page.goto(f"{tmp_path.as_uri()}/{old}")
        page.wait_for_url(f"{tmp_path.as_uri()}/{new if scripts else 'compare/saying-hello/index.html'}")
        expect(page.locator("h1")).to_have_text(
            QUESTION if "saying" in new else "May I visit a professor just to ask a question?"
        )
        context.close()


def files_of(site):
    """The pages and assets of a site as they are in the offline copy."""
    made = {}
    for file in site.rglob("*"):
        name = file.relative_to(site).as_posix()
        if file.suffix == ".html":
            made[name] = build_offline.opened_from_a_folder(file.read_text(encoding="utf-8"), file.parent).encode()
        elif file.is_file():
            made[name] = file.read_bytes()
    return made


def test_axe_finds_nothing_on_a_page_that_leads_on(visit, moved, moved_server):
    page = visit("about/")
    text = (moved / "compare/greeting/index.html").read_text(encoding="utf-8")
    assert "here.replace" in text
    page.route("**/compare/greeting/", lambda route: route.fulfill(body=text.replace("here.replace", "String")))
    page.goto(moved_server + "compare/greeting/")
    expect(page.get_by_role("link", name=QUESTION)).to_be_visible()
    assert [] == findings(page)
