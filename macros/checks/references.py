"""Every name used in one entry exists in another: unknown-source, unknown-anchor and their kin.

A reference is `<entry>` or `<entry>#<anchor>`; inside its own comparison's quiz the anchor alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from ..catalog import Catalog, LoadedEntry
from ..diagnostics import Diagnostic, Instead, did_you_mean, nearest
from ..model import BY_NAME
from ..model.base import Reference
from ..model.text import ID_PATTERN
from ..names import ANYONE, HOST, Names

_PLACES = {
    "source": "Sources are files in data/sources/, shown on /sources/; `python -m macros new source` begins one.",
    "topic": "Topics stand in data/topics.yml.",
    "notice": "Notices stand in data/notices.yml.",
    "channel": "Channels stand in data/channels.yml.",
    "background": "Backgrounds are files in data/backgrounds/; `python -m macros new background` begins one.",
    "comparison": "Comparisons are files in data/comparisons/.",
    "term": "Terms stand in data/glossary.yml.",
    "word": "Words stand in the file of their background.",
    "phrase": "Phrases stand under 'phrases' in the comparison.",
    "misreading": "Misreadings stand under 'misreadings' in the comparison.",
    "anchor": "An anchor is the id of an item, 'host' or a background.",
}
_LINKABLE = ("comparison", "background", "checklist", "quiz", "source")


def unknown_references(catalog: Catalog) -> Iterator[Diagnostic]:
    """unknown-<kind> for every name that does not exist; draft-reference for a draft named by something published."""
    for entry in catalog.loaded:
        yield from unknown_in(catalog.names, entry)


def unknown_in(names: Names, entry: LoadedEntry) -> Iterator[Diagnostic]:
    """The same for one entry, also one that is only being written."""
    for reference in entry.reading.references:
        yield from _RESOLVERS[reference.kind](names, entry, reference)


def _unknown(names: Names, kind: str, reference: Reference, target: str, known: Iterable[str]) -> Iterator[Diagnostic]:
    if own := names.called(kind, target):
        message = f"'{target}' is what readers see; here stands the id of the {kind}"
        tip = f"Write '{own}'. {_PLACES[kind]}"
        yield Diagnostic(reference.location, "label-for-id", message, tip, instead=Instead(target, own))
        return
    known = [name for name in known if re.fullmatch(ID_PATTERN, name)]  # a bad id is told where it stands
    instead = Instead(target, nearest(target, known))
    tip = f"{did_you_mean(target, known)} {_PLACES[kind]}".strip()
    yield Diagnostic(reference.location, f"unknown-{kind}", f"unknown {kind} '{target}'", tip, instead=instead)


def _entry(kind: str) -> Callable[[Names, LoadedEntry, Reference], Iterator[Diagnostic]]:
    """A reference to an entry of one kind."""

    def resolve(names: Names, entry: LoadedEntry, reference: Reference) -> Iterator[Diagnostic]:
        known = names.of(kind)
        if (kind, "") in names.unread:
            return
        if reference.target not in known:
            yield from _unknown(names, kind, reference, reference.target, known)
        elif known[reference.target]:
            yield from _draft(entry, reference, kind, reference.target)

    return resolve


def _draft(entry: LoadedEntry, reference: Reference, kind: str, name: str) -> Iterator[Diagnostic]:
    if not entry.is_in_draft(reference.location):
        file = f"data/{BY_NAME[kind].place}{f'/{name}.yml' if BY_NAME[kind].is_folder else ''}"
        yield Diagnostic(
            reference.location,
            "draft-reference",
            f"'{reference.target}' is a draft and cannot be named by something published",
            f"Take its line 'status: draft' away in {file} first, or make this a draft too.",
        )


def _local(kind: str, only: str = "") -> Callable[[Names, LoadedEntry, Reference], Iterator[Diagnostic]]:
    """An anchor of the entry's own comparison."""

    def resolve(names: Names, entry: LoadedEntry, reference: Reference) -> Iterator[Diagnostic]:
        comparison = _own_comparison(entry)
        target = reference.target.removeprefix(f"{comparison}#")
        if comparison in names.of("comparison"):
            yield from _anchor_in(names, entry, reference, ("comparison", comparison, target), kind, only)

    return resolve


def _own(names: Names, entry: LoadedEntry, reference: Reference) -> Iterator[Diagnostic]:
    """An anchor of the entry itself."""
    yield from _anchor_in(names, entry, reference, (entry.kind.name, entry.id, reference.target), "anchor")


def _own_comparison(entry: LoadedEntry) -> str:
    if entry.kind.name == "comparison":
        return entry.id
    if entry.kind.name == "quiz" and entry.model is not None:
        return entry.model.comparison
    return str(entry.root.get("comparison", "")) if entry.is_usable else ""


def _anchor_in(
    names: Names, entry: LoadedEntry, reference: Reference, place: tuple[str, str, str], kind: str, only: str = ""
) -> Iterator[Diagnostic]:
    where, name, target = place
    if (where, name) in names.unread:
        return
    known = names.anchors_of(where, name, only)
    if target not in known:
        yield from _unknown(names, kind, reference, target, known)
    elif known[target].draft:
        yield from _draft(entry, reference, where, name)


def _anywhere(kind: str, only: str = "") -> Callable[[Names, LoadedEntry, Reference], Iterator[Diagnostic]]:
    """`<entry>` or `<entry>#<anchor>`."""

    def resolve(names: Names, entry: LoadedEntry, reference: Reference) -> Iterator[Diagnostic]:
        name, mark, anchor = reference.target.partition("#")
        where = next((place for place in _LINKABLE if name in names.of(place)), None)
        if where is None:
            yield from _unknown(names, "comparison", reference, name, names.of("comparison"))
        elif names.of(where)[name]:
            yield from _draft(entry, reference, where, name)
        elif mark:
            yield from _anchor_in(names, entry, reference, (where, name, anchor), kind, only)

    return resolve


def _side(*more: str) -> Callable[[Names, LoadedEntry, Reference], Iterator[Diagnostic]]:
    """A background, or one of the words that stand for a side."""

    def resolve(names: Names, entry: LoadedEntry, reference: Reference) -> Iterator[Diagnostic]:
        backgrounds = names.of("background")
        if reference.target in backgrounds:
            yield from _entry("background")(names, entry, reference)
        elif reference.target not in more:
            yield from _unknown(names, "background", reference, reference.target, [*more, *backgrounds])

    return resolve


def _word(names: Names, entry: LoadedEntry, reference: Reference) -> Iterator[Diagnostic]:
    """`<background>#<word>`, or the word alone when one background has it."""
    background, mark, word = reference.target.rpartition("#")
    if mark and background not in names.of("background"):
        yield from _unknown(names, "background", reference, background, names.of("background"))
        return
    homes = [background] if mark else list(names.of("background"))
    known = {
        name: anchor.draft or names.of("background")[home]
        for home in homes
        for name, anchor in names.anchors_of("background", home, "word").items()
    }
    if known.get(word):
        yield from _draft(entry, reference, "background", background or entry.id)
    elif word not in known and not any(("background", home) in names.unread for home in homes):
        yield from _unknown(names, "word", reference, word, known)


def _norm_word(names: Names, entry: LoadedEntry, reference: Reference) -> Iterator[Diagnostic]:
    """A word under a home norm; an unknown background is told at the norm's key."""
    if reference.target.partition("#")[0] in names.of("background"):
        yield from _word(names, entry, reference)


def _word_or_term(names: Names, entry: LoadedEntry, reference: Reference) -> Iterator[Diagnostic]:
    scheme, mark, term = reference.target.partition(":")
    if mark and scheme == "term":
        yield from _entry("term")(names, entry, Reference("term", term, reference.location))
    else:
        own = reference.target.removeprefix("word:")
        target = own if "#" in own else f"{entry.id}#{own}"
        yield from _word(names, entry, Reference("word", target, reference.location))


_RESOLVERS = {
    **{kind: _entry(kind) for kind in ("source", "topic", "notice", "channel", "background", "comparison", "term")},
    "phrase": _local("phrase", "phrase"),
    "misreading": _local("misreading", "misreading"),
    "local-anchor": _local("anchor"),
    "own-anchor": _own,
    "anchor": _anywhere("anchor"),
    "compare": _anywhere("anchor"),
    "phrase-anchor": _anywhere("phrase", "phrase"),
    "side": _side(HOST),
    "viewer": _side(HOST, ANYONE),
    "word": _word,
    "norm-word": _norm_word,
    "word-or-term": _word_or_term,
}
