"""The pages that explain: guide and FAQ."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from helper.model.base import Cited, Record, Slug, Text


class Section(Cited):
    """A part of a guide page; `body` is Markdown. `table` adds a table that is made from the records."""

    id: Slug
    heading: Text
    body: Text
    table: Literal["claim-windows"] | None = None


class Guide(Record):
    """A page that explains; `order` sorts the pages."""

    title: Text
    summary: Text
    order: int
    sections: Annotated[tuple[Section, ...], Field(min_length=1)]
    checked: date


class Faq(Cited):
    """One question with its answer (Markdown)."""

    id: Slug
    question: Text
    answer: Text
