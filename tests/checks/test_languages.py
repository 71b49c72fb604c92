"""Chinese stands in Chinese slots, English in English ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper.checks.languages import check
from helper.knowledge import Knowledge, load
from tests import content

OLD = "summary: {zh: 货件关了，少收了。, en: The shipment is closed and short.}"


def test_each_language_in_its_slot_passes(small: Knowledge) -> None:
    assert list(check(small)) == []


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("Please check the shipment and then tell us.", "Good.", "English stands in a Chinese text"),
        ("好。", "Open the 货件 page.", "Chinese stands in an English text"),
        ("点“What do you need help with and why”这一栏。", "Good.", None),
        ("打开 FBA 货件，查 FNSKU、ASIN 和 LPN。", "Good.", None),
        ("好。", 'Press "帮助" at the top.', None),
    ],
)
def test_the_other_language_is_told_with_its_line(folder: Path, zh: str, en: str, told: str | None) -> None:
    en = en.replace('"', '\\"')
    line = content.replace(folder, "cases/units-missing", OLD, f'summary: {{zh: "{zh}", en: "{en}"}}')
    problems = list(check(load(folder)))
    assert len(problems) == (1 if told else 0)
    for problem in problems:
        assert (problem.file, problem.line) == ("docs/cases/units-missing.yml", line)
        assert told
        assert told in problem.message
