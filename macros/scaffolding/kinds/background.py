"""Questions on a new background."""

from ...model import Background
from ..ids import slug
from ..questions import Question, Scaffold, field

BACKGROUND = Scaffold(
    (
        Question(
            "name",
            "Which place or language community? Use a name its people accept.",
            "Kenya",
            field(Background, "name"),
            required=True,
        ),
        Question(
            "languages",
            "Which languages? Their short tags, such as es for Spanish, with commas between them.",
            "sw, en",
            field(Background, "languages"),
            required=True,
            separator=",",
        ),
        Question(
            "scope",
            "Whom do you speak about? A place is never one culture.",
            "Mostly people who studied or worked in Nairobi.",
            field(Background, "scope"),
        ),
    ),
    lambda answers: slug(answers["name"]),
    "kenya",
)
