"""References are printed from what was read; what was only remembered is left out."""

import pytest

from macros.views.bibliography import inside, link, reference, references


def test_fields_that_were_only_remembered_are_not_printed(small):
    source = small.sources["study-abstract"]
    assert ("Journal of Nods, 1-20", "https://journal.example/nods") == (inside(source), link(source))


def test_fields_that_were_read_are_printed(small_with):
    known = small_with(("sources/study-abstract.yml", "  from_memory: [DOI, volume, issue]\n", ""))
    source = known.sources["study-abstract"]
    assert ("Journal of Nods 12(3), 1-20", "https://doi.org/10.1000/remembered") == (inside(source), link(source))


def test_no_field_that_was_only_remembered_is_printed_for_any_source(catalog):
    for id_, source in catalog.sources.items():
        printed = reference(catalog, id_)
        if "DOI" in source.seen.from_memory:
            assert not printed.link.startswith("https://doi.org/"), id_
        if "URL" in source.seen.from_memory:
            assert source.URL is None or printed.link != source.URL, id_
        for name in {"publisher", "genre"} & set(source.seen.from_memory):
            assert getattr(source, name) is None or str(getattr(source, name)) not in printed.inside, id_


@pytest.mark.parametrize(
    ("who", "year", "source"),
    [
        ("Able, A.; Baker, B.; Clark, C.", "2001-05-04", "study-abstract"),
        ("Notes Company", "not stated", "page-no-date"),
        ("", "2018", "survey-many"),
    ],
)
def test_a_reference_names_authors_and_date_as_far_as_they_are_known(small, who, year, source):
    found = reference(small, source)
    assert (who, year) == (found.who, found.year)


def test_a_reference_says_its_kind_what_was_read_and_any_caution(small):
    found = reference(small, "study-full")
    assert ("Research", "full text read", "One table was corrected.") == (found.kind, found.read, found.caution)


def test_a_list_holds_each_source_below_a_node_once_in_the_order_of_labels(small):
    labels = [found.label for found in references(small, small.comparisons["greeting"])]
    assert ["Able and others, 2001", "Dale and Evans, 2010", "Office of Greetings, 2018"] == labels
