"""Every example is complete and well formed, and its message has no blank left."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helper.checks.examples import LONGEST_SUBJECT, check, mistakes_in
from helper.knowledge import Knowledge, load
from helper.message import write
from helper.model import LANGS
from tests import content

CASE = "cases/units-missing"


def test_a_complete_example_is_in_order(small: Knowledge) -> None:
    assert list(check(small)) == []


@pytest.mark.parametrize(
    ("old", "new", "words", "remedy"),
    [
        ('  delivered_on: "2026-09-18"\n', "", 'no value for the required field "delivered_on"', "Add one."),
        ("  supplier: ACME\n", "", 'no value for the required field "supplier"', "Add one."),
        ("  supplier: ACME\n", "  suplier: ACME\n", '"suplier" is no field', 'Did you mean "supplier"?'),
        ("  proof: reseller\n", "  proof: resellr\n", '"resellr" is no answer of "proof"', '"reseller"'),
        ("  marketplace: us\n", "  marketplace: usa\n", '"usa" is no answer of "marketplace"', '"us"'),
        ("  order_id: 113-4567890\n", "  order_id: 12-34\n", "not the usual form", "like 113-4567890."),
        ('"2026-09-18"\n', "18 Sept\n", '"18 Sept" has not the usual form', "Write it as 2026-11-22."),
        ('  box_count: "10"', "  box_count: ten", '"ten" has not the usual form', "Digits only."),
        ('  amount: "45.90"', "  amount: much", '"much" has not the usual form', "A number like 45.90."),
        ("  evidence: [invoice, packing-list]", "  evidence: [invoise]", '"invoise" is no id', '"invoice"'),
        ("  evidence: [invoice, packing-list]", "  evidence: invoice", '"evidence" must be a list', "Known: invoice,"),
        ("{msku: MUG-1, shipped", "{sku: MUG-1, shipped", '"sku" is no column of "products"', '"msku"'),
        ('received: "96"', "received: some", '"some" has not the usual form', "Digits only."),
        ('received: "96"', "", 'no value for the required field "products"', "Add one."),
        ("  proof: reseller\n", "  proof: maker\n", '"supplier" is not asked with these answers', "It is left out."),
        ("  carrier: UPS\n", "  carrier: {name: UPS}\n", '"carrier" must be a text', 'Write it as "…".'),
    ],
)
def test_an_example_that_could_not_stand_on_the_page_is_told(
    folder: Path, old: str, new: str, words: str, remedy: str
) -> None:
    path = folder / f"{CASE}.yml"
    before, example = path.read_text("utf-8").split("example:\n")
    assert example.count(old) == 1
    path.write_text(before + "example:\n" + example.replace(old, new), "utf-8")
    problem = next((problem for problem in check(load(folder)) if words in problem.message), None)
    assert problem, f"not told: {words}"
    assert problem.file == "docs/cases/units-missing.yml"
    assert problem.line > before.count("\n")
    assert remedy in problem.remedy


def test_a_subject_too_long_is_told(folder: Path) -> None:
    long = "x" * LONGEST_SUBJECT
    line = content.replace(folder, "cases/late-refund", "Refund for order", long)
    (problem,) = check(load(folder))
    assert (problem.file, problem.line) == ("docs/cases/late-refund.yml", line)
    assert f"the subject (en) has {LONGEST_SUBJECT + 12} characters; at most {LONGEST_SUBJECT}." == problem.message


def test_a_subject_as_long_as_allowed_is_allowed(folder: Path) -> None:
    content.replace(folder, "cases/late-refund", "Refund for order", "x" * (LONGEST_SUBJECT - 12))
    assert list(check(load(folder))) == []


def test_a_subject_that_is_empty_until_something_is_answered_is_told(folder: Path) -> None:
    content.replace(folder, "cases/late-refund", "{field: order_id, required: true}", "{field: order_id}")
    assert sorted(problem.message for problem in check(load(folder))) == [
        "there is no subject (en) before anything is answered.",
        "there is no subject (zh) before anything is answered.",
    ]


def test_a_number_that_cannot_be_worked_out_is_told(folder: Path) -> None:
    # "received" is optional here, so nothing is missing; its difference is a blank all the same.
    content.replace(folder, "fields", "{field: received, required: true}", "{field: received}")
    content.replace(folder, CASE, ', received: "96"', "")
    messages = [problem.message for problem in check(load(folder))]
    assert "subject (en) has a blank left in the example." in messages
    assert "problem (zh) has a blank left in the example." in messages


def test_what_is_merely_unusual_is_not_fatal_and_what_means_nothing_is(small: Knowledge) -> None:
    case = small.cases["units-missing"]
    unusual = {"order_id": "1", "supplier": "ACME"}
    assert [mistake.fatal for mistake in mistakes_in(small, case, unusual)] == [False, False]
    assert [mistake.fatal for mistake in mistakes_in(small, case, {"proof": "x", "y": "z"})] == [True, True]


JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3) | st.sampled_from(["us", "reseller"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["msku", "shipped", "x"]), inner),
    max_leaves=5,
)
FIELDS = ("marketplace", "order_id", "products", "tracking_numbers", "proof", "story", "before", "evidence", "x")


@given(st.dictionaries(st.sampled_from(FIELDS), JSON))
def test_any_answers_at_all_are_refused_or_can_be_written(answers: dict[str, Any]) -> None:
    small = content.small()  # no fixture: Hypothesis would print all of it with a failure
    case = small.cases["units-missing"]
    if not any(mistake.fatal for mistake in mistakes_in(small, case, answers)):
        for lang in LANGS:
            assert "None" not in write(small, case, answers, lang).whole
