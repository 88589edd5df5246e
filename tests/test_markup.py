"""Inline Markdown becomes tokens, which may be changed, and then safe HTML or plain words."""

import pytest

from macros.markup import linked, made, parsed, plain, reference, safe


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("one two three", "one *two* **three**"),
        ("a link, code", "a [link](https://a.example), `code`"),
        ("fish & chips < soup", "fish & chips < soup"),
        ('say "hi"', 'say *"hi"*'),
        ("the mark &lt;", "the mark `&lt;`"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_prose_without_its_markup_is_what_a_person_would_read(text, prose):
    assert text == plain(prose)


def test_a_text_without_markup_is_its_own_words():
    assert "plain; 70 % “so”" == plain("plain; 70 % “so”")


@pytest.mark.parametrize(
    ("known", "text"),
    [
        ("term:referral", "[a](term:referral)"),
        ("compare:office-hours#email", "[a](compare:office-hours#email)"),
        ("", "[a](https://a.example)"),
        ("", "[a](terms:referral)"),
        ("", "*a*"),
    ],
)
def test_what_leads_to_something_on_the_site_is_told_from_other_links(known, text):
    assert known == reference(parsed(text)[0])


def test_changing_links_leaves_the_shared_tokens_as_they_are():
    text = "see [this](term:referral)"
    assert 'see <a href="../x/">this</a>' == safe([*linked(parsed(text), lambda _: "../x/")])
    assert "term:referral" == reference(parsed(text)[1])


def test_what_a_template_made_stands_among_the_words():
    gloss = '<gloss-term data-term="a"><a href="../glossary/#a">b</a></gloss-term>'
    assert f"{gloss} &lt; c" == safe([made(gloss), *parsed(" < c")])


@pytest.mark.parametrize("html", ["<script>alert(1)</script>", "<gloss-term onclick='x'></gloss-term>", "<img src=x>"])
def test_what_no_template_makes_is_refused_once_more(html):
    assert safe([made(html)]) in ("", "<gloss-term></gloss-term>")
