"""A condition (`when`) asks a choice field, a check or a document that its case type has, for an answer that exists."""

from __future__ import annotations

from collections.abc import Iterator

from helper.answers import TICKED, UNANSWERED
from helper.knowledge import Knowledge, walk
from helper.model import Case
from helper.problems import Problem, nearest

UNTICKED_YET = {"before": ("fields", "before"), "evidence": ("fields", "before", "evidence")}


def check(knowledge: Knowledge) -> Iterator[Problem]:
    """Yield every condition that can never hold."""
    for case_id, case in knowledge.cases.items():
        possible = _possible(knowledge, case)
        for location, item in walk(case):
            for asked, wanted in getattr(item, "when", {}).items():
                place = (*location, "when", asked)
                if asked in TICKED and location[0] in UNTICKED_YET[asked]:
                    message = f'"{asked}" is ticked only after this.'
                    yield knowledge.problem(f"cases/{case_id}", place, message, "Ask a choice field instead.")
                    continue
                if asked not in possible:
                    message = f'"{asked}" cannot be asked here: it is no choice field of this case type.'
                    yield knowledge.problem(f"cases/{case_id}", place, message, nearest(asked, possible))
                    continue
                for answer in wanted:
                    if answer not in possible[asked]:
                        message = f'"{answer}" is no answer of "{asked}".'
                        yield knowledge.problem(f"cases/{case_id}", place, message, nearest(answer, possible[asked]))


def _possible(knowledge: Knowledge, case: Case) -> dict[str, set[str]]:
    possible = dict(zip(TICKED, ({c.id for c in case.before}, {e.id for e in case.evidence}), strict=True))
    for use in case.fields:
        field = knowledge.fields[use.field]
        if field.kind == "choice":
            possible[use.field] = {option.id for option in field.options} | {UNANSWERED}
        elif field.kind == "marketplace":
            possible[use.field] = {*knowledge.marketplaces, UNANSWERED}
    return possible
