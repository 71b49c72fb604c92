"""No two things of a record share an id, and a field depends only on fields above it."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper.checks.ids import check
from helper.knowledge import Knowledge, load
from tests import content

CASE = "cases/units-missing"
WINDOW = content.RECORDS[CASE].split("windows:\n")[1].split("message:")[0]


def test_ids_that_tell_things_apart_are_in_order(small: Knowledge) -> None:
    assert list(check(small)) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "at"),
    [
        (CASE, "  - {field: amount}\n", "  - {field: amount}\n  - {field: amount}\n", 1),
        (CASE, "  - id: ask-supplier\n", "  - id: own-count\n", 0),
        (CASE, "  - id: packing-list\n", "  - id: invoice\n", 0),
        (CASE, "windows:\n", f"windows:\n{WINDOW}", 16),
        ("fields", "    - {id: maker,", "    - {id: reseller,", 0),
        ("fields", "    - {field: note}\n", "    - {field: msku}\n", 0),
        (
            "faq",
            "- id: how-long\n",
            "- {id: how-long, question: {zh: 问, en: Q}, answer: {zh: 答, en: A}}\n- id: how-long\n",
            1,
        ),
        (
            "guide/basics",
            "  - id: what\n",
            "  - {id: what, heading: {zh: 题, en: H}, body: {zh: 文, en: B}}\n  - id: what\n",
            1,
        ),
    ],
    ids=["field", "check", "document", "window", "option", "column", "faq", "section"],
)
def test_an_id_that_stands_twice_is_told_with_the_line_of_the_second(
    folder: Path, name: str, old: str, new: str, at: int
) -> None:
    line = content.replace(folder, name, old, new)
    (problem,) = check(load(folder))
    assert (problem.file, problem.line) == (f"docs/{name}.yml", line + at)
    assert "stands twice" in problem.message
    assert problem.remedy == "Give it a name of its own."


@pytest.mark.parametrize("when", ["{proof: reseller}", "{evidence: invoice}"])
def test_a_field_that_depends_on_what_comes_after_it_is_refused(folder: Path, when: str) -> None:
    line = content.replace(folder, CASE, "  - {field: carrier}\n", f"  - {{field: carrier, when: {when}}}\n")
    (problem,) = check(load(folder))
    assert (problem.file, problem.line) == ("docs/cases/units-missing.yml", line)
    assert '"carrier" depends on' in problem.message
    assert problem.remedy == "Move one of them."
