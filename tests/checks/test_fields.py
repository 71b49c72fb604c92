"""Rows have plain columns, and differences between two of their own number columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import content


def test_good_rows_pass(folder: Path) -> None:
    assert content.problems(folder) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("of: [shipped, received]", "of: [shipped, box_count]", '"box_count" is no number column'),
        ("of: [shipped, received]", "of: [shipped, msku]", '"msku" is no number column'),
    ],
)
def test_a_difference_needs_two_number_columns(folder: Path, old: str, new: str, message: str) -> None:
    line = content.replace(folder, "fields", old, new)
    [problem] = content.problems(folder)
    assert (problem.file, problem.line) == ("docs/fields.yml", line)
    assert message in problem.message
    assert "Known: received, shipped." in problem.remedy


def test_a_column_cannot_be_a_choice(folder: Path) -> None:
    """Radio buttons of the same name in two rows would be one group, and a choice in one row would wipe the other's."""
    line = content.replace(folder, "fields", "{field: msku, required: true}", "{field: proof, required: true}")
    assert (line, "docs/fields.yml") in [(problem.line, problem.file) for problem in content.problems(folder)]
