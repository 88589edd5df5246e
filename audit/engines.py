"""Two engines look for barriers in every state of a page: axe, and IBM's Equal Access, which knows other rules."""

import re
from contextlib import contextmanager
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import sync_playwright

from audit.report import ENGINES, Finding, merged
from audit.states import BOX_OPEN, states_of
from tools.browser import find_browser

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
ASK_AXE = """() => axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html])))"""
ASK_IBM = """() => new ace.Checker().check(document, ["WCAG_2_2"])
    .then(({ results }) => results.filter(({ value, path }) => value[1] === "FAIL"
            && document.evaluate(path.dom, document, null, 9, null).singleNodeValue?.checkVisibility() !== false)
        .map(({ ruleId, snippet }) => [ruleId, snippet]))"""
"""IBM would judge what stands in a box that is folded as if it were shown; it is judged when the box is open."""
STILL = """*, ::before, ::after { transition: none !important; animation: none !important; }
    .check__bar { position: static !important; }"""
"""Nothing moves, and the bar that stays at the foot of the window covers nothing that a reader may scroll into view."""
COVERED = "target-size"
"""While the search is open, its list covers a part of what lies below it."""


def axe_version():
    """Which rules axe brings."""
    return re.search(r"axe v([\d.]+)", AXE.read_text(encoding="utf-8")[:200])[1]


@contextmanager
def browser():
    """A browser for both engines."""
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
        one = playwright.chromium.launch(executable_path=find_browser(), args=flags)
        yield one
        one.close()


def judge(judges, browser, address, kind):
    """What both engines find on a page, in all of its states together."""
    found = {name: [] for name in ENGINES}
    for state in states_of(kind):
        for name, findings in look(judges, browser, address, *state).items():
            found[name] += findings
    return {name: merged(findings) for name, findings in found.items()}


def look(judges, browser, address, state, do, scheme, width):
    """What both engines find in one state; nothing if the page has no such state."""
    context = browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True
    )
    try:
        page = context.new_page()
        page.goto(address)
        if not do(page):
            return {}
        page.add_style_tag(content=STILL)
        label = f"{state} {scheme} {width}"
        return {name: ask(page, judges, name, state, label) for name in ENGINES}
    finally:
        context.close()


def ask(page, judges, name, state, label):
    """Put one engine into the page and ask it."""
    ace = judges.package("accessibility-checker-engine") / "ace.js"
    script, question = {"axe": (AXE, ASK_AXE), "ibm": (ace, ASK_IBM)}[name]
    page.add_script_tag(path=script)
    found = [Finding(name, rule, at, (label,)) for rule, at in page.evaluate(question)]
    return [one for one in found if one.rule != COVERED or state not in BOX_OPEN]
