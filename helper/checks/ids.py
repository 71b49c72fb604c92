"""Ids that tell things apart are told apart: no two fields, checks, documents or sections of one record share one.

A condition of a field may ask only fields above it, so that a form can be answered from top to bottom.
"""

from __future__ import annotations

from collections.abc import Iterator

from helper.knowledge import Knowledge
from helper.problems import Problem
from helper.source import Location


def check(knowledge: Knowledge) -> Iterator[Problem]:
    """Yield every id that stands twice, and every condition that looks ahead."""
    for location, record, names in _lists(knowledge):
        for n, name in enumerate(names):
            if name in names[:n]:
                yield knowledge.problem(record, (*location, n), f'"{name}" stands twice.', "Give it a name of its own.")
    for case_id, case in knowledge.cases.items():
        above: set[str] = set()
        for n, use in enumerate(case.fields):
            for asked in use.when:
                if asked not in above:
                    message = f'"{use.field}" depends on "{asked}", which is not asked above it.'
                    yield knowledge.problem(f"cases/{case_id}", ("fields", n), message, "Move one of them.")
            above.add(str(use.field))


def _lists(knowledge: Knowledge) -> Iterator[tuple[Location, str, list[str]]]:
    for name, case in knowledge.cases.items():
        record = f"cases/{name}"
        yield ("fields",), record, [str(use.field) for use in case.fields]
        yield ("before",), record, [item.id for item in case.before]
        yield ("evidence",), record, [item.id for item in case.evidence]
        yield ("windows",), record, [item.id for item in case.windows]
    for name, guide in knowledge.guides.items():
        yield ("sections",), f"guide/{name}", [section.id for section in guide.sections]
    for name, field in knowledge.fields.items():
        yield (name, "options"), "fields", [option.id for option in field.options]
        yield (name, "columns"), "fields", [str(column.field) for column in field.columns]
    yield (), "faq", [item.id for item in knowledge.faq]
