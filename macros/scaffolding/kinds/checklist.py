"""Questions on a new checklist."""

from ...model import Checklist
from ..ids import slug
from ..questions import Question, Scaffold, field

CHECKLIST = Scaffold(
    (
        Question("title", "What is it a list for?", "Asking for a referral", field(Checklist, "title"), required=True),
        Question(
            "use_when",
            "When does somebody need it?",
            "You found a posting and know someone there.",
            field(Checklist, "use_when"),
            required=True,
        ),
        Question(
            "comparisons",
            "Which comparisons show it? One id, or several with commas.",
            "referral-or-connections",
            field(Checklist, "comparisons"),
            required=True,
            separator=",",
            offers="comparison",
        ),
    ),
    lambda answers: slug(answers["title"]),
    "asking-for-a-referral",
)
