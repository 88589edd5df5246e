"""Commands take turns and are accounted for, by themselves and with the processes that they start."""

import os
import sys
import time

import pytest

from bench.builds import growth
from bench.running import Cost, Failed, interleaved, median, ratio, run

BIG = 40_000_000
CHILDREN = f"""
import os, time
mine = bytearray({BIG})
for _ in range(2):
    if not os.fork():
        its = bytearray({BIG})
        time.sleep(0.5)
        os._exit(0)
os.wait()
os.wait()
"""


def python(folder, code):
    return run([sys.executable, "-c", code], folder, dict(os.environ))


def test_all_take_turns():
    order = []
    interleaved(2, {"one": lambda: order.append(1), "other": lambda: order.append(2)})
    assert [1, 2, 1, 2] == order


def test_the_median_of_ratios_pairs_the_rounds():
    assert 0.5 == ratio([1, 2, 90], [2, 4, 9])
    assert Cost(2, 5, 8) == median([Cost(1, 4, 9), Cost(2, 5, 7), Cost(3, 6, 8)])


def test_growth_is_one_when_ten_times_as_many_entries_need_ten_times_as_long():
    assert pytest.approx(1) == growth((100, 1000), (0.5, 5))
    assert pytest.approx(2) == growth((100, 1000), (0.5, 50))


def test_a_run_is_accounted_for_and_a_failing_one_says_why(tmp_path):
    start = time.perf_counter()
    cost = python(tmp_path, "sum(range(100000))")
    assert 0 < cost.wall < time.perf_counter() - start
    assert 0 < cost.cpu
    with pytest.raises(Failed, match="no such thing"):
        python(tmp_path, "raise SystemExit('no such thing')")


def test_what_the_measuring_itself_holds_does_not_count(tmp_path):
    alone = python(tmp_path, "pass").peak
    ballast = bytearray(2 * BIG)
    assert python(tmp_path, "pass").peak < alone + BIG / 1e6
    del ballast


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell")
def test_processes_that_run_at_once_are_added_up(tmp_path):
    """Each of the two children sees what the parent holds, which counts once."""
    assert 3 * BIG / 1e6 < python(tmp_path, CHILDREN).peak < 4 * BIG / 1e6
