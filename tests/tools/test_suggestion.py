"""A form becomes a draft, a branch and a pull request; whatever somebody writes into it stays text.

The real target runs against a stand-in for GitHub on this machine, with the small project as the checkout.
"""

import json
import os
import re
import shutil
import subprocess
import sys

import pytest
import yaml
from markdown_it import MarkdownIt

from macros.build import Build
from macros.diagnostics import Diagnostic, Location
from macros.loading import load
from macros.source import read
from tests.github_server import serve
from tests.making import make
from tests.support import ROOT, check, project
from tools import draft, issue_form
from tools.suggestion import DONE, FORM, NOT_USED, body_of

LABELS = {name: label for label, name in issue_form.labels(FORM).items()}
GOOD = {
    "question": "May I eat at my desk?",
    "us": "Many people eat lunch at their desk.",
    "place": "Brazil",
    "there": "Many people leave the office for lunch.",
    "scope": "engineer, Recife, until 2022",
    "misunderstanding": "An empty chair at noon. They may think: lazy. It is lunch.",
    "phrase": "Hi [name], do you want to get lunch?",
    "sources": "",
    "credit": "Yes",
}
FIRST_LINE = "# yaml-language-server: $schema=../../schemas/comparison.json"
HOSTILE = {
    "jinja": "{{ 7 * 7 }} {% include '/etc/passwd' %} {# x #}",
    "expression": "${{ secrets.GITHUB_TOKEN }}",
    "shell": "$(touch pwned) `touch pwned` ; touch pwned & | \"quoted\" 'single'",
    "command": "::set-output name=x::y\n::add-mask::x\n::error file=a::b",
    "html": "<script>alert(1)</script> <img src=x onerror=alert(1)> <!-- x",
    "cdata": "]]> <![CDATA[ x ]]>",
    "path": "../../../.github/workflows/check",
    "windows path": "..\\..\\con\\nul.yml",
    "yaml": "x\n---\n- !!python/object/apply:os.system ['touch pwned']\n...\n",
    "bomb": "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]",
    "null": "a\x00b\x07c\x1b[31mred",
    "direction": "a\u202eb\u2066c\u200f",
    "line ends": "a\u2028b\u2029c\x85d\r\ne\rf",
    "headings": "### Something else\ntext\n# One\n###### Six",
    "own heading": "x\n### What people in the US seem to do\nspoofed",
    "mentions": "@octocat #1 GH-2 https://github.example/a/b/issues/3",
    "link": "[x](javascript:alert(1)) <javascript:alert(1)> [y](term:nothing)",
    "markdown": "`` ` `` ``` ~~~ **b** _i_ | a | b |\n|---|",
    "colon": "key: value # comment: x\n\t- tab",
    "words": "yes",
    "number": "12:30",
    "emoji": "👩‍💻 🇧🇷 ok?",
    "cyrillic": "Можно ли есть за столом?",
    "long": "word " * 12_000,
    "one long word": "x" * 60_000,
    "surrogate": "\ud800 x",
}


def body(**said):
    """The text that GitHub makes of a form."""
    return "\n".join(f"### {LABELS[name]}\n\n{text or issue_form.NOTHING}\n" for name, text in said.items())


def target(**variables):
    """The target of the workflow's step."""
    return make("suggestion", **variables)


def script(**variables):
    """The script as the target starts it, without make."""
    command = [sys.executable, "-m", "tools.suggestion"]
    return subprocess.run(command, cwd=ROOT, env=os.environ | variables, capture_output=True, text=True, timeout=120)


@pytest.fixture
def checkout(tmp_path):
    return project(tmp_path / "checkout")


@pytest.fixture
def suggest(checkout, tmp_path):
    """Run the real target on an issue; the stand-in says what it was asked."""

    def run(text, login="octo-cat", refuse=(), start=target):
        event = {"issue": {"number": 12, "body": text, "user": {"login": login, "id": 5}, "created_at": "2026-11-20T1"}}
        (tmp_path / "event.json").write_text(json.dumps(event))
        with serve({}) as github:
            github.refuse = dict(refuse)
            places = {"GITHUB_EVENT_PATH": str(tmp_path / "event.json"), "GITHUB_WORKSPACE": str(checkout)}
            github.run = start(**github.variables, **places)
        return github

    return run


def quick(suggest, text, **more):
    return suggest(text, start=script, **more)


def drafted(github):
    """The one file of the branch: its path and its text."""
    ((path, text),) = github.files("suggestion-12").items()
    return path, text


def test_a_form_becomes_a_branch_a_draft_and_a_pull_request_with_credit(suggest, checkout):
    github = suggest(body(**GOOD))
    assert (0, "") == (github.run.returncode, github.run.stderr)
    path, text = drafted(github)
    assert "data/comparisons/may-i-eat-at-my-desk.yml" == path
    found = yaml.safe_load(text)
    assert ("draft", GOOD["question"]) == (found["status"], found["question"])
    assert GOOD["us"] == found["host_norm"]["claim"]
    assert "engineer, Recife, until 2022; told on 2026-11-20" == found["home_norms"]["brazil"]["told_by"]
    assert ("suggested-words", GOOD["phrase"]) == (found["phrases"][0]["id"], found["phrases"][0]["text"])
    assert "# Easily misunderstood: An empty chair at noon." in text
    (pull,) = github.pulls
    assert ("suggestion-12", "main") == (pull["head"], pull["base"])
    assert "suggested by `octo-cat`. Closes #12." in pull["body"]
    assert "empty-text" in pull["body"]
    assert [DONE.format(pull=101)] == github.comments
    commit = github.commits[github.branches["suggestion-12"]]
    assert commit["message"].endswith("Co-authored-by: octo-cat <5+octo-cat@users.noreply.github.com>")
    assert [github.variables["GITHUB_SHA"]] == commit["parents"]
    assert 0 == check(checkout)[0]


def test_the_draft_of_a_form_has_all_that_a_new_comparison_has_and_shows_in_the_preview(suggest, checkout):
    path, text = drafted(quick(suggest, body(**GOOD)))
    name = path.rpartition("/")[2].removesuffix(".yml")
    assert FIRST_LINE == text.split("\n")[0]
    assert {"next_step", "bridge", "misreadings", "for_hosts", "checked_on"} <= set(yaml.safe_load(text))
    shutil.copy(ROOT / "data/messages/en.yml", checkout / "data/messages")
    build = Build(load(checkout, with_drafts=True))
    page = build.pages[f"/compare/{name}/"]
    assert page.draft
    assert GOOD["us"] in build.filled(build.slot(page.component, page.entry), f"/compare/{name}/")


def test_who_does_not_want_to_be_named_is_not_named(suggest):
    github = quick(suggest, body(**GOOD | {"credit": "No"}))
    assert "octo-cat" not in json.dumps([github.pulls, github.comments, github.commits])


@pytest.mark.parametrize("login", ["x>\nSigned-off-by: y", "a b", "`x`", "@x", ""])
def test_a_name_that_no_account_can_have_is_not_named(login, suggest):
    github = quick(suggest, body(**GOOD), login=login)
    assert "Draft from issue 12" == github.commits[github.branches["suggestion-12"]]["message"]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_in_every_answer_stays_text(text, suggest, checkout):
    before = set(checkout.rglob("*"))
    github = quick(suggest, body(**{name: f"x {text}" for name in GOOD if name != "credit"}, credit="Yes"))
    assert (0, "") == (github.run.returncode, github.run.stderr)
    assert not [line for line in github.run.stdout.splitlines() if line.startswith("::")]
    path, written = drafted(github)
    assert re.fullmatch(r"data/comparisons/[a-z0-9]+(-[a-z0-9]+)*\.yml", path)
    assert {checkout / path} == set(checkout.rglob("*")) - before
    assert (checkout / path).read_text(encoding="utf-8") == written
    assert [] == read(checkout / path, path).diagnostics
    assert ("draft", 0) == (yaml.safe_load(written)["status"], check(checkout)[0])
    assert all(letter.isprintable() or letter in "\n\u200c\u200d" for letter in written)
    assert not (ROOT / "pwned").exists()
    assert len(written) < 60_000
    assert_harmless(github.pulls[0])


def assert_harmless(pull):
    """Nothing of the form is markup, calls a person or names another issue."""
    text = pull["body"].replace("Closes #12", "").replace("from #12", "")
    assert not re.search(r"@\w|#\d|GH-\d|://", text.replace("`octo-cat`", ""))
    html = MarkdownIt("gfm-like", {"linkify": False}).render(text)
    assert {"p", "ul", "li", "code", "strong"} >= set(re.findall(r"<(\w+)", html))
    assert "\n" not in pull["title"]
    assert not re.search(r"@\w|#\d", pull["title"])


@pytest.mark.parametrize("text", ["", "\x00\u202e", issue_form.NOTHING, "### nothing\nof ours", "\r\n\r\n"])
def test_without_a_question_the_author_gets_one_kind_sentence(text, suggest):
    github = quick(suggest, text)
    assert (0, [NOT_USED], [], ["main"]) == (
        github.run.returncode,
        github.comments,
        github.pulls,
        list(github.branches),
    )


def test_nothing_is_overwritten_and_no_name_of_another_entry_is_taken(suggest, checkout):
    before = (checkout / "data/comparisons/office-hours.yml").read_bytes()
    assert "data/comparisons/office-hours-12.yml" == drafted(quick(suggest, body(question="Office hours?")))[0]
    assert before == (checkout / "data/comparisons/office-hours.yml").read_bytes()
    assert "data/comparisons/brazil-12.yml" == drafted(quick(suggest, body(question="Brazil?")))[0]
    assert "data/comparisons/host-12.yml" == drafted(quick(suggest, body(question="host")))[0]
    assert "data/comparisons/suggestion.yml" == drafted(quick(suggest, body(question="关系?")))[0]


def test_a_second_run_leaves_the_first_branch_alone(suggest):
    github = quick(suggest, body(**GOOD), refuse={("POST", "/git/refs"): 422})
    assert (1, [], []) == (github.run.returncode, github.pulls, github.comments)
    assert "There is a branch suggestion-12 already, so nothing was done.\n" == github.run.stderr


def test_where_a_workflow_may_not_open_pull_requests_the_author_is_told_what_happens(suggest):
    github = quick(suggest, body(**GOOD), refuse={("POST", "/pulls"): 403})
    assert 0 == github.run.returncode
    assert "on the branch `suggestion-12`" in github.comments[0]


def test_any_other_refusal_fails_in_one_sentence(suggest):
    github = quick(suggest, body(**GOOD), refuse={("POST", "/git/trees"): 500})
    assert 1 == github.run.returncode
    assert re.fullmatch(r"GitHub answered 500 to POST /git/trees: .*\n", github.run.stderr)


def test_what_the_check_refuses_moves_into_a_comment(checkout, monkeypatch):
    monkeypatch.setattr(draft, "plain", lambda text: text)
    said = dict.fromkeys(LABELS, "") | {"question": "Is it {{ fine }}?", "us": "One <b>two</b>"}
    path, findings, refused = draft.write(said, 12, "2026-11-20", checkout)
    assert ["title", "question", "host_norm"] == refused
    found = yaml.safe_load((checkout / path).read_text())
    assert ("draft", "Suggestion 12", "Suggestion 12") == (found["status"], found["title"], found["question"])
    assert "…" == found["host_norm"]["claim"]
    assert {"warning"} == {finding.severity for finding in findings}


def test_answers_survive_windows_lines_missing_fields_and_headings_in_them():
    text = body(question="One?", us="a\n### Not ours\nb", place="").replace("\n", "\r\n")
    found = issue_form.answers(text, issue_form.labels(FORM))
    assert ("One?", "a\n### Not ours\nb", "", "") == tuple(found[name] for name in ("question", "us", "place", "there"))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_findings_that_repeat_a_hostile_text_stay_text(text):
    found = Diagnostic(Location("a.yml", 3), "a-rule", f"'{text}' is not known")
    assert_harmless({"title": "", "body": body_of({"number": 12}, "a.yml", [found] * 50, ["title"], "in a form")})


def test_every_question_of_the_form_has_its_place_in_the_draft():
    assert set(draft.ASKED) | {"credit", "agreed"} == set(LABELS)
