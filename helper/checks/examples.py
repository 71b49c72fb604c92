"""Every case type's example is complete and well formed; its message has no blank left and a short subject."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from helper.answers import Answers, relevant
from helper.knowledge import Knowledge
from helper.message import PARTS, write
from helper.model import LANGS, Case, FieldType, Use
from helper.problems import Problem, nearest
from helper.values import as_text, looks_right

LONGEST_SUBJECT = 80
USUAL = {"date": "Write it as 2026-11-22", "integer": "Digits only", "money": "A number like 45.90"}


def check(knowledge: Knowledge) -> Iterator[Problem]:
    """Yield every example that could not stand on the page."""
    for case_id, case in knowledge.cases.items():
        record = f"cases/{case_id}"
        mistakes = list(mistakes_in(knowledge, case, case.example))
        for mistake in mistakes:
            yield knowledge.problem(record, ("example", mistake.key), mistake.message, mistake.remedy)
        if mistakes:
            continue
        for lang in LANGS:
            written = write(knowledge, case, case.example, lang)
            for field in written.missing:
                message = f'the example gives no value for the required field "{field}".'
                yield knowledge.problem(record, ("example",), message, "Add one.")
            for part in PARTS:
                if "None" in written.parts[part] or (not written.missing and "<" in written.parts[part]):
                    yield knowledge.problem(
                        record, ("message", part), f"{part} ({lang}) has a blank left in the example."
                    )
            if len(written.parts["subject"]) > LONGEST_SUBJECT:
                message = (
                    f"the subject ({lang}) has {len(written.parts['subject'])} characters; at most {LONGEST_SUBJECT}."
                )
                yield knowledge.problem(record, ("message", "subject"), message)
            if not write(knowledge, case, {}, lang).parts["subject"]:
                yield knowledge.problem(
                    record, ("message", "subject"), f"there is no subject ({lang}) before anything is answered."
                )


@dataclass(frozen=True)
class Mistake:
    """Something wrong with one answer. `fatal`: it means nothing; else it only has an unusual form."""

    key: str
    message: str
    remedy: str
    fatal: bool = True


def mistakes_in(knowledge: Knowledge, case: Case, answers: Answers) -> Iterator[Mistake]:
    """Find what is wrong with a set of answers.

    Args:
        knowledge: the content.
        case: the case type they are for.
        answers: the answers (see `helper.answers`).

    Yields:
        Each mistake.
    """
    uses = {str(use.field): use for use in case.fields}
    known = {"before": {c.id for c in case.before}, "evidence": {e.id for e in case.evidence}}
    counted = relevant(knowledge, case, answers)
    for key, value in answers.items():
        if key in known:
            if not isinstance(value, list | tuple):
                yield Mistake(key, f'"{key}" must be a list of ids.', f"Known: {', '.join(sorted(known[key]))}.")
                continue
            for item in value:
                if str(item) not in known[key]:
                    yield Mistake(key, f'"{item}" is no id under "{key}".', nearest(str(item), known[key]))
        elif key not in uses:
            yield Mistake(key, f'"{key}" is no field of this case type.', nearest(key, {*uses, *known}))
        else:
            if key not in counted:
                yield Mistake(key, f'"{key}" is not asked with these answers.', "It is left out.", fatal=False)
            yield from _misfit(knowledge, uses[key], key, value)


def _misfit(knowledge: Knowledge, use: Use, key: str, value: Any) -> Iterator[Mistake]:
    field = knowledge.fields[use.field]
    if field.kind == "rows":
        yield from _misfit_rows(knowledge, field, key, value)
        return
    items = value if isinstance(value, list) and field.kind == "lines" else [value]
    if any(isinstance(item, Mapping | list) for item in items):
        yield Mistake(key, f'"{use.field}" must be a text.', 'Write it as "…".')
        return
    text = as_text(value)
    options = [option.id for option in field.options] if field.kind == "choice" else list(knowledge.marketplaces)
    if field.kind in {"choice", "marketplace"} and text and text not in options:
        yield Mistake(key, f'"{text}" is no answer of "{use.field}".', nearest(text, options))
    elif not looks_right(field, text):
        usual = field.format_hint.en if field.format_hint else USUAL.get(field.kind, "")
        yield Mistake(key, f'"{text}" has not the usual form of "{use.field}".', f"{usual}.", fatal=False)


def _misfit_rows(knowledge: Knowledge, field: FieldType, key: str, value: Any) -> Iterator[Mistake]:
    columns = {str(column.field): column for column in field.columns}
    if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
        yield Mistake(key, f'"{key}" must be a list of rows.', f"Each row may have: {', '.join(columns)}.")
        return
    for row in value:
        for name, item in row.items():
            if name in columns:
                yield from _misfit(knowledge, columns[name], key, item)
            else:
                yield Mistake(key, f'"{name}" is no column of "{key}".', nearest(name, columns))
