"""What a line that is not YAML was probably meant to be: one function per slip, from the most particular to the most
general. Each yields guesses for a `Place`, the likelier first."""

from . import blocks, brackets, colons, indent, lines, quotes, tabs
from .indent import SECOND_ENTRY
from .place import FIELD_NAMES, Guess, Place, quoted

GUESSES = (
    indent.second_entry,
    tabs.tabs,
    indent.odd_blanks,
    colons.blank_after_colon,
    colons.blank_after_dash,
    colons.other_colon,
    lines.from_mail,
    blocks.text_beside_block_mark,
    blocks.text_below_block_mark,
    blocks.later_line_of_block,
    quotes.smart,
    quotes.not_closed,
    quotes.escape,
    lines.comma_at_end,
    quotes.inside,
    lines.cut_by_hash,
    lines.first_letter,
    lines.bullet,
    brackets.closed_twice,
    brackets.not_closed,
    indent.key,
    colons.missing,
    colons.in_text,
    indent.dash,
    indent.text,
    lines.more_of_text,
    lines.stray,
)

__all__ = ["FIELD_NAMES", "GUESSES", "SECOND_ENTRY", "Guess", "Place", "quoted"]
