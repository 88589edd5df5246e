"""The kinds that `new` can write, one module each, listed here and nowhere else; their texts are in `files/`."""

from .background import BACKGROUND
from .checklist import CHECKLIST
from .comparison import COMPARISON
from .quiz import QUIZ
from .source import SOURCE
from .term import TERM

SCAFFOLDS = {
    "comparison": COMPARISON,
    "background": BACKGROUND,
    "checklist": CHECKLIST,
    "quiz": QUIZ,
    "source": SOURCE,
    "term": TERM,
}
