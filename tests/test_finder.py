"""Finding a case type by what a person types."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helper.finder import find, words
from helper.knowledge import CONTENT, Knowledge
from helper.model import LANGS
from tests import content

CASES = sorted(path.stem for path in (CONTENT / "cases").glob("*.yml"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("missing units", "units-missing"),
        ("UNIT Missing!", "units-missing"),
        ("少收", "units-missing"),
        ("我的货少收了怎么办", "units-missing"),
        ("退款 refund", "late-refund"),
        ("received short", "units-missing"),
    ],
)
def test_words_of_either_language_find_the_case_type(small: Knowledge, text: str, found: str) -> None:
    assert find(small, text)[0].id == found


@pytest.mark.parametrize("text", ["", "   ", "xyzzy", "?!", "量子", "'s", "s"])
def test_what_says_nothing_known_finds_nothing(small: Knowledge, text: str) -> None:
    assert find(small, text) == []


def test_a_title_weighs_more_than_a_symptom(small: Knowledge) -> None:
    # "closed" stands in a symptom of one, "late" in the title of the other.
    assert [item.id for item in find(small, "closed late", "en")] == ["late-refund", "units-missing"]


@pytest.mark.parametrize(("text", "score"), [("missing units", 3.0), ("missing xyzzy", 1.5), ("closed", 1.0)])
def test_the_score_is_the_weight_of_what_matches_for_each_word_asked(small: Knowledge, text: str, score: float) -> None:
    assert find(small, text)[0].score == score


def test_only_the_role_asked_for_is_found(small: Knowledge) -> None:
    both = "refund missing"
    assert {item.id for item in find(small, both)} == {"units-missing", "late-refund"}
    assert {item.id for item in find(small, both, role="buyer")} == {"late-refund"}


def test_titles_are_in_the_language_asked_for(small: Knowledge) -> None:
    assert [find(small, "refund", lang)[0].title for lang in LANGS] == ["退款没到", "The refund is late"]


def test_chinese_is_compared_in_pairs_and_english_in_words() -> None:
    assert words("货件少收 Units") == {"货件", "件少", "少收", "unit"}
    assert words("货") == {"货"}


@given(st.text())
def test_any_text_is_searched_for_and_the_best_comes_first(text: str) -> None:
    scores = [item.score for item in find(content.small(), text)]
    assert scores == sorted(scores, reverse=True)
    assert all(score > 0 for score in scores)


@pytest.mark.parametrize("case_id", CASES)
def test_every_real_case_type_is_found_by_its_own_title(knowledge: Knowledge, case_id: str) -> None:
    for lang in LANGS:
        found = [item.id for item in find(knowledge, knowledge.cases[case_id].title[lang], lang)]
        assert case_id in found[:3], f"{lang}: {found[:3]} come before it"
