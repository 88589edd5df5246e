"""The site itself: its name, its host culture, its address."""

from typing import Annotated

from pydantic import Field

from .base import Many, Node
from .entry import Entry
from .text import Address, Language, Line, Prose


class Host(Node):
    """The culture whose norms the site explains; another country's site changes only this."""

    name: Line = Field(description="In a sentence: the United States.")
    short: Line = Field(description="In a narrow column: US.")
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")] = Field(description="ISO 3166-1 code.")
    places: Many[Line] = Field((), description="Names under which studies speak of it.")


class Site(Entry):
    """Name, description, address, repository: placeholders until a person fills them in."""

    name: Line = Field(description="The site's name.")
    description: Prose = Field(description="One or two sentences on what it is.")
    host: Host = Field(description="The host culture.")
    languages: Annotated[Many[Language], Field(min_length=1)] = Field(description="Languages of the pages.")
    address: Address = Field(description="Where it is published; SITE_URL wins.")
    repository: Address = Field(description="Where its files are; REPO_URL wins.")
    branch: Line = Field("main", description="The branch that is published.")
