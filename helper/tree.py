"""The decision tree: proved once at load, then walked by pages and terminal alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from helper.knowledge import Knowledge
from helper.model import Case, Lang, Option, Outcome, Question
from helper.problems import Problem

DEEPEST = 4
MOST_OPTIONS = 9

Node = Question | Case | Outcome


@dataclass(frozen=True)
class Step:
    """One answer on the way from the root: the question's id, and the option taken there."""

    question: str
    option: Option


def node(knowledge: Knowledge, name: str) -> Node:
    """Give the question, case type or outcome of that id.

    Raises:
        KeyError: there is none.
    """
    found = knowledge.tree.questions.get(name) or knowledge.cases.get(name) or knowledge.tree.outcomes.get(name)
    if not found:
        raise KeyError(name)
    return found


def trail(knowledge: Knowledge, name: str) -> tuple[Step, ...]:
    """Give the answers that lead from the root to a question, case type or outcome.

    Args:
        knowledge: content whose tree has been proved (see `check`).
        name: the id of the node.

    Returns:
        The steps in order; none for the root, or for what the tree does not reach.
    """
    parents = {str(option.to): Step(question, option) for question, option in edges(knowledge)}
    steps: list[Step] = []
    while step := parents.get(name):
        steps.insert(0, step)
        name = step.question
    return tuple(steps)


def edges(knowledge: Knowledge) -> Iterator[tuple[str, Option]]:
    """Yield every option with the id of its question."""
    for name, question in knowledge.tree.questions.items():
        for option in question.options:
            yield name, option


def check(knowledge: Knowledge) -> Iterator[Problem]:
    """Prove the tree.

    Yields:
        A problem for a root that is no question, each id that names two things, each question with too many options,
        each node that is not reached exactly once, each cycle
        and each case type further than four questions from the root.
    """
    tree = knowledge.tree
    if tree.root not in tree.questions:
        yield knowledge.problem("tree", ("root",), f'the root "{tree.root}" is no question.', "Name a question.")
    for kind, names in (("question", tree.questions), ("outcome", tree.outcomes)):
        others = {*knowledge.cases, *(tree.questions if kind == "outcome" else ())}
        for name in sorted(others.intersection(names)):
            message = f'the id "{name}" of this {kind} is taken by another question or case type.'
            yield knowledge.problem("tree", (f"{kind}s", name), message, "Rename it.")
    for name, question in tree.questions.items():
        if len(question.options) > MOST_OPTIONS:
            message = f'the question "{name}" has {len(question.options)} options; at most {MOST_OPTIONS}.'
            yield knowledge.problem("tree", ("questions", name), message, "Split it.")
    parents: dict[str, list[str]] = {}
    for name, option in edges(knowledge):
        parents.setdefault(option.to, []).append(name)
    for name in [*tree.questions, *tree.outcomes, *knowledge.cases]:
        yield from _check_node(knowledge, name, parents)


def _check_node(knowledge: Knowledge, name: str, parents: dict[str, list[str]]) -> Iterator[Problem]:
    tree = knowledge.tree
    place = next(((part, name) for part in ("questions", "outcomes") if name in getattr(tree, part)), ())
    above = parents.get(name, [])
    if name == tree.root:
        if above:
            yield knowledge.problem(
                "tree", place, f'the root "{name}" is the answer of "{above[0]}".', "Nothing may lead to it."
            )
        return
    if not above:
        yield knowledge.problem("tree", place, f'no option leads to "{name}".', "Add one, or delete it.")
        return
    if len(above) > 1:
        message = f'{len(above)} options lead to "{name}" (from {", ".join(above)}); its trail would be ambiguous.'
        yield knowledge.problem("tree", place, message, "Keep one.")
        return
    passed = [name]
    while above and passed[-1] != tree.root:
        if above[0] in passed:
            yield knowledge.problem(
                "tree", place, f'"{name}" is on or below a cycle: {" <- ".join([*passed, above[0]])}.'
            )
            return
        passed.append(above[0])
        above = parents.get(above[0], [])
    if name in knowledge.cases and len(passed) - 1 > DEEPEST:
        message = f'"{name}" lies {len(passed) - 1} questions from the root; at most {DEEPEST}.'
        yield knowledge.problem("tree", place, message, "Merge questions above it.")


def outline(knowledge: Knowledge, lang: Lang) -> Iterator[tuple[int, str, str]]:
    """Yield (depth, words, id) of every node in reading order, the root at depth 0."""

    def below(name: str, depth: int, words: str) -> Iterator[tuple[int, str, str]]:
        yield depth, words, name
        question = knowledge.tree.questions.get(name)
        for option in question.options if question else ():
            yield from below(option.to, depth + 1, option.label[lang])

    root = knowledge.tree.root
    yield from below(root, 0, knowledge.tree.questions[root].question[lang])


def mermaid(knowledge: Knowledge, lang: Lang) -> str:
    """Draw the tree as a Mermaid flowchart."""

    def text(words: str) -> str:
        return words.replace('"', "#quot;")

    lines = ["flowchart LR"]
    for name, question in knowledge.tree.questions.items():
        lines.append(f'  {name}{{{{"{text(question.question[lang])}"}}}}')
        lines += [f'  {name} -->|"{text(option.label[lang])}"| {option.to}' for option in question.options]
    lines += [f'  {name}["{text(case.title[lang])}"]' for name, case in knowledge.cases.items()]
    lines += [f'  {name}(["{text(outcome.title[lang])}"])' for name, outcome in knowledge.tree.outcomes.items()]
    return "\n".join(lines) + "\n"
