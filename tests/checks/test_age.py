"""A record is compared with its sources at least every 180 days; before the time is over, a warning comes."""

from __future__ import annotations

from datetime import date

import pytest

from helper.checks.age import check
from helper.knowledge import Knowledge


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 11, 20), "lies in the future"),
        (date(2026, 11, 21), None),
        (date(2027, 5, 6), None),
        (date(2027, 5, 7), "must be compared"),
        (date(2027, 5, 21), "must be compared"),
        (date(2027, 5, 22), "more than 180 days ago"),
    ],
)
def test_a_record_checked_on_22_november_2026(small: Knowledge, today: date, expected: str | None) -> None:
    problems = [problem for problem in check(small, today) if problem.file == "docs/cases/late-refund.yml"]
    assert len(problems) == (1 if expected else 0)
    for problem in problems:
        assert expected
        assert expected in problem.message
        assert problem.line > 0
        assert problem.warning == (expected == "must be compared")
        assert str(problem).count("warning: ") == problem.warning
