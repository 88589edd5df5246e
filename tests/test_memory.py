"""What takes long is found once; what nobody asks for any more is forgotten."""

from macros.memory import Memory


def test_a_result_is_found_once_also_in_the_next_run():
    found = []
    memory = Memory()
    for _ in range(2):
        assert 1 == memory.get("one", lambda: found.append("one") or 1)
        memory.next_run()
    assert ["one"] == found


def test_nothing_is_a_result_too():
    memory = Memory({"one": None})
    assert memory.get("one", lambda: 5) is None


def test_a_result_that_a_run_does_not_ask_for_is_forgotten():
    memory = Memory({"one": 1})
    memory.next_run()
    assert 2 == memory.get("one", lambda: 2)
    assert {"one": 2} == memory.asked
