"""The content's rules, one small module each.

A rule is a module with a function `check(knowledge)` that yields a `Problem` for every place that breaks it; its
docstring says what it protects. The proof of the decision tree (`helper.tree`) is the first of them.
`tests/checks/` holds a good and a bad fixture for each.
"""

from __future__ import annotations

from collections.abc import Iterator

from helper import tree
from helper.checks import choices, examples, sentences, windows
from helper.knowledge import Knowledge
from helper.problems import Problem

RULES = (tree, choices, sentences, windows, examples)


def check_all(knowledge: Knowledge) -> Iterator[Problem]:
    """Apply every rule.

    A rule may rely on the rules before it: the first one that finds anything ends the run.

    Args:
        knowledge: the content.

    Yields:
        Each problem found.
    """
    for rule in RULES:
        problems = list(rule.check(knowledge))
        yield from problems
        if problems:
            return
