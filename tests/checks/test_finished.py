"""A finished message has the right length, and the same numbers in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper.checks.finished import check, numbers
from helper.knowledge import Knowledge, load
from tests import content

ASK = "{zh: 请退款。, en: Please refund it.}"


def test_the_examples_pass(small: Knowledge) -> None:
    assert list(check(small)) == []


def test_a_message_that_is_too_short_is_refused(folder: Path) -> None:
    old = "- {zh: 我已经把商品寄回。, en: I sent the item back and have the receipt of the drop-off point.}"
    content.replace(folder, "cases/late-refund", old, "- {zh: 已寄回。, en: Sent.}")
    [problem] = check(load(folder))
    assert problem.file == "docs/cases/late-refund.yml"
    assert "25 to 250" in problem.message


def test_a_message_that_is_too_long_is_refused_unless_it_is_a_plan(folder: Path) -> None:
    content.replace(folder, "cases/late-refund", ASK, f'{{zh: 请退款。, en: "{"Please. " * 240}"}}')
    [problem] = check(load(folder))
    assert "words" in problem.message
    content.replace(folder, "cases/late-refund", "message:\n", "message:\n  plan: true\n")
    assert list(check(load(folder))) == []


@pytest.mark.parametrize(
    ("zh", "en"), [("请在 3 天内退款。", "Please refund it."), ("请退款。", "Refund it by 5 May 2026.")]
)
def test_a_number_in_one_language_only_is_refused(folder: Path, zh: str, en: str) -> None:
    content.replace(folder, "cases/late-refund", ASK, f"{{zh: {zh}, en: {en}}}")
    [problem] = check(load(folder))
    assert "only one language says" in problem.message


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("on 18 September 2026", "于2026年9月18日"),
        ("on 3 May", "5 月 3 日"),
        ("order 113-4567890-1234567, USD 45.90", "订单 113-4567890-1234567，USD 45.90"),
    ],
)
def test_the_same_facts_are_the_same_in_both(english: str, chinese: str) -> None:
    assert numbers(english) == numbers(chinese) != set()
