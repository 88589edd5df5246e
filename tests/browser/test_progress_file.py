"""What a reader did can be taken along in a file, brought back from one, and erased."""

import json

import pytest
from playwright.sync_api import expect

COMFORT = "crosswalk:v1:comfort:{}:check"
PLACES = "crosswalk:v1:places"


@pytest.fixture(scope="module")
def lines(catalog):
    """The ids of some lines of the check."""
    return [id_ for id_, one in catalog.comparisons.items() if one.try_it][:3]


def keep(page, **texts):
    """Write texts to the device and show the page again; the names are keys without the version."""
    page.evaluate("(texts) => Object.entries(texts).forEach(([key, text]) => localStorage.setItem(key, text))", texts)
    page.reload()


def rate(page, *lines):
    """Rate lines as not comfortable."""
    for line in lines:
        page.locator(f"input[name='comfort-{line}'][value='0']").check()


def kept(page):
    """Everything on the device, by key."""
    return page.evaluate("({ ...localStorage })")


def load(page, content, name="crosswalk-progress.json"):
    """Bring in a file with this content, and what the page tells about it."""
    data = content if isinstance(content, bytes) else content.encode()
    file = {"name": name, "mimeType": "application/json", "buffer": data}
    page.get_by_label("Your file").set_input_files(file)
    page.get_by_role("button", name="Load the file").click()
    return expect(page.locator("progress-tools [data-part=told]"))


def saved(page):
    """The file the page saves: its name and its content."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Save to a file").click()
    return download.value.suggested_filename, download.value.path().read_text(encoding="utf-8")


def file_with(records):
    return json.dumps({"format": "crosswalk-progress", "version": 1, "records": records})


def rating(at, comfort=0):
    return {"value": {"comfort": comfort}, "at": at, "of": "x"}


def erase(page):
    page.get_by_role("button", name="Erase everything").click()
    page.get_by_role("button", name="Yes, erase everything").click()


def test_what_is_saved_and_erased_comes_back_with_undo(open_page, lines):
    page = open_page("plan/")
    keep(page, **{PLACES: '["japan"]', "crosswalk:v1:scheme": "dark", "crosswalk:v1:tick:a:b": "{"})
    rate(page, *lines)
    before = kept(page)
    erase(page)
    expect(page.get_by_text("Erased. You can undo this")).to_be_visible()
    expect(page.locator(".plan__question")).to_have_count(0)
    expect(page.get_by_text("Nothing is kept yet.")).to_be_visible()
    assert {"crosswalk:v1:scheme": "dark"} == kept(page)
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    undo.click()
    expect(page.locator(".plan__question")).to_have_count(3)
    assert before == kept(page)


def test_erasing_asks_in_place_and_may_be_left(open_page, lines):
    page = open_page("plan/")
    rate(page, lines[0])
    before = kept(page)
    page.get_by_role("button", name="Erase everything").click()
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_role("button", name="Erase everything")).to_be_focused()
    expect(page.get_by_role("button", name="Keep")).to_be_hidden()
    assert before == kept(page)


def test_a_file_brings_everything_to_another_device(open_page, lines):
    page = open_page("plan/", accept_downloads=True)
    rate(page, *lines)
    before = kept(page)
    name, text = saved(page)
    assert ("crosswalk-progress.json", set(before)) == (name, set(json.loads(text)["records"]))
    erase(page)
    other = open_page("plan/")
    load(other, text).to_have_text("3 taken over.")
    expect(other.locator(".plan__question")).to_have_count(3)
    assert before == kept(other)
    load(other, text).to_have_text("0 taken over. 3 already here.")


def test_of_two_records_the_newer_one_counts(open_page, lines):
    page = open_page("plan/")
    one, two, three = (COMFORT.format(line) for line in lines)
    keep(page, **{one: json.dumps(rating(5)), two: json.dumps(rating(5))})
    found = {one: rating(6, 1), two: rating(4, 1), three: rating(1, 1), "crosswalk:v1:mood:a:b": rating(1)}
    told = "2 taken over. 1 older left out. 1 of an unknown kind left out."
    load(page, file_with(found)).to_have_text(told)
    after = {key: json.loads(text)["value"]["comfort"] for key, text in kept(page).items()}
    assert {one: 1, two: 0, three: 1} == after


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "The file cannot be read."),
        ("{", "The file cannot be read."),
        (b"\xff\xfe\x00", "The file cannot be read."),
        ("[]", "This is not a file that was saved here."),
        ('{"format": "other"}', "This is not a file that was saved here."),
        ('{"format": "crosswalk-progress", "version": 2, "records": {}}', "a newer version of this site"),
        (file_with({COMFORT.format("a"): rating(1), "other": rating(1)}), "The file is damaged."),
        (file_with({COMFORT.format("a"): rating(1), COMFORT.format("b"): {"value": 1}}), "The file is damaged."),
        ('{"format":"crosswalk-progress","version":1,"records":{"__proto__":{"at":1}}}', "The file is damaged."),
        (" " * 1_000_001, "larger than one megabyte"),
    ],
)
def test_a_bad_file_is_told_in_one_sentence_and_changes_nothing(open_page, lines, content, told):
    page = open_page("plan/")
    rate(page, lines[0])
    before = kept(page)
    load(page, content).to_contain_text(told)
    assert before == kept(page)


def test_texts_in_a_file_are_never_taken_for_markup(open_page, catalog):
    page = open_page("plan/")
    evil = "<img src=x onerror=alert(1)>"
    entry, quiz = next(iter(catalog.quizzes.items()))
    load(page, file_with({f"crosswalk:v1:answer:{entry}:{quiz.questions[0].id}": {"value": evil, "at": 1, "of": "x"}}))
    expect(page.get_by_text("1 changed since you answered")).to_be_visible()
    assert 0 == page.locator("img").count()


def test_without_a_file_or_with_nothing_kept_the_page_says_so(open_page):
    page = open_page("plan/")
    page.get_by_role("button", name="Load the file").click()
    told = page.locator("progress-tools [data-part=told]")
    expect(told).to_have_text("Choose a file first.")
    page.get_by_role("button", name="Save to a file").click()
    expect(told).to_have_text("Nothing is kept yet.")


def test_the_chosen_places_are_listed_by_name(open_page, catalog):
    page = open_page("plan/")
    first, second, *_ = catalog.backgrounds.items()
    keep(page, **{PLACES: json.dumps([second[0], first[0], "atlantis"])})
    names = [one.short_name or one.name for _, one in (first, second)]
    expect(page.locator("progress-list [data-place]:visible")).to_have_text(names)


def test_a_file_brings_the_places_to_a_device_that_has_none(open_page, catalog):
    place = next(iter(catalog.backgrounds))
    page = open_page("plan/")
    keep(page, **{PLACES: json.dumps([place])})
    _, text = saved(page)
    assert [place] == json.loads(text)["places"]
    other = open_page("plan/")
    load(other, text)
    expect(other.locator("chosen-places")).to_be_visible()
    assert json.dumps([place]) == other.evaluate(f"localStorage.getItem('{PLACES}')")


def test_where_keeping_is_denied_saving_and_erasing_work_for_the_page(open_page, lines):
    page = open_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied'); } })"
    )
    page.goto("plan/")
    rate(page, lines[0])
    assert [COMFORT.format(lines[0])] == list(json.loads(saved(page)[1])["records"])
    erase(page)
    expect(page.locator(".plan__question")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".plan__question")).to_have_count(1)


def test_something_kept_by_a_later_version_is_told(open_page):
    page = open_page("plan/")
    keep(page, **{"crosswalk:v2:answer:a:b": "{}"})
    expect(page.locator("keeping-note")).to_contain_text("A newer version of this site")
