"""The message: only what the person gave, a visible blank for what is missing, the same shape in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helper.knowledge import CONTENT, Knowledge, load
from helper.message import PARTS, Written, kinds, write
from helper.model import LANGS, Case, Lang
from tests import content

CASES = sorted(path.stem for path in (CONTENT / "cases").glob("*.yml"))


def written(knowledge: Knowledge, lang: Lang = "en", **changes: Any) -> Written:
    """Write the small example with some answers changed; None takes an answer out."""
    case = knowledge.cases["units-missing"]
    answers = {name: value for name, value in {**case.example, **changes}.items() if value is not None}
    return write(knowledge, case, answers, lang)


class TestWords:
    """The sentences of a small message."""

    def test_the_parts_say_what_was_answered(self, small: Knowledge) -> None:
        parts = written(small).parts
        assert parts["subject"] == "40 units missing from 113-4567890"
        assert parts["problem"].split("\n\n")[:2] == [
            "Please find 40 units missing from 113-4567890. It was delivered on 18 September 2026 (Amazon.com).",
            "1. MUG-1: shipped 120, received 96, missing 24\n2. MUG-2: shipped 80, received 64, missing 16, blue",
        ]
        assert parts["steps"] == "- Checked our own records.\n- Asked the supplier."
        assert parts["references"].split("\n")[:3] == ["Order ID: 113-4567890", "MSKU: MUG-1", "MSKU: MUG-2"]
        assert parts["attachments"] == "1. Supplier invoice\n2. Packing list"

    def test_chinese_sentences_follow_each_other_without_a_space(self, small: Knowledge) -> None:
        assert "少收的 40 件。货件于2026年9月18日送达（Amazon.com）。" in written(small, "zh").parts["problem"]

    def test_a_sentence_disappears_with_its_optional_value_and_takes_no_other_with_it(self, small: Knowledge) -> None:
        assert "UPS delivered 10 boxes. The value is USD 45.90." in written(small).whole
        without = written(small, carrier=None).whole
        assert "boxes." not in without
        assert "\n\nThe value is USD 45.90.\n\n" in without

    def test_a_paragraph_with_nothing_to_say_leaves_no_empty_line(self, small: Knowledge) -> None:
        bare = written(small, carrier=None, amount=None, story=None, tracking_numbers=None).whole
        assert "\n\n\n" not in bare

    def test_a_required_value_leaves_a_blank(self, small: Knowledge) -> None:
        bare = written(small, order_id=None)
        assert bare.parts["subject"] == "40 units missing from <Order ID>"
        assert bare.missing == ("order_id",)

    def test_a_zero_is_said_and_not_taken_for_nothing(self, small: Knowledge) -> None:
        none_lost = written(small, products=[{"msku": "a", "shipped": "1", "received": "1"}], box_count="0")
        assert none_lost.parts["subject"].startswith("0 units")
        assert "UPS delivered 0 boxes." in none_lost.whole
        assert "Number of boxes: 0" in none_lost.parts["references"]

    def test_a_sentence_about_a_document_stands_only_if_it_is_ticked(self, small: Knowledge) -> None:
        assert "The invoice is attached." in written(small).whole
        assert "The invoice is attached." not in written(small, evidence=["packing-list"]).whole

    def test_a_document_that_no_longer_applies_is_not_announced(self, small: Knowledge) -> None:
        changed = written(small, proof="maker")
        assert "invoice" not in changed.whole.lower()
        assert "ACME" not in changed.whole
        assert changed.parts["attachments"] == "1. Packing list"

    def test_a_part_with_nothing_to_say_is_empty_and_its_heading_is_left_out(self, small: Knowledge) -> None:
        bare = written(small, before=[], evidence=[])
        assert (bare.parts["steps"], bare.parts["attachments"]) == ("", "")
        assert "What I have done so far" not in bare.whole
        assert "Attached" not in bare.whole

    def test_the_whole_holds_every_part(self, small: Knowledge) -> None:
        for lang in LANGS:
            message = written(small, lang)
            for part in PARTS:
                assert message.parts[part] in message.whole

    @pytest.mark.parametrize("typed", ["{{ 7 * 7 }}", "{% if x %}", "<b>", "\\n", "{# x #}", "a & b", "None-such"])
    def test_what_is_typed_is_never_read_as_anything_but_text(self, small: Knowledge, typed: str) -> None:
        message = written(small, carrier=typed, story=typed, supplier=typed)
        assert message.whole.count(typed) == 3

    @given(st.text(min_size=1, max_size=30))
    def test_any_text_at_all_can_be_typed(self, typed: str) -> None:
        small = content.small()  # no fixture: Hypothesis would print all of it with a failure
        for lang in LANGS:
            answers = {use.field: typed for use in small.cases["units-missing"].fields}
            message = write(small, small.cases["units-missing"], answers, lang)
            assert set(message.parts) == set(PARTS)
            assert message.parts["subject"]


def test_a_sentence_may_repeat_something_for_each_line_of_a_list(folder: Path) -> None:
    content.replace(
        folder,
        "cases/units-missing",
        "Tracking: {{ tracking_numbers | join(', ') }}.",
        "{% for number in tracking_numbers %}{{ loop.index }}: {{ number }}{% if not loop.last %}; {% endif %}"
        "{% endfor %}",
    )
    assert "\n\n1: 1Z9; 2: 1Z8\n\n" in written(load(folder)).whole


def test_a_branch_that_asks_for_its_value_does_not_make_the_sentence_depend_on_it(folder: Path) -> None:
    old = "Tracking: {{ tracking_numbers | join(', ') }}."
    new = "Sent{% if box_count %} in boxes{% elif carrier %} with {{ carrier }}{% endif %}."
    content.replace(folder, "cases/units-missing", old, new)
    assert "\n\nSent in boxes.\n\n" in written(load(folder), carrier=None).whole


def test_the_real_kinds_have_a_layout_in_both_languages() -> None:
    assert "open" in kinds()


def every_answer(knowledge: Knowledge, case: Case) -> Iterator[dict[str, Any]]:
    """Yield no answers, the example, every single choice alone and in the example, and everything ticked."""
    ticked = {"before": [check.id for check in case.before], "evidence": [item.id for item in case.evidence]}
    yield {}
    yield case.example
    yield ticked
    yield {**case.example, **ticked}
    for use in case.fields:
        field = knowledge.fields[use.field]
        choices = [option.id for option in field.options]
        for choice in choices + (list(knowledge.marketplaces) if field.kind == "marketplace" else []):
            yield {use.field: choice, **ticked}
            yield {**case.example, **ticked, use.field: choice}
        yield {name: value for name, value in case.example.items() if name != use.field}


@pytest.mark.parametrize("case_id", CASES)
def test_every_real_message_is_whole_whatever_is_answered(knowledge: Knowledge, case_id: str) -> None:
    case = knowledge.cases[case_id]
    for answers in every_answer(knowledge, case):
        chinese, english = (write(knowledge, case, answers, lang) for lang in LANGS)
        for message in (chinese, english):
            assert message.parts["subject"]
            for left_over in ("None", "{{", "}}", "{%", "\n\n\n", "['", "<>", "<built-in"):
                assert left_over not in message.whole, f"{left_over!r} with {answers}:\n{message.whole}"
            assert ("<" in message.whole) <= bool(message.missing), f"with {answers}:\n{message.whole}"
        assert chinese.missing == english.missing
        for part in PARTS:
            counts = [len(message.parts[part].split("\n\n")) for message in (chinese, english)]
            assert counts[0] == counts[1], f"{part} with {answers}:\n{chinese.parts[part]}\n{english.parts[part]}"


@pytest.mark.parametrize("case_id", CASES)
def test_no_blank_is_left_in_a_real_example(knowledge: Knowledge, case_id: str) -> None:
    for lang in LANGS:
        message = write(knowledge, knowledge.cases[case_id], knowledge.cases[case_id].example, lang)
        assert message.missing == ()
        assert "<" not in message.whole
