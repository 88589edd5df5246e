"""Every kind of page is found by itself and stands before the judges; faults can be planted in any of them."""

from lxml import html

from audit import faults, kinds, validity
from audit.judges import HERE
from audit.states import STATES, states_of
from macros.pages import pages


def built(folder, addresses):
    """A folder with a page at each address, the later the longer."""
    for size, address in enumerate(addresses):
        file = kinds.Kind("", address).file(folder)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x" * size)
    return folder


def test_every_component_is_a_kind_and_stands_there_once(tmp_path, catalog):
    made = pages(catalog)
    found = kinds.kinds(catalog, built(tmp_path, made))
    names = [kind.name for kind in found]
    assert {page.component for page in made.values()} <= set(names)
    assert len(names) == len(set(names))


def test_the_longest_page_of_a_kind_stands_for_it(tmp_path, catalog):
    addresses = [address for address, page in pages(catalog).items() if page.component == "comparison"]
    for longest in (addresses[0], addresses[-1]):
        others = [address for address in addresses if address != longest]
        found = kinds.kinds(catalog, built(tmp_path, ["/", *others, longest]))
        assert [longest] == [kind.address for kind in found if kind.name == "comparison"]


def test_the_comparison_is_judged_with_one_place_and_with_four(tmp_path, catalog):
    entry = next(entry for entry, one in catalog.comparisons.items() if len(one.home_norms) >= 4)
    found = kinds.kinds(catalog, built(tmp_path, [f"/compare/{entry}/"]))
    chosen = [kind.address.split("?from=")[1].split(",") for kind in found if "?" in kind.address]
    assert [1, 4] == [len(places) for places in chosen]
    assert chosen[1][:1] == chosen[0]


def test_pages_written_by_hand_are_kinds_by_their_first_folder(tmp_path, catalog):
    folder = built(tmp_path, ["/contribute/a/", "/contribute/b/", "/about/", "/404.html", "/about/old/"])
    (tmp_path / "about" / "old" / "index.html").write_bytes(kinds.REDIRECT)
    found = {kind.name: (kind.address, kind.listed) for kind in kinds.kinds(catalog, folder)}
    assert ("/contribute/b/", True) == found["written: contribute"]
    assert ("/about/", True) == found["written: about"]
    assert ("/404.html", False) == found["missing"]


def test_every_state_is_judged_in_both_schemes_and_widths():
    home = list(states_of(kinds.Kind("home", "/")))
    for name in STATES:
        places = [(scheme, width) for state, _, scheme, width in home if state == name]
        assert [{"light", "dark"}, {390, 1280}] == [set(values) for values in zip(*places, strict=True)]
    assert "searching" not in {name for name, *_ in states_of(kinds.Kind("quiz", "/quizzes/x/"))}


def test_a_planted_page_lacks_what_it_needs_and_holds_what_it_must_not():
    page = '<html lang="en"><head><meta name="description" content="x"></head><body><article></article></body></html>'
    tree = html.document_fromstring(faults.planted(page))
    assert [] == tree.xpath("/html/@lang | //meta[@name='description']")
    assert 1 == len(tree.xpath("//article//img[not(@alt)]"))


def test_a_finding_of_the_validator_is_kept_with_its_file(tmp_path):
    file = tmp_path / "a b" / "index.html"
    message = {"url": "file:" + str(file).replace(" ", "%20"), "message": "wrong", "extract": "<x>"}
    ((name, found),) = validity.by_file([message]).items()
    assert (file, ["wrong"]) == (name, [one.rule for one in found])


def test_the_locks_of_the_judges_record_no_address_and_a_hash_for_each_package():
    python, node = ((HERE / name).read_text() for name in ("requirements.txt", "package-lock.json"))
    assert (0, 0) == (python.count("://"), node.count('"resolved"'))
    assert node.count('\n    "node_') == node.count('"integrity": "sha512-') > 50
    assert python.count("\n    --hash=sha256:") > 2
