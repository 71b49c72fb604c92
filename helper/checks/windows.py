"""A window counts from a date that its case type asks for, and gives each marketplace one rule."""

from __future__ import annotations

from collections.abc import Iterator

from helper.knowledge import Knowledge
from helper.problems import Problem


def check(knowledge: Knowledge) -> Iterator[Problem]:
    """Yield every window that could not be computed, or would give two answers."""
    for case_id, case in knowledge.cases.items():
        dates = {use.field for use in case.fields if knowledge.fields[use.field].kind == "date"}
        for n, window in enumerate(case.windows):
            if window.date not in dates:
                message = f'"{window.date}" is no date field of this case type.'
                yield knowledge.problem(f"cases/{case_id}", ("windows", n, "date"), message, "Add it under fields.")
            seen: set[str] = set()
            for r, rule in enumerate(window.rules):
                place = ("windows", n, "rules", r)
                if not rule.sources:
                    yield knowledge.problem(f"cases/{case_id}", place, "a deadline needs sources.", "Cite one.")
                for market in rule.marketplaces:
                    if market in seen:
                        message = f'the marketplace "{market}" has two rules in this window.'
                        yield knowledge.problem(f"cases/{case_id}", place, message, "Keep one.")
                    seen.add(market)
