"""A case type: the one record that page, form and message are made from."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from helper.model.base import (
    CaseId,
    Cited,
    Fact,
    FieldId,
    GroupId,
    Lang,
    LinkId,
    MarketplaceId,
    Record,
    Role,
    Slug,
    Text,
    When,
    Words,
)
from helper.model.library import Use


class Exit(Cited):
    """A reason not to open a case now: a tool, a wait, or another case instead."""

    instead: Literal["tool", "wait", "case", "nothing"]
    situation: Text
    action: Text
    path: Text | None = None
    link: LinkId | None = None
    case: CaseId | None = None


class Check(Cited):
    """Something to look up or try first: an imperative for the page, a past tense for the message."""

    id: Slug
    do: Text
    done: Text
    path: Text | None = None
    link: LinkId | None = None
    when: When = {}


class Evidence(Cited):
    """A document: what it must be (page), and how the message names it."""

    id: Slug
    need: Text
    attach: Text
    when: When = {}


class Span(Record):
    """A length of time, in days or in calendar months."""

    days: Annotated[int, Field(ge=0)] | None = None
    months: Annotated[int, Field(ge=1)] | None = None

    @model_validator(mode="after")
    def _days_or_months(self) -> Span:
        if (self.days is None) == (self.months is None):
            raise ValueError("give either days or months")
        return self


class WindowRule(Cited):
    """When some marketplaces accept the claim: earliest and latest day after the window's date.

    certainty: confirmed by an official page; reported by others; conflict where sources differ.
    """

    marketplaces: Annotated[tuple[MarketplaceId, ...], Field(min_length=1)]
    earliest: Span | None = None
    latest: Span | None = None
    certainty: Literal["confirmed", "reported", "conflict"]
    note: Text | None = None


class Window(Record):
    """A deadline: `action` must be taken within the rules, counted from the date in field `date`."""

    id: Slug
    action: Text
    date: FieldId
    since: Text
    rules: Annotated[tuple[WindowRule, ...], Field(min_length=1)]
    when: When = {}


class Place(Cited):
    """Where the message is pasted: a menu path, and the page if it has an address."""

    label: Text
    path: Text
    link: LinkId | None = None
    marketplaces: tuple[MarketplaceId, ...] = ()
    note: Text | None = None
    when: When = {}


class Refusal(Cited):
    """What Amazon may answer, and what to do then."""

    reason: Text
    answer: Text


class Sentence(Record):
    """A sentence of a message in both languages (Jinja); `each` repeats it for every row of a field."""

    zh: Words
    en: Words
    when: When = {}
    each: FieldId | None = None

    def __getitem__(self, lang: Lang) -> str:
        return self.zh if lang == "zh" else self.en


def _as_paragraph(value: Any) -> Any:
    return [value] if isinstance(value, dict) else value


Paragraph = Annotated[tuple[Sentence, ...], BeforeValidator(_as_paragraph), Field(min_length=1)]


class Message(Record):
    """The words of the message; `templates/messages` lays them out. A `plan` of action may be longer than a case."""

    subject: Paragraph
    problem: Annotated[tuple[Paragraph, ...], Field(min_length=1)]
    ask: Paragraph
    plan: bool = False


class Case(Record):
    """A case type: the one record that page, form and message are made from."""

    role: Role
    group: GroupId
    title: Text
    summary: Text
    use_when: Annotated[tuple[Text, ...], Field(min_length=1)]
    not_when: tuple[Exit, ...]
    before: tuple[Check, ...]
    fields: Annotated[tuple[Use, ...], Field(min_length=1)]
    evidence: tuple[Evidence, ...]
    windows: tuple[Window, ...] = ()
    message: Message
    where: Annotated[tuple[Place, ...], Field(min_length=1)]
    next: Annotated[tuple[Fact, ...], Field(min_length=1)]
    refused: tuple[Refusal, ...]
    tips: tuple[Fact, ...]
    related: tuple[CaseId, ...] = ()
    aliases: dict[Lang, tuple[Words, ...]]
    checked: date
    example: dict[str, Any]
