"""Questions in the terminal: read a line, pick from a list, go back. Works at a prompt and in a pipe alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import click
from rich.console import Console
from rich.text import Text as Styled

BACK = "b"


class BackError(Exception):
    """The person wants the question before this one."""


class Prompt:
    """Ask on a console, in the words of one language."""

    def __init__(self, console: Console, words: Mapping[str, str]):
        self.console = console
        self.t = words

    def say(self, text: str, style: str = "") -> None:
        """Print a line as it is, without markup."""
        self.console.print(Styled(text, style=style))

    def read(self, label: str, can_go_back: bool) -> str:
        """Read a line.

        Raises:
            BackError: the person typed `b`, and going back is possible.
        """
        back = f" ({self.t['go_back']})" if can_go_back else ""
        answer = str(click.prompt(f"{label}{back}", default="", show_default=False, err=True)).strip()
        if can_go_back and answer.lower() == BACK:
            raise BackError
        return answer

    def lines(self, label: str, can_go_back: bool) -> Iterator[str]:
        """Read lines until an empty one."""
        n = 1
        while line := self.read(f"{label} {n}", can_go_back and n == 1):
            yield line
            n += 1

    def show(self, question: str, options: list[str]) -> None:
        """Print a question and its numbered options."""
        self.console.print()
        self.say(question, "bold")
        for n, option in enumerate(options, 1):
            self.say(f"  {n}. {option}")

    def pick(self, question: str, options: list[str], can_go_back: bool, may_skip: bool = False) -> int | None:
        """Let the person pick one option; gives its place, or nothing where they skip it."""
        self.show(question, options)
        while True:
            answer = self.read(self.t["your_choice"].format(n=len(options)), can_go_back)
            if (number := number_of(answer, len(options))) is not None:
                return number
            if may_skip and not answer:
                return None
            self.say(self.t["not_a_choice"].format(n=len(options)), "yellow")

    def pick_many(self, question: str, options: list[str], can_go_back: bool) -> list[int]:
        """Let the person pick any number of options; gives their places."""
        self.show(question, options)
        while True:
            typed = self.read(self.t["your_choices"], can_go_back).replace("，", ",").replace(",", " ").split()
            numbers = {number_of(part, len(options)) for part in typed}
            if None not in numbers:
                return sorted(number for number in numbers if number is not None)
            self.say(self.t["not_a_choice"].format(n=len(options)), "yellow")


def number_of(answer: str, highest: int) -> int | None:
    """Read the number of an option, counted from 1; gives it counted from 0, or nothing where it is none."""
    numbers = {str(number): number - 1 for number in range(1, highest + 1)}
    return numbers.get(answer)
