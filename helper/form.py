"""A case type as the data block of its page: all that the browser needs to write the message.

`docs/assets/js/message.js` reads it. Texts stand in both languages, sentences and layouts as programs.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from helper.answers import label, summed
from helper.compiler import compile_blocks, compile_text
from helper.knowledge import Knowledge
from helper.message import LAYOUTS
from helper.model import LANGS, Case, Sentence, Span, Text, Use, Window

Block = dict[str, Any]


def form_data(knowledge: Knowledge, case_id: str, kind: str = "open") -> Block:
    """Make the data block.

    Args:
        knowledge: the content.
        case_id: the case type.
        kind: the kind of message.

    Returns:
        Plain data for JSON.
    """
    case: Case = knowledge.cases[case_id]
    message = case.message
    markets = knowledge.marketplaces.items()
    return {
        "id": case_id,
        "fields": [_use(knowledge, use) for use in case.fields],
        "before": [{"id": c.id, "text": _text(c.done), "when": c.when} for c in case.before],
        "evidence": [{"id": e.id, "text": _text(e.attach), "when": e.when} for e in case.evidence],
        "subject": _sentences(message.subject),
        "problem": [_sentences(paragraph) for paragraph in message.problem],
        "ask": _sentences(message.ask),
        "plan": message.plan,
        "layout": {lang: compile_blocks((LAYOUTS / f"{kind}.{lang}.txt.j2").read_text("utf-8")) for lang in LANGS},
        "marketplaces": {name: {"site": market.site, "currency": market.currency} for name, market in markets},
        "windows": [_window(window) for window in case.windows],
    }


def _use(knowledge: Knowledge, use: Use) -> Block:
    field = knowledge.fields[use.field]
    block: Block = {
        "id": use.field,
        "kind": field.kind,
        "required": use.required,
        "label": _text(label(knowledge, use)),
        "when": use.when,
        "reference": field.reference,
    }
    if field.pattern:
        block["pattern"] = field.pattern
    if field.options:
        block["options"] = [{"id": option.id, "text": _text(option.text or option.label)} for option in field.options]
    if field.columns:
        differences = field.differences.items()
        block["columns"] = [_use(knowledge, column) for column in field.columns]
        block["differences"] = {name: {"label": _text(item.label), "of": item.of} for name, item in differences}
        block["sums"] = {column: _text(words) for column, words in summed(knowledge, field).items()}
    return block


def _sentences(sentences: Iterable[Sentence]) -> list[Block]:
    return [
        {
            "when": sentence.when,
            "needs": sorted(compile_text(sentence.en).needs),
            **({"each": sentence.each} if sentence.each else {}),
            **{lang: compile_text(sentence[lang]).program for lang in LANGS},
        }
        for sentence in sentences
    ]


def _window(window: Window) -> Block:
    rules = {
        market: {"earliest": _span(rule.earliest), "latest": _span(rule.latest)}
        for rule in window.rules
        for market in rule.marketplaces
    }
    return {"id": window.id, "date": window.date, "when": window.when, "rules": rules}


def _span(span: Span | None) -> Block | None:
    return span.model_dump(exclude_none=True) if span else None


def _text(text: Text) -> Block:
    return {lang: text[lang] for lang in LANGS}
