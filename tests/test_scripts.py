"""The decisions of the scripts, tested without a page by node's own runner; node comes with Playwright."""

import os
import re
import subprocess
from pathlib import Path

from playwright._impl._driver import compute_driver_executable

from macros.assets import BUNDLES

TESTS = Path(__file__).parent / "js"


def node_tests(files):
    """Run node's test runner on files, which load the scripts of all bundles in the order of the page."""
    node = compute_driver_executable()[0]
    names = {"CROSSWALK_SCRIPTS": " ".join(name for bundle in BUNDLES for name in bundle.scripts)}
    command = [node, "--test", *map(str, files)]
    return subprocess.run(command, env=os.environ | names, text=True, capture_output=True)


def test_the_scripts_decide_rightly():
    result = node_tests(sorted(TESTS.glob("*.test.js")))
    print(result.stdout)
    assert 0 == result.returncode
    assert int(re.search(r"\bpass (\d+)", result.stdout)[1]) > 20


def test_the_runner_sees_a_wrong_decision(tmp_path):
    file = tmp_path / "wrong.test.js"
    script = f'const {{ otherScheme }} = require("{(TESTS / "crosswalk.js").as_posix()}");\n'
    script += 'require("node:test")("x", () => { if (otherScheme("dark") !== "dark") throw 1; });\n'
    file.write_text(script)
    assert 1 == node_tests([file]).returncode
