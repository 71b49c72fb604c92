"""Every sentence compiles and prints what its case type has, the same in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper.checks.sentences import check
from helper.knowledge import Knowledge, load
from tests import content

CASE = "cases/units-missing"
ENGLISH = "The value is {{ amount }}."
CHINESE = "价值 {{ amount }}。"


def test_sentences_that_print_the_same_facts_are_in_order(small: Knowledge) -> None:
    assert list(check(small)) == []


def test_the_languages_may_differ_in_what_they_ask(folder: Path) -> None:
    content.replace(folder, CASE, ENGLISH, "\"The {{ 'value' if box_count == 1 else 'worth' }} is {{ amount }}.\"")
    assert list(check(load(folder))) == []


@pytest.mark.parametrize(
    ("english", "words", "remedy"),
    [
        ("The value is {{ amont }}.", 'nothing called "amont" to print here.', 'Did you mean "amount"?'),
        ("The value is {{ amount | upper }}.", 'line 1 of the sentence: "Filter upper" is not supported', ""),
        ("The value is {{ amount }.", "line 1 of the sentence", ""),
        ("The value is {{ amount }} for {{ order_id }}.", "only one of them prints order_id.", "Print the same facts"),
        ("The value is high.", "only one of them prints amount.", "Print the same facts"),
        ("The value is {% if row %}x{% endif %}{{ amount }}.", 'nothing called "row"', ""),
        ("The value is {{ n }}{{ amount }}.", 'nothing called "n"', ""),
        ("The value is {{ row.msku }}{{ amount }}.", 'nothing called "row.msku"', ""),
        ("The value is {{ amount.upper }}.", "upper", ""),
        ("The value is {{ tracking_numbers }}{{ amount }}.", '"tracking_numbers" is a list', "join"),
        ("The value is {{ products }}{{ amount }}.", '"products" is a list', "each: products"),
        ("The value is {{ tracking_numbers or carrier }}{{ amount }}.", '"tracking_numbers" is a list', ""),
        ("{% if carrier %}{{ tracking_numbers }}{% endif %}{{ amount }}", '"tracking_numbers" is a list', ""),
        ("The value is {{ supplied }}{{ amount }}.", 'nothing called "supplied"', 'Did you mean "supplier"?'),
    ],
)
def test_a_sentence_that_could_not_be_printed_is_told_with_its_line(
    folder: Path, english: str, words: str, remedy: str
) -> None:
    line = content.replace(folder, CASE, f"        en: {ENGLISH}", f'        en: "{english}"')
    problem = next((problem for problem in check(load(folder)) if words in problem.message), None)
    assert problem, f"not told: {words}"
    assert problem.file == "docs/cases/units-missing.yml"
    assert line - 1 <= problem.line <= line  # the sentence, or its English text
    assert remedy in problem.remedy


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('units missing from {{ order_id }}"', 'units missing from {{ oder_id }}"'),
        ("en: Please correct the quantity.", "en: Please correct {{ oder_id }}."),
    ],
    ids=["subject", "request"],
)
def test_subject_and_request_are_sentences_too(folder: Path, old: str, new: str) -> None:
    content.replace(folder, CASE, old, new)
    assert any('nothing called "oder_id"' in problem.message for problem in check(load(folder)))


def test_a_sentence_for_each_line_of_a_list_prints_the_line(folder: Path) -> None:
    old = content.RECORDS[CASE].split("    - each: products\n")[1].split("    - - zh: 承运人")[0]
    content.replace(
        folder,
        CASE,
        f"each: products\n{old}",
        'each: tracking_numbers\n      zh: "{{ n }} {{ row }}"\n      en: "{{ n }} {{ row }}"\n',
    )
    assert list(check(load(folder))) == []


def test_a_row_of_columns_cannot_be_printed_as_it_is(folder: Path) -> None:
    content.replace(folder, CASE, "{{ n }}. {{ row.msku }}: shipped", "{{ n }}. {{ row }} {{ row.msku }}: shipped")
    assert any('nothing called "row"' in problem.message for problem in check(load(folder)))


def test_a_fact_printed_in_chinese_only_is_told(folder: Path) -> None:
    content.replace(folder, CASE, CHINESE, "价值 {{ amount }}，{{ order_id }}。")
    (problem,) = check(load(folder))
    assert "only one of them prints order_id" in problem.message


@pytest.mark.parametrize(
    ("each", "words"),
    [
        ("short_list", "there is no field"),
        ("supplier_rows", "there is no field"),
        ("note", '"note" is no field of this'),
    ],
)
def test_a_sentence_for_each_row_of_a_field_that_is_not_asked_for_is_refused(
    folder: Path, each: str, words: str
) -> None:
    line = content.replace(folder, CASE, "each: products", f"each: {each}")
    problems = [problem for problem in content.problems(folder) if words in problem.message]
    assert [problem.line for problem in problems] == [line]


@pytest.mark.parametrize("each", ["carrier", "order_id", "proof"])
def test_a_sentence_for_each_row_of_a_field_without_rows_is_refused(folder: Path, each: str) -> None:
    line = content.replace(folder, CASE, "each: products", f"each: {each}")
    assert line in [problem.line for problem in content.problems(folder)]


def test_a_column_of_other_rows_cannot_be_printed(folder: Path) -> None:
    rows = "crates:\n  kind: rows\n  label: {zh: 箱, en: Crates}\n  columns: [{field: carrier}]\nnote: {kind"
    content.replace(folder, "fields", "note: {kind", rows)
    content.replace(folder, CASE, "  - {field: amount}\n", "  - {field: amount}\n  - {field: crates}\n")
    content.replace(folder, CASE, "each: products", "each: crates")
    assert [problem.file for problem in content.problems(folder)] != []


def test_a_difference_of_what_is_no_column_is_refused(folder: Path) -> None:
    line = content.replace(folder, "fields", "of: [shipped, received]", "of: [shipped, box_count]")
    assert [(problem.file, problem.line) for problem in content.problems(folder)] == [("docs/fields.yml", line)]
