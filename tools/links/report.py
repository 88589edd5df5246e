"""What was found, in the words of the data: each dead link with its line and what to do."""

from collections import Counter
from urllib.parse import urlsplit

from macros.diagnostics import Diagnostic
from macros.printing import as_text
from tools.links import asking
from tools.links.exceptions import PATH

_DEAD = f"Find where the text is now and change the address. If it is lost, add the address with a reason to {PATH}."
_UNREACHABLE = f"Open it yourself. If it answers you, but never this check, add it with that reason to {PATH}."
_MOVED = "If that page says the same, write its address. A mere front page means that the text is gone."
_COUNTED = {
    asking.OK: "answer",
    asking.MOVED: "have moved",
    asking.GONE: "are gone",
    asking.UNREACHABLE: "cannot be reached",
    asking.REFUSED: "refuse programs and could not be checked",
    asking.NOT_ASKED: "were not asked, because the time was over",
}


def findings(links, answers, excuses):
    """A finding for each place of each link that is dead or has moved."""
    excused = {excuse.address for excuse in excuses}
    for link in links:
        answer = answers[link.address]
        if answer.kind == asking.MOVED:
            message = f"{link.address} has moved for good to {answer.new}"
            yield Diagnostic(link.location, "moved-link", message, _MOVED, "warning")
        elif answer.kind == asking.GONE and link.address not in excused:
            yield Diagnostic(link.location, "dead-link", f"{link.address} is gone: {answer.why}", _DEAD)
        elif answer.kind == asking.UNREACHABLE and link.address not in excused:
            message = f"{link.address} cannot be reached: {answer.why}"
            yield Diagnostic(link.location, "dead-link", message, _UNREACHABLE)


def text(found, answers):
    """The findings, then how many addresses answered how."""
    counts = Counter(answer.kind for answer in answers.values())
    lines = [*([as_text(found)] if found else []), f"Outside addresses: {len(answers)}"]
    lines += [f"{counts[kind]:5} {words}" for kind, words in _COUNTED.items() if counts[kind]]
    hosts = Counter(urlsplit(address).hostname for address, one in answers.items() if one.kind == asking.REFUSED)
    if hosts:
        lines.append(f"Open these yourself now and then: {', '.join(sorted(hosts))}.")
    return "\n".join(lines)
