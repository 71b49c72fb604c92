"""What a person answered, as the data that a message's sentences print.

Answers are one flat mapping: a field id to what was typed (a field of rows: a list of such mappings), `before` and
`evidence` to lists of the ids that are ticked. `docs/assets/js/answers.js` is the twin of this module.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from helper.knowledge import Knowledge
from helper.model import Case, Check, Evidence, FieldType, Lang, Text, Use, When
from helper.values import as_text, clean, printed

UNANSWERED = "unanswered"
TICKED = ("before", "evidence")

Answers = Mapping[str, Any]
Data = dict[str, Any]


def holds(when: When, answers: Answers) -> bool:
    """Tell whether a condition is met (see `model.When`)."""
    return all(bool(_chosen(asked, answers) & {*wanted}) for asked, wanted in when.items())


def relevant(knowledge: Knowledge, case: Case, answers: Answers) -> dict[str, Any]:
    """Keep the answers that count: one to a field, check or document that is not asked for now is as if not given.

    The form keeps such answers, so that changing an answer back brings them back.
    """
    kept: dict[str, Any] = {}
    for use in case.fields:
        if use.field in answers and holds(use.when, kept):
            kept[use.field] = answers[use.field]
    lists: dict[str, tuple[Check | Evidence, ...]] = {"before": case.before, "evidence": case.evidence}
    for part, items in lists.items():
        given = answers.get(part)
        listed = given if isinstance(given, list | tuple) else ()
        kept[part] = [item.id for item in items if item.id in listed and holds(item.when, kept)]
    return kept


def names_for(knowledge: Knowledge, case: Case) -> set[str]:
    """Name everything that any sentence of a case type may print."""
    names = set()
    for use in case.fields:
        field = knowledge.fields[use.field]
        names.add(str(use.field))
        names |= {f"{use.field}_{column}" for column in summed(knowledge, field)}
    return names


def missing(knowledge: Knowledge, case: Case, answers: Answers) -> tuple[str, ...]:
    """List the ids of the required fields that are asked for and not yet given, among `relevant` answers."""
    return tuple(
        use.field
        for use in case.fields
        if use.required and holds(use.when, answers) and not _given(knowledge, use, answers)
    )


def data_for(knowledge: Knowledge, case: Case, answers: Answers, lang: Lang) -> Data:
    """Prepare every field of a case type for printing.

    Args:
        knowledge: the content.
        case: the case type.
        answers: what counts of what the person gave (see `relevant`).
        lang: the message's language.

    Returns:
        Field ids, and the sums of number columns as `<field>_<column>`, with printable values. A required value
        that is missing is a visible `<blank>`; an optional one, or one not asked for, is empty.
    """
    data: Data = {}
    for use in case.fields:
        field, asked = knowledge.fields[use.field], holds(use.when, answers)
        if field.kind != "rows":
            data[use.field] = _value(knowledge, use, answers, answers, lang) if asked else _empty(field)
            continue
        rows = given_rows(answers.get(use.field)) or ([{}] if use.required else [])
        data[use.field] = [_row(knowledge, field, row, answers, lang) for row in rows] if asked else []
        for column, label in summed(knowledge, field).items():
            numbers = [row[column] for row in data[use.field]]
            whole = numbers and all(isinstance(number, int) for number in numbers)
            data[f"{use.field}_{column}"] = sum(numbers) if whole else blank(label[lang]) if use.required else ""
    return data


def label(knowledge: Knowledge, use: Use) -> Text:
    """Give the label a field has inside a message: its own here, or the library's."""
    field = knowledge.fields[use.field]
    return use.label or field.short or field.label


def blank(text: str) -> str:
    """Write a visible blank."""
    return f"<{text}>"


def given_rows(raw: Any) -> list[Answers]:
    """Keep the rows in which anything is typed."""
    rows = raw if isinstance(raw, list) else []
    return [
        row for row in rows if isinstance(row, Mapping) and any(clean("text", as_text(value)) for value in row.values())
    ]


def summed(knowledge: Knowledge, field: FieldType) -> dict[str, Text]:
    """Name the columns of rows that have a sum, with their labels."""
    numbers = {str(c.field): label(knowledge, c) for c in field.columns if knowledge.fields[c.field].kind == "integer"}
    return numbers | {name: difference.label for name, difference in field.differences.items()}


def _chosen(asked: str, answers: Answers) -> set[str]:
    given = answers.get(asked)
    if asked in TICKED:
        return {*given} if isinstance(given, list | tuple) else set()
    return {as_text(given) or UNANSWERED}


def _value(knowledge: Knowledge, use: Use, given: Answers, answers: Answers, lang: Lang) -> Any:
    field, text = knowledge.fields[use.field], as_text(given.get(use.field))
    if not clean(field.kind, text):
        space = blank(label(knowledge, use)[lang])
        return _empty(field) if not use.required else [space] if field.kind == "lines" else space
    if field.kind == "choice":
        option = next((option for option in field.options if option.id == text), None)
        return (option.text or option.label)[lang] if option else text
    if field.kind == "marketplace":
        return knowledge.marketplaces[text].site if text in knowledge.marketplaces else text
    market = knowledge.marketplaces.get(as_text(answers.get("marketplace")))
    return printed(field.kind, text, lang, market.currency if market else "")


def _empty(field: FieldType) -> Any:
    return [] if field.kind in {"lines", "rows"} else ""


def _row(knowledge: Knowledge, field: FieldType, row: Answers, answers: Answers, lang: Lang) -> Data:
    data = {str(column.field): _value(knowledge, column, row, answers, lang) for column in field.columns}
    for name, difference in field.differences.items():
        first, second = (data[part] for part in difference.of)
        both = isinstance(first, int) and isinstance(second, int)
        data[name] = first - second if both else blank(difference.label[lang])
    return data


def _given(knowledge: Knowledge, use: Use, answers: Answers) -> bool:
    field, raw = knowledge.fields[use.field], answers.get(use.field)
    if field.kind != "rows":
        return bool(clean(field.kind, as_text(raw)))
    rows = given_rows(raw)
    required = [column for column in field.columns if column.required]
    return bool(rows) and all(_given(knowledge, column, row) for row in rows for column in required)
