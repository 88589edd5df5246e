"""Which outside links are found and what is told of them: whole runs over a small repository, on this machine."""

import os
import subprocess
import sys

import pytest

from macros.diagnostics import Location
from tests.answering import answering
from tests.making import make
from tests.support import ROOT, change, project
from tools.links import asking, collecting
from tools.links.__main__ import main
from tools.links.exceptions import PATH, read_file

SOURCE, NOTICES = "data/sources/brazil-2010.yml", "data/notices.yml"


@pytest.fixture
def server():
    with answering() as one:
        yield one


@pytest.fixture(autouse=True)
def in_a_hurry(monkeypatch):
    monkeypatch.setattr(asking, "PAUSE", 0)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


@pytest.fixture
def root(tmp_path):
    return project(tmp_path)


def told(capsys, root, *options):
    """What the check returns, and the lines that it prints."""
    code = main(["--root", str(root), *options])
    return code, capsys.readouterr().out.splitlines()


def excuse(root, *addresses):
    (root / PATH).parent.mkdir(parents=True)
    (root / PATH).write_text("".join(f"- address: {address}\n  reason: It was there.\n" for address in addresses))


def test_links_are_found_wherever_they_stand_with_their_line(root):
    change(root, SOURCE, "issued: 2010", "issued: 2010\nDOI: 10.1/a<b\nURL: https://a.site/source")
    change(root, NOTICES, "text: Ask", "links: [https://a.site/one, https://a.site/two]\n  text: Ask")
    change(
        root, "data/topics.yml", "Writing to", '"[Here](https://a.site/prose#part), `[no](https://a.site/no)`, to" #'
    )
    (root / "docs").mkdir()
    (root / "docs/about.md").write_text(
        "# A\n\nOne\n[two](https://a.site/written)\n[in](other.md)\n\n    https://a.site/code\n"
    )
    (root / "macros/theme").mkdir(parents=True)
    (root / "macros/theme/foot.html").write_text('<p>\n<a href="https://a.site/foot">x</a> <a href="{{ url }}">y</a>')
    assert {
        (Location(SOURCE, 4, 6), "https://doi.org/10.1/a%3Cb"),
        (Location(SOURCE, 5, 6), "https://a.site/source"),
        (Location(NOTICES, 2, 11), "https://a.site/one"),
        (Location(NOTICES, 2, 31), "https://a.site/two"),
        (Location("data/topics.yml", 3, 10), "https://a.site/prose"),
        (Location("docs/about.md", 4, 7), "https://a.site/written"),
        (Location("macros/theme/foot.html", 2, 10), "https://a.site/foot"),
    } == {(link.location, link.address) for link in collecting.links(root)}


def test_what_was_only_remembered_is_not_asked_nor_the_site_itself_nor_an_example(root):
    change(root, SOURCE, "issued: 2010", "issued: 2010\nDOI: 10.1/remembered\nURL: https://journal.example/nods")
    change(root, SOURCE, "  date:", "  from_memory: [DOI]\n  date:")
    assert [] == list(collecting.links(root))


def test_a_file_that_cannot_be_read_stops_nothing(root, server):
    change(root, SOURCE, "issued: 2010", f"issued: 2010\nURL: {server.address}/ok")
    (root / "data/topics.yml").write_text("- [\n")
    assert [f"{server.address}/ok"] == [link.address for link in collecting.links(root)]


def test_a_dead_link_is_told_with_its_line_and_what_to_do_and_fails_the_run(root, server, capsys):
    change(root, SOURCE, "issued: 2010", f"issued: 2010\nURL: {server.address}/gone")
    assert (
        1,
        [
            f"{SOURCE}:4:6: error: {server.address}/gone is gone: the server answers 404 Not Found [dead-link]",
            "    Find where the text is now and change the address. If it is lost, add the address with a reason to "
            "tools/links/exceptions.yml.",
            "Outside addresses: 1",
            "    1 are gone",
        ],
    ) == told(capsys, root)


def test_a_link_that_stands_twice_is_asked_once_and_told_twice(root, server, capsys):
    change(root, NOTICES, "  text:", f"  links: [{server.address}/gone#one]\n  text:")
    change(root, SOURCE, "issued: 2010", f"issued: 2010\nURL: {server.address}/gone#two")
    lines = told(capsys, root)[1]
    assert [f"{NOTICES}:2:11", f"{SOURCE}:4:6"] == [line.partition(": ")[0] for line in lines if "[dead-link]" in line]
    assert ["HEAD", "GET"] == [method for method, *_ in server.asked]


def test_what_cannot_be_reached_fails_the_run_too(root, server, capsys):
    change(root, SOURCE, "issued: 2010", f"issued: 2010\nURL: {server.address}/broken")
    code, lines = told(capsys, root)
    assert 1 == code
    assert f"{server.address}/broken cannot be reached: the server answers 500" in lines[0]


def test_what_has_moved_or_refuses_programs_fails_nothing(root, server, capsys):
    links = ", ".join(server.address + path for path in ("/ok", "/moved", "/robots"))
    change(root, NOTICES, "  text:", f"  links: [{links}]\n  text:")
    code, lines = told(capsys, root)
    assert 0 == code
    assert f"warning: {server.address}/moved has moved for good to {server.address}/ok [moved-link]" in lines[0]
    assert [
        "Outside addresses: 3",
        "    1 answer",
        "    1 have moved",
        "    1 refuse programs and could not be checked",
        "Open these yourself now and then: 127.0.0.1.",
    ] == lines[2:]


@pytest.mark.parametrize("path", ["/gone", "/broken"])
def test_a_dead_link_with_a_reason_is_let_be(root, server, capsys, path):
    change(root, SOURCE, "issued: 2010", f"issued: 2010\nURL: {server.address}{path}")
    excuse(root, server.address + path)
    assert 0 == told(capsys, root)[0]


@pytest.mark.parametrize(
    ("path", "why"),
    [("/ok", "is not dead"), ("/moved", "is not dead"), ("/robots", "is not dead"), ("", "is in no file")],
)
def test_an_exception_that_is_not_needed_fails_the_run(root, server, capsys, path, why):
    change(root, SOURCE, "issued: 2010", f"issued: 2010\nURL: {server.address}{path or '/ok'}")
    excuse(root, server.address + path)
    code, lines = told(capsys, root)
    expected = f"{PATH}:1:12: error: this exception is not needed: {server.address}{path} {why} [unneeded-exception]"
    assert (1, True) == (code, expected in lines)


def test_a_second_exception_for_one_link_is_not_needed(root, server, capsys):
    change(root, SOURCE, "issued: 2010", f"issued: 2010\nURL: {server.address}/gone")
    excuse(root, f"{server.address}/gone", f"{server.address}/gone")
    code, lines = told(capsys, root)
    assert (1, f"{PATH}:3:12") == (code, lines[0].partition(": ")[0])
    assert lines[0].endswith("stands twice [unneeded-exception]")


def test_an_exception_that_nobody_had_time_to_try_stays(root, server, capsys):
    change(root, SOURCE, "issued: 2010", f"issued: 2010\nURL: {server.address}/ok")
    excuse(root, f"{server.address}/ok")
    assert (0, ["Outside addresses: 1", "    1 were not asked, because the time was over"]) == told(
        capsys, root, "--minutes", "0"
    )


@pytest.mark.parametrize(
    ("rule", "text"),
    [("missing-key", "- address: https://a.site/\n"), ("broken-yaml", "- [\n"), ("wrong-type", "address: x\n")],
)
def test_a_wrong_file_of_exceptions_is_told_as_data_are(root, capsys, rule, text):
    excuse(root)
    (root / PATH).write_text(text)
    code, lines = told(capsys, root)
    assert (1, True) == (code, any(line.startswith(PATH) and line.endswith(f"[{rule}]") for line in lines))


def test_the_committed_exceptions_can_be_read_and_each_stands_in_some_file():
    excused, wrong = read_file(ROOT)
    assert [] == wrong
    assert set() == {one.address for one in excused} - {link.address for link in collecting.links(ROOT)}


def test_the_command_says_who_asks_and_writes_the_page_of_the_run(root, server, tmp_path):
    change(root, SOURCE, "issued: 2010", f"issued: 2010\nURL: {server.address}/gone")
    page = tmp_path / "summary.md"
    variables = os.environ | {"GITHUB_STEP_SUMMARY": str(page), "REPO_URL": "https://code.example/a-fork"}
    command = [sys.executable, "-m", "tools.links", "--root", str(root)]
    ran = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, timeout=60)
    assert (1, "") == (ran.returncode, ran.stderr)
    assert f"## Outside links\n\n```text\n{ran.stdout}```\n\n" == page.read_text()
    assert {"Base link check (+https://code.example/a-fork)"} == {agent for *_, agent in server.asked}


@pytest.mark.parametrize(("target", "module"), [("links", "tools.links"), ("due", "macros due")])
def test_the_make_target_runs_this(target, module):
    planned = make("--dry-run", target, "ARGS=--root x").stdout
    assert f".venv/bin/python -m {module} --root x" == planned.splitlines()[-1]
