"""The table of all claim windows says what the records say, and nothing else."""

from __future__ import annotations

from helper.claim_windows import GROUPS, claim_windows
from helper.deadline import rule_for
from helper.knowledge import Knowledge


def test_every_window_of_the_sellers_claims_has_a_row(knowledge: Knowledge) -> None:
    expected = {
        (case_id, window.id)
        for case_id, case in knowledge.cases.items()
        if case.group in GROUPS
        for window in case.windows
    }
    rows = claim_windows(knowledge).rows
    assert {(row.case_id, row.window.id) for row in rows} == expected
    assert len(rows) == len(expected)


def test_every_marketplace_of_a_column_has_the_rule_shown_there(knowledge: Knowledge) -> None:
    table = claim_windows(knowledge)
    for row in table.rows:
        for markets, rule in zip(table.columns, row.rules, strict=True):
            assert all(rule_for(row.window, market) is rule for market in markets)


def test_no_column_is_empty_and_no_marketplace_stands_twice(knowledge: Knowledge) -> None:
    table = claim_windows(knowledge)
    shown = [market for markets in table.columns for market in markets]
    assert len(shown) == len(set(shown))
    for n in range(len(table.columns)):
        assert any(row.rules[n] for row in table.rows)
