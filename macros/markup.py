"""Inline Markdown of data: text → tokens, which may be changed, → safe HTML.

HTML is refused by the parser, and once more, with all else that nobody wrote here, when the tokens become HTML.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

MAY_BE_MARKUP = re.compile(r"[*_`\[\]<&\\]|\n\n")
"""What stands in a text that has markup; all others are only escaped, for a parser would dominate the build."""
REFERENCES = ("term", "word", "compare", "source")
"""Schemes of links to what the site holds: `[…](term:referral)`."""
_SCHEMES = {"http", "https", "mailto"}
_TAGS = {"em", "strong", "code", "a", "s", "gloss-term"}
_ATTRIBUTES = {"a": {"href", "rel"}, "gloss-term": {"data-term", "data-meaning", "data-example", "data-more"}}


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("zero", {"html": False}).enable(["emphasis", "link", "backticks", "escape", "entity"])


@lru_cache(maxsize=20_000)
def parsed(text: str) -> tuple[Token, ...]:
    """The tokens of a text, which are shared: change a copy. A link is `link_open`, what it shows, `link_close`."""
    (line,) = _parser().parseInline(text)
    return tuple(line.children or ())


def reference(token: Token) -> str:
    """What a token links to, if it opens a link to something that the site holds."""
    return _href(token) if _href(token).partition(":")[0] in REFERENCES else ""


def _href(token: Token) -> str:
    return str(token.attrs.get("href", "")) if token.type == "link_open" else ""


def linked(tokens: Iterable[Token], address_of: Callable[[str], str]) -> Iterator[Token]:
    """The tokens with addresses in place of references; other sites get no hold of the window."""
    for token in tokens:
        if known := reference(token):
            yield token.copy(attrs={"href": address_of(known)})
        elif _href(token).startswith("http"):
            yield token.copy(attrs={"href": _href(token), "rel": "noopener"})
        else:
            yield token


def made(html: str) -> Token:
    """A token that stands for HTML from a template."""
    return Token("html_inline", "", 0, content=html)


def safe(tokens: Sequence[Token]) -> str:
    """Tokens as HTML, in which nothing can run or be fetched."""
    html = _parser().renderer.render(tokens, _parser().options, {})
    return nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)


def plain(text: str) -> str:
    """A prose field without its markup, for attributes, search and metadata."""
    return "".join(token.content for token in parsed(text)) if MAY_BE_MARKUP.search(text) else text
