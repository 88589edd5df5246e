"""A draft that is filled in along its own notes, and nothing else, passes the check and can be published."""

import io
import re
import shutil

import pytest

from macros.__main__ import main
from macros.guesses import FIELD_NAMES
from tests.support import BASE, check

NEW = {
    "comparison": ["late", "--title", "Being late", "--question", "Is it rude to be late?", "--topic", "seniors"],
    "comparison with a place": ["late", "--title", "Being late", "--question", "Is it rude?", "--topic", "seniors"],
    "background": ["kenya", "--name", "Kenya", "--languages", "sw, en", "--scope", "People who worked in Nairobi."],
}
NEW["comparison with a place"] += ["--answer", "Often yes.", "--places", "brazil"]
_KEY = re.compile(r"( *)# ((?: *- )?([a-z_]+):.*)")
_BELOW = re.compile(r"( *)# ( +\S.*)")
IDS = {
    "related: [small-talk]": "related: [office-hours]",
    "  japan:": "  brazil:",
    "levine-2001": "brazil-2010",
    "rferl-2016": "brazil-2010",
}
"""What is an example in the notes, and what the small project has instead."""


def with_notes_taken(text):
    """The text with everything written of which a note says that its # may be taken away."""
    lines, taken = [], False
    for line in text.split("\n"):
        found = _KEY.fullmatch(line)
        taken = bool(found and found[3] in FIELD_NAMES) or (taken and bool(_BELOW.fullmatch(line)))
        line = re.sub("# ", "", line, count=1) if taken else line
        if found and taken and lines and lines[-1].strip() == f"{found[3]}: unknown":
            lines.pop()
        lines.append(line)
    return "\n".join(lines)


def written(text):
    """The text with words in place of each …, each so short that it fits everywhere."""
    for example, here in IDS.items():
        text = text.replace(example, here)
    return re.sub(r"…(?=$|  )", "Send a short note.", text, flags=re.M)


@pytest.fixture
def draft(tmp_path, monkeypatch, request):
    shutil.copytree(BASE / "data", tmp_path / "data")
    monkeypatch.setattr("sys.stdin", io.StringIO())
    kind = request.param.split()[0]
    assert 0 == main(["new", kind, *NEW[request.param], "--root", str(tmp_path)])
    return next(tmp_path.glob(f"data/{kind}s/{NEW[request.param][0]}.yml")), tmp_path


@pytest.mark.parametrize("draft", NEW, indirect=True)
def test_a_draft_with_every_blank_filled_has_nothing_but_what_a_draft_may_lack(draft):
    file, root = draft
    file.write_text(written(file.read_text()))
    code, printed, _ = check(root)
    told = set(re.findall(r": (?:warning|error): .* \[(.*)\]", printed))
    assert (0, True) == (code, told <= {"missing-sources", "host-without-varies"})


@pytest.mark.parametrize("draft", NEW, indirect=True)
def test_a_draft_with_every_note_taken_up_can_be_published(draft):
    file, root = draft
    text = written(with_notes_taken(file.read_text()))
    file.write_text(text.replace("status: draft\n", ""))
    assert [] == re.findall(r".*\[[a-z-]+\]$", check(root)[1], re.M)
