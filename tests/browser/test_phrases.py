"""A ready message is copied with one tap."""


def test_a_message_is_copied_as_it_stands(open_page):
    page = open_page("phrases/", permissions=["clipboard-read", "clipboard-write"])
    first = page.locator("copy-text").first
    first.get_by_role("button", name="Copy").click()
    first.get_by_text("Copied").wait_for()
    assert first.locator("blockquote").inner_text().strip() == page.evaluate("navigator.clipboard.readText()")


def test_where_copying_is_denied_the_message_is_selected(open_page):
    page = open_page("phrases/")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject() } })")
    first = page.locator("copy-text").first
    first.get_by_role("button", name="Copy").click()
    page.wait_for_function("getSelection().toString()")
    assert first.locator("blockquote").inner_text().strip() == page.evaluate("getSelection().toString().trim()")


def test_a_device_without_a_clipboard_throws_nothing(open_page):
    page = open_page("phrases/")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.locator("copy-text button").first.click()
    page.wait_for_function("getSelection().toString()")
