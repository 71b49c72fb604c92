"""Every sentence of a message compiles, and prints fields its case type has: the same ones in both languages.

Same paragraphs in both languages are what lets a reader's own language stand line by line beside the English.
"""

from __future__ import annotations

from collections.abc import Iterator

from helper.answers import names_for
from helper.compiler import Compiled, Program, UnsupportedError, compile_text
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
    if sentence.each and sentence.each not in {use.field for use in case.fields}:
        message = f'"{sentence.each}" is no field of this case type.'
        yield knowledge.problem(
            record, (*location, "each"), message, nearest(sentence.each, [u.field for u in case.fields])
        )
    allowed = names | ({"n", "row"} if sentence.each else set())
    compiled: list[Compiled] = []
    for lang in LANGS:
        try:
            compiled.append(compile_text(sentence[lang]))
        except UnsupportedError as error:
            yield knowledge.problem(record, (*location, lang), f"line {error.line} of the sentence: {error}.")
            continue
        for name in sorted(compiled[-1].names - allowed):
            known = {n for n in allowed if n.startswith("row.") == name.startswith("row.")}
            message = f'there is nothing called "{name}" to print here.'
            yield knowledge.problem(record, (*location, lang), message, nearest(name, known))
        for name in sorted(_lists_printed(knowledge, case, compiled[-1].program)):
            message = f'"{name}" is a list and cannot be printed as it is.'
            remedy = f'Write {{{{ {name} | join(", ") }}}}, or repeat the sentence with each: {name}.'
            yield knowledge.problem(record, (*location, lang), message, remedy)
    if len(compiled) == 2 and compiled[0].needs != compiled[1].needs:
        only = ", ".join(sorted(compiled[0].needs ^ compiled[1].needs))
        message = f"the two languages print different facts: only one of them prints {only}."
        yield knowledge.problem(record, location, message, "Print the same facts in both.")


def _lists_printed(knowledge: Knowledge, case: Case, program: Program) -> set[str]:
    lists = {str(use.field) for use in case.fields if knowledge.fields[use.field].kind in {"lines", "rows"}}
    found: set[str] = set()
    for step in program:
        if isinstance(step, list) and step[0] == "out" and step[1][0] == "get":
            found |= {step[1][1]} & lists
        elif isinstance(step, list) and step[0] in {"if", "for"}:
            found |= set().union(
                *(_lists_printed(knowledge, case, part) for part in step[2:] if isinstance(part, list))
            )
    return found
