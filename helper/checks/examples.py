"""Every case type's example is complete and well formed; its message has no blank left and a short subject."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from helper.answers import Answers, holds
from helper.knowledge import Knowledge
from helper.message import PARTS, write
from helper.model import LANGS, Case, Use
from helper.problems import Problem, nearest
from helper.values import as_text, looks_right

LONGEST_SUBJECT = 80


def check(knowledge: Knowledge) -> Iterator[Problem]:
    """Yield every example that could not stand on the page."""
    for case_id, case in knowledge.cases.items():
        record = f"cases/{case_id}"
        mistakes = list(mistakes_in(knowledge, case, case.example))
        for key, message, remedy in mistakes:
            yield knowledge.problem(record, ("example", key), message, remedy)
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


def mistakes_in(knowledge: Knowledge, case: Case, answers: Answers) -> Iterator[tuple[str, str, str]]:
    """Find what is wrong with a set of answers.

    Args:
        knowledge: the content.
        case: the case type they are for.
        answers: the answers (see `helper.answers`).

    Yields:
        The key, what is wrong with it, and a remedy.
    """
    uses = {str(use.field): use for use in case.fields}
    known = {"before": {c.id for c in case.before}, "evidence": {e.id for e in case.evidence}}
    for key, value in answers.items():
        if key in known:
            for item in value if isinstance(value, list | tuple) else [value]:
                if item not in known[key]:
                    yield key, f'"{item}" is no id under "{key}".', nearest(str(item), known[key])
        elif key not in uses:
            yield key, f'"{key}" is no field of this case type.', nearest(key, {*uses, *known})
        elif not holds(uses[key].when, answers):
            yield key, f'"{key}" is not asked with these answers.', "Leave it out."
        else:
            yield from _misfit(knowledge, uses[key], key, value)


def _misfit(knowledge: Knowledge, use: Use, key: str, value: Any) -> Iterator[tuple[str, str, str]]:
    field = knowledge.fields[use.field]
    if field.kind == "rows":
        columns = {str(column.field): column for column in field.columns}
        if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
            yield key, f'"{key}" must be a list of rows.', f"Each row may have: {', '.join(columns)}."
            return
        for row in value:
            for name, item in row.items():
                if name not in columns:
                    yield key, f'"{name}" is no column of "{key}".', nearest(name, columns)
                else:
                    yield from _misfit(knowledge, columns[name], key, item)
        return
    text = as_text(value)
    options = [option.id for option in field.options] if field.kind == "choice" else list(knowledge.marketplaces)
    if field.kind in {"choice", "marketplace"} and text and text not in options:
        yield key, f'"{text}" is no answer of "{use.field}".', nearest(text, options)
    elif not looks_right(field, text):
        hint = (
            field.format_hint.en
            if field.format_hint
            else {"date": "Write it as 2026-11-22"}.get(field.kind, "Digits only")
        )
        yield key, f'"{text}" does not look like {field.label.en}.', f"{hint}."
