"""A short run of `make fuzz`: damaged documents neither raise nor hang, and `--fix` keeps what they say."""

import re

import pytest

from fuzz.documents import run
from fuzz.judging import judge, judge_findings
from macros.diagnostics import Diagnostic, Location
from macros.model import BY_NAME
from tests.support import ROOT

ODD = [
    b"",
    b"\0",
    b"\xff\xfe",
    b"- \t- a",
    b"? a\n? b\n",
    b"a: |\n\ta\n",
    b"a: >9\n b\n",
    "a: \u2028\u0085b\n  c\n".encode(),
    b"%YAML 9.9\n---\na: b\n",
    b'a: "\\UFFFFFFFF"\n',
    b"[" * 3000,
    b"{" * 3000,
    b"- " * 3000,
    b"a: '" + b"b\n" * 500,
]


def test_damaged_documents_are_told_about_and_put_right_without_a_crash():
    run(60)


@pytest.mark.parametrize("raw", ODD, ids=range(len(ODD)))
def test_odd_bytes_are_told_about_without_a_crash(raw):
    assert judge(raw, BY_NAME["comparison"])


@pytest.mark.parametrize("place", [(2, 1), (1, 6), (0, 1)])
def test_a_finding_outside_its_file_is_seen(place):
    with pytest.raises(AssertionError):
        judge_findings([Diagnostic(Location("data/a.yml", *place), "rule", "m")], b"a: b")


def test_the_fuzzer_is_locked_by_hash_for_every_python():
    lock = (ROOT / "fuzz" / "requirements.txt").read_text()
    assert len(re.findall(r"^atheris==\S+ ; .*(?:\n    --hash=sha256:[0-9a-f]{64}.*)+", lock, re.M)) == 2
