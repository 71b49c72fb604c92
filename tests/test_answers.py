"""What counts of the answers, what is still missing, and the data that sentences print."""

from __future__ import annotations

from typing import Any

import pytest

from helper.answers import data_for, given_rows, holds, missing, names_for, relevant, summed
from helper.knowledge import Knowledge
from helper.model import Case

ROWS = [
    {"msku": "MUG-1", "shipped": "120", "received": "96"},
    {"msku": "MUG-2", "shipped": "80", "received": "64"},
]


@pytest.fixture
def case(small: Knowledge) -> Case:
    return small.cases["units-missing"]


def data(knowledge: Knowledge, case: Case, answers: dict[str, Any]) -> dict[str, Any]:
    return data_for(knowledge, case, relevant(knowledge, case, answers), "en")


@pytest.mark.parametrize(
    ("when", "answers", "met"),
    [
        ({}, {}, True),
        ({"proof": ("maker",)}, {"proof": "maker"}, True),
        ({"proof": ("maker", "reseller")}, {"proof": "reseller"}, True),
        ({"proof": ("maker",)}, {"proof": "reseller"}, False),
        ({"proof": ("maker",)}, {}, False),
        ({"proof": ("unanswered",)}, {}, True),
        ({"proof": ("unanswered",)}, {"proof": ""}, True),
        ({"proof": ("unanswered",)}, {"proof": "maker"}, False),
        ({"evidence": ("a", "b")}, {"evidence": ["b"]}, True),
        ({"evidence": ("a",)}, {"evidence": ["b"]}, False),
        ({"evidence": ("a",)}, {}, False),
        ({"proof": ("maker",), "before": ("x",)}, {"proof": "maker", "before": ["x"]}, True),
        ({"proof": ("maker",), "before": ("x",)}, {"proof": "maker", "before": []}, False),
    ],
)
def test_a_condition_holds_when_every_answer_it_asks_for_is_given(
    when: dict[Any, tuple[str, ...]], answers: dict[str, Any], met: bool
) -> None:
    assert holds(when, answers) is met


def test_an_answer_to_what_is_not_asked_now_is_as_if_not_given(small: Knowledge, case: Case) -> None:
    stale = {"proof": "maker", "supplier": "ACME", "before": ["ask-supplier"], "evidence": ["invoice", "packing-list"]}
    assert relevant(small, case, stale) == {"proof": "maker", "before": [], "evidence": ["packing-list"]}


def test_changing_the_answer_back_brings_the_hidden_ones_back(small: Knowledge, case: Case) -> None:
    kept = {"proof": "reseller", "supplier": "ACME", "before": ["ask-supplier"], "evidence": ["invoice"]}
    assert relevant(small, case, kept) == kept


def test_ticks_come_in_the_order_of_the_page_and_unknown_ones_are_dropped(small: Knowledge, case: Case) -> None:
    given = {"proof": "reseller", "before": ["ask-supplier", "nothing", "own-count"]}
    assert relevant(small, case, given)["before"] == ["own-count", "ask-supplier"]


@pytest.mark.parametrize("nonsense", [None, 5, True, "own-count", {"own-count": 1}, [["own-count"]], [{}]])
def test_ticks_of_the_wrong_shape_tick_nothing_and_break_nothing(small: Knowledge, case: Case, nonsense: Any) -> None:
    assert relevant(small, case, {"before": nonsense})["before"] in ([], ["own-count"])


class TestMissing:
    """Which required fields are still blank."""

    def test_everything_required_is_missing_at_first_but_not_what_is_hidden(self, small: Knowledge, case: Case) -> None:
        expected = ("marketplace", "order_id", "delivered_on", "products", "proof")
        assert missing(small, case, relevant(small, case, {})) == expected

    def test_a_field_that_an_answer_reveals_is_missing_from_then_on(self, small: Knowledge, case: Case) -> None:
        assert "supplier" in missing(small, case, relevant(small, case, {"proof": "reseller"}))

    def test_nothing_is_missing_from_the_example(self, small: Knowledge, case: Case) -> None:
        assert missing(small, case, relevant(small, case, case.example)) == ()

    def test_space_is_no_answer(self, small: Knowledge, case: Case) -> None:
        assert "order_id" in missing(small, case, {"order_id": " \u3000"})

    @pytest.mark.parametrize("rows", [[], [{}], [{"msku": " "}], [{"msku": "MUG-1", "shipped": "1"}], "MUG-1"])
    def test_rows_are_missing_until_every_row_begun_is_complete(self, small: Knowledge, case: Case, rows: Any) -> None:
        assert "products" in missing(small, case, {"products": rows})


class TestData:
    """The printable values."""

    def test_a_required_value_that_is_missing_is_a_visible_blank(self, small: Knowledge, case: Case) -> None:
        blank = data(small, case, {})
        assert blank["order_id"] == "<Order ID>"
        assert blank["products"] == [
            {
                "msku": "<MSKU>",
                "shipped": "<Units shipped>",
                "received": "<Units received>",
                "note": "",
                "gap": "<Units missing>",
            }
        ]
        assert blank["products_shipped"] == "<Units shipped>"
        assert blank["products_gap"] == "<Units missing>"

    def test_an_optional_value_that_is_missing_is_nothing(self, small: Knowledge, case: Case) -> None:
        empty = data(small, case, {})
        assert (empty["carrier"], empty["tracking_numbers"]) == ("", [])

    def test_a_required_value_that_is_not_asked_for_is_nothing(self, small: Knowledge, case: Case) -> None:
        assert data(small, case, {})["supplier"] == ""

    def test_the_label_of_a_blank_is_the_one_the_case_type_gives(self, small: Knowledge, case: Case) -> None:
        assert data(small, case, {"proof": "reseller"})["supplier"] == "<Name of the supplier>"

    def test_columns_are_added_up_and_taken_from_each_other(self, small: Knowledge, case: Case) -> None:
        filled = data(small, case, {"products": ROWS})
        assert [row["gap"] for row in filled["products"]] == [24, 16]
        sums = [filled[f"products_{column}"] for column in ("shipped", "received", "gap")]
        assert sums == [200, 160, 40]

    def test_a_difference_may_be_zero_or_negative(self, small: Knowledge, case: Case) -> None:
        rows = [{"msku": "a", "shipped": "1", "received": "1"}, {"msku": "b", "shipped": "1", "received": "2"}]
        filled = data(small, case, {"products": rows})
        assert [row["gap"] for row in filled["products"]] == [0, -1]
        assert filled["products_gap"] == -1

    def test_one_number_that_is_none_leaves_its_sum_blank_and_no_other(self, small: Knowledge, case: Case) -> None:
        filled = data(small, case, {"products": [ROWS[0], {"msku": "MUG-2", "shipped": "many", "received": "64"}]})
        assert filled["products"][1]["shipped"] == "many"
        assert filled["products"][1]["gap"] == "<Units missing>"
        assert filled["products_shipped"] == "<Units shipped>"
        assert filled["products_received"] == 160
        assert filled["products_gap"] == "<Units missing>"

    def test_rows_in_which_nothing_is_typed_do_not_count(self, small: Knowledge, case: Case) -> None:
        assert given_rows([{"msku": " "}, {}, "x", {"msku": "a"}]) == [{"msku": "a"}]
        assert len(data(small, case, {"products": [{"msku": ""}, *ROWS]})["products"]) == 2

    def test_rows_that_are_optional_and_not_given_have_no_sum(self, small: Knowledge, case: Case) -> None:
        optional = case.model_copy(
            update={"fields": tuple(use.model_copy(update={"required": False}) for use in case.fields)}
        )
        empty = data(small, optional, {})
        assert (empty["products"], empty["products_gap"], empty["products_shipped"]) == ([], "", "")

    def test_a_choice_prints_its_wording_or_its_label(self, small: Knowledge, case: Case) -> None:
        assert data(small, case, {"proof": "reseller"})["proof"] == "an invoice"
        assert data(small, case, {"proof": "maker"})["proof"] == "I make the goods"

    def test_a_marketplace_prints_its_site_and_lends_its_currency(self, small: Knowledge, case: Case) -> None:
        filled = data(small, case, {"marketplace": "uk", "amount": "45.90"})
        assert (filled["marketplace"], filled["amount"]) == ("Amazon.co.uk", "GBP 45.90")
        assert data(small, case, {"amount": "45.90"})["amount"] == "45.90"

    def test_a_list_may_be_typed_in_lines_or_given_as_a_list(self, small: Knowledge, case: Case) -> None:
        for given in ("1Z9\n1Z8", ["1Z9", "1Z8"]):
            assert data(small, case, {"tracking_numbers": given})["tracking_numbers"] == ["1Z9", "1Z8"]


def test_the_columns_that_are_added_up_are_numbers_and_differences(small: Knowledge) -> None:
    assert set(summed(small, small.fields["products"])) == {"shipped", "received", "gap"}


def test_every_name_a_sentence_may_print_has_data(small: Knowledge, case: Case) -> None:
    filled = data(small, case, case.example)
    names = names_for(small, case)
    assert names == set(filled)
