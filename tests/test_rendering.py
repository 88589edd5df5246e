"""Prose becomes safe HTML, and links are relative so that any sub-path or folder works."""

from urllib.parse import urljoin

import pytest
from jinja2 import UndefinedError
from lxml import html as lxml_html

from macros import markup, rendering
from macros.rendering import Renderer, inline, relative
from macros.views import background
from tests.support import whole


@pytest.mark.parametrize(
    ("link", "target", "base"),
    [
        ("compare/", "/compare/", "/"),
        ("./", "/", "/"),
        ("../", "/", "/compare/"),
        ("../small-talk/", "/compare/small-talk/", "/compare/smiling/"),
        ("../../from/japan/#enko", "/from/japan/#enko", "/compare/smiling/"),
        ("./", "/compare/smiling/", "/compare/smiling/"),
        ("./#host", "/compare/smiling/#host", "/compare/smiling/"),
        ("#host", "#host", "/compare/smiling/"),
        ("images/social.png", "/images/social.png", "/"),
        ("../images/social.png", "/images/social.png", "/compare/"),
    ],
)
def test_a_link_is_relative_to_the_page_it_stands_on(link, target, base):
    assert link == relative(target, base)


@pytest.mark.parametrize(
    ("html", "prose"),
    [
        ("one <em>two</em> <strong>three</strong>", "one *two* **three**"),
        ("<code>a &lt; b</code>", "`a < b`"),
        ("<strong>bold <em>and</em> <code>code</code></strong>", "**bold *and* `code`**"),
        ('<a href="mailto:a@example.org">write</a>', "[write](mailto:a@example.org)"),
        ("fish &amp; chips", "fish & chips"),
        ("three &lt; four", "three < four"),
        ("a [slot] stays", "a [slot] stays"),
        ("snake_case_stays and 2*3*4", "snake_case_stays and 2\\*3\\*4"),
        ("# not a heading", "# not a heading"),
        ("- not a list", "- not a list"),
    ],
)
def test_prose_is_inline_markdown(html, prose, small):
    assert html == inline(prose, small, "/")


@pytest.mark.parametrize(
    "prose",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](vbscript:msgbox)",
        "<javascript:alert(1)>",
        '[x](https://a.example "onclick=alert(1)")',
        '[x](https://a.example/"onmouseover="alert(1))',
        "![x](https://a.example/pixel.png)",
        "**<script>alert(1)</script>**",
        "[<img src=x onerror=alert(1)>](https://a.example)",
        "`<script>alert(1)</script>`",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<svg/onload=alert(1)>",
        "*<b onclick=alert(1)>x*",
    ],
)
def test_nothing_in_prose_can_run_or_be_fetched(prose, small):
    tree = lxml_html.fragment_fromstring(inline(prose, small, "/"), create_parent="div")
    tags = {element.tag for element in tree.iterdescendants()}
    assert set() == tags - {"em", "strong", "code", "a", "s"}
    assert set() == {name for element in tree.iter() for name in element.attrib} - {"href", "rel", "title"}
    links = tree.xpath("//@href")
    assert [] == [link for link in links if not link.startswith(("https://", "http://", "mailto:"))]


def test_links_to_other_sites_do_not_hand_over_the_window(small):
    assert '<a href="https://a.example" rel="noopener">x</a>' == inline("[x](https://a.example)", small, "/")


@pytest.mark.parametrize(
    ("link", "reference"),
    [
        ("../../glossary/#small-talk", "term:small-talk"),
        ("../../from/sylvania/#hej", "word:hej"),
        ("../office-hours/#email", "compare:office-hours#email"),
        ("../../sources/study-full/", "source:study-full"),
    ],
)
def test_a_reference_in_prose_becomes_a_relative_link(link, reference, small):
    assert f'see <a href="{link}">this</a>' == inline(f"see [this]({reference})", small, "/compare/greeting/")


def test_a_text_without_markup_never_meets_the_markdown_parser(small, monkeypatch):
    monkeypatch.setattr(markup, "_parser", lambda: pytest.fail("the parser was asked"))
    markup.parsed.cache_clear()
    assert "Nod “quietly”; it&#39;s 70 % (2015)." == inline("Nod “quietly”; it's 70 % (2015).", small, "/")


def test_templates_escape_what_they_are_given(small_with):
    catalog = small_with(("backgrounds/sylvania.yml", "name: Sylvania", 'name: Sylvania "&" < more'))
    page = Renderer(catalog).render("background", whole(background)(catalog, "sylvania"), "/from/sylvania/")
    assert "<h1>Sylvania &#34;&amp;&#34; &lt; more</h1>" in page


def test_a_place_of_which_nothing_is_known_that_carries_over_says_so_and_asks(small):
    page = Renderer(small).render("background", whole(background)(small, "sylvania"), "/from/sylvania/")
    section = lxml_html.fromstring(page).get_element_by_id("already-know")
    assert small.messages.say("place.already_know_unknown") in section.text_content()
    assert ["../../about/#tell-us"] == section.xpath(".//a/@href")


def test_a_misspelt_name_in_a_template_is_an_error_and_not_an_empty_place(small, tmp_path, monkeypatch):
    (tmp_path / "wrong.html").write_text("{{ view.misspelt }}")
    monkeypatch.setattr(rendering, "TEMPLATES", tmp_path)
    with pytest.raises(UndefinedError):
        Renderer(small).render("wrong", object(), "/")


@pytest.mark.parametrize("base", ["/", "/compare/", "/compare/small-talk/", "/contribute/rules/2/", "/old"])
@pytest.mark.parametrize(
    "target", ["/", "/plan/", "/compare/", "/compare/small-talk/", "/from/japan/#norms", "/old/x.ics"]
)
def test_a_relative_link_leads_where_the_address_does(base, target):
    site = "https://example.org"
    folder = base if base.endswith("/") else f"{base}/"
    assert f"{site}{target}" == urljoin(f"{site}{folder}", relative(target, base))
