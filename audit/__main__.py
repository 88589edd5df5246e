"""`make audit`: build the site, let every judge look at every kind of page, and tell what they say.

Exits 1 when a limit is missed. A whole run writes audit/results.md; a run of a part only prints.
`--plant` spoils one page first and exits 1 unless every judge notices.
"""

import argparse
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from audit import editor, engines, exported, faults, judges, lighthouse, validity, workflows
from audit.kinds import kinds
from audit.report import CATEGORIES, COLUMNS, HTML, Row, failures, noticed, table, told
from macros.loading import load
from tools import build_site
from tools.browser import get_browser
from tools.serving import serve

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "audit" / "results.md"
PREFIX = "/crosswalk/"
ADDRESSES = {"SITE_URL": f"https://reader.example{PREFIX}", "REPO_URL": "https://code.example/crosswalk"}
JUDGES = ["lighthouse", "engines", "html", "editor", "workflows", "export"]
PAGES = {"lighthouse", "engines", "html"}
OTHERS = "all other pages"
PLANTED = "written: about"
LIMITS = ", ".join(f"{name} {least}" for name, least in CATEGORIES.items())
HEAD = """# Results of `make audit`

{date}. Each page stands for all of its kind and is the longest of it.
Lighthouse {lighthouse} (phone, its simulated throttling, the median of {runs}) has to give at least: {limits}.
axe {axe}, IBM Equal Access {ibm} (what it calls a failure) and the Nu validator {nu} have to find nothing:
axe and IBM in light and dark, at 390 and 1280 pixels, folded, open, filled in and searching; Nu on every page.
In an editor, YAML Language Server {yaml} has to mark a planted fault and no real file, and to offer and explain keys.
Browser: {browser}. Lighthouse's benchmark of the machine: {speeds}. A busy machine makes performance look worse.
"""


def arguments():
    """What the person at the keyboard asks for."""
    parser = argparse.ArgumentParser(prog="make audit", description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="how often Lighthouse times each page")
    parser.add_argument("--only", nargs="+", choices=JUDGES, default=JUDGES, help="some of the judges")
    parser.add_argument("--kinds", nargs="+", help="some of the kinds of pages, by name")
    parser.add_argument("--plant", action="store_true", help="spoil a page, and see that every judge notices")
    parser.add_argument("--lock", action="store_true", help="only write audit/package-lock.json from package.json")
    return parser.parse_args()


def build(folder):
    """Build the site strictly into a folder of its own, as it would be published."""
    command = [*build_site.MKDOCS, "--site-dir", str(folder)]
    done = subprocess.run(
        command, cwd=ROOT, env=build_site.environment(ROOT) | ADDRESSES, capture_output=True, text=True
    )
    if done.returncode != 0:
        sys.exit(f"{done.stderr}\nThe site could not be built, so nothing was judged.")


def judge_pages(tools, rows, chosen, server, asked):
    """Let Lighthouse and the engines look at every kind of page."""
    with ExitStack() as stack:
        port = stack.enter_context(lighthouse.browser()) if "lighthouse" in asked.only else None
        browser = stack.enter_context(engines.browser()) if "engines" in asked.only else None
        for row, kind in zip(rows, chosen, strict=True):
            address = server + kind.address.lstrip("/")
            if port:
                add_scores(row, kind, lighthouse.judge(tools, port, address, asked.runs))
            if browser:
                for name, found in engines.judge(tools, browser, address, kind).items():
                    row.add(name, found)
            print(table([row])[-1], flush=True)


def add_scores(row, kind, judged):
    """Keep the scores; how search engines see a page says nothing where they shall not come."""
    scores, found, row.speeds = judged
    row.scores = {name: score for name, score in scores.items() if kind.listed or name != "seo"}
    row.findings += [one for one in found if kind.listed or not one.rule.startswith("seo/")]


def judge_html(tools, rows, chosen, site):
    """Let the validator read every page; findings on pages that stand for no kind get a row of their own."""
    found = validity.judge(tools, site)
    for row, kind in zip(rows, chosen, strict=True):
        row.add(HTML, found.get(kind.file(site), []))
    seen = {kind.file(site) for kind in chosen}
    rest = [replace(one, at="") for file, findings in found.items() if file not in seen for one in findings]
    others = Row(OTHERS, "/")
    others.add(HTML, [replace(one, states=(f"{count} times",)) for one, count in Counter(rest).items()])
    rows.append(others)


def heading(tools, asked, rows):
    """What was judged, by whom and in which version; the date is the last commit's, not the clock's."""
    speeds = [speed for row in rows for speed in row.speeds]
    committed = build_site.last_commit_time(ROOT)
    version = subprocess.run([get_browser(), "--version"], capture_output=True, text=True).stdout
    return HEAD.format(
        date=f"The site of {datetime.fromtimestamp(int(committed), UTC):%Y-%m-%d}" if committed else "The site",
        lighthouse=tools.version("lighthouse"),
        ibm=tools.version("accessibility-checker-engine"),
        nu=tools.version("vnu-jar"),
        yaml=tools.version("yaml-language-server"),
        axe=engines.axe_version(),
        browser=" ".join(version.split()[:2]) or "unknown",
        speeds=f"{min(speeds)} to {max(speeds)}" if speeds else "not asked",
        runs=asked.runs,
        limits=LIMITS,
    )


def audit(asked):
    """Judge; return the rows."""
    tools = judges.get()
    with tempfile.TemporaryDirectory() as work:
        site = Path(work).resolve() / "site"
        rows = judge_site(tools, site, asked) if PAGES & set(asked.only) else []
        if "editor" in asked.only and (asked.plant or not asked.kinds):
            print("Opening every data file in an editor.", flush=True)
            rows += editor.judge(tools, ROOT, asked.plant, work)
    return rows, heading(tools, asked, rows)


def judge_site(tools, site, asked):
    """Build the site and let the judges look at its pages."""
    print("Building the site.", flush=True)
    build(site)
    chosen = [one for one in kinds(load(ROOT), site) if not asked.kinds or one.name in asked.kinds]
    if asked.plant:
        faults.plant(chosen[0].file(site))
    rows = [Row(kind.name, kind.address) for kind in chosen]
    with serve(site, PREFIX) as server:
        judge_pages(tools, rows, chosen, server, asked)
    if "html" in asked.only:
        judge_html(tools, rows, chosen, site)
    return rows


def interrupted(number, frame):
    """Unwind, so that the browsers end too."""
    sys.exit("The audit was interrupted.")


def main():
    """Tell what the judges say, and whether every limit is kept."""
    build_site.on_signals(interrupted)
    asked = arguments()
    if asked.lock:
        return judges.write_lock()
    asked.kinds = [PLANTED] if asked.plant else asked.kinds
    rows, head = audit(asked)
    linted = workflows.judge(judges.get(), asked.plant) if "workflows" in asked.only else None
    judged = exported.judge(asked.plant) if "export" in asked.only else None
    others = [*workflows.told(linted), *exported.told(judged)]
    text = "\n".join([head, *table(rows), "", *told(rows), *others]) + "\n"
    print(f"\n{text}")
    if asked.plant:
        there = [judge for judge in COLUMNS[1:] if any(judge in {**row.scores, **row.counts} for row in rows)]
        blind = [judge for judge in there if not any(noticed(row, judge) for row in rows)]
        blind += [workflows.LINTER] if "workflows" in asked.only and not linted else []
        blind += [exported.ENGINE] if "export" in asked.only and not (judged and exported.noticed(judged)) else []
        sys.exit(f"These judges did not notice what was planted: {', '.join(blind)}." if blind else 0)
    if not asked.kinds and asked.only == JUDGES:
        RESULTS.write_text(text, encoding="utf-8")
    missed = failures(rows) + [(one.at, one.judge) for one in [*(linted or []), *(judged.findings if judged else [])]]
    if missed:
        sys.exit("Missed limits: " + "; ".join(f"{judge} on {page}" for page, judge in missed) + ".")
    print("Every limit is kept.")


if __name__ == "__main__":
    main()
