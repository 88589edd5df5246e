"""In one minute a reader sees what is normal here and there, why, and what to do: at most 160 words, nothing folded."""

import pytest

from macros.markup import plain
from macros.views.comparison import view

MOST_WORDS = 160


def words(*texts):
    return sum(len(plain(text or "").split()) for text in texts)


def rows(side):
    """The rows Often and Why of one side."""
    return words(side.short, side.why.text if side.why else "")


def first_minute(catalog, entry):
    """Words of question, answer, both rows of the host and of the longest place, and the next step with its phrase."""
    page = view(catalog, entry)
    comparison = page.comparison
    asked = words(comparison.question, comparison.answer, comparison.next_step.text)
    phrase = words(page.next_phrase.text) if page.next_phrase else 0
    return asked + phrase + rows(page.host) + max(map(rows, page.homes), default=0)


def test_the_first_minute_of_every_comparison_fits(catalog):
    counts = {entry: first_minute(catalog, entry) for entry in catalog.comparisons}
    assert {} == {entry: count for entry, count in counts.items() if count > MOST_WORDS}


@pytest.mark.parametrize(
    ("more", "old", "new"),
    [
        (1, "today.\n", "today, please.\n"),
        (2, "short: A nod and a word.", "short: A nod and a word or two."),
        (2, "text: Hello [name]!", "text: Hello [name], good day!"),
        (1, "short: A nod will do.", "short: A nod will often do."),
        (0, "short: People wait until they are spoken to.", "short: People wait and wait and wait."),
    ],
)
def test_a_longer_text_counts_where_a_reader_meets_it(small, small_with, more, old, new):
    """The last one is the shorter of two places; a reader chooses one."""
    longer = small_with(("comparisons/greeting.yml", old, new))
    assert more == first_minute(longer, "greeting") - first_minute(small, "greeting")
