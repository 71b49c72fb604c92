"""A window counts from a date that is asked for, has sources, and gives each marketplace one rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper.checks.windows import check
from helper.knowledge import Knowledge, load
from tests import content

CASE = "cases/units-missing"


def test_a_window_with_a_date_sources_and_one_rule_each_is_in_order(small: Knowledge) -> None:
    assert small.cases["units-missing"].windows
    assert list(check(small)) == []


@pytest.mark.parametrize(
    ("old", "new", "words", "remedy"),
    [
        (
            "date: delivered_on",
            "date: carrier",
            '"carrier" is no date field of this case type.',
            "Add it under fields.",
        ),
        ("  - {field: delivered_on, required: true}\n", "", '"delivered_on" is no date field', "Add it under fields."),
        ("marketplaces: [uk]", "marketplaces: [uk, us]", '"us" has two rules in this window.', "Keep one."),
        ("marketplaces: [uk]", "marketplaces: [uk, uk]", '"uk" has two rules in this window.', "Keep one."),
        (
            "        certainty: reported\n        sources: [forum-thread]\n",
            "        certainty: reported\n",
            "",
            "Cite one.",
        ),
    ],
)
def test_a_window_that_could_mislead_is_told_with_its_line(
    folder: Path, old: str, new: str, words: str, remedy: str
) -> None:
    content.replace(folder, CASE, old, new)
    text = (folder / f"{CASE}.yml").read_text("utf-8").splitlines()
    (problem,) = check(load(folder))
    assert problem.file == "docs/cases/units-missing.yml"
    assert text[problem.line - 1].strip().startswith(("date:", "- marketplaces:"))
    assert words in problem.message
    assert problem.remedy == remedy


def test_two_windows_may_each_have_a_rule_for_a_marketplace(folder: Path) -> None:
    windows = content.RECORDS[CASE].split("windows:\n")[1].split("message:")[0]
    content.replace(folder, CASE, "windows:\n", "windows:\n" + windows.replace("id: claim", "id: appeal"))
    assert list(check(load(folder))) == []
