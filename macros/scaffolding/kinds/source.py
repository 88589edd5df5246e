"""Questions on a new source: above all, what was read of it."""

from ...model import Source
from ...model.source import Seen
from ..ids import slug_of_source
from ..questions import Question, Scaffold, field

_TYPES = (
    ("webpage", "a page on the web"),
    ("article-journal", "an article in a scientific journal"),
    ("article-newspaper", "an article in a newspaper"),
    ("book", "a book"),
    ("chapter", "a chapter of a book"),
    ("report", "a report"),
    ("thesis", "a thesis"),
)
_KINDS = (
    ("research", "a study"),
    ("survey", "people were asked, by a firm or an office"),
    ("official", "a law, an authority, official statistics"),
    ("practitioner", "advice of people who do the work"),
    ("press", "a newspaper or magazine"),
    ("lived-experience", "somebody tells of their own life"),
)
_READ = (
    ("full-text", "all of it"),
    ("abstract", "the summary at its beginning"),
    ("excerpt", "a part of it"),
    ("someone-elses-account", "what somebody else wrote about it"),
    ("title", "only the title; then it cannot be cited yet"),
)
SOURCE = Scaffold(
    (
        Question("title", "Its title, as it stands there?", "How Nice Is Nice?", field(Source, "title"), required=True),
        Question(
            "author",
            "Who wrote it? Family name, comma, given name; semicolons between people.",
            "Leong, F. T. L.; Sedlacek, W. E.",
            field(Source, "author"),
            separator=";",
        ),
        Question("issued", "When did it appear? A year, a date, or not-stated.", "2012", field(Source, "issued")),
        Question("type", "What is it?", "webpage", field(Source, "type"), required=True, choices=_TYPES),
        Question(
            "kind", "What kind of evidence is it?", "research", field(Source, "kind"), required=True, choices=_KINDS
        ),
        Question("read", "How much of it did you read?", "abstract", field(Seen, "what"), required=True, choices=_READ),
        Question(
            "url", "Its address at the publisher? Never a copy.", "https://example.org/article", field(Source, "URL")
        ),
    ),
    lambda answers: slug_of_source(answers["title"], answers["author"], answers["issued"]),
    "leong-sedlacek-1985",
)
