"""The comfort check has a line for each comparison that can be tried, with the fingerprints of what may be kept."""

from macros.views import fingerprints, home, plan, quiz
from tests.support import whole

view_of = whole(plan)


def test_every_comparison_that_can_be_tried_has_its_line_in_the_order_of_the_topics(catalog):
    order = [id_ for topic in catalog.topics for id_, one in catalog.in_topic(topic).items() if one.try_it]
    assert order == [line.id for line in view_of(catalog).lines]
    assert len(order) > 10


def test_a_comparison_without_a_line_and_a_topic_without_lines_are_left_out(small_with):
    tried = small_with(("comparisons/greeting.yml", "topic: talk\n", "topic: talk\ntry_it: Greet one person\n"))
    ((title, lines),) = view_of(tried).topics
    assert ("Talk", ["greeting"]) == (title, [line.id for line in lines])
    assert ("Greet one person", ("greetings",), ("first-day",)) == (
        lines[0].text,
        lines[0].quizzes,
        lines[0].checklists,
    )


def test_a_line_knows_its_question_and_what_there_is_to_practice_with(catalog):
    for line in view_of(catalog).lines:
        assert (f"/compare/{line.id}/", catalog.comparisons[line.id].question) == (line.link.address, line.link.text)
        assert (tuple(catalog.quizzes_of(line.id)), tuple(catalog.checklists_of(line.id))) == (
            line.quizzes,
            line.checklists,
        )


def test_things_are_named_with_the_fingerprints_that_their_own_pages_use(catalog):
    view = view_of(catalog)
    kept = {it.id: it.things for it in view.quizzes}
    for entry in catalog.quizzes:
        questions = quiz.view(catalog, entry).questions
        assert " ".join(f"{question.id}:{question.fingerprint}" for question in questions) == kept[entry]
    counts = {it.id: len(it.things.split()) for it in view.checklists}
    assert {id_: sum(len(phase.items) for phase in one.phases) for id_, one in catalog.checklists.items()} == counts
    assert [fingerprints.of_try(catalog.comparisons[line.id]) for line in view.lines] == [
        thing.partition(":")[2] for thing in view.things.split()
    ]


def test_those_who_have_rated_nothing_start_with_the_first_questions(catalog, small):
    assert home.view(catalog).first == view_of(catalog).start
    assert home.view(small).first == view_of(small).start
