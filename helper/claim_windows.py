"""All claim windows at a glance: one table over case types and marketplaces, made from the records."""

from __future__ import annotations

from dataclasses import dataclass

from helper.deadline import rule_for
from helper.knowledge import Knowledge
from helper.model import Case, Window, WindowRule

GROUPS = ("fba-shipments", "fba-inventory", "orders")


@dataclass(frozen=True)
class Row:
    """One window: its case type, and its rule in each column of the table (None: not confirmed there)."""

    case_id: str
    case: Case
    window: Window
    rules: tuple[WindowRule | None, ...]


@dataclass(frozen=True)
class Table:
    """The table; a column is the marketplaces that have the same rule in every row."""

    columns: tuple[tuple[str, ...], ...]
    rows: tuple[Row, ...]


def claim_windows(knowledge: Knowledge) -> Table:
    """Collect the windows of the sellers' claims.

    Args:
        knowledge: the content.

    Returns:
        A row for each window of a case type in the groups for FBA and orders; a column for each set of marketplaces
        that are alike, in the order of `marketplaces.yml`. Marketplaces without any rule are left out.
    """
    windows = [
        (case_id, case, window)
        for group in GROUPS
        for case_id, case in knowledge.cases.items()
        if case.group == group
        for window in case.windows
    ]
    alike: dict[tuple[int | None, ...], list[str]] = {}
    for market in knowledge.marketplaces:
        rules = tuple(_place(window, market) for _id, _case, window in windows)
        if any(place is not None for place in rules):
            alike.setdefault(rules, []).append(market)
    columns = tuple(tuple(markets) for markets in alike.values())
    rows = (
        Row(case_id, case, window, tuple(rule_for(window, markets[0]) for markets in columns))
        for case_id, case, window in windows
    )
    return Table(columns, tuple(rows))


def _place(window: Window, market: str) -> int | None:
    rule = rule_for(window, market)
    return window.rules.index(rule) if rule else None
