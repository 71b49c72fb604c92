"""The shared libraries: links and sources, marketplaces, groups, and the fields a person fills in."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import StringConstraints, model_validator

from helper.model.base import FieldId, MarketplaceId, Name, Record, Role, Slug, Text, When, Words


class Link(Record):
    """An address, and what is known about the page behind it.

    Give `url` where there is one page, `urls` where each marketplace has its own.
    `as_of` is the time the page speaks for: 2026, 2026-05, 2026-05-29, "about 2024" or "undated".
    """

    title: Words
    url: str | None = None
    urls: dict[MarketplaceId, str] = {}
    publisher: Words
    official: bool
    as_of: Annotated[str, StringConstraints(pattern=r"^((about )?\d{4}(-\d{2}){0,2}|undated)$")] = "undated"

    @model_validator(mode="after")
    def _one_kind_of_address(self) -> Link:
        if bool(self.url) == bool(self.urls):
            raise ValueError("give either url or urls")
        for address in [self.url or "", *self.urls.values()]:
            if address and not address.startswith(("https://", "http://")):
                raise ValueError(f'"{address}" is not a web address')
        return self

    @property
    def address(self) -> str:
        """The one address, or the first of the marketplaces' addresses."""
        return self.url or next(iter(self.urls.values()))


class Marketplace(Record):
    """One Amazon store. `currency` is a three-letter code."""

    name: Text
    site: Words
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]


class Group(Record):
    """A shelf of case types."""

    role: Role
    title: Text


class Choice(Record):
    """One answer of a choice field. `text` is its wording inside a message, if other than the label."""

    id: Slug
    label: Text
    text: Text | None = None


class Use(Record):
    """A field used in a case type or in a row, with what is particular there."""

    field: FieldId
    required: bool = False
    label: Text | None = None
    help: Text | None = None
    when: When = {}


class Difference(Record):
    """A column worked out from two others: the first less the second."""

    label: Text
    of: tuple[FieldId, FieldId]


class FieldType(Record):
    """A fact or identifier that a person types, from the shared library.

    kind: text and multiline are free; lines is a list, one item a line; code has a `pattern`; date,
    integer and money are what they say; choice has `options`; marketplace lists the stores; rows
    repeats `columns`. `short` is the label inside messages, if other than the form's. `format_hint` says what a
    good value looks like. `reference` marks identifiers that are listed under "Reference numbers".
    """

    kind: Literal["text", "multiline", "lines", "code", "date", "integer", "money", "choice", "marketplace", "rows"]
    label: Text
    short: Text | None = None
    help: Text | None = None
    example: str = ""
    pattern: str | None = None
    format_hint: Text | None = None
    reference: bool = False
    options: tuple[Choice, ...] = ()
    columns: tuple[Use, ...] = ()
    differences: dict[Name, Difference] = {}

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> FieldType:
        needs = {
            "code": ("pattern", self.pattern),
            "choice": ("options", self.options),
            "rows": ("columns", self.columns),
        }
        for kind, (key, value) in needs.items():
            if (self.kind == kind) != bool(value):
                raise ValueError(f'"{key}" is needed for kind "{kind}", and only there')
        if self.pattern and not self.format_hint:
            raise ValueError('a field with a "pattern" needs a "format_hint"')
        try:
            re.compile(self.pattern or "", re.ASCII)
        except re.error as error:
            raise ValueError(f'"pattern" is no regular expression ({error})') from error
        return self
