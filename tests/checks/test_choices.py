"""A condition asks what its case type has, for an answer that exists, and can hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper.checks.choices import check
from helper.knowledge import Knowledge, load
from tests import content

CASE = "cases/units-missing"


def test_conditions_on_choices_checks_documents_and_marketplaces_are_in_order(folder: Path) -> None:
    content.replace(folder, CASE, "    marketplaces: [us, uk]\n", "    when: {marketplace: [us, unanswered]}\n")
    content.replace(folder, CASE, "    date: delivered_on\n", "    date: delivered_on\n    when: {proof: maker}\n")
    assert list(check(load(folder))) == []


def test_the_real_conditions_are_in_order(knowledge: Knowledge) -> None:
    assert list(check(knowledge)) == []


@pytest.mark.parametrize(
    ("old", "new", "words", "remedy"),
    [
        (
            "when: {evidence: invoice}",
            "when: {evidence: invoise}",
            '"invoise" is no answer of "evidence".',
            '"invoice"',
        ),
        ("- when: {proof: reseller}", "- when: {proof: seller}", '"seller" is no answer of "proof".', '"reseller"'),
        ("- when: {proof: reseller}", "- when: {before: own}", '"own" is no answer of "before".', "own-count"),
        ("- when: {proof: reseller}", "- when: {marketplace: jp}", 'no answer of "marketplace".', "Known: uk, unans"),
        ("- when: {proof: reseller}", "- when: {carrier: ups}", '"carrier" cannot be asked here', "Known: before,"),
        ("- when: {proof: reseller}", "- when: {proof: [maker, no]}", '"no" is no answer of "proof".', "Known:"),
    ],
)
def test_a_condition_that_can_never_hold_is_told_with_its_line(
    folder: Path, old: str, new: str, words: str, remedy: str
) -> None:
    line = content.replace(folder, CASE, old, new)
    (problem,) = check(load(folder))
    assert (problem.file, problem.line) == ("docs/cases/units-missing.yml", line)
    assert words in problem.message
    assert remedy in problem.remedy


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    when: {proof: reseller}\nfields:", "    when: {evidence: invoice}\nfields:"),
        ("    when: {proof: reseller}\nfields:", "    when: {before: own-count}\nfields:"),
        (
            "    attach: {zh: 装箱单, en: Packing list}\n",
            "    attach: {zh: 装箱单, en: Packing list}\n    when: {evidence: invoice}\n",
        ),
    ],
    ids=["check on document", "check on check", "document on document"],
)
def test_a_condition_on_ticks_that_are_not_known_yet_is_refused(folder: Path, old: str, new: str) -> None:
    # `answers.relevant` settles fields, then checks, then documents: these would never be shown.
    content.replace(folder, CASE, old, new)
    assert [problem.file for problem in content.problems(folder)] == ["docs/cases/units-missing.yml"]
