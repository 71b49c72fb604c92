"""Sentences in checks, fields and evidence are short."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper.checks.sentence_length import check
from helper.knowledge import Knowledge, load
from tests import content

OLD = "do: {zh: 核对自己的记录。, en: Check your own records.}"


def test_short_sentences_pass(small: Knowledge) -> None:
    assert list(check(small)) == []


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("查" * 61, "Check.", "61 characters"),
        ("查" * 60, "Check.", None),
        ("查" * 40 + "。" + "核" * 40, "Check.", None),
        ("核对。", "word " * 31, "31 words"),
        ("核对。", "word " * 30, None),
        ("核对。", "word " * 20 + "end. " + "word " * 20, None),
    ],
)
def test_a_long_one_is_told_with_its_line(folder: Path, zh: str, en: str, told: str | None) -> None:
    line = content.replace(folder, "cases/units-missing", OLD, f'do: {{zh: "{zh}", en: "{en.strip()}"}}')
    problems = [(problem.file, problem.line, problem.message) for problem in check(load(folder))]
    assert len(problems) == (1 if told else 0)
    for file, place, message in problems:
        assert (file, place) == ("docs/cases/units-missing.yml", line)
        assert told
        assert told in message
