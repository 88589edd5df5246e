"""addresses.txt: every address and anchor that was ever published, one a line.

The publish job appends what is new after a merge; nobody removes a line. Its first line may be words for people.
"""

from __future__ import annotations

from pathlib import Path

from .published import Published

NAME = "addresses.txt"
_FIRST = "Published addresses are promises: the publish job appends new ones, and nobody removes a line.\n"


def lines(root: Path | None) -> list[str]:
    """The lines of the file, without blanks around them; none when there is no file."""
    file = (root or Path()) / NAME
    if not (root and file.is_file()):
        return []
    return [line.strip() for line in file.read_text(encoding="utf-8-sig", errors="replace").split("\n")]


def given(root: Path | None) -> dict[str, int]:
    """Every promised address with its line."""
    found: dict[str, int] = {}
    for number, line in enumerate(lines(root), start=1):
        if line.startswith("/"):
            found.setdefault(line, number)
    return found


def append(root: Path, published: Published) -> list[str]:
    """Write what is published and not yet promised below the lines that are there; returns the new lines."""
    file, known = root / NAME, given(root)
    new = [address for address in published if address not in known]
    if new:
        old = file.read_bytes() if file.is_file() else _FIRST.encode()
        end = b"" if old.endswith(b"\n") else b"\n"
        file.write_bytes(old + end + "".join(f"{address}\n" for address in new).encode())
    return new
