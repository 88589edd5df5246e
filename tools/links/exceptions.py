"""Links that may be dead, each with the reason; one that is not needed is an error, so that the list stays short."""

from macros.diagnostics import Diagnostic
from macros.model.base import Node
from macros.model.decoding import decode
from macros.model.text import Address, Line
from macros.source import read
from tools.links import asking

PATH = "tools/links/exceptions.yml"
NEEDED_FOR = (asking.GONE, asking.UNREACHABLE, asking.NOT_ASKED)


class Excuse(Node):
    """One address that may be dead."""

    address: Address
    reason: Line


def read_file(root):
    """The exceptions, and what is wrong with their file."""
    if not (root / PATH).is_file():
        return (), []
    document = read(root / PATH, PATH)
    excuses = decode(document, Excuse, listed=True)[0] if document.root is not None else ()
    return excuses or (), list(document.diagnostics)


def unneeded(excuses, answers):
    """Exceptions for links that answer, or that no file holds."""
    seen = set()
    for excuse in excuses:
        kind = answers[excuse.address].kind if excuse.address in answers else ""
        if kind in NEEDED_FOR and excuse.address not in seen:
            seen.add(excuse.address)
            continue
        why = "stands twice" if excuse.address in seen else "is not dead" if kind else "is in no file"
        message = f"this exception is not needed: {excuse.address} {why}"
        yield Diagnostic(excuse.place_of("address"), "unneeded-exception", message, "Remove its lines.")
