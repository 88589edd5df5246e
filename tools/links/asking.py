"""Ask addresses politely: one request to a host at a time, with a pause between, and only for what is needed.

HEAD first; many servers answer it wrongly, so GET has the last word, of which the body is not read. What could not be
reached is asked once more at the end. A redirect may lead to a host that is asked for something else just then.
"""

import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import urlsplit

import requests

from tools.links.collecting import DOI

OK, MOVED, GONE, UNREACHABLE, REFUSED, NOT_ASKED = "ok", "moved", "gone", "unreachable", "refused", "not asked"
HOSTS_AT_ONCE = 16
PAUSE = 1.0
TIMEOUTS = (10, 20)
"""Seconds to connect, and to answer."""
PERMANENT = {301, 308}
NO_LONGER = {404, 410}


@dataclass(frozen=True)
class Answer:
    """What came of asking: a kind, why, and the new address of what has moved for good."""

    kind: str
    why: str = ""
    new: str = ""


def ask_all(addresses, agent, seconds):
    """An answer for each address, within so many seconds."""
    end = time.monotonic() + seconds
    answers = _round(addresses, agent, end)
    again = [address for address, answer in answers.items() if answer.kind == UNREACHABLE]
    for address, answer in _round(again, agent, end).items():
        answers[address] = answers[address] if answer.kind == NOT_ASKED else answer
    return answers


def _round(addresses, agent, end):
    hosts = defaultdict(list)
    for address in sorted(addresses):
        hosts[urlsplit(address).hostname].append(address)
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        found = pool.map(lambda group: _ask_host(group, agent, end), hosts.values())
        return {address: answer for answers in found for address, answer in answers.items()}


def _ask_host(addresses, agent, end):
    """One host's addresses, one after another."""
    answers = {}
    with requests.Session() as session:
        session.headers["User-Agent"] = agent
        for address in addresses:
            if answers and time.monotonic() < end:
                time.sleep(PAUSE)
            answers[address] = ask(session, address) if time.monotonic() < end else Answer(NOT_ASKED)
    return answers


def ask(session, address):
    """The answer of one address; GET is asked where HEAD does not say that all is well."""
    answer = Answer(NOT_ASKED)
    for method in ("HEAD", "GET"):
        answer = _ask(session, method, address)
        if answer.kind in (OK, MOVED):
            break
    return answer


def _ask(session, method, address):
    try:
        # A DOI is kept by its registry: that it leads somewhere is the answer, and publishers refuse programs.
        follow = not address.startswith(DOI)
        with session.request(method, address, allow_redirects=follow, stream=True, timeout=TIMEOUTS) as response:
            return _judged(response)
    except requests.RequestException as error:
        return Answer(UNREACHABLE, _reason(error))


def _judged(response):
    code = response.status_code
    why = f"the server answers {code} {response.reason or ''}".strip()
    if code in NO_LONGER:
        return Answer(GONE, why)
    if code >= 500 and code != 999:  # LinkedIn tells programs 999
        return Answer(UNREACHABLE, why)
    if code >= 400:
        return Answer(REFUSED, why)
    hops = [hop.status_code for hop in response.history]
    if hops and PERMANENT.issuperset(hops):
        return Answer(MOVED, why, response.url)
    return Answer(OK, why)


def _reason(error):
    """Why there was no answer, in plain words."""
    kinds = {
        requests.exceptions.SSLError: "its certificate is not valid",
        requests.Timeout: "it does not answer in time",
        requests.TooManyRedirects: "it redirects in a circle",
        requests.ConnectionError: "the host does not exist"
        if "NameResolutionError" in repr(error)
        else "no connection can be made",
    }
    return next((words for kind, words in kinds.items() if isinstance(error, kind)), type(error).__name__)
