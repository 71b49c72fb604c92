"""The wizard in the terminal: the same tree, the same questions, the same text as on the site.

It reads lines and prints lines, so it works at a prompt and in a pipe alike. At every question, `b` goes back.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click
from rich.console import Console
from rich.panel import Panel
from rich.text import Text as Styled

from helper.answers import holds, relevant
from helper.knowledge import Knowledge
from helper.model import Case, FieldType, Lang, Outcome, Question, Use
from helper.tree import node
from helper.values import clean, looks_right
from helper.wording import Wording

BACK = "b"


class BackError(Exception):
    """The person wants the question before this one."""


class Wizard:
    """Ask what happened, then what the message needs."""

    def __init__(self, knowledge: Knowledge, lang: Lang, console: Console):
        self.knowledge = knowledge
        self.lang = lang
        self.console = console
        self.wording = Wording(knowledge, lang)
        self.t = self.wording.t

    def choose_case(self) -> tuple[str, Case] | Outcome:
        """Walk the tree to a case type, or to an outcome that needs no case."""
        path = [str(self.knowledge.tree.root)]
        while True:
            here = node(self.knowledge, path[-1])
            if isinstance(here, Case):
                return path[-1], here
            if isinstance(here, Outcome):
                return here
            try:
                path.append(self._ask_question(here, len(path) > 1))
            except BackError:
                path.pop()

    def show_outcome(self, outcome: Outcome) -> None:
        """Print an outcome: what to do instead, and why."""
        lines = [self.t[f"outcome_{outcome.kind}"], ""]
        if outcome.wait and outcome.since:
            span = self.wording.span(outcome.wait)
            lines.append(self.wording.fill(self.t["wait_until"], since=outcome.since[self.lang], span=span))
        lines += [f"{n}. {step[self.lang]}" for n, step in enumerate(outcome.steps, 1)]
        if outcome.path:
            lines.append(outcome.path[self.lang])
        if outcome.link:
            lines.append(self.knowledge.links[outcome.link].address)
        lines += ["", outcome.reason[self.lang]]
        if outcome.then:
            title = self.knowledge.cases[outcome.then].title[self.lang]
            lines += ["", f"{self.t['outcome_then']}: {title} ({outcome.then})"]
        self.console.print(Panel(Styled("\n".join(lines)), title=outcome.title[self.lang]))

    def show_case(self, case: Case) -> None:
        """Print what to know before writing: when not to open a case."""
        lines = [case.summary[self.lang]]
        if case.not_when:
            lines += ["", self.t["not_when"]]
            lines += [f"- {exit.situation[self.lang]} {exit.action[self.lang]}" for exit in case.not_when]
        self.console.print(Panel(Styled("\n".join(lines)), title=case.title[self.lang]))

    def ask_answers(self, case: Case, given: dict[str, Any]) -> dict[str, Any]:
        """Ask for everything a case type needs.

        Args:
            case: the case type.
            given: answers known already; they are not asked for again.

        Returns:
            All answers.
        """
        answers = dict(given)
        asked: list[str] = []
        while step := next(self._open_steps(case, answers), None):
            try:
                answers[step] = self._ask_step(case, step, answers, bool(asked))
                asked.append(step)
            except BackError:
                answers.pop(asked.pop())
        return answers

    def _open_steps(self, case: Case, answers: dict[str, Any]) -> Iterator[str]:
        current = relevant(self.knowledge, case, answers)
        for use in case.fields:
            if use.field not in answers and holds(use.when, current):
                yield str(use.field)
        for part in ("before", "evidence"):
            if part not in answers and any(holds(item.when, current) for item in getattr(case, part)):
                yield part

    def _ask_step(self, case: Case, step: str, answers: dict[str, Any], can_go_back: bool) -> Any:
        if step in ("before", "evidence"):
            current = relevant(self.knowledge, case, answers)
            items = [item for item in getattr(case, step) if holds(item.when, current)]
            words = [item.do if step == "before" else item.need for item in items]
            picked = self._pick_many(self.t[f"form_{step}"], [text[self.lang] for text in words], can_go_back)
            return [items[n].id for n in picked]
        use = next(use for use in case.fields if use.field == step)
        return self._ask_field(use, self.knowledge.fields[use.field], can_go_back)

    def _ask_field(self, use: Use, field: FieldType, can_go_back: bool) -> Any:
        label = (use.label or field.label)[self.lang] + ("" if use.required else f" ({self.t['optional']})")
        if field.kind == "choice":
            options = [option.label[self.lang] for option in field.options]
            picked = self._pick(label, options, can_go_back, may_skip=True)
            return "" if picked is None else field.options[picked].id
        if field.kind == "marketplace":
            markets = list(self.knowledge.marketplaces.items())
            names = [f"{market.name[self.lang]} ({market.site})" for _name, market in markets]
            picked = self._pick(label, names, can_go_back, may_skip=True)
            return "" if picked is None else markets[picked][0]
        if help_text := use.help or field.help:
            self.console.print(Styled(help_text[self.lang], style="dim"))
        if field.kind == "rows":
            return self._ask_rows(label, field, can_go_back)
        if field.kind in {"lines", "multiline"}:
            self.console.print(Styled(self.t["lines_until_empty"], style="dim"))
            return "\n".join(self._lines(label, can_go_back))
        return self._ask_text(label, field, can_go_back)

    def _ask_text(self, label: str, field: FieldType, can_go_back: bool) -> str:
        example = f" [{field.example}]" if field.example else ""
        text = self._read(f"{label}{example}", can_go_back)
        if not looks_right(field, text):
            hint = field.format_hint[self.lang] if field.format_hint else self.t[f"{field.kind}_format"]
            self.console.print(Styled(hint, style="yellow"))
        return clean(field.kind, text)

    def _ask_rows(self, label: str, field: FieldType, can_go_back: bool) -> list[dict[str, str]]:
        rows: list[dict[str, str]] = []
        self.console.print(Styled(f"{label}. {self.t['rows_until_empty']}", style="bold"))
        while True:
            title = self.t["row_number"].format(n=len(rows) + 1)
            row: dict[str, str] = {}
            for column in field.columns:
                part = self.knowledge.fields[column.field]
                name = f"{title}, {(column.label or part.label)[self.lang]}"
                row[column.field] = self._ask_text(name, part, can_go_back and not rows and not row)
                if not row[column.field] and len(row) == 1:
                    return rows
            rows.append(row)

    def _lines(self, label: str, can_go_back: bool) -> Iterator[str]:
        n = 1
        while line := self._read(f"{label} {n}", can_go_back and n == 1):
            yield line
            n += 1

    def _ask_question(self, question: Question, can_go_back: bool) -> str:
        options = [
            option.label[self.lang] + (f" ({option.hint[self.lang]})" if option.hint else "")
            for option in question.options
        ]
        picked = self._pick(question.question[self.lang], options, can_go_back)
        return str(question.options[picked or 0].to)

    def _pick(self, question: str, options: list[str], can_go_back: bool, may_skip: bool = False) -> int | None:
        self._list(question, options)
        while True:
            answer = self._read(self.t["your_choice"].format(n=len(options)), can_go_back)
            if answer.isascii() and answer.isdigit() and 1 <= int(answer) <= len(options):
                return int(answer) - 1
            if may_skip and not answer:
                return None
            self.console.print(Styled(self.t["not_a_choice"].format(n=len(options)), style="yellow"))

    def _pick_many(self, question: str, options: list[str], can_go_back: bool) -> list[int]:
        self._list(question, options)
        while True:
            answer = self._read(self.t["your_choices"], can_go_back).replace("，", ",").replace(",", " ").split()
            if all(part.isascii() and part.isdigit() and 1 <= int(part) <= len(options) for part in answer):
                return sorted({int(part) - 1 for part in answer})
            self.console.print(Styled(self.t["not_a_choice"].format(n=len(options)), style="yellow"))

    def _list(self, question: str, options: list[str]) -> None:
        self.console.print()
        self.console.print(Styled(question, style="bold"))
        for n, option in enumerate(options, 1):
            self.console.print(Styled(f"  {n}. {option}"))

    def _read(self, label: str, can_go_back: bool) -> str:
        back = f" ({self.t['go_back']})" if can_go_back else ""
        answer = str(click.prompt(f"{label}{back}", default="", show_default=False, err=True)).strip()
        if can_go_back and answer.lower() == BACK:
            raise BackError
        return answer
