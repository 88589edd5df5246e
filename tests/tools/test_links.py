"""The check of outside links judges answers rightly and asks politely; its servers are on this machine."""

import socket
import threading
import time

import pytest

from tests.answering import answering
from tools.links import asking
from tools.links.asking import GONE, MOVED, NOT_ASKED, OK, REFUSED, UNREACHABLE


@pytest.fixture
def server():
    with answering() as one:
        yield one


@pytest.fixture(autouse=True)
def in_a_hurry(monkeypatch):
    monkeypatch.setattr(asking, "PAUSE", 0)
    monkeypatch.setattr(asking, "TIMEOUTS", (1, 0.5))


def ask(server, *paths, seconds=30):
    """The answers by path."""
    found = asking.ask_all([server.address + path for path in paths], "Crosswalk test", seconds)
    return {address.removeprefix(server.address): answer for address, answer in found.items()}


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (OK, "/ok"),
        (OK, "/no-head"),
        (OK, "/head-lies"),
        (OK, "/head-fails"),
        (OK, "/for-now"),
        (OK, "/moved-for-now"),
        (OK, "/flaky"),
        (MOVED, "/moved"),
        (MOVED, "/moved-twice"),
        (GONE, "/gone"),
        (GONE, "/gone-410"),
        (GONE, "/moved-away"),
        (REFUSED, "/robots"),
        (REFUSED, "/busy"),
        (REFUSED, "/linkedin"),
        (REFUSED, "/moved-to-robots"),
        (UNREACHABLE, "/broken"),
        (UNREACHABLE, "/circle"),
    ],
)
def test_each_answer_is_judged(server, kind, path):
    assert kind == ask(server, path)[path].kind


def test_what_has_moved_says_where(server):
    assert f"{server.address}/ok" == ask(server, "/moved-twice")["/moved-twice"].new


def test_a_server_that_is_silent_or_not_there_is_told_in_words(server):
    server.delay["/slow"] = 1.5
    assert asking.Answer(UNREACHABLE, "it does not answer in time") == ask(server, "/slow")["/slow"]
    with answering() as closed:
        pass
    assert asking.Answer(UNREACHABLE, "no connection can be made") == ask(closed, "/ok")["/ok"]


def test_a_host_that_does_not_exist_is_told_as_such(monkeypatch):
    def unknown(*arguments, **options):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    nowhere = "http://nowhere.invalid/"
    assert asking.Answer(UNREACHABLE, "the host does not exist") == asking.ask_all([nowhere], "x", 30)[nowhere]


def test_one_host_is_asked_one_thing_at_a_time_and_several_hosts_at_once(server):
    paths = [f"/{number}" for number in range(8)]
    with answering() as other:
        other.address = other.address.replace("127.0.0.1", "localhost")
        both = {one: {one.address + path for path in paths} for one in (server, other)}
        server.meeting = other.meeting = threading.Barrier(2, timeout=10)
        asking.ask_all(set.union(*both.values()), "x", 30)
    assert [1, 1] == [server.most, other.most]
    assert [0, 0] == [server.missed, other.missed]


def test_between_two_addresses_of_a_host_there_is_a_pause(server, monkeypatch):
    monkeypatch.setattr(asking, "PAUSE", 0.2)
    began = time.monotonic()
    ask(server, "/ok", "/for-now", "/moved")
    assert time.monotonic() - began > 0.4


def test_we_say_who_we_are_and_ask_with_get_only_where_head_does_not_do(server):
    ask(server, "/ok", "/no-head")
    expected = [("HEAD", "/no-head"), ("GET", "/no-head"), ("HEAD", "/ok")]
    assert expected == [(method, path) for method, path, _ in server.asked]
    assert {"Crosswalk test"} == {agent for *_, agent in server.asked}


def test_when_the_time_is_over_nothing_more_is_asked(server):
    assert {NOT_ASKED} == {answer.kind for answer in ask(server, "/ok", "/gone", seconds=-1).values()}
    assert [] == server.asked


def test_a_doi_is_asked_of_its_registry_only(server, monkeypatch):
    monkeypatch.setattr(asking, "DOI", server.address)
    assert OK == ask(server, "/moved-away")["/moved-away"].kind
    assert ["/moved-away"] == [path for _, path, _ in server.asked]
