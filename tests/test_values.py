"""What a typed value means: tidied without loss, checked for its form, printed as the language has it."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helper.knowledge import Knowledge
from helper.model import FieldType, Lang
from helper.values import as_text, clean, looks_right, printed

KINDS = get_args(FieldType.model_fields["kind"].annotation)


@pytest.mark.parametrize(
    ("kind", "raw", "expected"),
    [
        ("code", " fba17 qx3k8lm ", "FBA17QX3K8LM"),
        ("code", "１１３－４５６７８９０", "113-4567890"),
        ("code", "a{z}", "A{Z}"),
        ("code", "b0\u3000c1\u00a0d2", "B0C1D2"),
        ("code", "straße-é", "STRAßE-é"),  # only a-z: Unicode's upper case differs between Python and browsers
        ("date", " ２０２６-１１-２２ ", "2026-11-22"),
        ("integer", "１２\u3000", "12"),
        ("money", " usd  45.90", "usd 45.90"),
        ("text", "  a \t b\u3000c\n", "a b c"),
        ("text", "Ａ（b）", "Ａ（b）"),  # words stay as typed
        ("multiline", " a  b \r\n\r\n c\r d ", "a b\nc\nd"),
        ("lines", "\n 1Z9 \n\n1Z8", "1Z9\n1Z8"),
    ],
)
def test_a_value_is_tidied_without_changing_what_it_says(kind: str, raw: str, expected: str) -> None:
    assert clean(kind, raw) == expected


@given(st.sampled_from(KINDS), st.text())
def test_tidying_twice_is_tidying_once(kind: str, raw: str) -> None:
    assert clean(kind, clean(kind, raw)) == clean(kind, raw)


@given(st.sampled_from(["text", "multiline", "lines"]), st.text("ab １，。<>&{}\n\t\u3000"))
def test_tidying_words_changes_nothing_but_space(kind: str, raw: str) -> None:
    assert "".join(clean(kind, raw).split()) == "".join(raw.split())


@pytest.mark.parametrize(
    ("field", "raw", "right"),
    [
        ("order_id", "113-4567890", True),
        ("order_id", "１１３－４５６７８９０", True),
        ("order_id", "113-4567890x", False),
        ("order_id", "١١٣-4567890", False),  # digits of other scripts are none to Amazon
        ("order_id", "", True),
        ("order_id", "   ", True),
        ("delivered_on", "2026-02-28", True),
        ("delivered_on", "2026-02-29", False),
        ("delivered_on", "2026-2-8", False),
        ("delivered_on", "22.11.2026", False),
        ("box_count", "0", True),
        ("box_count", "-1", False),
        ("box_count", "1.5", False),
        ("amount", "45.90", True),
        ("amount", "45,9", True),
        ("amount", "EUR 45", True),
        ("amount", "45.905", False),
        ("amount", "about 45", False),
        ("story", "anything at all", True),
        ("carrier", "none", True),
    ],
)
def test_a_form_that_does_not_fit_is_noticed(small: Knowledge, field: str, raw: str, right: bool) -> None:
    assert looks_right(small.fields[field], raw) is right


def test_the_example_of_every_real_field_has_the_form_the_field_expects(knowledge: Knowledge) -> None:
    for name, field in knowledge.fields.items():
        assert looks_right(field, field.example), name
        assert field.kind != "code" or field.example, f"{name}: the form shows a code's example"


@pytest.mark.parametrize(
    ("kind", "raw", "lang", "currency", "expected"),
    [
        ("date", "2026-09-08", "en", "", "8 September 2026"),
        ("date", "2026-09-08", "zh", "", "2026年9月8日"),
        ("date", "last week", "en", "", "last week"),
        ("integer", "０12", "en", "", 12),
        ("integer", "7", "en", "", 7),
        ("integer", "about 12", "en", "", "about 12"),
        ("integer", "1234567890", "en", "", "1234567890"),
        ("money", "45.90", "en", "USD", "USD 45.90"),
        ("money", "45,9", "en", "EUR", "EUR 45,9"),
        ("money", "45.90", "en", "", "45.90"),
        ("money", "EUR 45.90", "en", "USD", "EUR 45.90"),
        ("money", "half", "en", "USD", "half"),
        ("text", " a  b ", "en", "USD", "a b"),
        ("lines", "1. a\n2) b\n3、c\n- d\n• e\nf", "en", "", ["a", "b", "c", "d", "e", "f"]),
        ("lines", "- \n1Z9", "en", "", ["1Z9"]),
        ("lines", "1.5 kg", "en", "", ["1.5 kg"]),
        ("lines", "", "en", "", []),
    ],
)
def test_a_value_is_printed_as_the_language_has_it(
    kind: str, raw: str, lang: Lang, currency: str, expected: Any
) -> None:
    result = printed(kind, raw, lang, currency)
    assert result == expected
    assert type(result) is type(expected)


@given(st.dates())
def test_every_date_is_read_and_printed_in_both_languages(day: date) -> None:
    assert printed("date", day.isoformat(), "zh") == f"{day.year}年{day.month}月{day.day}日"
    assert str(printed("date", day.isoformat(), "en")) == f"{day.day} {day:%B} {day.year}"


@pytest.mark.parametrize(
    ("raw", "text"),
    [("a", "a"), (12, "12"), (None, ""), (["a", "b"], "a\nb"), ([], ""), (["a", None, 3], "a\n\n3")],
)
def test_an_answer_from_json_becomes_the_text_a_form_would_hold(raw: Any, text: str) -> None:
    assert as_text(raw) == text
