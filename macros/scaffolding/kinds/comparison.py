"""Questions on a new comparison."""

from ...model import Comparison
from ...model.base import Many
from ...model.comparison import BackgroundId
from ..ids import slug
from ..questions import Question, Scaffold, field

COMPARISON = Scaffold(
    (
        Question(
            "question",
            "What does a reader ask? This becomes the heading.",
            "May I visit a professor just to ask a question?",
            field(Comparison, "question"),
            required=True,
        ),
        Question(
            "title",
            "A short name for lists, at most 40 characters?",
            "Office hours",
            field(Comparison, "title"),
            required=True,
        ),
        Question(
            "topic",
            "Which topic does it belong to?",
            "seniors",
            field(Comparison, "topic"),
            required=True,
            offers="topic",
        ),
        Question(
            "answer",
            "The answer, in at most 30 words?",
            "Yes. Many US professors set hours for exactly this.",
            field(Comparison, "answer"),
        ),
        Question(
            "places",
            "Which places do you know this from? One, or several with commas.",
            "japan, brazil",
            Many[BackgroundId],
            separator=",",
            offers="background",
            starts=True,
        ),
    ),
    lambda answers: slug(answers["title"]),
    "office-hours",
)
