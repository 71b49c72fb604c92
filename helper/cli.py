"""The terminal: `case-helper`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, NoReturn

import click

from helper.checks import check_all
from helper.checks.examples import mistakes_in
from helper.knowledge import CONTENT, Knowledge, load
from helper.message import kinds, write
from helper.problems import ContentError, nearest


def _fail(*lines: object) -> NoReturn:
    for line in lines:
        click.echo(line, err=True)
    sys.exit(1)


def _load(content: Path = CONTENT) -> Knowledge:
    try:
        knowledge = load(content)
        problems = list(check_all(knowledge))
    except ContentError as error:
        problems = error.problems
    if problems:
        _fail(*problems, f"{len(problems)} problem(s) in the content.")
    return knowledge


@click.group()
def main() -> None:
    """Find the right Amazon case and write its text."""


@main.command()
@click.option("--content", type=click.Path(exists=True, file_okay=False, path_type=Path), default=CONTENT)
def check(content: Path) -> None:
    """Check all content; say file, line and remedy of each mistake."""
    knowledge = _load(content)
    click.echo(f"{len(knowledge.cases)} case types, {len(knowledge.guides)} guide pages: all in order.")


@main.command()
@click.argument("case_id", metavar="CASE")
@click.option("--lang", type=click.Choice(["en", "zh"]), default="en")
@click.option("--kind", type=click.Choice(kinds()), default="open")
@click.option("--answers", "file", type=click.File(encoding="utf-8"), help="A JSON file; - for standard input.")
@click.option("--json", "as_json", is_flag=True, help="Print the parts as JSON.")
def message(case_id: str, lang: Any, kind: str, file: Any, as_json: bool) -> None:
    """Write the message of CASE."""
    knowledge = _load()
    case = knowledge.cases.get(case_id)
    if not case:
        _fail(f'There is no case type "{case_id}". {nearest(case_id, knowledge.cases)}')
    answers = _answers(file) if file else {}
    mistakes = list(mistakes_in(knowledge, case, answers))
    if mistakes:
        _fail(*(f"{file.name}: {text} {remedy}" for _key, text, remedy in mistakes))
    written = write(knowledge, case, answers, lang, kind)
    click.echo(json.dumps(written.parts, ensure_ascii=False, indent=2) if as_json else written.whole)
    if written.missing:
        click.echo(f"Still blank: {', '.join(written.missing)}", err=True)


def _answers(file: Any) -> dict[str, Any]:
    try:
        answers = json.load(file)
    except ValueError as error:
        _fail(f"{file.name}: this is not valid JSON: {error}")
    if not isinstance(answers, dict):
        _fail(f'{file.name}: the answers must be an object, like {{"order_id": "113-4567890-1234567"}}.')
    return answers
