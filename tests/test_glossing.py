"""The first use of a term in running prose opens its meaning; what a reader reads stays as it was written."""

import re

import pytest
from lxml import html as lxml_html

from macros.glossing import Glossing, forms
from macros.markup import linked, made, parsed, safe
from macros.model import Term
from macros.rendering import Renderer
from macros.views import background, comparison
from tests.support import whole


def term(id_, word, *more, everyday=()):
    return Term(id=id_, term=word, forms=more, everyday=everyday, meaning="It is so.")


def marked(text, *terms, met=None):
    """The HTML of inline Markdown with each marked word as {id:word}."""
    glossing, tokens = Glossing({one.id: one for one in terms}), parsed(text)
    if glossing.may_mark(text):
        tokens = glossing.marked(tokens, set() if met is None else met, braces)
    return safe([*linked(tokens, lambda known: f"../{known}")])


def braces(one, word):
    return made(f"{{{one.id}:{word}}}")


REFERRAL = term("referral", "referral", "referrals", "refer")
CHAT = term("coffee-chat", "coffee chat", "coffee chats")
COFFEE = term("coffee", "coffee")


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("A {referral:referral} is one.", "A referral is one."),
        ("{referral:Referrals} help.", "Referrals help."),
        ("{referral:REFER} me.", "REFER me."),
        ("({referral:referral}), then", "(referral), then"),
        ("“{referral:refer}”", "“refer”"),
        ("referrable, preferral and refer_x", "referrable, preferral and refer_x"),
        ("self-referral and referral-based", "self-referral and referral-based"),
        ("a {referral:referral} - or not", "a referral - or not"),
        (
            "the {referral:referral}'s worth, its {coffee:coffee}’s smell",
            "the referral's worth, its coffee’s smell",
        ),
        ("o'referral and refer'd", "o'referral and refer'd"),
        ("реreferral and referralñ", "реreferral and referralñ"),
        ("ſomething REFERRAĿ", "ſomething REFERRAĿ"),
    ],
)
def test_whole_words_are_recognized_in_any_case(expected, text):
    assert expected == marked(text, REFERRAL, COFFEE)


def test_only_the_first_use_on_a_page_is_marked_whatever_its_form():
    met = set()
    assert "{referral:refer} and referral" == marked("refer and referral", REFERRAL, met=met)
    assert "two referrals" == marked("two referrals", REFERRAL, met=met)
    assert "two {referral:referrals}" == marked("two referrals", REFERRAL)


def test_the_longest_term_wins_and_a_shorter_one_is_not_found_inside_it():
    text = "coffee chats, a coffee chat and a coffee"
    assert "{coffee-chat:coffee chats}, a coffee chat and a {coffee:coffee}" == marked(text, COFFEE, CHAT)


def test_an_abbreviation_is_recognized_in_capitals_only():
    method = term("star", "STAR method", "STAR")
    assert "a star, {star:STAR}" == marked("a star, STAR", method)
    assert "the {star:Star Method}" == marked("the Star Method", method)


def test_forms_with_an_everyday_sense_are_left_alone():
    lead = term("lead", "lead", "job lead", everyday=("lead", "leads"))
    assert ("job lead",) == forms(lead)
    assert "people who lead leads to a {lead:job lead}" == marked("people who lead leads to a job lead", lead)


def test_of_two_terms_with_one_form_the_first_in_the_glossary_has_it():
    assert "{one:chat}" == marked("chat", term("one", "chat"), term("two", "talk", "chat"))


def test_a_glossary_without_terms_marks_nothing():
    assert "a referral" == marked("a referral")


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("<em>a {referral:referral}</em>", "*a referral*"),
        ("<strong>no <em>{referral:refer}</em></strong> refer", "**no *refer*** refer"),
    ],
)
def test_markup_in_prose_survives(expected, text):
    assert expected == marked(text, REFERRAL)


@pytest.mark.parametrize(
    ("closed", "text"),
    [
        (
            '<a href="https://refer.example/referral" rel="noopener">to refer</a>',
            "[to refer](https://refer.example/referral)",
        ),
        ("<code>refer</code>", "`refer`"),
        ('<a href="../x/">a <code>refer</code> to refer</a>', "[a `refer` to refer](../x/)"),
        ('<a href="../x/"><em>refer</em></a>', "[*refer*](../x/)"),
    ],
)
def test_nothing_inside_a_link_or_code_is_touched(closed, text):
    assert f"{closed} {{referral:refer}}" == marked(f"{text} refer", REFERRAL)


def test_a_link_to_a_term_set_by_an_author_is_its_first_use():
    assert "{referral:being referred} refer" == marked("[being referred](term:referral) refer", REFERRAL)
    later = '{referral:refer} <a href="../term:referral">being referred</a>'
    assert later == marked("refer [being referred](term:referral)", REFERRAL)


@pytest.mark.parametrize("text", ["[*being* referred](term:referral)", "[`referred`](term:referral)"])
def test_a_link_to_a_term_with_markup_stays_a_link_and_is_its_first_use_all_the_same(text):
    assert marked(text) + " refer" == marked(f"{text} refer", REFERRAL)


def test_a_link_to_a_term_that_was_met_stays_a_link():
    link = "[being referred](term:referral)"
    assert marked(link) == marked(link, REFERRAL, met={"referral"})


def test_a_link_to_a_glossary_elsewhere_is_no_term():
    link = '<a href="https://a.example/glossary/#referral" rel="noopener">x</a>'
    assert f"{link} {{referral:refer}}" == marked("[x](https://a.example/glossary/#referral) refer", REFERRAL)


def test_characters_that_mean_something_in_html_stay_text():
    assert "1 &lt; 2 &amp;amp; {referral:refer} &gt;" == marked("1 < 2 &amp;amp; refer >", REFERRAL)
    odd, words = term("odd", 'a "b" & <c>'), []
    tokens = parsed('a "b" & <c> <d> & e')
    rest = [*Glossing({"odd": odd}).marked(tokens, set(), lambda _, word: words.append(word) or made(""))]
    assert (['a "b" & <c>'], " &lt;d&gt; &amp; e") == (words, safe(rest))


def test_a_word_in_prose_becomes_a_link_with_its_meaning(small_with):
    catalog = small_with(
        ("glossary.yml", "term: small talk", "term: 'a < \"small\" & talk'"),
        ("glossary.yml", "meaning: Light talk", 'meaning: Light "talk" & 1 < 2'),
        ("comparisons/greeting.yml", "Often *yes*.", "Chit-chat helps."),
    )
    page = Renderer(catalog).render("comparison", comparison.view(catalog, "greeting"), "/compare/greeting/")
    (found,) = lxml_html.fromstring(page).xpath("//gloss-term")
    assert ("Chit-chat", "../../glossary/#small-talk") == (found[0].text, found[0].get("href"))
    assert 'a < "small" & talk' == found.get("data-term")
    assert 'Light "talk" & 1 < 2 about nothing that matters.' == found.get("data-meaning")


def places_of_terms(catalog):
    """The nearest element with an id around each term of a comparison."""
    page = Renderer(catalog).render("comparison", comparison.view(catalog, "greeting"), "/compare/greeting/")
    return lxml_html.fromstring(f"<div>{page}</div>").xpath("//gloss-term/ancestor::*[@id][1]/@id")


def test_in_the_table_terms_are_marked_for_the_host_only_because_the_columns_of_places_start_hidden(small_with):
    plain = ("comparisons/greeting.yml", "A short [greeting](term:small-talk) is enough.", "Enough.")
    host, home = "It costs *little*.", "why: Words are for friends."
    assert ["why"] == places_of_terms(small_with(plain, (plain[0], host, "Small talk costs little.")))
    assert ["freedonia"] == places_of_terms(small_with(plain, (plain[0], home, "why: Chit-chat is for friends.")))


def test_two_pages_do_not_share_what_was_met(small):
    renderer = Renderer(small)
    pages = [renderer.render("comparison", comparison.view(small, "greeting"), "/compare/greeting/") for _ in range(2)]
    assert pages[0] == pages[1]
    assert 1 == pages[0].count("<gloss-term")


def pages_of(catalog, template, view, entries):
    renderer = Renderer(catalog)
    return {entry: renderer.render(template, view(catalog, entry), f"/x/{entry}/") for entry in entries}


def test_each_term_is_marked_once_on_a_page_and_never_where_it_would_be_in_the_way(catalog):
    pages = pages_of(catalog, "comparison", comparison.view, catalog.comparisons)
    pages |= pages_of(catalog, "background", whole(background), catalog.backgrounds)
    closed = "|".join(
        f"ancestor::{tag}" for tag in ("h1", "h2", "h3", "th", "summary", "label", "button", "blockquote")
    )
    found = 0
    for entry, page in pages.items():
        words = lxml_html.fromstring(f"<div>{page}</div>").xpath("//gloss-term")
        links = [word[0].get("href") for word in words]
        assert sorted(set(links)) == sorted(links), entry
        assert [] == [word.text_content() for word in words if word.xpath(closed)], entry
        found += len(words)
    assert found > len(pages)


def test_what_is_read_on_a_page_is_the_same_without_a_glossary(catalog):
    for entry in catalog.comparisons:
        view, address = comparison.view(catalog, entry), f"/compare/{entry}/"
        renderer = Renderer(catalog)
        with_terms = renderer.render("comparison", view, address)
        renderer.glossing = Glossing({})
        without = renderer.render("comparison", view, address)
        assert read(without) == read(with_terms)


def read(page):
    return re.sub(r"\s+", " ", lxml_html.fromstring(f"<div>{page}</div>").text_content())
