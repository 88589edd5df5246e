"""The changes as Markdown that also reads well in a terminal: what to look at first, then entry by entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..model import BY_NAME
from .entries import Changes, EntryChange
from .reading import reading_level
from .showing import also_shown_on, own_page
from .tree import Change
from .weighing import Look, first_looks
from .wording import code, marked, quoted

MOST_BYTES = 1_000_000
"""GitHub takes a summary of 1 MiB and refuses a longer one."""
MOST_PAGES = 12
SHORT = 30
NOTHING = "Nothing changes for readers: the data says the same as before."
LEFT_OUT = "\n\n… and more: the rest is left out here because it is long.\n"
WORDS = {
    "host_norm": "US side",
    "home_norms": "home norm",
    "across": "finding across places",
    "in_common": "in common",
    "misreadings": "misreading",
    "bridge": "steps",
    "steps": "step",
    "phrases": "phrase",
    "for_hosts": "for US colleagues",
    "sources": "source",
    "why": "reason",
    "varies": "who differs",
    "questions": "question",
    "choices": "choice",
    "pairs": "pair",
    "items": "item",
    "phases": "part",
    "words": "word",
    "reviews": "review",
    "waivers": "waiver",
    "not_meant": "not meant",
    "ask_insiders": "question to insiders",
}
ORDER = ("comparison", "background", "notice", "figure", "source", "quiz", "checklist", "story", "term", "topic")


def told(changes: Changes) -> str:
    """The whole text."""
    lines = [*_unreadable(changes), *_body(changes)]
    return _bounded("\n".join(lines) + "\n")


def _unreadable(changes: Changes) -> Iterator[str]:
    if changes.unreadable:
        yield "**Not compared**, because they cannot be read; `python -m macros check` says why:"
        yield ""
        yield from (f"- {code(path)}" for path in changes.unreadable)
        yield ""


def _body(changes: Changes) -> Iterator[str]:
    if not changes.entries:
        yield NOTHING
        return
    yield f"**In short:** {_counted(changes)}."
    if looks := first_looks(changes):
        yield from ("", "## Look at these first", "", *(_look(look) for look in looks))
    for entry in sorted(changes.entries, key=_place):
        yield from ("", *_entry(entry, changes))


def _counted(changes: Changes) -> str:
    """How many entries of each kind came, went and changed."""
    counts = Counter((entry.kind, entry.how) for entry in sorted(changes.entries, key=_place))
    return ", ".join(f"{count} {kind if count == 1 else _plural(kind)} {how}" for (kind, how), count in counts.items())


def _plural(kind: str) -> str:
    return "terms" if kind == "term" else BY_NAME[kind].plural


def _place(entry: EntryChange) -> tuple[int, str]:
    return ORDER.index(entry.kind) if entry.kind in ORDER else len(ORDER), entry.id


def _look(look: Look) -> str:
    if look.entry is None:
        return f"- **{look.what}:** {code(look.address)}"
    told = f"- **{look.what}:** {_name(look.entry)}"
    if not look.trail:
        return told
    change = look.trail[-1]
    where = ", ".join(_label(part) for part in look.trail[1:] if part.id or part.name in WORDS and part.is_thing)
    if not change.is_thing:
        return f"{told}, {where}: {quoted(change.before or 'none', 200)} → {quoted(change.after or 'none', 200)}"
    words = change.before or change.after or ""
    return f"{told}, {where}" + (f": {quoted(words, 200)}" if words != change.id else "")


def _name(entry: EntryChange) -> str:
    return f"{entry.kind} {code(entry.id)}"


def _entry(entry: EntryChange, changes: Changes) -> Iterator[str]:
    """One entry: what became of it, where it is seen, what changed in it."""
    was = f", before {code(entry.former)}" if entry.former else ""
    yield f"## {entry.kind} {entry.how}: {quoted(entry.title, 200)} ({code(entry.id)}{was})"
    yield ""
    yield from _about(entry, changes)
    if entry.how != "removed" and entry.change.parts:
        yield from ("", *_parts(entry.change, 0))


def _about(entry: EntryChange, changes: Changes) -> Iterator[str]:
    yield f"- file: {code(entry.entry.path)}" + (" (draft)" if entry.statuses[1] == "draft" else "")
    if page := own_page(entry.kind, entry.id):
        yield f"- page: {code(page)}"
    if others := also_shown_on(entry, changes):
        more = f" and {len(others) - MOST_PAGES} more" if len(others) > MOST_PAGES else ""
        also = "once published, also shown on" if entry.statuses[1] == "draft" else "also shown on"
        yield f"- {also}: {', '.join(map(code, others[:MOST_PAGES]))}{more}"
    levels = [reading_level(side.model) if side else None for side in (entry.before, entry.after)]
    if levels[1] is not None and levels[0] != levels[1]:
        grades = " → ".join(f"{max(0, level):.1f}" for level in levels if level is not None)
        yield f"- reading level: {grades} (years of school in the US; 8 is the limit for what must be read fast)"


def _parts(change: Change, depth: int) -> Iterator[str]:
    """The changes inside, each a point of a list; what only holds others is passed over."""
    for part in change.parts:
        yield from _parts(part, depth) if _is_group(part) else _part(part, depth)


def _is_group(change: Change) -> bool:
    return bool(change.parts) and not (change.is_thing or change.before or change.after)


def _part(change: Change, depth: int) -> Iterator[str]:
    indent, label = "  " * depth, _label(change)
    if change.is_thing:
        was = f", before {code(change.former)}" if change.former else ""
        yield f"{indent}- **{label}** {change.how}{was}"
        yield from _parts(change, depth + 1)
    elif change.how == "changed" and max(len(change.before), len(change.after)) <= SHORT:
        yield f"{indent}- {label}: {quoted(change.before)} → {quoted(change.after)}"
    elif change.how == "changed":
        before, after = marked(change.before, change.after)
        yield from (f"{indent}- {label}", f"{indent}  - was: {before}", f"{indent}  - now: {after}")
    else:
        gone = " (removed)" if change.how == "removed" else ""
        yield f"{indent}- {label}{gone}: {quoted(change.before or change.after or '')}"


def _label(change: Change) -> str:
    name = WORDS.get(change.name, change.name.replace("_", " "))
    return f"{name} {code(change.id)}" if change.id else name


def _bounded(text: str) -> str:
    """The text, ended at a line when it is too long for GitHub."""
    raw = text.encode()
    if len(raw) <= MOST_BYTES:
        return text
    return raw[:MOST_BYTES].decode(errors="ignore").rpartition("\n")[0] + LEFT_OUT
