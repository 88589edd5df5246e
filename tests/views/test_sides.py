"""One side of a comparison: its name, its words, and a word on how we know."""

from macros.views.comparison import view
from macros.views.sides import name_of


def test_a_side_is_called_by_its_short_name_where_it_has_one(small):
    names = [name_of(small, side) for side in ("host", "freedonia", "sylvania")]
    assert ["the United States", "Freedonia", "Sylvania"] == names


def test_a_side_carries_the_words_its_norm_names(small):
    homes = {side.id: side for side in view(small, "greeting").homes}
    assert ["привет"] == [word.native for word in homes["freedonia"].words]
    assert "/from/freedonia/" == homes["freedonia"].address


def test_what_is_unknown_stays_unknown_and_what_is_known_is_shown(small):
    homes = {side.id: side for side in view(small, "greeting").homes}
    assert (None, None) == (homes["sylvania"].why, homes["sylvania"].varies)
    assert "Words are for friends." == homes["freedonia"].why.text
    assert ["Generation"] == [known.label for known in homes["freedonia"].varies]


def test_a_draft_norm_is_there_in_the_preview_and_gone_in_publication(small_with):
    draft = (
        "comparisons/greeting.yml",
        "    short: People wait until they are spoken to.",
        "    status: draft\n    short: People wait until they are spoken to.",
    )
    undisturbed = ("comparisons/greeting.yml", "[freedonia, sylvania]", "[freedonia]")
    preview = view(small_with(draft, undisturbed, with_drafts=True), "greeting").homes
    assert ["freedonia", "sylvania"] == [side.id for side in preview]
    assert ["freedonia"] == [side.id for side in view(small_with(draft, undisturbed), "greeting").homes]
