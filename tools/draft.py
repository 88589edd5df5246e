"""Answers of the form "Suggest a comparison" → a draft that passes the check, whatever the answers hold.

What fits a field stands in that field. What does not, or what the check refuses there, stands above as a comment, so
that no word is lost. The file is the one that `new comparison` writes; a comment is one line of printable letters, then
wrapped.
"""

import re
import textwrap
import unicodedata

from macros.building import NOT_ALLOWED_WORDS
from macros.changes.wording import one_line
from macros.loading import examine
from macros.names import ANYONE, HOST, SECTIONS
from macros.scaffolding.filling import filled
from macros.scaffolding.kinds.comparison import COMPARISON
from macros.source import read

FOLDER = "data/comparisons"
LONGEST_ID, LONGEST_TITLE, CLAIM_WORDS = 50, 40, 45
TAKEN = {HOST, ANYONE, *SECTIONS, *NOT_ALLOWED_WORDS}
HARMLESS = str.maketrans({"{": "(", "}": ")", "<": "‹", ">": "›"})
ASKED = {
    "question": "The question",
    "us": "In the US",
    "place": "The place",
    "there": "There",
    "scope": "How the author knows",
    "misunderstanding": "Easily misunderstood",
    "phrase": "Words that help",
    "sources": "Read about it, by the author; not checked",
}
HEAD = "# Suggested in issue {number}, in a form. The topic is not known yet: look whether this one fits."
USED_IN = {"title": "title", "question": "question", "host_norm": "us", "home_norms": "place", "phrases": "phrase"}
"""Which answer stands in which field of the draft."""


def free_name(text, number, names):
    """An id for the file that nothing has, made of the question: small letters, digits and hyphens, nothing else."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    name = "-".join(re.findall(r"[a-z0-9]+", letters))[:LONGEST_ID].strip("-")
    if not re.search("[a-z]{2}", name):
        name = "suggestion"
    taken = TAKEN.union(*names.entries.values())
    return next(one for one in (name, *(f"{name}-{number + more}" for more in range(100))) if one not in taken)


def plain(text):
    """A text that no field refuses: no template command, no HTML, no link."""
    return one_line(text, 4_000).translate(HARMLESS).replace("](", "] (")


def cut(text, limit, joint=" "):
    """The first words, or letters, with a sign that there is more."""
    if joint:
        words = text.split(" ")
        return text if len(words) <= limit else " ".join(words[: limit - 1]) + " …"
    return text if len(text) <= limit else text[: limit - 2].rsplit(" ", 1)[0] + " …"


def place_named(text, catalog):
    """The background that the author's place is, under any of its names."""
    wanted = text.casefold().strip(" .")
    for name, model in catalog.backgrounds.items():
        if wanted and wanted in {each.casefold() for each in (name, model.name, model.short_name or "", *model.places)}:
            return name
    return ""


def fields(said, day, catalog):
    """What stands in the draft, by the names of the answers and of what else `new` may be told."""
    question = plain(said["question"])
    found = {"title": cut(question, LONGEST_TITLE, ""), "question": question, "us": cut(plain(said["us"]), CLAIM_WORDS)}
    found["place"] = place_named(said["place"], catalog) if said["there"] else ""
    found["there"] = cut(plain(said["there"]), CLAIM_WORDS)
    found["told_by"] = f"{plain(said['scope'])}; told on {day}" if said["scope"] else ""
    return found | {"phrase": plain(said["phrase"]), "topic": next(iter(catalog.topics), "")}


def text_of(kept, name, said, number):
    """The file: the skeleton of a comparison with what is kept, and every answer as a comment."""
    answers = {**kept, "answer": "", "places": kept["place"]}
    schema, rest = filled("comparison", COMPARISON, name, answers, kept).split("\n", 1)
    lines = [HEAD.format(number=number)]
    for asked, label in ASKED.items():
        if said[asked]:
            wrapped = textwrap.wrap(f"{label}: {one_line(said[asked], 4_000)}", 116)
            lines += ["#", *(f"# {line}" for line in wrapped)]
    return "\n".join([schema, *lines, "#", rest])


def write(said, number, day, root):
    """Write the draft; return its path, the findings on it, and the fields the check refused."""
    catalog, _ = examine(root)
    kept, refused = fields(said, day, catalog), []
    name = free_name(said["question"], number, catalog.names)
    file = root / FOLDER / f"{name}.yml"
    while True:
        with file.open("x" if not refused else "w", encoding="utf-8") as draft:  # "x": never over another file
            draft.write(text_of(kept, name, said, number))
        path = file.relative_to(root).as_posix()
        findings = [found for found in examine(root)[1] if found.location.path == path]
        wrong = first_wrong(file, path, findings)
        if wrong in refused or wrong not in USED_IN:
            return path, findings, refused
        refused.append(wrong)
        kept[USED_IN[wrong]] = f"Suggestion {number}" if wrong in ("title", "question") else ""


def first_wrong(file, path, findings):
    """The field in which the first error stands; a warning is fine in a draft."""
    lines = [found.location.line for found in findings if found.severity == "error"]
    keys = read(file, path).root.keys_at if lines else {}
    above = [key for key in keys if keys[key].line <= min(lines)] or list(keys)
    return above[-1] if above else ""
