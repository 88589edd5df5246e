"""python -m macros new in a real terminal: questions, reasons at once, and nothing left behind when it is stopped."""

import os
import pty
import select
import shutil
import signal
import sys
import time

import pytest

from macros.source import read
from tests.support import ROOT

STOP, END = b"\x03", b"\x04"


@pytest.fixture
def root(small_root, tmp_path):
    shutil.copytree(small_root / "data", tmp_path / "data")
    return tmp_path


class Talk:
    """A person at a terminal: waits for each prompt, then types."""

    def __init__(self, *arguments):
        self.process, self.terminal = pty.fork()
        if not self.process:
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # who runs in the background has been told to ignore it
            os.chdir(ROOT)
            os.execv(sys.executable, [sys.executable, "-m", "macros", "new", *map(str, arguments)])
        self.seen, self.stopped = "", False

    def type(self, *answers):
        for answer in answers:
            self._until("> ")
            self.stopped = answer == STOP
            os.write(self.terminal, answer if isinstance(answer, bytes) else f"{answer}\n".encode())
        return self

    def end(self):
        """The exit code, after everything was printed."""
        tries = 20
        while tries and not self._until(None, seconds=1):
            tries -= 1
            if self.stopped:  # a first Ctrl-C may come just before Python waits for it; a person presses again
                os.write(self.terminal, STOP)
        if not tries:
            os.kill(self.process, signal.SIGKILL)
        code = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
        os.close(self.terminal)
        return code

    def _until(self, prompt, seconds=20):
        """Read up to the prompt; tell whether the other side has closed."""
        start, latest = len(self.seen), time.monotonic() + seconds
        while time.monotonic() < latest and not (prompt and self.seen[start:].endswith(prompt)):
            if select.select([self.terminal], [], [], 0.1)[0]:
                try:
                    self.seen += os.read(self.terminal, 65536).decode(errors="replace")
                except OSError:
                    return True
        return False


def test_a_comparison_is_written_from_answers(root):
    talk = Talk("comparison", "--root", root)
    talk.type("Is 5 minutes late: rude?", "Being late", "3", "", "Sylvania, atlantis", "")
    assert 0 == talk.end()
    values = read(root / "data/comparisons/being-late.yml", "a").root
    assert ("Is 5 minutes late: rude?", "asking") == (values["question"], values["topic"])
    assert ["sylvania", "atlantis"] == list(values["home_norms"])
    assert "Wrote data/comparisons/being-late.yml" in talk.seen


def test_an_answer_that_does_not_fit_is_asked_again_with_the_reason(root):
    talk = Talk("comparison", "--root", root)
    talk.type("", "Why?", "w" * 50, "Greeting", "askin", "asking", "x " * 31, "", "", "", "next-step", "Being Late")
    assert 0 == talk.end()
    for reason in (
        "This one is needed.",
        "50 characters; at most 40 fit here.",
        "did you mean 'asking'?",
        "31 words; at most 30 fit here.",
        "taken by data/comparisons/greeting.yml",
        "taken by the pages themselves",
        "so it reads: being-late",
    ):
        assert reason in talk.seen
    assert (root / "data/comparisons/being-late.yml").is_file()


def test_what_was_given_as_a_flag_is_not_asked_again(root):
    talk = Talk("quiz", "again", "--root", root, "--comparison", "greting", "--title", "Again")
    talk.type("greeting")
    assert 0 == talk.end()
    assert "--comparison 'greting': Unknown comparison 'greting'. did you mean 'greeting'?" in talk.seen
    assert "heading" not in talk.seen


@pytest.mark.parametrize("key", [STOP, END], ids=["Ctrl-C", "end of input"])
@pytest.mark.parametrize("answered", [0, 2])
def test_stopping_leaves_nothing_behind(root, key, answered):
    before = sorted(root.rglob("*"))
    talk = Talk("term", "--root", root).type(*["ballpark figure", "About so much."][:answered], key)
    assert 130 == talk.end()
    assert "Nothing was written." in talk.seen
    assert "Traceback" not in talk.seen
    assert before == sorted(root.rglob("*"))


def test_each_question_comes_with_an_example(root):
    talk = Talk("source", "--root", root)
    talk.type("A title", "", "", "1", "1", "1", "", "")
    assert 0 == talk.end()
    assert 8 == talk.seen.count("For example: ")


def test_a_place_without_a_page_is_begun_when_the_person_wants_it(root):
    talk = Talk("comparison", "--root", root)
    talk.type("Is late rude?", "Being late", "asking", "", "Peru", "no", "Peru", "", "", "", "es", "")
    assert 0 == talk.end()
    assert "There is no page on 'peru' yet." in talk.seen
    place = read(root / "data/backgrounds/peru.yml", "a").root
    assert ("Peru", ["es"]) == (place["name"], place["languages"])
    assert ["peru"] == list(read(root / "data/comparisons/being-late.yml", "a").root["home_norms"])


def test_an_id_that_the_new_place_will_have_is_asked_again_and_no_answer_is_lost(root):
    talk = Talk("comparison", "--root", root)
    talk.type("Is late rude?", "Peru", "asking", "", "Peru", "", "", "being-late", "", "es", "")
    assert 0 == talk.end()
    assert "The id 'peru' is that of the place." in talk.seen
    assert (root / "data/comparisons/being-late.yml").is_file() and (root / "data/backgrounds/peru.yml").is_file()
