"""A statement with a number, a date, an amount or a menu path names its sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helper.checks.links import texts
from helper.knowledge import Knowledge, records, walk
from helper.model import Cited
from helper.problems import Problem

UNITS = "days?|hours?|weeks?|months?|years?|minutes?|units?|words|USD|GBP|EUR|CAD|JPY|INR|AED|MB|KB"
CLAIM = re.compile(
    rf"\b\d[\d,.]*[ -]?(?:business |working |calendar )?(?:{UNITS}|%)|[$€£¥]\s?\d|\b20[12]\d\b", re.IGNORECASE
)


def check(knowledge: Knowledge) -> Iterator[Problem]:
    """Yield every such statement that cites nothing."""
    for record, value in records(knowledge):
        for location, item in walk(value):
            if not isinstance(item, Cited) or item.sources:
                continue
            if getattr(item, "path", None):
                yield knowledge.problem(record, (*location, "path"), "a menu path needs sources.", "Cite one.")
            for place, text in texts(item, location):
                if place[-1] in {"path", "done", "attach", "situation"}:
                    continue
                if found := CLAIM.search(text.en):
                    message = f'"{found[0]}" needs sources.'
                    yield knowledge.problem(record, place, message, "Cite one, or leave the number out.")
