"""The tests' browser is found in a fixed order, installed when there is none, and never skipped in silence."""

import os

import pytest

from tools import browser


@pytest.fixture(autouse=True)
def bare_machine(tmp_path, monkeypatch):
    """A machine without a browser, on which an installer only leaves a note."""
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(browser, "playwrights_own", lambda: None)
    monkeypatch.setattr(browser, "is_root_on_debian", lambda: False)
    monkeypatch.setattr(browser, "quietly", lambda command: None)


@pytest.fixture
def put(tmp_path):
    """Put a program on PATH, and return its path."""

    def program(name):
        file = tmp_path / "bin" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("")
        file.chmod(0o755)
        return str(file)

    return program


def test_the_order_is_the_variable_then_path_then_playwright(put, tmp_path, monkeypatch):
    monkeypatch.setattr(browser, "playwrights_own", lambda: "/playwright/shell")
    assert browser.find_browser() == "/playwright/shell"
    for name in ["google-chrome", "chromium", "chromium-headless-shell"]:
        assert browser.find_browser() != put(name)
        assert browser.find_browser() == put(name)
    monkeypatch.setenv(browser.VARIABLE, put("my-browser"))
    assert browser.find_browser() == str(tmp_path / "bin" / "my-browser")


def test_a_variable_that_names_nothing_is_an_error_even_with_a_browser_on_path(put, monkeypatch, capsys):
    put("chromium")
    monkeypatch.setenv(browser.VARIABLE, "/no/such/browser")
    with pytest.raises(SystemExit) as stopped:
        browser.main()
    assert "'/no/such/browser'" in stopped.value.code
    assert capsys.readouterr().out == ""


def test_no_browser_at_all_is_one_sentence_and_exit_1(capsys):
    with pytest.raises(SystemExit) as stopped:
        browser.main()
    assert stopped.value.code == browser.NONE_FOUND
    assert "\n" not in browser.NONE_FOUND
    assert "Playwright" in capsys.readouterr().out


def test_root_on_debian_gets_the_package_and_nothing_is_downloaded(put, monkeypatch):
    commands = []

    def quietly(command):
        commands.append(command[:2])
        return command[1] == "install" and put("chromium-headless-shell")

    monkeypatch.setattr(browser, "is_root_on_debian", lambda: True)
    monkeypatch.setattr(browser, "quietly", quietly)
    assert browser.get_browser() == put("chromium-headless-shell")
    assert commands == [["apt-get", "update"], ["apt-get", "install"]]


def test_elsewhere_and_when_the_package_fails_playwright_downloads_its_own(tmp_path, monkeypatch):
    downloaded = []

    def quietly(command):
        if command == browser.PLAYWRIGHT:
            downloaded.append("/playwright/shell")

    monkeypatch.setattr(browser, "playwrights_own", lambda: next(iter(downloaded), None))
    monkeypatch.setattr(browser, "quietly", quietly)
    for debian in [True, False]:
        downloaded.clear()
        monkeypatch.setattr(browser, "is_root_on_debian", lambda debian=debian: debian)
        assert browser.get_browser() == "/playwright/shell"


def test_a_browser_that_is_there_is_never_installed_again(put, monkeypatch):
    monkeypatch.setattr(browser, "quietly", lambda command: pytest.fail(f"ran {command}"))
    monkeypatch.setattr(browser, "is_root_on_debian", lambda: True)
    put("chromium")
    assert browser.get_browser() == put("chromium")


def test_playwrights_own_browser_is_found_where_playwright_puts_it(tmp_path, monkeypatch):
    monkeypatch.undo()
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    assert browser.playwrights_own() is None
    said = browser.subprocess.run([*browser.PLAYWRIGHT, "--dry-run"], capture_output=True, text=True).stdout
    place = next(line.split()[-1] for line in said.splitlines() if "headless_shell" in line)
    shell = os.path.join(place, "chrome-headless-shell-linux64", "chrome-headless-shell")
    os.makedirs(os.path.dirname(shell))
    for file in [shell, os.path.join(os.path.dirname(shell), "LICENSE.headless_shell")]:
        open(file, "w").close()
    assert browser.playwrights_own() == shell
