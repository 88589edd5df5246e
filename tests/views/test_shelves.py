"""Pages made of one list."""

from macros.views import shelves


def test_terms_stand_by_letter_without_regard_to_capitals(small):
    letters = shelves.glossary(small).letters
    assert [("R", ["Rain check"]), ("S", ["small talk"])] == [
        (letter, [term.term for term, _ in terms]) for letter, terms in letters
    ]


def test_a_term_leads_to_where_more_is_said(small):
    (_, rain), (_, talk) = shelves.glossary(small).letters
    assert [None, "/compare/greeting/#host"] == [see and see.address for _, see in (*rain, *talk)]


def test_words_of_home_languages_stand_in_the_glossary_with_their_place(small):
    words = shelves.glossary(small).words
    assert [("freedonia", ["privet", "poka"]), ("sylvania", ["hej"])] == [
        (home, [word.word.id for word in found]) for home, found in words
    ]


def test_a_figure_has_its_sources_and_its_comparison(small):
    ((figure, citations, link),) = shelves.figures(small).figures
    assert ("ninety", ["Office of Greetings, 2018"]) == (figure.id, [citation.label for citation in citations])
    assert "/compare/greeting/" == link.address


def test_places_say_how_much_is_compared_and_which_pages_are_thin(small):
    links = shelves.backgrounds(small).links
    assert ["Freedonia and the hills", "Sylvania", "Zembla, also called Atlantis"] == [link.text for link in links]
    assert "1 questions compared: a thin page so far" == links[0].note


def test_quizzes_stand_in_the_order_of_the_topics(catalog):
    order = [entry for topic in catalog.topics for entry in catalog.in_topic(topic)]
    quizzes = [link.address.split("/")[2] for link in shelves.quizzes(catalog, shelves.quiz_groups(catalog)).links]
    places = [order.index(catalog.quizzes[quiz].comparison) for quiz in quizzes]
    assert sorted(places) == places


def test_sources_stand_by_label(small):
    labels = {
        letter: [source.label for source in sources]
        for _, letter, sources in shelves.sources(small, shelves.source_groups(small))
    }
    assert {
        "A": ["Able and others, 2001"],
        "D": ["Dale and Evans, 2010"],
        "N": ["Notes Company"],
        "O": ["Office of Greetings, 2018"],
    } == labels


def test_hosts_see_only_what_they_may_misread(small):
    rows = shelves.for_hosts(small, shelves.host_groups(small))
    assert ["/compare/greeting/", "/compare/office-hours/"] == [row.link.address for row in rows]
    assert [["cold"], ["nobody-came"]] == [[card.id for card in row.misreadings] for row in rows]
    assert ["Greet first."] == [item.text for item in rows[0].for_hosts]
