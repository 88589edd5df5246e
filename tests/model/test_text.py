"""What may stand in a text: plain words and inline Markdown; no HTML, no commands of templates, only known links."""

import datetime

import pytest

from tests.support import read_entry


def found(text):
    """The rules that a text breaks as the intro of a topic."""
    quoted = "'" + text.replace("'", "''") + "'"
    return [place.split()[1] for place in read_entry("topic", f"- id: a\n  title: A\n  intro: {quoted}\n")[1]]


@pytest.mark.parametrize(
    "text",
    [
        "*Many* people **often** say `hello`.",
        "See [this page](https://example.org/a_(b)).",
        "Write to [us](mailto:us@example.org) or <https://example.org>.",
        "See [referral](term:referral), [blat](word:blat), [this](compare:small-talk#host), [that](source:smith-2012).",
        "5 < 6 and 7 > 6, a<b, <3",
        "Hi [name], may I ask you {something}?",
        "100 % of { braces } # and } more",
        "It costs $5 & more.",
        "AT&amp;T",
    ],
)
def test_plain_words_and_inline_markdown_are_fine(text):
    assert [] == found(text)


@pytest.mark.parametrize(
    "text", ["<b>bold</b>", "a<br>b", "<br/>", "</p>", "<a href='x'>", "<!-- note -->", "<my-part>", "<SCRIPT>"]
)
def test_html_is_not(text):
    assert ["raw-html"] == found(text)


@pytest.mark.parametrize("text", ["{{ site }}", "{% if a %}", "{# note #}", "a }} b", "x %} y", "{{{a}}}"])
def test_commands_of_templates_are_not(text):
    assert ["jinja-braces"] == found(text)


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert",
        "JavaScript:alert", " javascript:alert", "<javascript:alert>", "data:text/html,x",
        "vbscript:x", "file:///etc", "ftp://a.b", "//example.org", "/about/", "about.md", "#here", "",
        "term:", "https:",
        "&#106;avascript:alert", "javascript&colon;alert",
    ],
)  # fmt: skip
def test_links_go_nowhere_else(target):
    assert ["link-scheme"] == found(f"See [this]({target}).")


@pytest.mark.parametrize("text", ["<javascript:alert>", "<data:text/html,x>"])
def test_links_in_angle_brackets_go_nowhere_else_either(text):
    assert ["link-scheme"] == found(text)


@pytest.mark.parametrize("text", ["", " ", "\t"])
def test_a_text_is_not_empty(text):
    assert ["empty-text"] == found(text)


@pytest.mark.parametrize("name", ["a", "a1", "first-message", "2015-study", "a-b-c"])
def test_ids_are_kebab_case(name):
    assert [] == read_entry("channel", f"- id: '{name}'\n  name: A\n")[1]


@pytest.mark.parametrize("name", ["A", "a_b", "a--b", "-a", "a-", "a b", "é", "a.b", "a/b", "", "a\\n"])
def test_other_ids_are_told(name):
    assert ["1:7 bad-id"] == read_entry("channel", f'- id: "{name}"\n  name: A\n')[1]


@pytest.mark.parametrize("name", ["on", "off", "yes", "no", "y", "n"])
def test_words_that_some_programs_read_as_true_or_false_are_no_ids(name):
    assert ["1:7 switch-word"] == read_entry("channel", f"- id: {name}\n  name: A\n")[1]


def date(value):
    return [place.split()[1] for place in read_entry("notice", f"- id: a\n  text: A.\n  checked_on: '{value}'\n")[1]]


def in_days(number):
    return datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=number)


@pytest.mark.parametrize(
    "value", ["2024-02-29", "1999-12-31", in_days(0), in_days(1)], ids=["leap", "old", "today", "tomorrow"]
)
def test_dates_are_days_up_to_tomorrow(value):
    assert [] == date(value)


@pytest.mark.parametrize(
    "value", ["2025-02-29", "2025-13-01", "2025-1-1", "20250101", "2025-W01-1", "01.02.2025", "soon", "２０２５-01-01"]
)
def test_other_dates_are_told(value):
    assert ["bad-date"] == date(value)


def test_two_days_ahead_is_the_future():
    assert ["future-date"] == date(in_days(2))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("https://example.org/a", []),
        ("http://127.0.0.1:8000/", []),
        ("example.org", ["4:5 link-scheme"]),
        ("javascript:x", ["4:5 link-scheme"]),
        ("https://a b", ["4:5 link-scheme"]),
    ],
)
def test_addresses_are_whole_web_addresses(value, expected):
    assert [place.replace(":12 ", ":5 ") for place in expected] == read_entry(
        "notice", f"- id: a\n  text: A.\n  links:\n  - '{value}'\n"
    )[1]


def words(count):
    return read_entry("term", f"- id: a\n  term: a\n  meaning: >-\n    {' '.join(['word'] * count)}\n")[1]


def test_the_limit_of_words_is_the_last_number_that_fits():
    assert [] == words(20)
    assert ["3:12 too-long"] == words(21)


@pytest.mark.parametrize("tag", ["en", "pt-BR", "zh-Hant", "zh-Hant-TW", "fil"])
def test_languages_are_tags(tag):
    assert [] == language(tag)


@pytest.mark.parametrize("tag", ["EN", "english", "pt-br", "zh_Hant", "e"])
def test_other_languages_are_told(tag):
    assert ["wrong-value"] == language(tag)


def language(tag):
    host = "host: {name: US, short: US, country: US}\naddress: https://a.b\nrepository: https://a.b\n"
    text = f"name: A\ndescription: B.\n{host}languages: [{tag}]\n"
    return [place.split()[1] for place in read_entry("site", text)[1]]
