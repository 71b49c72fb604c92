"""Python and browser write the same text, to the byte: for every example, blank form, and answer nobody thought of."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from helper.form import form_data
from helper.knowledge import Knowledge
from helper.message import write
from helper.model import LANGS, Case, Use

BATCH = 60
RUN = """async ([form, batch]) => {
  const { write } = await import("/assets/js/message.js");
  const one = ({ parts, whole, missing }) => [parts, whole, missing.map((use) => use.id)];
  return batch.map((answers) => ["zh", "en"].map((lang) => one(write(form, answers, lang))));
}"""

NASTY = st.sampled_from(
    ["{{ order_id }}", "{% if x %}", "</script><img src=x>", "<b>", "&amp;", "\\", "１２３", "　全角　", "a\r\nb",
     "1. 一\n2) two\n- 三",
     "ﬁ", "İı", "👩‍💻", "\ufeff", "007", "2026-02-30", "2026-02-28", "45.9", "USD 45.90", "fba17qx 3k8lm", "0"]
)  # fmt: skip
TYPED = st.one_of(NASTY, st.text(st.characters(exclude_categories=["Cs"]), max_size=30))


def answers_for(knowledge: Knowledge, case: Case) -> st.SearchStrategy[dict[str, Any]]:
    """Make answers of the right kinds with any content, some left out."""
    fields = {str(use.field): _value(knowledge, use) for use in case.fields}
    ticks = {part: st.lists(st.sampled_from([item.id for item in items])) for part, items in _lists(case) if items}
    return st.fixed_dictionaries({}, optional={**fields, **ticks})


def _lists(case: Case) -> list[tuple[str, Any]]:
    return [("before", case.before), ("evidence", case.evidence)]


def _value(knowledge: Knowledge, use: Use) -> st.SearchStrategy[Any]:
    field = knowledge.fields[use.field]
    if field.kind == "choice":
        return st.sampled_from([option.id for option in field.options])
    if field.kind == "marketplace":
        return st.sampled_from([*knowledge.marketplaces, ""])
    if field.kind == "rows":
        row = st.fixed_dictionaries({}, optional={str(c.field): _value(knowledge, c) for c in field.columns})
        return st.lists(row, max_size=3)
    return st.one_of(TYPED, st.just(field.example))


def generated(knowledge: Knowledge, case: Case) -> list[dict[str, Any]]:
    """Let Hypothesis make a batch of answers, so that one call to the browser can try them all."""
    batch: list[dict[str, Any]] = []

    @settings(
        max_examples=BATCH,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(answers_for(knowledge, case))
    def collect(answers: dict[str, Any]) -> None:
        batch.append(answers)

    collect()
    return batch


def test_the_browser_writes_what_python_writes(visit: Any, knowledge: Knowledge) -> None:
    page = visit("/")
    for case_id, case in knowledge.cases.items():
        batch = [case.example, {}, *generated(knowledge, case)]
        form = form_data(knowledge, case_id)
        there = page.evaluate(RUN, [form, batch])
        for answers, written in zip(batch, there, strict=True):
            here = [write(knowledge, case, answers, lang) for lang in LANGS]
            assert written == [[w.parts, w.whole, list(w.missing)] for w in here], f"{case_id}: {answers}"


def test_a_wrong_interpreter_would_be_noticed(visit: Any, knowledge: Knowledge) -> None:
    """The comparison above must be able to fail: one changed word in the program must show."""
    page = visit("/")
    case_id, case = next(iter(knowledge.cases.items()))
    form = form_data(knowledge, case_id)
    form["ask"][0]["en"] = ["Something else."]
    [[_zh, english]] = page.evaluate(RUN, [form, [case.example]])
    assert english[0]["problem"] != write(knowledge, case, case.example, "en").parts["problem"]
