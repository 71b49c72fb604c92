"""The terminal: `case-helper`. Exit code 0: fine; 1: the input is wrong (said on standard error); 2: usage."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn

import click
from rich.console import Console

from helper import tree as decision_tree
from helper.checks import check_all
from helper.checks.examples import Mistake, mistakes_in
from helper.finder import SHOWN, Index, fork, index_for, rank
from helper.knowledge import CONTENT, Knowledge, load
from helper.message import Written, kinds, write
from helper.model import Case, Lang, Outcome, Role
from helper.pages import pages as make_pages
from helper.problems import ContentError, nearest
from helper.wizard import Wizard
from helper.wording import Wording

LANGUAGE = click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language.")
ANSWERS = click.option(
    "--answers", "file", type=click.File(encoding="utf-8"), help="A JSON file of answers; - for standard input."
)
CONTENT_FOLDER = click.option(
    "--content",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=CONTENT,
    envvar="CASE_HELPER_CONTENT",
    help="Another folder of records.",
)


@click.group()
@click.version_option(package_name="case-helper")
def main() -> None:
    """Find the right Amazon case and write its text."""
    for stream in (sys.__stdin__, sys.__stdout__, sys.__stderr__):
        if isinstance(stream, TextIOWrapper):  # what cannot be read or shown becomes a question mark, not an error
            stream.reconfigure(errors="replace")


@main.command()
@CONTENT_FOLDER
def check(content: Path) -> None:
    """Check all content: file, line and remedy of every mistake."""
    knowledge = _load(content)
    questions, outcomes = len(knowledge.tree.questions), len(knowledge.tree.outcomes)
    click.echo(
        f"{len(knowledge.cases)} case types, {questions} questions, {outcomes} other outcomes, "
        f"{len(knowledge.guides)} guide pages, {len(knowledge.links)} links: all in order."
    )


@main.command()
@LANGUAGE
@click.option("--mermaid", is_flag=True, help="Draw it as a Mermaid flowchart.")
def tree(lang: Lang, mermaid: bool) -> None:
    """Print the decision tree."""
    knowledge = _load()
    if mermaid:
        click.echo(decision_tree.mermaid(knowledge, lang), nl=False)
        return
    for depth, words, name in decision_tree.outline(knowledge, lang):
        click.echo(f"{'  ' * depth}{words}  [{name}]")


@main.command()
@click.argument("text")
@LANGUAGE
@click.option("--role", type=click.Choice(["seller", "buyer"]), help="Only what concerns sellers, or buyers.")
@click.option("--json", "as_json", is_flag=True, help="Print a list of id, title and score.")
def find(text: str, lang: Lang, role: Role | None, as_json: bool) -> None:
    """Find case types by what happened. TEXT may be -: one query a line on standard input."""
    knowledge = _load()
    index = _index(knowledge)
    wording = Wording(knowledge, lang)
    for query in _lines() if text == "-" else [text]:
        matches = rank(index, query, role)
        if as_json:
            titles = {match.id: knowledge.cases[match.id].title[lang] for match in matches}
            found = [{"id": m.id, "title": titles[m.id], "score": round(m.score, 4)} for m in matches]
            click.echo(json.dumps(found, ensure_ascii=False))
            continue
        for match in matches[:SHOWN]:
            click.echo(f"{knowledge.cases[match.id].title[lang]}  [{match.id}]")
            click.echo(f"    {wording.reasons(match.words)}".rstrip())
        for line in wording.fork(fork(index, matches)):
            click.echo(line)
        if not matches:
            click.echo(knowledge.words["nothing_found"][lang])


@main.command()
@click.argument("case_id", metavar="CASE")
@click.option("--lang", type=click.Choice(["en", "zh"]), default="en", show_default=True, help="Language of the text.")
@click.option("--kind", type=click.Choice(kinds()), default="open", show_default=True, help="Kind of message.")
@ANSWERS
@click.option("--json", "as_json", is_flag=True, help="Print the parts as a JSON object.")
@CONTENT_FOLDER
def message(case_id: str, lang: Lang, kind: str, file: Any, as_json: bool, content: Path) -> None:
    """Write the message of CASE; what is not answered stays as a <blank>."""
    knowledge = _load(content)
    case = knowledge.cases.get(case_id)
    if not case:
        _fail(f'There is no case type "{case_id}". {nearest(case_id, knowledge.cases)}')
    answers = _answers(file, knowledge, case) if file else {}
    written = write(knowledge, case, answers, lang, kind)
    click.echo(json.dumps(written.parts, ensure_ascii=False, indent=2) if as_json else written.whole)
    if written.missing:
        click.echo(f"Still blank: {', '.join(written.missing)}", err=True)


@main.command()
@LANGUAGE
@ANSWERS
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help="Write the parts to files in this folder."
)
def new(lang: Lang, file: Any, out: Path | None) -> None:
    """Answer a few questions and get the text: the site's helper, in the terminal."""
    if sys.stdin is None:
        _fail("There is no standard input to read answers from.")
    knowledge = _load()
    wizard = Wizard(knowledge, lang, Console(stderr=True, highlight=False), lambda: _index(knowledge))
    chosen = wizard.choose_case()
    if isinstance(chosen, Outcome):
        wizard.show_outcome(chosen)
        return
    case_id, case = chosen
    wizard.show_case(case)
    answers = wizard.ask_answers(case, _answers(file, knowledge, case) if file else {})
    english = write(knowledge, case, answers, "en")
    for written in (english, write(knowledge, case, answers, "zh")) if lang == "zh" else (english,):
        click.echo(f"\n{written.whole}\n")
    if english.missing:
        click.echo(f"{wizard.t['still_missing'].format(names=', '.join(english.missing))}", err=True)
    if out:
        for path in _write_parts(out, case_id, english):
            click.echo(wizard.t["written_to"].format(name=path), err=True)


@main.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@LANGUAGE
def pages(folder: Path, lang: Lang) -> None:
    """Write the pages of one language as Markdown files to FOLDER, for any other site engine."""
    written = make_pages(_load(), lang)
    for path, text in written.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    click.echo(f"{len(written)} pages in {folder}")


@main.command()
@click.option("--serve", "serving", is_flag=True, help="Serve it, and build again on every change.")
@click.option("--port", default=8000, show_default=True)
def site(serving: bool, port: int) -> None:
    """Build both languages into site/."""
    from helper import site as builder  # needs the site's own packages, which the rest of the terminal does not

    if not builder.build():
        sys.exit(1)
    click.echo(f"Built {builder.SITE.name}/")
    if serving:
        try:
            builder.serve(port)
        except OSError as error:
            _fail(f"Port {port} cannot be used: {error.strerror}. Choose another: make serve PORT=8001")


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
    errors = [problem for problem in problems if not problem.warning]
    if errors:
        _fail(*problems, f"{len(errors)} problem{'s' if len(errors) > 1 else ''} in the content.")
    for warning in problems:
        click.echo(warning, err=True)
    return knowledge


def _lines() -> Iterable[str]:
    if sys.stdin is None:
        _fail("There is no standard input to read queries from.")
    return (line.rstrip("\n") for line in sys.stdin)


def _index(knowledge: Knowledge) -> Index:
    return index_for(knowledge, lambda: click.echo(knowledge.words["learning_once"]["en"], err=True))


def _answers(file: Any, knowledge: Knowledge, case: Case) -> dict[str, Any]:
    try:
        answers = json.load(file)
    except ValueError as error:
        _fail(f"{file.name}: this is not valid JSON: {error}.")
    if not isinstance(answers, dict):
        _fail(f'{file.name}: the answers must be an object, like {{"order_id": "113-4567890-1234567"}}.')
    mistakes: list[Mistake] = list(mistakes_in(knowledge, case, answers))
    for mistake in mistakes:
        click.echo(f"{file.name}: {mistake.message} {mistake.remedy}", err=True)
    if any(mistake.fatal for mistake in mistakes):
        sys.exit(1)
    return answers


def _write_parts(folder: Path, case_id: str, written: Written) -> Iterable[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {**written.parts, "whole": written.whole}.items():
        path = folder / f"{case_id}.{name}.txt"
        path.write_text(text + "\n", encoding="utf-8")
        yield path
