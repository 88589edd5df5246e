"""Work is shared out among processes, and what comes of it is as if one had done it all."""

import os
import threading

import pytest

from macros import workers
from macros.workers import can_fork, shared_out


@pytest.fixture
def two_processors(monkeypatch):
    if not can_fork():
        pytest.skip("this system has no forks that are safe")
    monkeypatch.setattr(workers, "processors", lambda: 2)
    monkeypatch.setattr(workers, "WORTH_IT", 2)
    monkeypatch.setattr(threading, "active_count", lambda: 1)  # the tests' own helpers have threads


def test_the_results_come_in_the_order_of_the_pieces(two_processors):
    assert [number * number for number in range(50)] == shared_out(lambda number: number**2, range(50))


def test_other_processes_do_the_work_and_send_only_what_is_asked_for(two_processors):
    done = shared_out(lambda number: (number, os.getpid()), range(50), lambda pair: pair[1])
    assert os.getpid() not in done
    assert 2 >= len(set(done))


def test_a_fault_in_the_work_is_raised_here(two_processors):
    with pytest.raises(ZeroDivisionError):
        shared_out(lambda number: 1 // (number - 30), range(50))


@pytest.mark.parametrize("why", ["few pieces", "one processor", "threads", "no forks"])
def test_where_it_is_not_worth_it_or_not_safe_one_process_does_it_all(two_processors, monkeypatch, why):
    if why == "one processor":
        monkeypatch.setattr(workers, "processors", lambda: 1)
    elif why == "threads":
        monkeypatch.setattr(threading, "active_count", lambda: 2)
    elif why == "no forks":
        monkeypatch.setattr(workers, "can_fork", lambda: False)
    done = shared_out(lambda number: os.getpid(), range(1 if why == "few pieces" else 50), lambda pid: None)
    assert {os.getpid()} == set(done)
