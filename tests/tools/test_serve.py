"""The preview as it is really served: a saved file is seen on its page, and reading the page changes nothing."""

import os
import signal
import socket
import subprocess
import sys
import time
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.site.test_preview import DATA, small_project
from tools.build_site import environment

PATIENCE = 60


@pytest.fixture
def served(small_root, tmp_path):
    """A preview of the small project: its folder, its address, its log."""
    root = small_project(small_root, tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = root / "log.txt"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dirty", "-a", f"127.0.0.1:{port}"]
    with log.open("w") as output:
        running = subprocess.Popen(
            command, cwd=root, env=environment(root), stdout=output, stderr=output, start_new_session=True
        )
    yield root, f"http://127.0.0.1:{port}/", log
    os.killpg(running.pid, signal.SIGTERM)
    running.wait(PATIENCE)


def shows(address, text):
    """Wait until a page holds a text."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urlopen(address, timeout=PATIENCE) as answer:
                if text in answer.read().decode():
                    return True
        except URLError:
            pass
        time.sleep(0.05)
    return False


def test_a_saved_file_is_seen_on_its_page_and_nothing_is_built_without_an_edit(served):
    root, address, log = served
    page = f"{address}compare/greeting/"
    assert shows(page, "a real talk?")
    file = root / DATA
    for text in ("Is this new?", "Is this newer?"):
        lines = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("question:")]
        file.write_text("\n".join([f"question: {text}", *lines]) + "\n", encoding="utf-8")
        assert shows(page, text)
    time.sleep(1.5)  # an endless loop would go on building
    assert shows(page, "Is this newer?")
    builds = log.read_text().count("Documentation built")
    assert 3 <= builds <= 5, log.read_text()
    assert "twice a second" not in log.read_text()
