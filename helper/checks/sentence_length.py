"""Worried people read checks, fields and evidence: no sentence over 60 Chinese characters or 30 English words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from helper.checks.links import texts
from helper.knowledge import Knowledge
from helper.problems import Problem
from helper.source import Location

LONGEST = {"zh": 60, "en": 30}
ENDS = {"zh": re.compile("[。！？；\n]"), "en": re.compile(r"(?<=[.!?;:])\s|\n")}


def check(knowledge: Knowledge) -> Iterator[Problem]:
    """Yield every sentence that is too long."""
    places: list[tuple[str, Location, Any]] = [("fields", (), knowledge.fields)]
    for name, case in knowledge.cases.items():
        record = f"cases/{name}"
        places += [(record, ("before",), case.before), (record, ("evidence",), case.evidence)]
        places += [(record, ("fields",), case.fields)]
    for record, root, value in places:
        for location, text in texts(value, root):
            for sentence in ENDS["zh"].split(text.zh):
                length = len(re.findall(r"[\u4e00-\u9fff]|[A-Za-z0-9-]+", sentence))
                if length > LONGEST["zh"]:
                    message = f"a sentence of {length} characters; at most {LONGEST['zh']}."
                    yield knowledge.problem(record, (*location, "zh"), message, "Make two of it.")
            for sentence in ENDS["en"].split(text.en):
                if len(sentence.split()) > LONGEST["en"]:
                    message = f"a sentence of {len(sentence.split())} words; at most {LONGEST['en']}."
                    yield knowledge.problem(record, (*location, "en"), message, "Make two of it.")
