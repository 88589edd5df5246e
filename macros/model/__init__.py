"""The kinds of entries: where each is kept and what it must look like. Adding a kind is adding a line here."""

from dataclasses import dataclass

from pydantic import BaseModel

from .background import Background
from .checklist import Checklist
from .comparison import Comparison
from .dissent import Dissent
from .messages import Messages
from .quiz import Quiz
from .redirect import Redirect
from .shelf import Channel, Figure, Notice, Term, Topic
from .site import Site
from .source import Source
from .story import Story
from .wording import WordingRule


@dataclass(frozen=True)
class Kind:
    """One kind of entry. `place` is a folder (one file per entry) or a file; `listed` files hold a list of entries.

    `key` is the field that names an entry of a list.
    """

    name: str
    plural: str
    place: str
    model: type[BaseModel]
    listed: bool = False
    key: str = "id"
    may_be_empty: bool = False

    @property
    def is_folder(self) -> bool:
        return not self.place.endswith(".yml")


KINDS = (
    Kind("site", "site", "site.yml", Site),
    Kind("topic", "topics", "topics.yml", Topic, listed=True),
    Kind("term", "glossary", "glossary.yml", Term, listed=True),
    Kind("channel", "channels", "channels.yml", Channel, listed=True),
    Kind("notice", "notices", "notices.yml", Notice, listed=True),
    Kind("figure", "figures", "figures.yml", Figure, listed=True),
    Kind("wording", "wording", "wording.yml", WordingRule, listed=True),
    Kind("background", "backgrounds", "backgrounds", Background),
    Kind("source", "sources", "sources", Source),
    Kind("comparison", "comparisons", "comparisons", Comparison),
    Kind("checklist", "checklists", "checklists", Checklist),
    Kind("quiz", "quizzes", "quizzes", Quiz),
    Kind("dissent", "dissent", "dissent", Dissent, listed=True),
    Kind("story", "stories", "stories", Story),
    Kind("redirect", "redirects", "redirects.yml", Redirect, listed=True, key="from", may_be_empty=True),
    Kind("messages", "messages", "messages", Messages),
)
BY_NAME = {kind.name: kind for kind in KINDS}

__all__ = [
    "BY_NAME",
    "KINDS",
    "Background",
    "Channel",
    "Checklist",
    "Comparison",
    "Dissent",
    "Figure",
    "Kind",
    "Messages",
    "Notice",
    "Quiz",
    "Redirect",
    "Site",
    "Source",
    "Story",
    "Term",
    "Topic",
    "WordingRule",
]
