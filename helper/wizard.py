"""The wizard in the terminal: the same tree, the same questions, the same text as on the site.

It reads lines and prints lines, so it works at a prompt and in a pipe alike. At every question, `b` goes back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from rich.console import Console
from rich.panel import Panel
from rich.text import Text as Styled

from helper.answers import holds, relevant
from helper.finder import SHOWN, Index, Match, answers_for, fork, rank, spot
from helper.knowledge import Knowledge
from helper.model import Case, FieldType, Lang, Outcome, Question, Use
from helper.prompt import BackError, Prompt, number_of
from helper.tree import node
from helper.values import clean, looks_right
from helper.wording import Wording


class Wizard:
    """Ask what happened, then what the message needs."""

    def __init__(self, knowledge: Knowledge, lang: Lang, console: Console, index: Callable[[], Index]):
        """Start.

        Args:
            knowledge: the content.
            lang: the language of all that is asked.
            console: where it is printed.
            index: gives the finder's index; asked only if the person types what happened.
        """
        self.knowledge = knowledge
        self.index = index
        self.said = ""
        self.lang = lang
        self.console = console
        self.wording = Wording(knowledge, lang)
        self.t = self.wording.t
        self.prompt = Prompt(console, self.t)

    def choose_case(self) -> tuple[str, Case] | Outcome:
        """Walk the tree to a case type, or to an outcome that needs no case; at the root, words do as well."""
        path = [str(self.knowledge.tree.root)]
        while True:
            here = node(self.knowledge, path[-1])
            if isinstance(here, Case):
                return path[-1], here
            if isinstance(here, Outcome):
                return here
            try:
                path.append(self._ask_question(here, True) if len(path) > 1 else self._ask_root(here))
            except BackError:
                path = path[:-1] or path

    def _ask_root(self, question: Question) -> str:
        """Ask the first question; what is no number is taken as what happened, and leads to a case type at once."""
        options = self._options(question)
        self.prompt.show(question.question[self.lang], options)
        while True:
            answer = self.prompt.read(self.t["your_choice_or_words"].format(n=len(options)), False)
            if (number := number_of(answer, len(options))) is not None:
                return str(question.options[number].to)
            if len(answer) < 2 or not any(map(str.isalpha, answer)):
                self.prompt.say(self.t["not_a_choice"].format(n=len(options)), "yellow")
                continue
            self.said = answer
            if found := rank(self.index(), answer)[:SHOWN]:
                return self._ask_match(found)
            self.prompt.say(self.t["finder_nothing"], "yellow")

    def _ask_match(self, matches: list[Match]) -> str:
        titles = [self.knowledge.cases[match.id].title[self.lang] for match in matches]
        reasons = [self.wording.reasons(match.words) for match in matches]
        for line in self.wording.fork(fork(self.index(), matches)):
            self.prompt.say(line)
        options = [f"{title} {reason}".rstrip() for title, reason in zip(titles, reasons, strict=True)]
        picked = self.prompt.pick(self.t["finder_results"], [*options, self.t["finder_tree_action"]], True)
        if picked is None or picked == len(matches):  # none of these: back to the first question
            raise BackError
        return matches[picked].id

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
        named = self._named(case)
        asked: list[str] = []
        while step := next(self._open_steps(case, answers), None):
            try:
                if step in named:
                    value = self._shown(step, named[step])
                    self.prompt.say(self.wording.fill(self.t["named_before"], value=value), "dim")
                answers[step] = self._ask_step(case, step, answers, bool(asked)) or named.get(step, "")
                asked.append(step)
            except BackError:
                answers.pop(asked.pop())
        return answers

    def _named(self, case: Case) -> dict[str, str]:
        """Give what the person's sentence named already, by field; lists are asked for as ever."""
        if not self.said:
            return {}
        found = answers_for(self.knowledge, case, spot(self.index(), self.knowledge.finder, self.said).answers)
        return {name: answer for name, answer in found.items() if isinstance(answer, str)}

    def _shown(self, name: str, answer: str) -> str:
        field = self.knowledge.fields[name]
        labels = {option.id: option.label[self.lang] for option in field.options}
        if field.kind == "marketplace":
            return self.knowledge.marketplaces[answer].name[self.lang]
        return labels.get(answer, answer)

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
            picked = self.prompt.pick_many(self.t[f"form_{step}"], [text[self.lang] for text in words], can_go_back)
            return [items[n].id for n in picked]
        use = next(use for use in case.fields if use.field == step)
        return self._ask_field(use, self.knowledge.fields[use.field], can_go_back)

    def _ask_field(self, use: Use, field: FieldType, can_go_back: bool) -> Any:
        label = (use.label or field.label)[self.lang] + ("" if use.required else f" ({self.t['optional']})")
        if field.kind == "choice":
            options = [option.label[self.lang] for option in field.options]
            picked = self.prompt.pick(label, options, can_go_back, may_skip=True)
            return "" if picked is None else field.options[picked].id
        if field.kind == "marketplace":
            markets = list(self.knowledge.marketplaces.items())
            names = [f"{market.name[self.lang]} ({market.site})" for _name, market in markets]
            picked = self.prompt.pick(label, names, can_go_back, may_skip=True)
            return "" if picked is None else markets[picked][0]
        if help_text := use.help or field.help:
            self.prompt.say(help_text[self.lang], "dim")
        if field.kind == "rows":
            return self._ask_rows(label, field, can_go_back)
        if field.kind in {"lines", "multiline"}:
            self.prompt.say(self.t["lines_until_empty"], "dim")
            return "\n".join(self.prompt.lines(label, can_go_back))
        return self._ask_text(label, field, can_go_back)

    def _ask_text(self, label: str, field: FieldType, can_go_back: bool) -> str:
        example = f" [{field.example}]" if field.example else ""
        text = self.prompt.read(f"{label}{example}", can_go_back)
        if not looks_right(field, text):
            hint = field.format_hint[self.lang] if field.format_hint else self.t[f"{field.kind}_format"]
            self.prompt.say(hint, "yellow")
        return clean(field.kind, text)

    def _ask_rows(self, label: str, field: FieldType, can_go_back: bool) -> list[dict[str, str]]:
        rows: list[dict[str, str]] = []
        self.prompt.say(f"{label}. {self.t['rows_until_empty']}", "bold")
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

    def _ask_question(self, question: Question, can_go_back: bool) -> str:
        picked = self.prompt.pick(question.question[self.lang], self._options(question), can_go_back)
        return str(question.options[picked or 0].to)

    def _options(self, question: Question) -> list[str]:
        return [
            option.label[self.lang] + (f" ({option.hint[self.lang]})" if option.hint else "")
            for option in question.options
        ]
