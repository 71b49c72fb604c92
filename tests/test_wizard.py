"""The wizard: what is typed line by line gives the text that the same answers give anywhere else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from helper import cli
from helper.answers import holds, relevant
from helper.knowledge import CONTENT, Knowledge
from helper.message import PARTS, write
from helper.model import LANGS, Lang
from helper.tree import trail
from tests.test_cli import Result, Run, invoke

UNITS = "units-missing"
CASES = sorted(path.stem for path in (CONTENT / "cases").glob("*.yml"))


@pytest.fixture
def run(small: Knowledge, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on the small content."""
    monkeypatch.setattr(cli, "load", lambda _content: small)
    return invoke


def use(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the terminal work on content that has been read and is checked elsewhere; both take their time."""
    monkeypatch.setattr(cli, "load", lambda _content: knowledge)
    monkeypatch.setattr(cli, "check_all", lambda _knowledge: ())


def way_to(knowledge: Knowledge, node: str) -> list[str]:
    """Give the numbers to type at each question on the way to a node."""
    questions = knowledge.tree.questions
    return [str(questions[step.question].options.index(step.option) + 1) for step in trail(knowledge, node)]


def typed(knowledge: Knowledge, case_id: str, answers: dict[str, Any]) -> Iterator[str]:
    """Give the lines to type for a set of answers, an empty one for what is left out."""
    case = knowledge.cases[case_id]
    current = relevant(knowledge, case, answers)
    for use in case.fields:
        field, answer = knowledge.fields[use.field], answers.get(use.field, "")
        if not holds(use.when, current):
            continue
        ids = [option.id for option in field.options] or list(knowledge.marketplaces)
        if field.kind in {"choice", "marketplace"}:
            yield str(ids.index(answer) + 1) if answer else ""
        elif field.kind == "rows":
            yield from (str(row.get(column.field, "")) for row in answer or () for column in field.columns)
            yield ""
        elif field.kind in {"lines", "multiline"}:
            yield from answer if isinstance(answer, list) else answer.split("\n") if answer else ()
            yield ""
        else:
            yield str(answer)
    for part, items in (("before", case.before), ("evidence", case.evidence)):
        asked = [item.id for item in items if holds(item.when, current)]
        if asked:
            yield " ".join(str(asked.index(name) + 1) for name in current[part])


def lines(*parts: Any) -> str:
    """Join lines and lists of lines into what is typed."""
    return "".join(f"{line}\n" for part in parts for line in ([part] if isinstance(part, str) else part))


def new(run: Run, stdin: str, *arguments: str, lang: str = "en") -> Result:
    """Run `case-helper new` to its good end."""
    result = run("new", "--lang", lang, *arguments, stdin=stdin)
    assert result.exit_code == 0, result.output
    return result


@pytest.mark.parametrize("lang", LANGS)
def test_the_example_typed_in_gives_the_text_of_the_example(run: Run, small: Knowledge, lang: Lang) -> None:
    case = small.cases[UNITS]
    result = new(run, lines(way_to(small, UNITS), typed(small, UNITS, case.example)), lang=lang)
    texts = [write(small, case, case.example, each).whole for each in (("en", "zh") if lang == "zh" else ("en",))]
    assert result.stdout == "".join(f"\n{text}\n\n" for text in texts)
    assert "Still blank" not in result.stderr


@pytest.mark.parametrize("lang", LANGS)
def test_the_way_to_a_missing_shipment_is_short_and_ends_in_the_right_text(
    knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch, lang: Lang
) -> None:
    use(knowledge, monkeypatch)
    case_id = "fba-inbound-shortage"
    example = knowledge.cases[case_id].example
    stdin = lines(way_to(knowledge, case_id), typed(knowledge, case_id, example))
    result = new(invoke, stdin, lang=lang)
    assert result.stdout.startswith(f"\n{write(knowledge, knowledge.cases[case_id], example, 'en').whole}\n")
    assert knowledge.cases[case_id].title[lang] in result.stderr
    assert len(way_to(knowledge, case_id)) <= 4


@pytest.mark.parametrize("case_id", CASES)
def test_every_real_example_can_be_typed_in(
    knowledge: Knowledge, case_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(knowledge, monkeypatch)
    case = knowledge.cases[case_id]
    result = new(invoke, lines(way_to(knowledge, case_id), typed(knowledge, case_id, case.example)))
    assert result.stdout == f"\n{write(knowledge, case, case.example, 'en').whole}\n\n"


def test_everything_may_be_left_blank(run: Run, small: Knowledge) -> None:
    answers = {"marketplace": "us", "proof": "maker"}
    result = new(run, lines(way_to(small, UNITS), typed(small, UNITS, answers)))
    assert result.stdout == f"\n{write(small, small.cases[UNITS], answers, 'en').whole}\n\n"
    assert "Still blank: order_id, delivered_on, products." in result.stderr


def test_a_choice_too_may_be_left_blank(run: Run, small: Knowledge) -> None:
    # On the page no choice is forced; nothing is required here either, and some choices are called optional.
    result = new(run, lines(way_to(small, UNITS), typed(small, UNITS, {})))
    assert result.stdout == f"\n{write(small, small.cases[UNITS], {}, 'en').whole}\n\n"


class TestBack:
    """`b` goes back, everywhere but at the first question."""

    def test_at_a_question_of_the_tree(self, run: Run, small: Knowledge) -> None:
        result = new(run, lines("1", "b", "2", typed(small, "late-refund", {"order_id": "113-4567890"})))
        assert "Refund for order 113-4567890" in result.stdout

    def test_not_at_the_first_question(self, run: Run, small: Knowledge) -> None:
        result = new(run, lines("b", "2", "113-4567890"))
        assert "Please type a number from 1 to 2." in result.stderr
        assert "b goes back" not in result.stderr.split("Please type")[0]

    def test_at_a_field_and_the_answer_is_asked_again(self, run: Run, small: Knowledge) -> None:
        answers = typed(small, UNITS, small.cases[UNITS].example)
        first, second = next(answers), next(answers)
        result = new(run, lines(way_to(small, UNITS), first, "999-9999999", "B", second, answers))
        assert result.stdout == f"\n{write(small, small.cases[UNITS], small.cases[UNITS].example, 'en').whole}\n\n"

    def test_to_a_choice_and_what_it_revealed_is_hidden_again(self, run: Run, small: Knowledge) -> None:
        example = small.cases[UNITS].example
        upto = [*typed(small, UNITS, example)][:-3]  # without supplier, checks and documents
        result = new(run, lines(way_to(small, UNITS), upto, "b", "2", "", "1"))
        expected = {**example, "proof": "maker", "before": [], "evidence": ["packing-list"]}
        assert result.stdout == f"\n{write(small, small.cases[UNITS], expected, 'en').whole}\n\n"

    def test_from_the_checks_to_the_last_field(self, run: Run, small: Knowledge) -> None:
        example = small.cases[UNITS].example
        upto = [*typed(small, UNITS, {**example, "supplier": "Wrong"})][:-2]
        result = new(run, lines(way_to(small, UNITS), upto, "b", "ACME", "1 2", "1,2"))
        assert result.stdout == f"\n{write(small, small.cases[UNITS], example, 'en').whole}\n\n"


class TestMistakes:
    """What is mistyped is asked again."""

    @pytest.mark.parametrize("wrong", ["0", "3", "x", "", "-1", "1.5", "²", "１"])
    def test_a_number_that_is_no_option(self, run: Run, wrong: str) -> None:
        result = new(run, lines(wrong, "2", "113-4567890"))
        assert "Please type a number from 1 to 2." in result.stderr
        assert "113-4567890" in result.stdout

    @pytest.mark.parametrize("wrong", ["3", "1 3", "x", "1;2"])
    def test_numbers_of_which_one_is_no_item(self, run: Run, small: Knowledge, wrong: str) -> None:
        upto = [*typed(small, UNITS, small.cases[UNITS].example)][:-2]
        result = new(run, lines(way_to(small, UNITS), upto, wrong, "", ""))
        assert "Please type a number from 1 to 2." in result.stderr

    @pytest.mark.parametrize("numbers", ["1 2", "2, 1", "1，2", " 1  2 1 "])
    def test_numbers_may_be_set_apart_in_any_usual_way(self, run: Run, small: Knowledge, numbers: str) -> None:
        upto = [*typed(small, UNITS, small.cases[UNITS].example)][:-2]
        result = new(run, lines(way_to(small, UNITS), upto, numbers, ""))
        assert "- Checked our own records.\n- Asked the supplier.\n" in result.stdout

    def test_an_unusual_form_is_hinted_at_and_kept(self, run: Run) -> None:
        result = new(run, lines("2", "12-34"))
        assert "like 113-4567890" in result.stderr
        assert "12-34" in result.stdout

    def test_input_that_ends_too_early_ends_with_one_and_no_text(self, run: Run) -> None:
        result = run("new", stdin="1\n")
        assert (result.exit_code, result.stdout) == (1, "")


@pytest.mark.parametrize(
    ("lang", "node", "words"),
    [
        ("en", "still-receiving", ["Wait a little", "Wait until 30 days after delivery.", "Watch", "units-missing"]),
        ("zh", "still-receiving", ["再等等", "等到签收后 30 天。"]),
        ("en", "edit-it", ["Change it yourself", "1. Open the shipment.", "Nobody needs", "https://example.com/forum"]),
    ],
)
def test_an_outcome_says_what_to_do_instead_and_writes_no_text(
    run: Run, small: Knowledge, lang: Lang, node: str, words: list[str]
) -> None:
    result = new(run, lines(way_to(small, node)), lang=lang)
    assert result.stdout == ""
    for word in words:
        assert word in result.stderr


def test_what_a_file_answers_is_not_asked_again(run: Run, small: Knowledge, tmp_path: Path) -> None:
    file = tmp_path / "answers.json"
    known = {name: value for name, value in small.cases[UNITS].example.items() if name not in {"carrier", "supplier"}}
    file.write_text(json.dumps(known), "utf-8")
    result = new(run, lines(way_to(small, UNITS), "UPS", "ACME"), "--answers", str(file))
    assert result.stdout == f"\n{write(small, small.cases[UNITS], small.cases[UNITS].example, 'en').whole}\n\n"
    assert "Order ID" not in result.stderr


def test_a_file_of_wrong_answers_is_refused(run: Run, small: Knowledge, tmp_path: Path) -> None:
    file = tmp_path / "answers.json"
    file.write_text('{"oder_id": "1"}', "utf-8")
    result = run("new", "--lang", "en", "--answers", str(file), stdin=lines("2"))
    assert (result.exit_code, result.stdout) == (1, "")
    assert 'Did you mean "order_id"?' in result.stderr


@pytest.mark.parametrize("lang", LANGS)
def test_the_parts_are_written_to_files(run: Run, small: Knowledge, tmp_path: Path, lang: Lang) -> None:
    out = tmp_path / "new folder" / "within"
    result = new(run, lines("2", "113-4567890"), "--out", str(out), lang=lang)
    message = write(small, small.cases["late-refund"], {"order_id": "113-4567890"}, "en")
    found = {path.name: path.read_text("utf-8") for path in out.iterdir()}
    expected = {f"late-refund.{part}.txt": f"{message.parts[part]}\n" for part in PARTS}
    assert found == {**expected, "late-refund.whole.txt": f"{message.whole}\n"}
    assert "late-refund.whole.txt" in result.stderr


def test_the_parts_do_not_go_into_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    assert run("new", "--out", str(tmp_path / "file")).exit_code == 2


def test_a_field_comes_with_its_help(run: Run, small: Knowledge) -> None:
    result = new(run, lines(way_to(small, UNITS), typed(small, UNITS, small.cases[UNITS].example)))
    assert "In English" in result.stderr


def test_only_the_text_goes_to_standard_output(run: Run) -> None:
    assert new(run, lines("2", "113-4567890")).stdout.strip().startswith("Subject: Refund")
