"""Questions on a new glossary term."""

from ...model import Term
from ..ids import slug
from ..questions import Question, Scaffold, field

TERM = Scaffold(
    (
        Question("term", "Which word of US working English?", "coffee chat", field(Term, "term"), required=True),
        Question(
            "meaning",
            "What does it mean, in at most 20 words?",
            "A short, informal talk about someone's work.",
            field(Term, "meaning"),
        ),
        Question(
            "example", "A sentence someone might say?", "Do you have time for a coffee chat?", field(Term, "example")
        ),
        Question("see", "Which comparison says more? Its id, please.", "coffee-chats", field(Term, "see")),
    ),
    lambda answers: slug(answers["term"]),
    "coffee-chat",
)
