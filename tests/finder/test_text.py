"""Reading: however it is typed, the same terms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helper.finder.text import fold, name_of, phrase, read, stem_of

SIMPLIFIED = {"沒": "没", "簽": "签"}
SYNONYMS = {phrase("money")[0]: [(("back",), "=refund")], "退": [(("钱",), "=refund")]}


def terms(text: str) -> set[str]:
    """Give a text's terms."""
    return set(read(text, SIMPLIFIED, SYNONYMS).terms)


def test_chinese_is_read_in_characters_and_pairs_and_english_in_words_and_pairs() -> None:
    assert terms("少收 of unit") == {"少", "收", "少收", "of", "unit", "of unit"}


def test_long_english_words_are_read_in_pieces_too() -> None:
    assert {"~^ref", "~refu", "~efun", "~fund"} < terms("refund")


@pytest.mark.parametrize(
    "typed", ["ＲＥＦＵＮＤ", "Refunds", "refunded", "refunding", "REFUND", "refnud", "reffund", "refund's"]
)
def test_forms_and_slips_of_a_word_share_its_name(typed: str) -> None:
    """Swapped letters are the commonest slip: "refnud" once found shipments, for want of any known word."""
    assert name_of(stem_of("refund")) in terms(typed)


def test_traditional_characters_are_read_as_simplified() -> None:
    assert terms("沒簽") == terms("没签")


def test_chinese_pairs_stop_at_punctuation_and_at_the_other_script() -> None:
    assert terms("少，收") == {"少", "收"}
    assert terms("少of收") == {"少", "of", "收"}


def test_synonyms_share_a_term_in_both_languages() -> None:
    assert "=refund" in terms("my Money-back please")
    assert "=refund" in terms("能退钱吗")
    assert "=refund" not in terms("back money")


@pytest.mark.parametrize(
    ("typed", "stem"), [("8541", "8541"), ("40", "0"), ("2026", "0"), ("60pcs", "0pcs"), ("3rd", "0rd")]
)
def test_only_what_may_be_an_error_code_keeps_its_digits(typed: str, stem: str) -> None:
    assert stem_of(typed) == stem


def test_a_phrase_is_named_as_a_text_is_read() -> None:
    assert phrase("didn't arrive 没到") == tuple(unit.name for unit in read("Didn’t arrive 没到", {}, {}).units)


@given(st.text())
def test_any_text_can_be_read_and_every_place_is_right(text: str) -> None:
    reading = read(text, SIMPLIFIED, SYNONYMS)
    assert len(fold(text, SIMPLIFIED)) == len(text)
    assert all(0 <= unit.start < unit.end <= len(text) for unit in reading.units)
    assert all(0 <= first <= last < len(reading.units) for first, last in reading.terms.values())
