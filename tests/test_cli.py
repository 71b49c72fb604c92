"""The terminal: exit codes, JSON that other programs can rely on, and no traceback whatever is given."""

from __future__ import annotations

import json
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from helper import cli
from helper.knowledge import Knowledge
from helper.message import PARTS, write
from helper.pages import pages
from helper.tree import mermaid
from tests import content

Run = Callable[..., Result]
UNITS = "units-missing"


@pytest.fixture
def run(small: Knowledge, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on the small content; a traceback fails the test."""
    monkeypatch.setattr(cli, "load", lambda _content: small)
    return invoke


def invoke(*arguments: str, stdin: str = "") -> Result:
    result = CliRunner().invoke(cli.main, arguments, input=stdin)
    if result.exception and not isinstance(result.exception, SystemExit):
        pytest.fail("".join(traceback.format_exception(result.exception)))
    return result


class TestCheck:
    """`case-helper check`."""

    def test_finds_the_real_content_in_order(self, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(cli, "load", lambda _content: knowledge)  # which has been read already
        result = invoke("check")
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout.endswith(": all in order.\n")

    def test_counts_what_is_in_order(self, folder: Path) -> None:
        result = invoke("check", "--content", str(folder))
        assert result.exit_code == 0
        assert result.stdout == ("2 case types, 2 questions, 2 other outcomes, 1 guide pages, 2 links: all in order.\n")

    def test_tells_every_mistake_on_standard_error(self, folder: Path) -> None:
        one = content.replace(folder, "faq", "sources: [forum-thread]", "sources: [forum-threat]")
        two = content.replace(folder, "cases/late-refund", "group: refunds", "group: refund")
        result = invoke("check", "--content", str(folder))
        assert (result.exit_code, result.stdout) == (1, "")
        first, second, last = result.stderr.splitlines()
        assert first.startswith(f"docs/cases/late-refund.yml:{two}:")
        assert 'Did you mean "refunds"?' in first
        assert second.startswith(f"docs/faq.yml:{one}:")
        assert last == "2 problems in the content."

    def test_one_problem_is_not_called_problems(self, folder: Path) -> None:
        content.replace(folder, "faq", "sources: [forum-thread]", "sources: [x]")
        assert invoke("check", "--content", str(folder)).stderr.endswith("\n1 problem in the content.\n")

    def test_tells_what_the_rules_find_too(self, folder: Path) -> None:
        content.replace(folder, "tree", "to: edit-it", "to: late-refund")
        result = invoke("check", "--content", str(folder))
        assert result.exit_code == 1
        assert '2 options lead to "late-refund"' in result.stderr
        assert 'no option leads to "edit-it"' in result.stderr

    def test_an_empty_folder_is_told_file_by_file(self, tmp_path: Path) -> None:
        result = invoke("check", "--content", str(tmp_path))
        assert result.exit_code == 1
        assert "fields.yml: the file is missing." in result.stderr

    def test_a_folder_that_does_not_exist_is_a_mistake_of_usage(self, tmp_path: Path) -> None:
        assert invoke("check", "--content", str(tmp_path / "absent")).exit_code == 2


@pytest.mark.parametrize(
    "arguments",
    [["fnid", "x"], ["find"], ["find", "x", "--lang", "de"], ["message"], ["pages"], ["message", UNITS, "--kind", "x"]],
)
def test_a_mistake_of_usage_ends_with_two(run: Run, arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize("command", ["tree", "find", "message", "new", "pages"])
def test_no_command_runs_on_content_with_mistakes(
    command: str, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    content.replace(folder, "tree", "to: edit-it", "to: late-refund")
    read = cli.load
    monkeypatch.setattr(cli, "load", lambda _content: read(folder))
    arguments = {"find": ["x"], "message": [UNITS], "pages": [str(tmp_path / "out")]}
    result = invoke(command, *arguments.get(command, []))
    assert (result.exit_code, result.stdout) == (1, "")
    assert not (tmp_path / "out").exists()


def test_version_and_help_are_there() -> None:
    assert invoke("--version").exit_code == 0
    for command in cli.main.commands:
        assert invoke(command, "--help").exit_code == 0


class TestTree:
    """`case-helper tree`."""

    def test_prints_an_outline(self, run: Run) -> None:
        lines = run("tree", "--lang", "en").stdout.splitlines()
        assert lines[:3] == ["Who are you?  [start]", "  A seller  [what]", '    Units are "missing"  [units-missing]']

    def test_is_chinese_unless_asked(self, run: Run) -> None:
        assert run("tree").stdout.startswith("你是谁？  [start]\n")

    def test_draws_it(self, run: Run, small: Knowledge) -> None:
        assert run("tree", "--mermaid").stdout == mermaid(small, "zh")


class TestFind:
    """`case-helper find`."""

    def test_prints_title_and_id(self, run: Run) -> None:
        lines = run("find", "missing units", "--lang", "en").stdout.splitlines()
        assert lines == ["Units are missing  [units-missing]", '    Because you wrote: "missing units"']

    def test_asks_the_question_between_two_that_are_close(
        self, small: Knowledge, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        said = {UNITS: ("a zebra came", "one zebra left"), "late-refund": ("a giraffe came", "one giraffe left")}
        monkeypatch.setattr(cli, "load", lambda _content: replace(small, phrases=said))
        *_found, question, one, other = invoke("find", "zebra giraffe", "--lang", "en").stdout.splitlines()
        assert "Who are you?" in question
        assert {one, other} == {"  - A seller", "  - A buyer"}

    def test_says_that_learning_takes_a_while(self, small: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
        said = {"late-refund": (f"a phrase never heard before {id(monkeypatch)}",)}
        monkeypatch.setattr(cli, "load", lambda _content: replace(small, phrases=said))
        assert "about a minute" in invoke("find", "refund").stderr
        assert invoke("find", "refund").stderr == ""

    def test_says_what_to_do_when_nothing_is_found(self, run: Run) -> None:
        result = run("find", "xyzzy", "--lang", "en")
        assert result.exit_code == 0
        assert "case-helper new" in result.stdout

    def test_json_is_a_list_of_id_title_and_score(self, run: Run) -> None:
        (found,) = json.loads(run("find", "missing units", "--lang", "en", "--json").stdout)
        assert found == {"id": UNITS, "title": "Units are missing", "score": found["score"]}
        assert isinstance(found["score"], float)

    def test_nothing_found_is_an_empty_list(self, run: Run) -> None:
        assert json.loads(run("find", "xyzzy", "--json").stdout) == []

    def test_many_queries_give_one_list_a_line(self, run: Run) -> None:
        result = run("find", "-", "--json", stdin="missing units\nxyzzy\n\n退款")
        ids = [[item["id"] for item in json.loads(line)] for line in result.stdout.splitlines()]
        assert ids == [[UNITS], [], [], ["late-refund"]]

    def test_no_query_gives_no_line(self, run: Run) -> None:
        assert run("find", "-", "--json", stdin="").stdout == ""

    def test_keeps_to_a_role(self, run: Run) -> None:
        assert json.loads(run("find", "missing units", "--role", "buyer", "--json").stdout) == []


class TestMessage:
    """`case-helper message`."""

    def test_prints_the_whole_and_says_what_is_blank(self, run: Run, small: Knowledge) -> None:
        result = run("message", "late-refund")
        assert result.exit_code == 0
        assert result.stdout == write(small, small.cases["late-refund"], {}, "en").whole + "\n"
        assert result.stderr == "Still blank: order_id\n"

    def test_is_written_in_the_language_asked_for(self, run: Run) -> None:
        assert run("message", "late-refund", "--lang", "zh").stdout.startswith("主题：")

    def test_chinese_stays_readable_in_json(self, run: Run) -> None:
        assert "退款" in run("message", "late-refund", "--lang", "zh", "--json").stdout
        assert "退款" in run("find", "refund", "--json").stdout

    @pytest.mark.parametrize("lang", ["zh", "en"])
    def test_json_is_exactly_the_five_parts(self, run: Run, small: Knowledge, lang: str) -> None:
        answers = json.dumps(small.cases[UNITS].example)
        result = run("message", UNITS, "--json", "--lang", lang, "--answers", "-", stdin=answers)
        parts = json.loads(result.stdout)
        assert list(parts) == list(PARTS) == ["subject", "problem", "steps", "references", "attachments"]
        assert parts == write(small, small.cases[UNITS], small.cases[UNITS].example, lang).parts
        assert result.stderr == ""

    def test_answers_come_from_a_file(self, run: Run, tmp_path: Path) -> None:
        file = tmp_path / "answers.json"
        file.write_text('{"order_id": "113-4567890"}', "utf-8")
        assert "113-4567890" in run("message", "late-refund", "--answers", str(file)).stdout

    def test_an_unknown_case_type_is_told_with_the_nearest(self, run: Run) -> None:
        result = run("message", "unit-missing")
        assert (result.exit_code, result.stdout) == (1, "")
        assert 'Did you mean "units-missing"?' in result.stderr

    def test_an_unusual_form_is_only_warned_of(self, run: Run) -> None:
        result = run("message", "late-refund", "--answers", "-", stdin='{"order_id": "12-34"}')
        assert result.exit_code == 0
        assert "12-34" in result.stdout
        assert '"12-34" has not the usual form of "order_id"' in result.stderr
        assert "like 113-4567890" in result.stderr

    def test_an_answer_that_is_not_asked_for_is_only_warned_of(self, run: Run) -> None:
        result = run("message", UNITS, "--answers", "-", stdin='{"proof": "maker", "supplier": "ACME"}')
        assert result.exit_code == 0
        assert "ACME" not in result.stdout
        assert '"supplier" is not asked with these answers' in result.stderr

    @pytest.mark.parametrize(
        ("answers", "words"),
        [
            ("", "not valid JSON"),
            ("{", "not valid JSON"),
            ('{"order_id": 1,}', "not valid JSON"),
            ("[]", "must be an object"),
            ("5", "must be an object"),
            ("null", "must be an object"),
            ('{"oder_id": "1"}', '"oder_id" is no field of this case type. Did you mean "order_id"?'),
            ('{"befor": []}', 'Did you mean "before"?'),
            ('{"before": "own-count"}', '"before" must be a list of ids. Known: ask-supplier, own-count.'),
            ('{"before": 5}', '"before" must be a list'),
            ('{"evidence": true}', '"evidence" must be a list'),
            ('{"before": ["own-cont"]}', 'Did you mean "own-count"?'),
            ('{"before": [["own-count"]]}', 'no id under "before"'),
            ('{"before": [{}]}', 'no id under "before"'),
            ('{"proof": "resellr"}', 'Did you mean "reseller"?'),
            ('{"marketplace": "usa"}', '"us"'),
            ('{"order_id": ["1"]}', '"order_id" must be a text'),
            ('{"carrier": {"a": 1}}', '"carrier" must be a text'),
            ('{"tracking_numbers": [{"a": 1}]}', '"tracking_numbers"'),
            ('{"products": "MUG-1"}', '"products" must be a list of rows. Each row may have: msku, shipped'),
            ('{"products": [1]}', '"products" must be a list of rows'),
            ('{"products": [{"sku": "MUG-1"}]}', 'Did you mean "msku"?'),
            ('{"products": [{"msku": ["MUG-1"]}]}', '"msku" must be a text'),
        ],
    )
    def test_answers_that_mean_nothing_are_refused_with_the_remedy(self, run: Run, answers: str, words: str) -> None:
        result = run("message", UNITS, "--answers", "-", stdin=answers)
        assert (result.exit_code, result.stdout) == (1, "")
        assert words in result.stderr

    def test_all_mistakes_are_told_at_once(self, run: Run) -> None:
        result = run("message", UNITS, "--answers", "-", stdin='{"a": 1, "b": 2, "order_id": "?"}')
        assert len(result.stderr.splitlines()) == 3

    def test_a_file_that_is_not_text_is_refused(self, run: Run, tmp_path: Path) -> None:
        file = tmp_path / "answers.json"
        file.write_bytes(b'{"order_id": "\xff"}')
        result = run("message", UNITS, "--answers", str(file))
        assert result.exit_code == 1
        assert "answers.json" in result.stderr

    def test_a_file_that_is_not_there_is_a_mistake_of_usage(self, run: Run) -> None:
        assert run("message", UNITS, "--answers", "absent.json").exit_code == 2

    def test_null_is_as_good_as_no_answer(self, run: Run) -> None:
        result = run("message", "late-refund", "--answers", "-", stdin='{"order_id": null}')
        assert result.exit_code == 0
        assert "<Order ID>" in result.stdout


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_pages_are_written_as_they_are_made(run: Run, small: Knowledge, tmp_path: Path, lang: str) -> None:
    out = tmp_path / "deep" / "er"
    result = run("pages", str(out), "--lang", lang)
    written = {str(path.relative_to(out)): path.read_text("utf-8") for path in out.rglob("*.md")}
    assert written == pages(small, lang)
    assert result.stdout == f"{len(written)} pages in {out}\n"


def test_pages_do_not_go_into_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    assert run("pages", str(tmp_path / "file")).exit_code == 2
