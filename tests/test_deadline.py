"""Deadlines: days and calendar months after a date, and how many days are left."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helper.deadline import Term, after, rule_for, term
from helper.knowledge import Knowledge
from helper.model import Span

DATES = st.dates(date(1900, 1, 1), date(2200, 1, 1))


@pytest.mark.parametrize(
    ("start", "span", "end"),
    [
        (date(2026, 9, 18), Span(days=60), date(2026, 11, 17)),
        (date(2026, 9, 18), Span(days=0), date(2026, 9, 18)),
        (date(2026, 9, 18), Span(months=9), date(2027, 6, 18)),
        (date(2026, 1, 31), Span(months=1), date(2026, 2, 28)),
        (date(2028, 1, 31), Span(months=1), date(2028, 2, 29)),
        (date(2026, 8, 31), Span(months=18), date(2028, 2, 29)),
        (date(2026, 12, 15), Span(months=12), date(2027, 12, 15)),
        (date(2028, 2, 29), Span(months=12), date(2029, 2, 28)),
    ],
)
def test_a_span_is_added_as_people_count_it(start: date, span: Span, end: date) -> None:
    assert after(start, span) == end


@given(DATES, st.integers(1, 60))
def test_months_later_is_that_month_on_that_day_or_on_its_last(start: date, months: int) -> None:
    end = after(start, Span(months=months))
    assert (end.year - start.year) * 12 + end.month - start.month == months
    assert end.day == start.day or (end.day < start.day and (end + timedelta(days=1)).day == 1)


@given(DATES, DATES, st.integers(1, 60))
def test_a_later_start_never_ends_earlier(one: date, other: date, months: int) -> None:
    span = Span(months=months)
    assert after(min(one, other), span) <= after(max(one, other), span)


def test_a_rule_gives_first_and_last_day_both_included(small: Knowledge) -> None:
    rule = rule_for(small.cases["units-missing"].windows[0], "uk")
    assert rule
    assert term(rule, date(2026, 9, 18)) == Term(date(2026, 10, 3), date(2026, 11, 17))


def test_a_limit_that_is_not_stated_is_none(small: Knowledge) -> None:
    rule = rule_for(small.cases["units-missing"].windows[0], "us")
    assert rule
    assert term(rule, date(2026, 9, 18)) == Term(None, date(2027, 6, 18))


def test_a_marketplace_without_a_good_source_has_no_rule(small: Knowledge) -> None:
    assert rule_for(small.cases["units-missing"].windows[0], "jp") is None


@pytest.mark.parametrize(
    ("today", "left"), [(date(2026, 11, 16), 1), (date(2026, 11, 17), 0), (date(2026, 11, 18), -1)]
)
def test_the_last_day_has_none_left_and_the_day_after_is_over(today: date, left: int) -> None:
    assert Term(None, date(2026, 11, 17)).days_left(today) == left


def test_without_a_last_day_nothing_is_counted() -> None:
    assert Term(date(2026, 1, 1), None).days_left(date(2026, 1, 1)) is None
