"""The decision tree as data: questions, their options, and the ends that are not a case."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from helper.model.base import CaseId, Cited, LinkId, NodeId, Record, Role, Slug, Text
from helper.model.case import Span


class Option(Record):
    """One answer of a question, and the id of what comes next."""

    label: Text
    hint: Text | None = None
    to: NodeId


class Question(Record):
    """A step of the decision tree."""

    question: Text
    help: Text | None = None
    options: Annotated[tuple[Option, ...], Field(min_length=2)]


class Outcome(Cited):
    """An end of the tree that is not a case: a tool to use, or a time to wait."""

    kind: Literal["tool", "wait"]
    title: Text
    steps: Annotated[tuple[Text, ...], Field(min_length=1)]
    reason: Text
    path: Text | None = None
    link: LinkId | None = None
    wait: Span | None = None
    since: Text | None = None
    then: CaseId | None = None

    @model_validator(mode="after")
    def _waits_from_a_date(self) -> Outcome:
        if (self.kind == "wait") != bool(self.wait and self.since):
            raise ValueError('"wait" and "since" are needed for kind "wait", and only there')
        return self


class Tree(Record):
    """The decision tree as data: `root` names the first question; `common` the case types that most people need."""

    root: NodeId
    common: dict[Role, tuple[CaseId, ...]]
    questions: dict[Slug, Question]
    outcomes: dict[Slug, Outcome] = {}
