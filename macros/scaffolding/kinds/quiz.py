"""Questions on a new quiz."""

from ...model import Quiz
from ..questions import Question, Scaffold, field

QUIZ = Scaffold(
    (
        Question(
            "comparison",
            "Which comparison does it ask about? Its id, please.",
            "small-talk",
            field(Quiz, "comparison"),
            required=True,
            offers="comparison",
        ),
        Question("title", "Its heading?", "Small talk: a quick check", field(Quiz, "title"), required=True),
    ),
    lambda answers: answers["comparison"],
    "small-talk",
)
