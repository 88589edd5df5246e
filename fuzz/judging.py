"""What must hold for whatever stands in a data file; raises AssertionError, or what the code itself raises."""

import re
import tempfile
import time
from pathlib import Path

from macros.diagnostics import Diagnostic, in_its_line
from macros.fixing import fixed, same_values
from macros.model import KINDS
from macros.model.decoding import decode
from macros.printing import FORMATS
from macros.source import read
from macros.yaml_text import text_of

MOST_SECONDS = 5
_LINE_END = re.compile("\r\n|[\n\r]")


def judge(raw, kind):
    """Read bytes as a file of a kind, tell what is found in every form, and put right what is mechanical."""
    started = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.yml"
        file.write_bytes(raw)
        findings = told(file, kind)
        text = text_of(file, "data/a.yml")
    judge_findings(findings, raw)
    if not isinstance(text, Diagnostic):
        judge_fixing(text, kind)
    assert time.process_time() - started < MOST_SECONDS, "it takes too long"
    return findings


def told(file, kind):
    """The findings of one file, each with its line."""
    document = read(file, "data/a.yml")
    if document.root is not None:
        decode(document, kind.model, kind.listed)
    lines = [_LINE_END.split(text) for text in (document.text, document.read_as)]
    return [in_its_line(finding, *lines) for finding in document.diagnostics]


def judge_findings(findings, raw):
    """Each finding stands inside the file, says something, and can be printed in every form."""
    lines = _LINE_END.split(raw.decode("utf-8-sig", errors="replace"))
    for finding in findings:
        path, line, column = finding.location
        assert path == "data/a.yml", finding
        assert 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1, finding
        assert finding.message and re.fullmatch(r"[a-z0-9-]+", finding.rule), finding
    for form in FORMATS.values():
        assert form(findings).count("\x1b") == 0


def judge_fixing(text, kind):
    """What `--fix` writes has the same values, and a second run changes nothing."""
    once = fixed(text, "data/a.yml", kind).text
    assert once == text or same_values(text, once)
    assert once == fixed(once, "data/a.yml", kind).text


def kind_of(file):
    """The kind of entry that a real data file holds."""
    return next(kind for kind in KINDS if kind.place in (file.name, file.parent.name))
