"""Broken YAML is told at the line to change, with what to write, and then read on as if it were mended."""

import time

import pytest

from macros.source import Document, parse


def told(text):
    """Where what is written instead, and the values read on; None for a file of which nothing can be used."""
    document = parse(text, Document("data/a.yml"))
    found = [f"{one.location.line}:{one.location.column} {one.write}" for one in sorted(document.diagnostics)]
    return found, document.root


@pytest.mark.parametrize(
    ("text", "place_and_line", "values"),
    [
        ("a: b\nc: 'd\ne: f\n", "2:4 c: 'd'", {"a": "b", "c": "d", "e": "f"}),
        ('a: "b\nc: "d"\n', '1:4 a: "b"', {"a": "b", "c": "d"}),
        ("a: [b\nc: d\n", "1:4 a: [b]", {"a": ["b"], "c": "d"}),
        ("a: {b: c\n", "1:4 a: {b: c}", {"a": {"b": "c"}}),
        ("a: [b]]\n", "1:7 a: [b]", {"a": ["b"]}),
        ("a: [\n  - b\n", "1:4 a:", {"a": ["b"]}),
        ("a: ['b' 'c']\n", "1:4 a: ['b', 'c']", {"a": ["b", "c"]}),
        ("a: ['what's up', c]\n", '1:4 a: ["what\'s up", c]', {"a": ["what's up", "c"]}),
        ("a: b: c\n", '1:5 a: "b: c"', {"a": "b: c"}),
        ("- a: b: c\n", '1:7 - a: "b: c"', [{"a": "b: c"}]),
        ("a:\n\tb: c\n", "2:1   b: c", {"a": {"b": "c"}}),
        ("a:\n\tb:\n\t\tc: d\n", "2:1   b:\n    c: d", {"a": {"b": {"c": "d"}}}),
        ("a: @b\n", '1:4 a: "@b"', {"a": "@b"}),
        ("a: *b* c\n", '1:4 a: "*b* c"', {"a": "*b* c"}),
        ("a: %b\n", '1:4 a: "%b"', {"a": "%b"}),
        ("a: 'it's'\n", '1:7 a: "it\'s"', {"a": "it's"}),
        ("a: 'b' c\n", "1:4 a: \"'b' c\"", {"a": "'b' c"}),
        ('a: "C:\\Temp"\n', "1:7 a: 'C:\\Temp'", {"a": "C:\\Temp"}),
        ("a: “b: c”\n", '1:4 a: "b: c"', {"a": "b: c"}),
        ("a: „b: c“\n", '1:4 a: "b: c"', {"a": "b: c"}),
        ("title:b\nc: d\n", "1:6 title: b", {"title": "b", "c": "d"}),
        ("title b\nc: d\n", "1:6 title: b", {"title": "b", "c": "d"}),
        ("title：b\nc: d\n", "1:6 title: b", {"title": "b", "c": "d"}),
        ("title=b\nc: d\n", "1:6 title: b", {"title": "b", "c": "d"}),
        ("topic:\u00a0b\nc: d\n", "1:7 topic: b", {"topic": "b", "c": "d"}),
        ("topic:\n\u3000b: c\n", "2:1  b: c", {"topic": {"b": "c"}}),
        ("a:\n  -b: c\n", "2:3   - b: c", {"a": [{"b": "c"}]}),
        ("a:\n  * b\n  * c\n", "2:3   - b\n  - c", {"a": ["b", "c"]}),
        ("a: >-\nb c\n", "2:1   b c", {"a": "b c"}),
        ("a: >-\n  b\n c\n", "3:2   c", {"a": "b c"}),
        ("a: b\n  c: d\ne: f\n", "2:3 c: d", {"a": "b", "c": "d", "e": "f"}),
        ("a:\n  b: c\n   d: e\n  f: g\n", "3:4   d: e", {"a": {"b": "c", "d": "e", "f": "g"}}),
        ("a:\n  - b: c\n    d: e\n  b: f\n", "4:3   - b: f", {"a": [{"b": "c", "d": "e"}, {"b": "f"}]}),
        ("```yaml\na: b\n```\n", "1:1 ", {"a": "b"}),
        ("a: b\u200b\n", "1:5 a: b", {"a": "b"}),
        ("a: b #1 c\n", None, {"a": "b"}),
        ("a: b c #1 d\n", '1:8 a: "b c #1 d"', {"a": "b c"}),
        ("a: #1 d\n", '1:4 a: "#1 d"', {"a": "#1 d"}),
    ],
)
def test_a_fault_is_told_with_the_line_to_write_and_read_over(text, place_and_line, values):
    assert ([place_and_line] if place_and_line else [], values) == told(text)


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: b\n---\nc: d\n", (2, 1), "second document"),
        ("a: " + "[" * 70 + "]" * 70, (1, 67), "levels of nesting"),
        ("a: b\n<<<<<<< x\nc: d\n=======\nc: e\n>>>>>>> y\n", (2, 1), "unfinished merge"),
        ("\n <html>\n<p>a: b</p>\n", (2, 1), "web page"),
        ('{"a": "b c", "d": ["e f"]}\n', (1, 1), "JSON"),
    ],
)
def test_what_cannot_be_mended_is_told_once_and_nothing_is_read(text, place, words):
    document = parse(text, Document("data/a.yml"))
    (finding,) = document.diagnostics
    assert (place, None) == (tuple(finding.location)[1:], document.root)
    assert words in finding.message


def test_faults_in_several_lines_are_all_told():
    found, values = told("a: b: c\nd: 'e\nf: @g\nh: [i\nj: k\n")
    assert ['1:5 a: "b: c"', "2:4 d: 'e'", '3:4 f: "@g"', "4:4 h: [i]"] == found
    assert {"a": "b: c", "d": "e", "f": "@g", "h": ["i"], "j": "k"} == values


def test_a_line_is_mended_once():
    found, _ = told("a:\n" + " " * 40 + "b: 'c\n" + "d: e\n  f\n g: : h\n")
    lines = [one.split(":")[0] for one in found]
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize("text", ["a: b\r\nc: 'd\r\ne: f\r\n", "\ufeffa: b\nc: 'd\ne: f\n"[1:], "a: b\rc: 'd\re: f\r"])
def test_lines_are_counted_as_an_editor_does(text):
    assert ["2:4 c: 'd'"] == told(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "a: نمی‌خواهم\n",
        "a: 👩‍💻 writes\n",
        "a: “quoted” words\n",
        "a: b — c\n",
        "a: b # a remark\n",
        "a: b #\n",
        "a: >-\n  b: c #1\n",
        "a: 'b #1 c'\n",
        "a: don't\n",
        "a: 50% of @people\n",
        "a: >-\n  ```\n  code\n",
        "a: |\n  <<<<<<< b\n",
    ],
)
def test_what_people_rightly_write_is_not_told(text):
    assert [] == told(text)[0]


def test_a_large_broken_file_is_told_in_reasonable_time():
    text = "a:\n" + "  - b: c\n" * 20_000 + "  d: 'e\n"
    started = time.process_time()
    found, _ = told(text)
    assert 1 <= len(found) <= 3
    assert time.process_time() - started < 10
