"""Finding: by words of either language, best first, with reasons, and a question between what is close."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helper.finder import Index, fork, rank
from helper.knowledge import CONTENT, Knowledge
from helper.model import LANGS

CASES = sorted(path.stem for path in (CONTENT / "cases").glob("*.yml"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("missing units", "units-missing"),
        ("UNIT Missing!", "units-missing"),
        ("少收", "units-missing"),
        ("我的货少收了怎么办", "units-missing"),
        ("received short", "units-missing"),
        ("退款 late refund", "late-refund"),
        ("the refunnd is laet", "late-refund"),
    ],
)
def test_words_of_either_language_find_the_case_type(small_index: Index, text: str, found: str) -> None:
    assert rank(small_index, text)[0].id == found


@pytest.mark.parametrize("text", ["", "   ", "xyzzy", "?!", "量子", "'s", "s", "\ufeff", "👩‍💻"])
def test_what_says_nothing_known_finds_nothing(small_index: Index, text: str) -> None:
    assert rank(small_index, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "你好",
        "谢谢",
        "asdf qwer",
        "帮忙",
        "怎么办",
        "help",
        "b",
        "x",
        "3",
        "99",
        "2026",
        "zgvkrwtnpq lkwjhdfgq",
    ],
)
def test_what_is_no_trouble_with_amazon_finds_nothing(index: Index, text: str) -> None:
    """A greeting used to find a case type whose examples greet, and one letter one whose examples have it."""
    assert rank(index, text) == []


def test_within_a_role_or_a_question_only_what_lies_below_is_found(index: Index) -> None:
    text = "it says delivered but nothing is here"
    assert {match.id.startswith("buyer-") for match in rank(index, text)} == {True, False}
    assert all(match.id.startswith("buyer-") for match in rank(index, text, "buyer"))
    assert [match.id for match in rank(index, text, "buyer-not-received")] == ["buyer-not-received"]


def test_the_words_that_matched_stand_as_typed(index: Index) -> None:
    (first, *_rest) = rank(index, "货件显示已完成，FBA 少收了 40 个")
    assert first.id == "fba-inbound-shortage"
    assert first.words
    assert all(word in "货件显示已完成，FBA 少收了 40 个" for word in first.words)
    assert any("少收" in word for word in first.words)


def test_a_seller_and_a_buyer_case_that_are_close_are_told_apart_by_the_first_question(index: Index) -> None:
    matches = rank(index, "cant sign in, the code never comes")
    assert {match.id for match in matches[:2]} == {"account-login-2sv", "buyer-login-2sv"}
    found = fork(index, matches)
    assert found
    assert found.question == "start"


def test_where_the_first_is_clearly_ahead_nothing_is_asked(index: Index) -> None:
    assert fork(index, rank(index, "error 8572 when uploading, gs1 barcode does not match the brand")) is None
    assert fork(index, []) is None


def test_the_question_asked_leads_to_both(index: Index, knowledge: Knowledge, unseen: list[dict[str, Any]]) -> None:
    asked = 0
    for line in unseen:
        matches = rank(index, line["q"])
        if not (found := fork(index, matches)):
            continue
        asked += 1
        options = knowledge.tree.questions[found.question].options
        for number, match in zip(found.options, matches, strict=False):
            assert options[number].to in index.cases[match.id]
        assert found.options[0] != found.options[1]
    assert asked > 20


@given(st.text())
def test_any_text_is_searched_for_and_the_best_comes_first(small_index: Index, text: str) -> None:
    scores = [match.score for match in rank(small_index, text)]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


@pytest.mark.parametrize("case_id", CASES)
def test_every_real_case_type_is_found_by_its_own_names(knowledge: Knowledge, index: Index, case_id: str) -> None:
    case = knowledge.cases[case_id]
    for lang in LANGS:
        found = [match.id for match in rank(index, case.title[lang])]
        assert case_id in found[:3], f"{lang}: {found[:3]} come before it"


def test_traditional_characters_find_what_simplified_ones_find(index: Index) -> None:
    assert [m.id for m in rank(index, "顯示簽收但沒收到包裹")] == [m.id for m in rank(index, "显示签收但没收到包裹")]
