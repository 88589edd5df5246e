"""What a preview makes again after an edit is, byte for byte, what making everything gives.

The edits are random, with a seed. `CROSSWALK_EDITS=200` makes a longer run.
"""

import json
import os
import random
import subprocess

from tests.site.test_preview import command, small_project

EDITS = int(os.environ.get("CROSSWALK_EDITS", "24"))
SWAPS = (
    ("comparisons/greeting.yml", "title: Greeting & parting", "title: Hello & bye"),
    ("comparisons/greeting.yml", "topic: talk", "topic: asking"),
    ("comparisons/greeting.yml", "related: [office-hours]\n", ""),
    ("comparisons/office-hours.yml", "question: May I visit a professor just to", "question: May I come in to"),
    ("comparisons/office-hours.yml", "A set time when students may come.", "An open [door](term:rain-check)."),
    ("comparisons/office-hours.yml", "id: bothering", "id: disturbing"),
    ("comparisons/office-hours.yml", "topic: asking", "topic: empty"),
    ("topics.yml", "title: Asking", "title: Asking people"),
    ("topics.yml", "intro: What is said.", "intro: What one says."),
    ("glossary.yml", "meaning: A kind no for today.", "meaning: Kindly no, today."),
    ("channels.yml", "name: Short note", "name: Note"),
    ("channels.yml", "limit: 40", "limit: 41"),
    ("backgrounds/freedonia.yml", "name: ", "name: New "),
    ("backgrounds/atlantis.yml", "name: ", "name: Zz "),
    ("sources/study-full.yml", "title: ", "title: Again, "),
    ("sources/survey-many.yml", "title: ", "title: Again, "),
    ("quizzes/greetings.yml", "title: ", "title: More on "),
    ("checklists/first-day.yml", "title: ", "title: Your "),
    ("stories/hall.yml", "title: ", "title: Later: "),
    ("site.yml", "name: ", "name: The "),
)
"""Edits that come and go: file, one text, another text."""
BREAKS = (
    ("comparisons/greeting.yml", "status: published", "status: draft"),
    ("comparisons/office-hours.yml", "  why: unknown\n", "  why unknown\n"),
    ("backgrounds/atlantis.yml", "name: ", "surprise: 1\nname: "),
    ("sources/study-full.yml", "kind: research", "kind: reserch"),
    ("topics.yml", "- id: talk", "- id: chat"),
)
"""Edits that make the data unusable until they are taken back, mostly at once."""


class Editor:
    """Somebody who edits a copy of the data at random, and remembers what it looks like."""

    def __init__(self, root, seed):
        self.random = random.Random(seed)
        self.files = {path.relative_to(root).as_posix(): path.read_text() for path in root.glob("data/**/*.yml")}
        self.files["docs/about.md"] = (root / "docs/about.md").read_text()
        self.made = 0
        self.swapped, self.broken = set(), None

    def edit(self):
        """The next change of one file, as the driver takes it."""
        way = self.random.choices((self.swap, self.add, self.remove, self.write, self.spoil), (12, 2, 1, 1, 2))[0]
        name, text = (self.spoil if self.broken and self.random.random() < 0.7 else way)()
        if text is None:
            del self.files[name]
        else:
            self.files[name] = text
        return {name: text}

    def swap(self):
        return self.turned(self.random.choice(SWAPS))

    def spoil(self):
        """Break something, or mend what was broken."""
        broken, self.broken = self.broken, None
        if not broken:
            self.broken = broken = self.random.choice(BREAKS)
        return self.turned(broken)

    def turned(self, swap):
        """The file with one text in place of the other, or back again."""
        where, *texts = swap
        old, new = texts[::-1] if swap in self.swapped else texts
        self.swapped ^= {swap}
        return f"data/{where}", self.files[f"data/{where}"].replace(old, new, 1)

    def add(self):
        self.made += 1
        kind, model = self.random.choice((("comparisons", "office-hours"), ("quizzes", "greetings")))
        return f"data/{kind}/made-{self.made}.yml", self.files[f"data/{kind}/{model}.yml"]

    def remove(self):
        made = [name for name in self.files if "/made-" in name]
        return (self.random.choice(made), None) if made else self.add()

    def write(self):
        return "docs/about.md", self.files["docs/about.md"] + f"\nMore {self.random.random()}.\n"


def follow(way, root, rounds):
    """The marks of all files after each round."""
    started = command(root, way, rounds)
    return subprocess.Popen(started, cwd=root, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def marks(process):
    printed, errors = process.communicate(timeout=900)
    assert 0 == process.returncode, errors
    return json.loads(printed.splitlines()[-1])


def test_after_any_edit_the_preview_holds_what_making_everything_would_give(small_root, tmp_path):
    roots = [small_project(small_root, folder) for folder in (tmp_path / "a", tmp_path / "b") if not folder.mkdir()]
    editor = Editor(roots[0], seed=EDITS)
    rounds = [editor.edit() for _ in range(EDITS)]
    running = [follow(way, root, rounds) for way, root in zip(("dirty", "cold"), roots, strict=True)]
    after, cold = map(marks, running)
    assert EDITS + 1 == len(after) == len(cold)
    for number, (one, other) in enumerate(zip(after, cold, strict=True)):
        different = sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
        assert [] == different, f"after edit {number}: {rounds[number - 1]}"
    assert len({json.dumps(one, sort_keys=True) for one in after}) > EDITS / 2, "the edits show nowhere"
