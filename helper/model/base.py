"""The building blocks: text in both languages, ids, references to other records, and statements with sources."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import core_schema

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, Lang] = ("zh", "en")
Role = Literal["seller", "buyer"]

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Slug = Annotated[str, StringConstraints(pattern=SLUG)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Reference(str):
    """The id of another record; subclasses say of which kind."""

    kind = "record"

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema(min_length=1))


class LinkId(Reference):
    kind = "link"


class FieldId(Reference):
    kind = "field"


class MarketplaceId(Reference):
    kind = "marketplace"


class CaseId(Reference):
    kind = "case"


class NodeId(Reference):
    kind = "question, case or outcome"


class AskedId(Reference):
    kind = "field to ask in a condition"


class GroupId(Reference):
    kind = "group"


class Record(BaseModel):
    """The base of every shape: immutable, and strict about its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Text(Record):
    """What a reader sees, in both languages."""

    zh: Words
    en: Words

    def __getitem__(self, lang: Lang) -> str:
        return self.zh if lang == "zh" else self.en


class Cited(Record):
    """A statement with its sources."""

    sources: tuple[LinkId, ...] = ()


class Fact(Cited):
    """One plain statement."""

    text: Text


def _as_tuple(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Answers = Annotated[tuple[Slug, ...], BeforeValidator(_as_tuple), Field(min_length=1)]
When = dict[AskedId, Answers]
"""A condition: each choice field named must hold one of the answers listed (`unanswered`: none yet); under
`before` and `evidence`, one of the checks or documents listed must be ticked."""
