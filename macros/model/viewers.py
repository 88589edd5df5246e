"""Who sees a misreading: `host`, `anyone`, or a list of backgrounds."""

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationInfo, WithJsonSchema

from ..diagnostics import Instead
from .base import Many
from .prose import tell
from .text import ID_PATTERN, NAMES, Id, Text, reference

_SEVERAL = re.compile(r"\s*[,;&]\s*|\s+(?:and|or)\s+")
_VIEWER = {"type": "string", NAMES: "viewer"}


def _as_list(value: Any, info: ValidationInfo) -> Any:
    """`host`, `anyone` or one background may be written without the list; several are told to be a list."""
    if not isinstance(value, str):
        return value
    names = [name for name in _SEVERAL.split(value) if name]
    if len(names) == 1 or not all(re.fullmatch(ID_PATTERN, name) for name in names):
        return (value,)
    listed = f"[{', '.join(names)}]"
    message = f"'{info.field_name}' names several here, but '{value}' is one text"
    tell(info, value, "wrong-type", message, f"Write them as a list: {listed}.", Instead(str(value), listed))
    return tuple(_at(value, name) for name in names)


def _at(value: Any, name: str) -> Text:
    """A part of a text, which stands where the text does."""
    part = Text(name)
    if isinstance(value, Text):
        part.location, part.span = value.location, value.span
    return part


Viewers = Annotated[
    Many[Annotated[Id, reference("viewer")]],
    BeforeValidator(_as_list),
    Field(min_length=1),
    WithJsonSchema({"anyOf": [_VIEWER, {"type": "array", "items": _VIEWER, "minItems": 1}]}),
]
