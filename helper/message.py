"""Answers in, message out: the five parts of a case text, in either language.

`docs/assets/js/message.js` is the twin of this module and gives the same text to the byte. There, programs made by
`compiler` are run; here, Jinja2 renders the same sources.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import FileSystemLoader, Template

from helper.answers import Answers, Data, data_for, holds, label, missing, relevant
from helper.compiler import ENVIRONMENT, compile_text
from helper.knowledge import Knowledge
from helper.model import Case, Lang, Sentence

PARTS = ("subject", "problem", "steps", "references", "attachments")
LAYOUTS = Path(__file__).parent.parent / "templates" / "messages"


@dataclass(frozen=True)
class Written:
    """A written message.

    Attributes:
        parts: the text of each part, by name; a part with nothing to say is empty.
        whole: all of it in one text, for e-mail, chat or notes.
        missing: the ids of the required fields that are still blank.
    """

    parts: dict[str, str]
    whole: str
    missing: tuple[str, ...]


def write(knowledge: Knowledge, case: Case, answers: Answers, lang: Lang, kind: str = "open") -> Written:
    """Write the message of a case type.

    Args:
        knowledge: the content.
        case: the case type.
        answers: what the person gave (see `helper.answers`); nothing is required.
        lang: the message's language.
        kind: which layout to use: the first word of a file's name in `templates/messages`.

    Returns:
        The parts and what is missing. A required value that is missing stays as a visible `<blank>`; a sentence
        whose optional value is missing is left out.
    """
    answers = relevant(knowledge, case, answers)
    data = data_for(knowledge, case, answers, lang)
    paragraphs = (_paragraph(sentences, answers, data, lang) for sentences in case.message.problem)
    context = {
        "subject": _paragraph(case.message.subject, answers, data, lang),
        "paragraphs": [text for text in paragraphs if text],
        "ask": _paragraph(case.message.ask, answers, data, lang),
        "done": [check.done[lang] for check in case.before if check.id in answers["before"]],
        "references": list(_references(knowledge, case, data, lang)),
        "attached": [item.attach[lang] for item in case.evidence if item.id in answers["evidence"]],
    }
    layout = _layout(kind, lang)
    parts = {part: _block(layout, part, context) for part in PARTS}
    return Written(
        parts, _block(layout, "whole", {**parts, "plan": case.message.plan}), missing(knowledge, case, answers)
    )


def kinds() -> list[str]:
    """Name the kinds of message that have a layout."""
    return sorted({path.name.split(".")[0] for path in LAYOUTS.glob("*.txt.j2")})


def _paragraph(sentences: Iterable[Sentence], answers: Answers, data: Data, lang: Lang) -> str:
    texts, lines = [], False
    for sentence in sentences:
        if not holds(sentence.when, answers):
            continue
        items = [data]
        if sentence.each:
            lines = True
            items = [data | {"row": row, "n": n} for n, row in enumerate(data[sentence.each], 1)]
        texts += [text for item in items if (text := _sentence(sentence[lang], item))]
    return ("\n" if lines else "" if lang == "zh" else " ").join(texts)


def _sentence(source: str, data: Data) -> str:
    template, needs = _template(source)
    return template.render(data) if all(_is_there(name, data) for name in needs) else ""


@cache
def _template(source: str) -> tuple[Template, frozenset[str]]:
    return ENVIRONMENT.from_string(source), compile_text(source).needs


def _is_there(name: str, data: Data) -> bool:
    value = data["row"][name[4:]] if name.startswith("row.") else data[name]
    return value not in ("", [])


def _references(knowledge: Knowledge, case: Case, data: Data, lang: Lang) -> Iterable[str]:
    colon, comma = ("：", "，") if lang == "zh" else (": ", ", ")
    for use in case.fields:
        field = knowledge.fields[use.field]
        if field.kind == "rows":
            columns = [column for column in field.columns if knowledge.fields[column.field].reference]
            for row in data[use.field]:
                given = [f"{label(knowledge, c)[lang]}{colon}{row[c.field]}" for c in columns if row[c.field] != ""]
                if given:
                    yield comma.join(given)
        elif field.reference:
            value = data[use.field]
            for item in value if isinstance(value, list) else [value] if value != "" else []:
                yield f"{label(knowledge, use)[lang]}{colon}{item}"


@cache
def _layout(kind: str, lang: Lang) -> Template:
    environment = ENVIRONMENT.overlay(loader=FileSystemLoader(LAYOUTS))
    return environment.get_template(f"{kind}.{lang}.txt.j2")


def _block(layout: Template, name: str, context: Data) -> str:
    return "".join(layout.blocks[name](layout.new_context(context))).strip("\n")
