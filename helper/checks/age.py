"""A record is compared with its sources at least every 180 days; two weeks before, the editor is warned."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from helper.knowledge import Knowledge
from helper.problems import Problem

OLDEST = timedelta(days=180)
WARNING = timedelta(days=14)


def check(knowledge: Knowledge, today: date | None = None) -> Iterator[Problem]:
    """Yield every record checked in the future or too long ago; a warning where its time is nearly over."""
    today = today or date.today()
    dated = [
        *((f"cases/{name}", case.checked) for name, case in knowledge.cases.items()),
        *((f"guide/{name}", guide.checked) for name, guide in knowledge.guides.items()),
    ]
    for record, checked in dated:
        place, ends = ("checked",), checked + OLDEST
        if checked > today + timedelta(days=1):  # the editor's clock may be a time zone ahead
            yield knowledge.problem(record, place, f"{checked} lies in the future.", "Write the day of the comparison.")
        elif ends < today:
            message = f"{checked} is more than {OLDEST.days} days ago."
            yield knowledge.problem(record, place, message, "Compare the record with its sources.")
        elif ends - WARNING <= today:
            message = f"the record must be compared with its sources by {ends}."
            yield knowledge.problem(record, place, message, warning=True)
