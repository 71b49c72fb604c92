"""Every rule is applied, and every rule has a test."""

from __future__ import annotations

from pathlib import Path

from helper import checks, tree
from helper.checks import check_all
from helper.knowledge import load
from tests import content


def test_every_rule_in_the_folder_is_applied_and_tested() -> None:
    assert checks.__file__
    modules = {path.stem for path in Path(checks.__file__).parent.glob("*.py")} - {"__init__"}
    applied = {rule.__name__.rsplit(".", 1)[-1] for rule in (*checks.RULES, *checks.RENDERED) if rule is not tree}
    tested = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")} - {"all"}
    assert modules == applied == tested


def test_all_rules_tell_at_once_what_they_find(folder: Path) -> None:
    content.replace(folder, "tree", "to: edit-it", "to: late-refund")
    content.replace(folder, "cases/units-missing", "date: delivered_on", "date: carrier")
    content.replace(folder, "cases/late-refund", "{{ order_id }} has not", "{{ oder_id }} has not")
    found = " ".join(str(problem) for problem in check_all(load(folder)))
    for part in ("options lead to", "no date field", "oder_id"):
        assert part in found


def test_a_sentence_that_cannot_be_rendered_does_not_stop_the_check(folder: Path) -> None:
    # The examples are rendered; that must wait until every sentence is known to be sound.
    content.replace(folder, "cases/late-refund", "{{ order_id }} has not", "{{ oder_id }} has not")
    assert all(
        "oder_id" in problem.message or "different facts" in problem.message for problem in check_all(load(folder))
    )
