"""Where a vanished address most likely went."""

import pytest

from macros.promises.contract import Contract
from macros.promises.guesses import Guesses
from macros.promises.published import Published
from macros.promises.redirects import Redirects

PAGES = {
    "/": (),
    "/compare/": (),
    "/compare/chatting/": ("host", "hello", "weather", "answer"),
    "/compare/smiling/": ("host", "a-trick", "answer", "straight-look"),
    "/quizzes/chatting/": ("hello", "weather"),
    "/sources/smith-2013/": ("norms",),
    "/checklists/new/": (),
    "/checklists/new/weekly.ics": (),
}
GIVEN = (
    "/compare/small-talk/", "/compare/small-talk/#hello", "/compare/small-talk/#weather", "/compare/small-talk/#answer",
    "/compare/smiling/", "/compare/smiling/#host", "/compare/smiling/#answer", "/compare/smiling/#trick",
    "/compare/smiling/#straight-look", "/sources/smith-2012/", "/compare/nothing-like-it/",
)  # fmt: skip


@pytest.fixture
def guesses():
    published = Published(PAGES)
    return Guesses(Contract(published, dict.fromkeys(GIVEN, 1), Redirects({}, published, GIVEN), ""))


def test_a_new_page_of_the_same_kind_with_the_same_anchors(guesses):
    assert "/compare/chatting/" == guesses.page("/compare/small-talk/")


def test_a_new_page_with_a_name_like_its_own(guesses):
    assert "/sources/smith-2013/" == guesses.page("/sources/smith-2012/")


def test_without_a_good_guess_the_list_it_stood_in(guesses):
    assert "/compare/" == guesses.page("/compare/nothing-like-it/")
    assert "/" == guesses.page("/figures/")


def test_a_new_anchor_with_a_name_like_its_own(guesses):
    assert "/compare/smiling/#a-trick" == guesses.anchor("/compare/smiling/#trick", "/compare/smiling/")


def test_an_anchor_that_is_new_on_another_page_has_moved_there(guesses):
    assert "/compare/chatting/#weather" == guesses.anchor("/compare/smiling/#weather", "/compare/smiling/")


def test_an_anchor_that_nothing_is_like_leads_to_its_page(guesses):
    assert "/compare/chatting/" == guesses.anchor("/compare/small-talk/#zzz", "/compare/chatting/")
