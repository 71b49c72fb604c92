"""Deadlines: days and calendar months after a date. `docs/assets/js/deadline.js` is the twin of this module."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from helper.model import Span, Window, WindowRule


@dataclass(frozen=True)
class Term:
    """When a claim is accepted: first and last day, each None where there is no such limit."""

    earliest: date | None
    latest: date | None

    def days_left(self, today: date) -> int | None:
        """Count the days from `today` to the last day: 0 on the last day, negative after it."""
        return (self.latest - today).days if self.latest else None


def after(start: date, span: Span) -> date:
    """Add a span to a date; a month later than 31 January is the last day of February."""
    if span.days is not None:
        return start + timedelta(days=span.days)
    month = start.month - 1 + (span.months or 0)
    year, month = start.year + month // 12, month % 12 + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def rule_for(window: Window, marketplace: str) -> WindowRule | None:
    """Find the rule of a marketplace; None where no good source gives one."""
    return next((rule for rule in window.rules if marketplace in rule.marketplaces), None)


def term(rule: WindowRule, start: date) -> Term:
    """Work out first and last day of a rule.

    Args:
        rule: a marketplace's rule, which carries the source of its numbers.
        start: the date that the rule counts from.

    Returns:
        The days, both included.
    """
    return Term(
        after(start, rule.earliest) if rule.earliest else None,
        after(start, rule.latest) if rule.latest else None,
    )
