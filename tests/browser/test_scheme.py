"""Light or dark: the device decides, the reader may change it, and the choice stays on the device."""

import pytest

DENIED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied'); } })"


def brightness(page):
    """How bright the page's ground is, from 0 to 255."""
    color = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return sum(int(part) for part in color.partition("(")[2].rstrip(")").split(",")[:3]) / 3


def switch(page):
    return page.locator("scheme-switch button")


@pytest.mark.parametrize(("scheme", "is_light", "other"), [("light", True, "Dark"), ("dark", False, "Light")])
def test_the_device_decides(open_page, scheme, is_light, other):
    page = open_page(color_scheme=scheme)
    assert is_light == (brightness(page) > 128)
    assert other == switch(page).inner_text()


@pytest.mark.parametrize(("scheme", "is_light"), [("light", False), ("dark", True)])
def test_the_reader_changes_it_on_every_page_and_back(open_page, scheme, is_light):
    page = open_page(color_scheme=scheme)
    switch(page).click()
    assert is_light == (brightness(page) > 128)
    page.goto("compare/smiling/")
    assert is_light == (brightness(page) > 128)
    switch(page).click()
    assert is_light != (brightness(page) > 128)


def test_the_choice_is_kept_under_our_name(open_page):
    page = open_page(color_scheme="light")
    switch(page).click()
    assert {"crosswalk:v1:scheme": "dark"} == page.evaluate("({ ...localStorage })")


def test_without_a_choice_nothing_is_kept(open_page):
    page = open_page("compare/smiling/")
    page.get_by_role("combobox").fill("blat")
    page.get_by_role("option").first.wait_for()
    assert {} == page.evaluate("({ ...localStorage, ...sessionStorage })")
    assert [] == page.context.cookies()


def test_where_keeping_is_denied_the_switch_works_all_the_same(open_page):
    page = open_page()
    page.add_init_script(DENIED)
    page.goto("compare/smiling/")
    before = brightness(page)
    switch(page).click()
    assert (before > 128) != (brightness(page) > 128)
    page.get_by_role("combobox").fill("blat")
    page.get_by_role("option").first.wait_for()
