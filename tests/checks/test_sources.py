"""A statement with a number, a date, an amount or a menu path names its sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper.checks.sources import check
from helper.knowledge import Knowledge, load
from tests import content


def test_what_cites_or_claims_no_number_passes(small: Knowledge) -> None:
    assert list(check(small)) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Amazon answers within 14 days.", "14 days"),
        ("It took effect in 2025.", "2025"),
        ("The fee is $5.", "$5"),
        ("It pays 5,000 USD.", "5,000 USD"),
        ("It pays 80% of it.", "80%"),
        ("Wait 2 business days.", "2 business days"),
    ],
)
def test_a_number_without_a_source_is_told_with_its_line(folder: Path, words: str, found: str) -> None:
    line = content.replace(folder, "cases/units-missing", "en: Take photos.", f'en: "{words}"')
    [problem] = check(load(folder))
    assert (problem.file, problem.line) == ("docs/cases/units-missing.yml", line)
    assert f'"{found}" needs sources' in problem.message


@pytest.mark.parametrize("words", ["Set up 2SV.", "Read the A-to-z page.", "Two days are enough.", "Use error 8541."])
def test_what_is_no_claim_needs_no_source(folder: Path, words: str) -> None:
    content.replace(folder, "cases/units-missing", "en: Take photos.", f'en: "{words}"')
    assert list(check(load(folder))) == []


def test_a_menu_path_without_a_source_is_refused(folder: Path) -> None:
    content.replace(folder, "tree", "    sources: [forum-thread]\n", "")
    [problem] = check(load(folder))
    assert (problem.file, problem.message) == ("docs/tree.yml", "a menu path needs sources.")
