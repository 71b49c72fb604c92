"""Every sentence of a message compiles, and prints fields its case type has: the same ones in both languages.

Same paragraphs in both languages are what lets a reader's own language stand line by line beside the English.
"""

from __future__ import annotations

from collections.abc import Iterator

from helper.answers import names_for
from helper.compiler import Compiled, Program, UnsupportedError, compile_text, values_of
from helper.knowledge import Knowledge
from helper.model import LANGS, Case, Sentence
from helper.problems import Problem, nearest
from helper.source import Location


def check(knowledge: Knowledge) -> Iterator[Problem]:
    """Yield every sentence that could not be rendered."""
    for case_id, case in knowledge.cases.items():
        names = names_for(knowledge, case)
        for location, sentence in sentences(case):
            yield from _check(knowledge, f"cases/{case_id}", case, location, sentence, names)


def sentences(case: Case) -> Iterator[tuple[Location, Sentence]]:
    """Yield every sentence of a case type's message with its location."""
    yield from ((("message", "subject", n), s) for n, s in enumerate(case.message.subject))
    for p, paragraph in enumerate(case.message.problem):
        yield from ((("message", "problem", p, n), s) for n, s in enumerate(paragraph))
    yield from ((("message", "ask", n), s) for n, s in enumerate(case.message.ask))


def _check(
    knowledge: Knowledge, record: str, case: Case, location: Location, sentence: Sentence, names: set[str]
) -> Iterator[Problem]:
    lists = {str(use.field) for use in case.fields if knowledge.fields[use.field].kind in {"lines", "rows"}}
    if sentence.each and sentence.each not in lists:
        message = f'"{sentence.each}" is no field of this case type with rows or lines.'
        yield knowledge.problem(record, (*location, "each"), message, nearest(sentence.each, lists))
        return
    allowed = names | _row_names(knowledge, sentence)
    compiled: list[Compiled] = []
    for lang in LANGS:
        place = (*location, lang)
        try:
            compiled.append(compile_text(sentence[lang]))
        except UnsupportedError as error:
            yield knowledge.problem(record, place, f"line {error.line} of the sentence: {error}.")
            continue
        for name in sorted(compiled[-1].names - allowed):
            known = {n for n in allowed if n.startswith("row.") == name.startswith("row.")}
            yield knowledge.problem(
                record, place, f'there is nothing called "{name}" to print here.', nearest(name, known)
            )
        for name in sorted(_printed(compiled[-1].program) & lists):
            message = f'"{name}" is a list and cannot be printed as it is.'
            remedy = f'Write {{{{ {name} | join(", ") }}}}, or repeat the sentence with each: {name}.'
            yield knowledge.problem(record, place, message, remedy)
    if len(compiled) == 2 and compiled[0].needs != compiled[1].needs:
        only = ", ".join(sorted(compiled[0].needs ^ compiled[1].needs))
        message = f"the two languages print different facts: only one of them prints {only}."
        yield knowledge.problem(record, location, message, "Print the same facts in both.")


def _row_names(knowledge: Knowledge, sentence: Sentence) -> set[str]:
    if not sentence.each:
        return set()
    field = knowledge.fields[sentence.each]
    columns = [*(str(column.field) for column in field.columns), *field.differences]
    return {"n", *(f"row.{name}" for name in columns)} | ({"row"} if field.kind == "lines" else set())


def _printed(program: Program) -> set[str]:
    """Name what a program prints as it is."""
    found: set[str] = set()
    for step in program:
        if isinstance(step, list) and step[0] == "out":
            found |= {value[1] for value in values_of(step[1]) if value[0] == "get"}
        elif isinstance(step, list):
            found = found.union(*(_printed(part) for part in step[2:] if isinstance(part, list)))
    return found
