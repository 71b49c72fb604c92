"""What no message may say."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper.checks.forbidden import check
from helper.knowledge import Knowledge, load
from tests import content


def test_calm_messages_pass(small: Knowledge) -> None:
    assert list(check(small)) == []


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("请更正。", "We will take legal action.", "a threat"),
        ("否则我们会曝光。", "Correct it.", "a threat"),
        ("请更正。", "Our password is 1234.", "a secret"),
        ("请更正。", "Our phone number is below.", "a person's data"),
        ("请更正。", "Call 1-888-280-4331.", "a phone number"),
        ("请更正。", "Please correct the unit(s).", "the smell of a form"),
        ("尊敬的亚马逊，请更正。", "Correct it.", "the smell of a form"),
        ("求求你们更正。", "Correct it.", "begging"),
        ("没有收到密码重置邮件。", "The password reset email did not arrive.", None),
        ("请更正后发布。", "Please correct and publish it.", None),
    ],
)
def test_a_bad_sentence_is_told_with_its_line(folder: Path, zh: str, en: str, told: str | None) -> None:
    line = content.replace(
        folder, "cases/late-refund", "{zh: 请退款。, en: Please refund it.}", f'{{zh: "{zh}", en: "{en}"}}'
    )
    problems = list(check(load(folder)))
    assert len(problems) == (1 if told else 0)
    for problem in problems:
        assert (problem.file, problem.line) == ("docs/cases/late-refund.yml", line)
        assert told
        assert told in problem.message


def test_a_check_and_a_document_are_words_of_the_message_too(folder: Path) -> None:
    content.replace(folder, "cases/units-missing", "en: Asked the supplier.}", "en: Asked the press and the supplier.}")
    content.replace(
        folder, "cases/units-missing", "attach: {zh: 装箱单, en: Packing list}", "attach: {zh: 装箱单, en: List(s)}"
    )
    assert ["a threat" in problem.message for problem in check(load(folder))] == [True, False]
