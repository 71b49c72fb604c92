"""What is wrong with the content, said so that an editor can mend it at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in one content file.

    Attributes:
        file: path of the file, relative to the content folder's parent.
        line: line in that file, counted from 1 (0: the file as a whole).
        column: column in that line, counted from 1 (0: the whole line).
        message: what is wrong, naming the bad value.
        remedy: what to do about it; may be empty.
        warning: whether it may stay for now.
    """

    file: str
    line: int
    column: int
    message: str
    remedy: str = ""
    warning: bool = False

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        kind = "warning: " if self.warning else ""
        return f"{place}: {kind}{self.message}" + (f" {self.remedy}" if self.remedy else "")


class ContentError(Exception):
    """The content cannot be used; `problems` holds every mistake found, in reading order."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


def nearest(bad: str, good: Iterable[str]) -> str:
    """Suggest the known word that looks most like a mistyped one.

    Args:
        bad: the word as typed.
        good: the words that would have been accepted.

    Returns:
        A sentence such as `Did you mean "order_id"?`, or the list of accepted
        words where none is close and the list is short, or an empty string.
    """
    known = sorted(good)
    close = get_close_matches(bad, known, n=1, cutoff=0.6)
    if close:
        return f'Did you mean "{close[0]}"?'
    return f"Known: {', '.join(known)}." if 0 < len(known) <= 12 else ""
