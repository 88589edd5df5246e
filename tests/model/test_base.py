"""A node keeps the place of everything in it; a finding about what is not there points to what should hold it."""

import pytest

from macros.diagnostics import Location
from macros.model.base import locate, mapping_of
from tests.support import read_yaml

ROOT = read_yaml("a:\n  - b: c\n    d: {e: [f, g]}\nh: i\n").root


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ((), (1, 1)),
        (("h",), (4, 4)),
        (("a",), (1, 1)),
        (("a", 0), (2, 5)),
        (("a", 0, "d", "e", 1), (3, 16)),
        (("a", 0, "missing"), (2, 5)),
        (("a", 9), (1, 1)),
        (("a", "some-union-member", 0, "b"), (2, 8)),
        (("h", "deeper"), (4, 4)),
    ],
)
def test_a_path_is_followed_as_far_as_it_exists(path, expected):
    place = locate(ROOT, path)
    assert expected == (place.line, place.column)


def test_a_value_that_is_no_yaml_has_no_place():
    assert None is locate({"a": 1}, ("a",))
    assert None is locate(None, ("a",))


def test_the_long_form_of_a_short_form_stands_where_the_short_form_stands():
    place = Location("data/a.yml", 3, 5)
    mapping = mapping_of(place, text="Why.", evidence="editorial", kind=None)
    assert {"text": "Why.", "evidence": "editorial"} == mapping
    assert {place} == {locate(mapping, ()), locate(mapping, ("text",)), locate(mapping, ("evidence",))}
