"""Old addresses lead on: by a redirect, along a chain, with their page, or with what they repeat."""

import pytest

from macros.promises.published import Published
from macros.promises.redirects import Redirects, as_address

SITE = "https://site.example/crosswalk/"
PAGES = {
    "/": (),
    "/compare/": ("topic-talk",),
    "/compare/greeting/": ("host", "hello", "misread"),
    "/topics/talk/": ("greeting",),
    "/phrases/": ("phrase-greeting-hello",),
    "/for-hosts/": ("greeting",),
    "/checklists/first-day/": ("sleep",),
    "/checklists/first-day/weekly.ics": (),
    "/quizzes/greeting/": ("one",),
}
PUBLISHED = Published(PAGES)


def end_of(address, given=(), **written):
    return Redirects(written.pop("written", written), PUBLISHED, given).end_of(address)


def test_what_is_published_leads_to_itself_and_what_is_not_leads_nowhere():
    assert "/compare/greeting/#host" == end_of("/compare/greeting/#host")
    assert [None, None] == [end_of("/compare/hallo/"), end_of("/compare/greeting/#nobody")]


def test_a_chain_is_followed_to_its_end():
    written = {"/compare/a/": "/compare/b/", "/compare/b/": "/compare/greeting/"}
    assert "/compare/greeting/" == end_of("/compare/a/", written=written)


def test_a_circle_leads_nowhere():
    written = {"/compare/a/": "/compare/b/", "/compare/b/": "/compare/a/"}
    assert None is end_of("/compare/a/", written=written)
    assert {"/compare/a/", "/compare/b/"} == Redirects(written, PUBLISHED).astray


def test_a_redirected_page_takes_its_anchors_and_files_along():
    written = {"/compare/a/": "/compare/greeting/", "/checklists/a/": "/checklists/first-day/"}
    assert "/compare/greeting/#hello" == end_of("/compare/a/#hello", written=written)
    assert "/checklists/first-day/weekly.ics" == end_of("/checklists/a/weekly.ics", written=written)


def test_an_anchor_that_the_new_page_lacks_needs_a_line_of_its_own():
    written = {"/compare/a/": "/compare/greeting/"}
    assert None is end_of("/compare/a/#gone", written=written)
    assert "/compare/greeting/#host" == end_of(
        "/compare/a/#gone", written=written | {"/compare/a/#gone": "/compare/greeting/#host"}
    )


def test_a_section_that_its_page_has_no_more_leads_to_the_page():
    assert "/compare/greeting/" == end_of("/compare/greeting/#more-phrases")
    assert "/compare/greeting/" == end_of("/compare/a/#not-equal", written={"/compare/a/": "/compare/greeting/"})


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("/phrases/#phrase-greeting-hello", "/phrases/#phrase-hi-there-hello"),
        ("/for-hosts/#greeting", "/for-hosts/#hi-there"),
        ("/topics/talk/#greeting", "/topics/noise/#hi-there"),
    ],
)
def test_what_repeats_a_page_elsewhere_follows_it_without_a_line_of_its_own(new, old):
    given = ("/compare/hi-there/", "/compare/hi-there/#hello", old)
    assert new == end_of(old, given, written={"/compare/hi-there/": "/compare/greeting/"})


def test_what_repeats_something_that_is_not_repeated_any_more_leads_to_its_page():
    given = ("/compare/hi/#bow", "/phrases/#phrase-hi-bow")
    written = {"/compare/hi/#bow": "/compare/greeting/#host"}
    assert "/compare/greeting/#host" == end_of("/phrases/#phrase-hi-bow", given, written=written)


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("/compare/greeting/", "/compare/greeting/"),
        ("/compare/greeting/#host", "compare/greeting#host"),
        ("/compare/greeting/", "/compare/greeting/index.html"),
        ("/compare/greeting/#host", f" {SITE}compare/greeting/#host "),
        ("/compare/greeting/#host", "greeting#host"),
        ("/checklists/first-day/", "first-day"),
        ("/", SITE),
        ("/", "/"),
        ("/checklists/first-day/weekly.ics", "/checklists/first-day/weekly.ics"),
        ("/somewhere/", "/somewhere"),
        (None, "nobody"),
        (None, "/compare/../../secret/"),
        (None, "/compare//greeting/"),
        (None, "//other.example/"),
        (None, "https://other.example/compare/greeting/"),
        (None, "/compare/greeting/?from=japan"),
        (None, '/"><script>/'),
        (None, "two words"),
    ],
)
def test_an_address_is_understood_however_a_person_writes_it(address, text):
    assert address == as_address(text, SITE, PAGES)
