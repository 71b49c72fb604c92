"""The content's rules, one small module each.

A rule is a module with a function `check(knowledge)` that yields a `Problem` for every place that breaks it; its
docstring says what it protects. The proof of the decision tree (`helper.tree`) is the first of them.
`tests/checks/` holds a good and a bad fixture for each.
"""

from __future__ import annotations

from collections.abc import Iterator

from helper import tree
from helper.checks import (
    age,
    choices,
    examples,
    fields,
    finished,
    forbidden,
    ids,
    languages,
    links,
    sentence_length,
    sentences,
    sources,
    unused,
    windows,
)
from helper.knowledge import Knowledge
from helper.problems import Problem

RULES = (
    tree,
    ids,
    fields,
    links,
    choices,
    sentences,
    windows,
    sources,
    age,
    sentence_length,
    languages,
    forbidden,
    unused,
)
RENDERED = (examples, finished)


def check_all(knowledge: Knowledge) -> Iterator[Problem]:
    """Apply every rule.

    Args:
        knowledge: the content.

    Yields:
        Each problem found. The examples are rendered only where the rest is sound: a broken sentence
        cannot be rendered, nor an incomplete example be measured.
    """
    for rules in (RULES, *((rule,) for rule in RENDERED)):
        problems = [problem for rule in rules for problem in rule.check(knowledge)]
        yield from problems
        if any(not problem.warning for problem in problems):
            return
