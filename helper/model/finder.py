"""How the finder reads what people type, as data: words that mean the same, names of stores, forms of identifiers."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field, field_validator

from helper.model.base import FieldId, MarketplaceId, Name, Record, Role, Words

Phrases = Annotated[tuple[Words, ...], Field(min_length=1)]


class Identifier(Record):
    """Something that is recognised wherever it stands in a text.

    `pattern` is a regular expression for small, half-width letters, of the kind that Python and browsers read alike.
    `beside`: one of these words must stand right beside it, where the form alone says too little.
    `fields`: the fields of a form that it fills in, each with what to put there; {} is what was found, in capitals.
    """

    pattern: Words
    beside: tuple[Words, ...] = ()
    fields: Annotated[dict[FieldId, Words], Field(min_length=1)]

    @field_validator("pattern")
    @classmethod
    def _is_a_pattern(cls, value: str) -> str:
        try:
            pattern = re.compile(value, re.ASCII)
        except re.error as error:
            raise ValueError(f"this is no regular expression ({error})") from error
        if pattern.groups:
            raise ValueError("groups are written (?:...) here")
        return value


class FinderWords(Record):
    """The words themselves.

    `synonyms`: groups of phrases that mean the same, named by their first; `roles`: how people say who they are;
    `marketplaces`: how they name a store; `small_talk`: what says nothing yet.
    """

    synonyms: tuple[Annotated[tuple[Words, ...], Field(min_length=2)], ...]
    roles: dict[Role, Phrases]
    marketplaces: dict[MarketplaceId, Phrases]
    identifiers: dict[Name, Identifier]
    small_talk: tuple[Phrases, ...] = ()
