"""A statement with a number, a date, an amount or a menu path names its sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from helper.checks.links import texts
from helper.knowledge import Knowledge, records
from helper.model import Cited, Text
from helper.problems import Problem
from helper.source import Location

UNITS = "days?|hours?|weeks?|months?|years?|minutes?|units?|words|USD|GBP|EUR|CAD|JPY|INR|AED|MB|KB"
CLAIM = re.compile(
    rf"\b\d[\d,.]*[ -]?(?:business |working |calendar )?(?:{UNITS}|%)|[$€£¥]\s?\d|\b20[12]\d\b", re.IGNORECASE
)


def check(knowledge: Knowledge) -> Iterator[Problem]:
    """Yield every such statement that cites nothing."""
    for record, value in records(knowledge):
        for location, item in _statements(value):
            if item.sources:
                continue
            if getattr(item, "path", None):
                yield knowledge.problem(record, (*location, "path"), "a menu path needs sources.", "Cite one.")
            for place, text in texts(item, location):
                if place[-1] in {"path", "done", "attach", "situation"}:
                    continue
                if found := CLAIM.search(text.en):
                    message = f'"{found[0]}" needs sources.'
                    yield knowledge.problem(record, place, message, "Cite one, or leave the number out.")


def _statements(value: Any, location: Location = ()) -> Iterator[tuple[Location, Cited]]:
    if isinstance(value, Cited):
        yield location, value
    elif isinstance(value, BaseModel) and not isinstance(value, Text):
        for name in type(value).model_fields:
            yield from _statements(getattr(value, name), (*location, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _statements(item, (*location, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _statements(item, (*location, index))
