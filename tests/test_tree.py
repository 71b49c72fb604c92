"""The proof of the decision tree: each way to break it is found, and the real one is whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper.knowledge import Knowledge, load
from helper.model import LANGS, Case, Lang, Outcome, Question
from helper.tree import DEEPEST, MOST_OPTIONS, check, edges, mermaid, node, outline, trail
from tests import content

CASES = ("units-missing", "late-refund")


def tree_of(questions: dict[str, list[str]], outcomes: tuple[str, ...] = (), root: str = "a") -> str:
    """Write a tree: each question with the ids that its options lead to."""
    lines = [f"root: {root}", "common: {}", "questions:"]
    for name, options in questions.items():
        lines += [f"  {name}:", "    question: {zh: 问, en: Ask}", "    options:"]
        lines += [f"      - {{label: {{zh: 答, en: Answer}}, to: {to}}}" for to in options]
    lines += ["outcomes:"] if outcomes else []
    for name in outcomes:
        lines.append(f"  {name}: {{kind: tool, title: {{zh: 果, en: End}}, steps: [{{zh: 做, en: Do}}], reason: ")
        lines[-1] += "{zh: 因, en: Why}}"
    return "\n".join(lines) + "\n"


def violations(folder: Path, tree: str) -> list[str]:
    """Prove a tree over the two case types of the small content."""
    content.replace(folder, "cases/units-missing", "related: [late-refund]", "related: []")
    content.override(folder, "tree", tree)
    return [str(problem) for problem in check(load(folder))]


def test_a_tree_that_reaches_everything_once_is_proved(folder: Path) -> None:
    assert violations(folder, tree_of({"a": ["b", "late-refund"], "b": ["units-missing", "o"]}, ("o",))) == []


@pytest.mark.parametrize(
    ("tree", "words"),
    [
        pytest.param(tree_of({"a": ["late-refund", "o"]}, ("o",)), ['no option leads to "units-missing"'], id="case"),
        pytest.param(tree_of({"a": [*CASES]}, ("o",)), ['tree.yml:10:3: no option leads to "o"'], id="outcome"),
        pytest.param(
            tree_of({"a": [*CASES], "b": ["o", "p"]}, ("o", "p")),
            ['tree.yml:9:3: no option leads to "b"'],
            id="question",
        ),
        pytest.param(
            tree_of({"a": ["b", "units-missing"], "b": ["late-refund", "units-missing"]}),
            ['2 options lead to "units-missing" (from a, b)'],
            id="two parents",
        ),
        pytest.param(
            tree_of({"a": [*CASES, "late-refund"]}),
            ['2 options lead to "late-refund" (from a, a)'],
            id="twice from one question",
        ),
        pytest.param(
            tree_of({"a": [*CASES], "b": ["c", "o"], "c": ["b", "p"]}, ("o", "p")),
            ['"b" is on or below a cycle: b <- c <- b', '"c" is on or below a cycle: c <- b <- c', '"o" is', '"p" is'],
            id="cycle",
        ),
        pytest.param(
            tree_of({"a": ["b", "units-missing"], "b": ["late-refund", "a"]}),
            ['tree.yml:4:3: the root "a" is the answer of "b"'],
            id="root as an answer",
        ),
        pytest.param(
            tree_of(
                {
                    "a": ["b", "late-refund"],
                    "b": ["c", "o"],
                    "c": ["d", "p"],
                    "d": ["e", "q"],
                    "e": ["units-missing", "r"],
                },
                ("o", "p", "q", "r"),
            ),
            [f'"units-missing" lies {DEEPEST + 1} questions from the root'],
            id="too deep",
        ),
        pytest.param(
            tree_of({"a": [*CASES, *"bcdefghi"]}, tuple("bcdefghi")),
            [f'tree.yml:4:3: the question "a" has {MOST_OPTIONS + 1} options'],
            id="too many options",
        ),
    ],
)
def test_each_way_to_break_the_tree_is_found(folder: Path, tree: str, words: list[str]) -> None:
    found = violations(folder, tree)
    assert len(found) == len(words), found
    for problem, expected in zip(found, words, strict=True):
        assert expected in problem


def test_as_deep_and_as_wide_as_allowed_is_allowed(folder: Path) -> None:
    chain = {"a": ["b", "late-refund"], "b": ["c", "o"], "c": ["d", "p"], "d": ["units-missing", *"efghijkl"]}
    assert len(chain["d"]) == MOST_OPTIONS
    assert violations(folder, tree_of(chain, ("o", "p", *"efghijkl"))) == []


def test_a_root_that_is_no_question_is_found(folder: Path) -> None:
    content.replace(folder, "guide/basics", "。见[退款](case:late-refund)。", "")
    content.replace(folder, "guide/basics", " See [the refund](case:late-refund).", "")
    content.replace(folder, "cases/units-missing", "    case: late-refund\n", "")
    (folder / "cases" / "late-refund.yml").unlink()
    (folder / "phrases" / "late-refund.txt").unlink()
    assert violations(folder, "root: units-missing\ncommon: {}\nquestions: {}\n")


@pytest.mark.parametrize(
    "tree",
    [
        tree_of({"a": ["late-refund", "units-missing"], "units-missing": ["o", "p"]}, ("o", "p")),
        tree_of({"a": ["late-refund", "units-missing"]}, ("units-missing",)),
        tree_of({"a": [*CASES, "b"], "b": ["o", "p"]}, ("b", "o", "p")),
    ],
    ids=["question and case", "outcome and case", "question and outcome"],
)
def test_one_id_for_two_things_is_found(folder: Path, tree: str) -> None:
    # An option names only an id; with two bearers, one of them could never be reached, and would lose its page.
    assert violations(folder, tree)


class TestWalking:
    """What pages and terminal read from the proved tree."""

    def test_a_node_is_a_question_a_case_or_an_outcome(self, small: Knowledge) -> None:
        kinds = [type(node(small, name)) for name in ("what", "units-missing", "edit-it")]
        assert kinds == [Question, Case, Outcome]

    def test_an_unknown_node_is_an_error(self, small: Knowledge) -> None:
        with pytest.raises(KeyError, match="nothing"):
            node(small, "nothing")

    def test_a_trail_tells_the_answers_in_order(self, small: Knowledge) -> None:
        steps = [(step.question, step.option.to) for step in trail(small, "still-receiving")]
        assert steps == [("start", "what"), ("what", "still-receiving")]
        assert trail(small, "start") == ()

    def test_the_outline_is_in_reading_order(self, small: Knowledge) -> None:
        assert [(depth, name) for depth, _words, name in outline(small, "en")] == [
            (0, "start"),
            (1, "what"),
            (2, "units-missing"),
            (2, "still-receiving"),
            (2, "edit-it"),
            (1, "late-refund"),
        ]

    def test_the_outline_words_each_node_by_the_answer_that_leads_to_it(self, small: Knowledge) -> None:
        assert [words for _depth, words, _name in outline(small, "zh")][:3] == ["你是谁？", "卖家", "少收了"]

    def test_the_drawing_has_every_node_and_option_and_no_quote_that_would_end_a_label(self, small: Knowledge) -> None:
        drawn = mermaid(small, "en")
        assert drawn.startswith("flowchart LR\n")
        assert '  what -->|"Units are #quot;missing#quot;"| units-missing\n' in drawn
        assert '  start{{"Who are you?"}}\n' in drawn
        assert '  units-missing["Units are missing"]\n' in drawn
        assert '  edit-it(["Change it yourself"])\n' in drawn
        assert drawn.count("-->") == len(list(edges(small)))


class TestTheRealTree:
    """The tree that the site is made of."""

    def test_is_proved(self, knowledge: Knowledge) -> None:
        assert [str(problem) for problem in check(knowledge)] == []

    def test_every_option_leads_somewhere(self, knowledge: Knowledge) -> None:
        for _question, option in edges(knowledge):
            assert node(knowledge, option.to)

    def test_every_case_is_reached_from_the_root_by_the_answers_of_its_trail(self, knowledge: Knowledge) -> None:
        for name in knowledge.cases:
            here = str(knowledge.tree.root)
            for step in trail(knowledge, name):
                assert step.question == here
                assert step.option in knowledge.tree.questions[here].options
                here = step.option.to
            assert here == name

    @pytest.mark.parametrize("lang", LANGS)
    def test_the_outline_tells_every_node_once(self, knowledge: Knowledge, lang: Lang) -> None:
        told = [name for _depth, _words, name in outline(knowledge, lang)]
        assert sorted(told) == sorted([*knowledge.tree.questions, *knowledge.tree.outcomes, *knowledge.cases])

    def test_the_first_question_has_a_door_for_sellers_and_then_one_for_buyers(self, knowledge: Knowledge) -> None:
        # The home page gives the first two options its own words, by their place.
        doors = knowledge.tree.questions[knowledge.tree.root].options
        assert len(doors) == 2
        for name, case in knowledge.cases.items():
            door = doors[0 if case.role == "seller" else 1]
            assert trail(knowledge, name)[0].option == door, name
