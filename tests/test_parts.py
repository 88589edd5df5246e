"""Long lists stand on several pages; nothing is lost, and what is short stays as it is."""

from dataclasses import replace

import pytest
from lxml import html

from macros.build import Build
from macros.components import COMPONENTS
from macros.loading import load
from macros.parts import Group, cut, pager
from macros.preview import outdated as outdated_by
from macros.search import records

COPIES, MOST = 24, 10
CUT = ("/compare/", "/for-hosts/", "/plan/", "/quizzes/", "/topics/asking/")


def group(name, count):
    return Group(name, name.upper(), tuple(f"{name}{number}" for number in range(count)))


def shape(parts):
    return [[(one.anchor, len(one.items)) for one in part] for part in parts]


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ([], [[]]),
        ([0], [[("a", 0)]]),
        ([3, 2], [[("a", 3), ("b", 2)]]),
        ([3, 3], [[("a", 3)], [("b", 3)]]),
        ([12], [[("a", 5)], [("a", 5)], [("a", 2)]]),
        ([2, 6, 1], [[("a", 2)], [("b", 5)], [("b", 1), ("c", 1)]]),
    ],
)
def test_a_part_takes_whole_groups_and_breaks_only_those_that_are_longer(sizes, expected):
    groups = [group("abc"[place], size) for place, size in enumerate(sizes)]
    parts = cut(groups, 5)
    assert expected == shape(parts)
    assert [item for one in groups for item in one.items] == [i for part in parts for one in part for i in one.items]


def test_items_count_by_what_they_weigh():
    assert [[("a", 2)], [("a", 1)], [("a", 1)]] == shape(cut([Group("a", "A", (2, 3, 4, 9))], 5, lambda item: item))


def test_a_pager_leads_to_the_parts_beside_it_and_to_where_each_group_begins():
    parts = cut([group("a", 4), group("b", 8)], 5)
    way = pager("/list/", 2, parts)
    assert ("/list/", "/list/3/") == (way.before, way.after)
    assert (("/list/#a", "A"), ("#b", "B")) == way.groups
    assert ("", "/list/2/") == (pager("/list/", 1, parts).before, pager("/list/", 1, parts).after)
    assert "" == pager("/list/", 3, parts).after


@pytest.fixture(scope="module")
def short_pages():
    """Pages that hold a few items only, so that a small repository fills several."""
    with pytest.MonkeyPatch.context() as patch:
        for name, component in COMPONENTS.items():
            if component.groups:
                patch.setitem(COMPONENTS, name, replace(component, most=MOST))
        yield


@pytest.fixture(scope="module")
def grown_root(short_pages, small_root, tmp_path_factory):
    """The small repository, grown: many copies of a comparison and of its quiz."""
    root = tmp_path_factory.mktemp("grown")
    for file in small_root.rglob("*.yml"):
        target = root / file.relative_to(small_root)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    for kind, model in (("comparisons", "office-hours"), ("quizzes", "greetings")):
        text = (root / f"data/{kind}/{model}.yml").read_text(encoding="utf-8")
        for number in range(COPIES):
            (root / f"data/{kind}/copy-{number}.yml").write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def grown(grown_root):
    """What a build makes of it."""
    return built(grown_root)


def built(root):
    build = Build(load(root))
    build.complete({})
    return build


def shown(build, address):
    return html.fragment_fromstring(filled(build, address), create_parent="div")


def filled(build, address):
    page = build.pages[address]
    return build.filled(build.slot(page.component, page.entry), address)


@pytest.mark.parametrize("first", CUT)
def test_what_is_too_long_is_cut_into_parts_that_lead_to_one_another(grown, first):
    parts = [page for page in grown.pages.values() if page.first == first]
    assert len(parts) == parts[0].parts > 1
    for page in parts:
        found = shown(grown, page.address)
        steps = {rel: found.xpath(f"//nav[@class='pager']/a[@rel='{rel}']/@href") for rel in ("prev", "next")}
        assert (page.part > 1, page.part < page.parts) == (bool(steps["prev"]), bool(steps["next"]))
        assert page.part == 1 or (first, parts[0].title) == page.parents[-1]
    assert len(parts) == len({page.title for page in parts}) == len({page.description for page in parts})


@pytest.mark.parametrize(
    ("first", "kind", "links"),
    [
        ("/compare/", "comparison", "//ul[@class='rows']/li/h3/a/@href"),
        ("/quizzes/", "quiz", "//ul[@class='rows']/li/a/@href"),
        ("/for-hosts/", "comparison", "//section/h2/a/@href"),
    ],
)
def test_together_the_parts_hold_everything_once(grown, first, kind, links):
    parts = [shown(grown, address) for address, page in grown.pages.items() if page.first == first]
    names = [link.rstrip("/").rpartition("/")[2] for part in parts for link in part.xpath(links)]
    assert sorted(grown.catalog.all(kind)) == sorted(names)


def test_a_part_is_no_result_of_the_search(grown):
    assert [] == [one.address for one in records(grown.catalog, grown.pages) if one.address.startswith("/compare/2/")]


def test_a_page_by_hand_in_place_of_a_list_leaves_no_parts_behind(grown):
    build = Build(grown.catalog)
    build.complete({"/compare/": ("All", "")})
    assert [] == [address for address, page in build.pages.items() if page.component == "comparisons"]
    whole = build.filled(build.slot("comparisons"), "/compare/")
    assert whole.count("data-entry=") == len(grown.catalog.comparisons)


EDITS = {
    "one goes, so all others move up": ("comparisons/copy-0.yml", None, None),
    "one moves to another topic": ("comparisons/copy-7.yml", "topic: asking", "topic: talk"),
    "one is asked otherwise": ("comparisons/copy-20.yml", "question: May I", "question: Can I"),
    "a topic is called otherwise": ("topics.yml", "title: Asking", "title: Asking people"),
    "a quiz goes": ("quizzes/copy-3.yml", None, None),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_preview_makes_every_part_again_that_an_edit_changes_and_not_all_pages(grown, grown_root, edit):
    before = {address: filled(grown, address) for address in grown.pages}
    name, old, new = EDITS[edit]
    file = grown_root / "data" / name
    text = file.read_text(encoding="utf-8")
    assert old is None or old in text
    file.write_text(text.replace(old, new), encoding="utf-8") if old else file.unlink()
    after = built(grown_root)
    file.write_text(text, encoding="utf-8")
    outdated = outdated_by(grown, after)
    changed = {address for address in after.pages if before.get(address) != filled(after, address)}
    assert set() == changed - outdated
    assert changed
    assert len(outdated) < len(after.pages) / 2 or "topic" in edit or "goes" in edit
