"""Filled HTML as Markdown: headings that can be linked become Markdown headings, the rest stays HTML."""

import pytest

from macros.plain_markdown import Heading, headings, markdown

SECTION = '<section id="why"><h2>Why?</h2><p>So.</p></section>'


def test_a_section_gives_its_anchor_to_the_heading_that_opens_it():
    assert "## Why? {: #why }\n\n<div><p>So.</p></div>\n" == markdown(SECTION)
    assert [Heading(2, "why", "Why?")] == headings(SECTION)


def test_an_anchor_of_a_heading_itself_wins():
    assert [Heading(3, "own", "Own")] == headings('<section id="other"><h3 id="own">Own</h3></section>')


def test_what_holds_sections_is_opened_and_keeps_its_anchor():
    assert '<div id="all"></div>\n\n## Why? {: #why }\n\n<div><p>So.</p></div>\n' == markdown(
        f'<div id="all">{SECTION}</div>'
    )


@pytest.mark.parametrize("tag", ["details", "article", "form", "li"])
def test_headings_of_cards_rows_and_folded_parts_are_no_contents(tag):
    part = f'<{tag}><h3 id="inner">Inner</h3></{tag}>'
    assert [] == headings(part)
    assert f"<div>{part}</div>\n" == markdown(part)


def test_text_between_blocks_is_not_lost():
    text = markdown("before<h1>One</h1>between<p>x</p>after")
    assert "<div>before</div>\n\n# One\n\n<div>between<p>x</p>after</div>\n" == text


def test_marks_of_markdown_and_html_in_a_heading_stay_text():
    assert "# a\\_b \\*c\\* &lt;id&gt; \\{: #x \\}".replace("#x", "\\#x") in markdown(
        "<h1>a_b *c* &lt;id&gt; {: #x }</h1>"
    )


def test_a_heading_that_leads_somewhere_still_does():
    made = markdown('<section id="why"><h2><a href="../x/?a&amp;b">Why * &amp; how</a></h2><p>So.</p></section>')
    assert '## <a href="../x/?a&amp;b">Why \\* &amp; how</a> {: #why }' == made.splitlines()[0]
