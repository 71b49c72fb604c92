"""Picking up: what a text names outright goes into the form, and nothing is guessed."""

from __future__ import annotations

from typing import Any

import pytest

from helper.finder import Index, answers_for, spot
from helper.knowledge import Knowledge


@pytest.mark.parametrize(
    ("text", "role", "answers"),
    [
        ("I am a seller, order 113-4567890-1234567", "seller", {"order_id": "113-4567890-1234567"}),
        ("my order d01-1234567-1234567 在美国站", "buyer", {"order_id": "D01-1234567-1234567", "marketplace": "us"}),
        ("货件FBA17QX3K8LM少收", None, {"shipment_id": "FBA17QX3K8LM"}),
        ("ｆｂａ17qx3k8lm short", None, {"shipment_id": "FBA17QX3K8LM"}),
        ("asin b0c1d2e3f4 变狗了", None, {"asin": "B0C1D2E3F4"}),
        ("amazon.com.mx 的订单", None, {"marketplace": "mx"}),
        ("Amazon.co.jp で", None, {"marketplace": "jp"}),
        ("德国站 报错 8541", None, {"marketplace": "de", "error_text": "8541", "listing_error": "e8541"}),
        ("error md9000", None, {"error_text": "MD9000", "listing_error": "eMD9000", "api_status_code": "MD9000"}),
        ("there are 8541 boxes", None, {}),
        ("8541 报错", None, {"error_text": "8541", "listing_error": "e8541"}),
        ("礼品卡显示已使用，买了 1500 块的卡，报错了", None, {}),
        ("error since 2025", None, {}),
        ("I ordered from Amazon in March and it never arrived", "buyer", {}),
        ("I told Amazon it was broken. Amazon. It says delivered, 29 francs", None, {}),
        ("英国站的货发到了德国", None, {}),
        ("united kingdom order sent to germany", None, {}),
        ("美国站和日本站都不行", None, {}),
        ("order 113-4567890-1234567 and order 113-4567890-7654321", None, {}),
        ("the same order twice: 113-4567890-1234567, 113-4567890-1234567", None, {"order_id": "113-4567890-1234567"}),
        ("i bought it, my customer says no", None, {}),
        ("tell us more about fbawarehouse", None, {}),
        ("", None, {}),
    ],
)
def test_what_a_text_names(index: Index, knowledge: Knowledge, text: str, role: str | None, answers: Any) -> None:
    found = spot(index, knowledge.finder, text)
    assert found.role == role
    assert {name: value for name, value in found.answers.items() if name in answers or not answers} == answers


def test_answers_go_into_the_fields_that_a_form_has(knowledge: Knowledge) -> None:
    found = {
        "order_id": "113-4567890-1234567",
        "asin": "B0C1D2E3F4",
        "marketplace": "us",
        "shipment_id": "FBA17QX3K8LM",
    }
    shortage = answers_for(knowledge, knowledge.cases["fba-inbound-shortage"], found)
    assert shortage == {"marketplace": "us", "shipment_id": "FBA17QX3K8LM"}


def test_an_identifier_of_a_list_goes_into_its_first_row(knowledge: Knowledge) -> None:
    found = answers_for(knowledge, knowledge.cases["product-authenticity"], {"asin": "B0C1D2E3F4"})
    assert found["asin_invoices"] == [{"asin": "B0C1D2E3F4"}]


def test_a_choice_is_made_only_if_the_form_offers_it(knowledge: Knowledge) -> None:
    case = knowledge.cases["gtin-error"]
    assert answers_for(knowledge, case, {"listing_error": "e8541"}) == {"listing_error": "e8541"}
    assert answers_for(knowledge, case, {"listing_error": "e9999"}) == {}
