"""Pages are well built: one heading, no jump, names on controls, heads on tables, nothing left over from the making."""

from collections import Counter

import pytest
from lxml import etree, html

MOST_NODES = 1500
LEFTOVERS = ["{{", "}}", "{%", "%}", "{#", "#}", "<!-- crosswalk", "<!-- search", "Undefined", ">None<", ">True<"]
# The stock theme's frame writes two boxes for its own scripts; our style sheet hides them from everyone.
CONTROLS = "//input[not(@type='hidden')] | //select | //textarea | //button | //summary"
HEADINGS = "//h1 | //h2 | //h3 | //h4 | //h5 | //h6"


def repeated_ids(page):
    return [name for name, count in Counter(page.xpath("//@id")).items() if count > 1]


def jumps(page):
    """Headings that are more than one level below the heading before them."""
    levels = [0, *(int(heading.tag[1]) for heading in page.xpath(HEADINGS))]
    return [f"h{one} → h{other}" for one, other in zip(levels, levels[1:], strict=False) if other > one + 1]


def text_of(element):
    return " ".join("".join(element.itertext()).split())


def name_of(control, page):
    """What a screen reader says a control is for."""
    labels = page.xpath("//label[@for=$id]", id=control.get("id")) if control.get("id") else []
    labels += control.xpath("ancestor::label[1]")
    for id_ in control.get("aria-labelledby", "").split():
        labels += page.xpath("//*[@id=$id]", id=id_)
    own = text_of(control) if control.tag in ("button", "summary") else ""
    return own or control.get("aria-label", "") or " ".join(map(text_of, labels)).strip()


def nameless_controls(page):
    return [html.tostring(control)[:80] for control in page.xpath(CONTROLS) if not name_of(control, page)]


def bare_tables(page):
    """Tables without a caption, or with a head whose direction is not said."""
    for table in page.iter("table"):
        if not [caption for caption in table.xpath("./caption") if text_of(caption)]:
            yield f"no caption: {text_of(table)[:60]}"
        if not table.xpath(".//th"):
            yield f"no heads: {text_of(table)[:60]}"
        yield from (f"no scope: {text_of(head)}" for head in table.xpath(".//th[not(@scope='col' or @scope='row')]"))


def of_every_page(site, check):
    """What a check finds, by page."""
    found = {address: list(check(page)) for address, page in site.pages.items()}
    return {address: faults for address, faults in found.items() if faults}


def test_ids_are_unique_on_their_page(site):
    assert {} == of_every_page(site, repeated_ids)


def test_every_page_has_exactly_one_first_heading_with_words(site):
    headings = {address: [text_of(heading) for heading in page.iter("h1")] for address, page in site.pages.items()}
    assert {} == {address: found for address, found in headings.items() if len(found) != 1 or not found[0]}


def test_headings_do_not_jump(site):
    assert {} == of_every_page(site, jumps)


def test_no_heading_is_empty(site):
    assert {} == of_every_page(site, lambda page: [head.tag for head in page.xpath(HEADINGS) if not text_of(head)])


def test_every_control_has_a_name(site):
    assert {} == of_every_page(site, nameless_controls)


def test_every_group_of_controls_has_a_legend(site):
    assert {} == of_every_page(site, lambda page: page.xpath("//fieldset[not(legend)]"))


def test_every_table_has_a_caption_and_heads_that_say_their_direction(site):
    assert {} == of_every_page(site, bare_tables)


def test_every_picture_has_words_or_is_hidden_from_those_who_listen(site):
    bare = "//img[not(@alt)] | //svg[not(@aria-hidden) and not(title)]"
    assert {} == of_every_page(site, lambda page: page.xpath(bare))


def test_every_link_has_words(site):
    def empty(page):
        return [link.get("href") for link in page.xpath("//a[@href]") if not (text_of(link) or link.get("aria-label"))]

    assert {} == of_every_page(site, empty)


def test_every_list_holds_only_its_items(site):
    assert {} == of_every_page(site, lambda page: page.xpath("//ul/*[not(self::li)] | //ol/*[not(self::li)]"))


def test_every_page_says_its_language_and_every_foreign_word_its_own(site, catalog):
    assert {} == of_every_page(site, lambda page: [] if page.get("lang") == "en" else [page.get("lang")])
    page = site.pages["/glossary/"]
    shown = {(span.get("lang"), text_of(span)) for span in page.xpath("//span[@lang]")}
    assert {(word.lang, word.native) for _, word in catalog.words()} == shown


def test_no_page_has_more_nodes_than_a_phone_can_bear(site):
    sizes = {address: sum(1 for _ in page.iter(etree.Element)) for address, page in site.pages.items()}
    assert {} == {address: size for address, size in sizes.items() if size > MOST_NODES}


def test_nothing_is_left_over_from_the_making(site):
    found = {address: [mark for mark in LEFTOVERS if mark in text] for address, text in site.texts.items()}
    # The page on rules names the braces it forbids.
    assert {} == {address: marks for address, marks in found.items() if marks and address != "/contribute/rules/"}


def test_no_text_is_escaped_twice(site):
    twice = ["&amp;amp;", "&amp;lt;", "&amp;gt;", "&amp;quot;", "&amp;#"]
    found = {address: [mark for mark in twice if mark in text] for address, text in site.texts.items()}
    assert {} == {address: marks for address, marks in found.items() if marks}


@pytest.mark.parametrize(
    ("faults", "check", "text"),
    [
        (["a"], repeated_ids, "<p id=a>1</p><p id=a>2</p>"),
        (["h1 → h3"], jumps, "<h1>1</h1><h3>2</h3>"),
        (["h0 → h2"], jumps, "<h2>2</h2>"),
        ([b'<input id="x">'], nameless_controls, "<label for=y>y</label><input id=x><input aria-label=z>"),
        ([b"<button></button>"], nameless_controls, "<button></button><label>a<select></select></label>"),
        (["no caption: 1", "no scope: 1"], bare_tables, "<table><tr><th>1</th></tr></table>"),
        (["no heads: c1"], bare_tables, "<table><caption>c</caption><tr><td>1</td></tr></table>"),
    ],
)
def test_the_checkers_find_what_is_planted(faults, check, text):
    found = list(check(html.document_fromstring(f"<html><body>{text}</body></html>")))
    assert len(faults) == len(found)
    assert [str(fault)[:11] for fault in faults] == [str(one)[:11] for one in found]
