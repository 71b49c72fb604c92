"""A field of rows has plain columns, and works out differences between two of its own number columns."""

from __future__ import annotations

from collections.abc import Iterator

from helper.knowledge import Knowledge
from helper.problems import Problem, nearest


def check(knowledge: Knowledge) -> Iterator[Problem]:
    """Yield every column and every difference that a row could not show."""
    for name, field in knowledge.fields.items():
        kinds = {str(column.field): knowledge.fields[column.field].kind for column in field.columns}
        for n, (column, kind) in enumerate(kinds.items()):
            if kind in {"rows", "lines", "multiline", "choice"}:
                message = f'a column cannot be of kind "{kind}" ({column}).'
                yield knowledge.problem("fields", (name, "columns", n), message, "Ask for it outside the rows.")
        numbers = [column for column, kind in kinds.items() if kind == "integer"]
        for difference, item in field.differences.items():
            if difference in kinds:
                message = f'"{difference}" is a column already.'
                yield knowledge.problem("fields", (name, "differences", difference), message, "Choose another name.")
            for n, column in enumerate(item.of):
                if column not in numbers:
                    message = f'"{column}" is no number column of "{name}".'
                    place = (name, "differences", difference, "of", n)
                    yield knowledge.problem("fields", place, message, nearest(column, numbers))
