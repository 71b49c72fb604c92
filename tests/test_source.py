"""YAML without surprises: text stays text, and what could surprise is refused at its place."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from helper.problems import ContentError, Problem
from helper.source import EMPTY, Source, read


def source_of(folder: Path, text: str | bytes) -> Source:
    """Read a text as if it were a file called `a.yml`."""
    path = folder / "a.yml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(path, "a.yml")


def refusals(folder: Path, text: str | bytes) -> list[Problem]:
    """Read a text that must be refused."""
    with pytest.raises(ContentError) as caught:
        source_of(folder, text)
    return caught.value.problems


@pytest.mark.parametrize(
    "typed", ["no", "on", "true", "0123", "0x1F", "1e3", "12:30", "2026-11-22", "113-4567890-1234567", ".5", "="]
)
def test_what_looks_like_another_type_stays_the_text_that_was_typed(tmp_path: Path, typed: str) -> None:
    assert source_of(tmp_path, f"key: {typed}").data == {"key": typed}


# The one file that every example overwrites; Hypothesis needs it to outlive a single one.
@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("source")


LETTERS = string.ascii_letters + string.digits


@given(st.text(LETTERS, min_size=1), st.text(LETTERS + ".+_-"))
@example("2026", "-11-22")
@example("1", "_000")
@example("0o17", "")
def test_every_plain_word_is_read_as_typed(scratch: Path, start: str, rest: str) -> None:
    word = start + rest
    assume(word not in EMPTY)
    assert source_of(scratch, f"key: {word}\n{word}: key\n").data == {"key": word, word: "key"}


@pytest.mark.parametrize(("typed", "value"), [("", None), ("~", None), ("null", None), ('""', ""), ('"null"', "null")])
def test_only_what_is_written_without_quotes_can_be_nothing(tmp_path: Path, typed: str, value: str | None) -> None:
    assert source_of(tmp_path, f"key: {typed}").data == {"key": value}


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: 1\nb:\n  c: 1\n  c: 2\n", (4, 3), '"c" stands twice'),
        ("a: !!int 3\n", (1, 4), "tag:yaml.org,2002:int"),
        ("a: !python/object:os.system x\n", (1, 4), "python/object"),
        ("a: &x 1\nb: *x\n", (1, 4), "anchors"),
        ("a: &x 1\n", (1, 4), "anchors"),
        ("a: &x [*x]\n", (1, 4), "anchors"),
        ("? [a]\n: 1\n", (1, 3), "plain word"),
        ("a: b: c\n", (1, 5), "not valid YAML"),
        ("a:\n  - x\n b: y\n", (3, 2), "not valid YAML"),
        ('a: "open\n', (2, 1), "not valid YAML"),
        ("a: *x\n", (1, 4), "not valid YAML"),
        ("a: 1\n---\nb: 2\n", (2, 1), "not valid YAML"),
        ("a:\n\t- x\n", (2, 1), "not valid YAML"),
    ],
    ids=lambda value: repr(value) if isinstance(value, str) else "",
)
def test_what_could_surprise_is_refused_with_line_and_column(
    tmp_path: Path, text: str, place: tuple[int, int], words: str
) -> None:
    problem = refusals(tmp_path, text)[0]
    assert (problem.file, problem.line, problem.column) == ("a.yml", *place)
    assert words in problem.message


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe", "a.yml: the file is not UTF-8"),
        ("a: \x07\n", "a.yml: this is not valid YAML"),
        ("", "a.yml:1: the file is empty."),
        ("# only a comment\n", "a.yml:1: the file is empty."),
    ],
)
def test_a_file_that_is_no_text_or_says_nothing_is_refused(tmp_path: Path, content: str | bytes, words: str) -> None:
    (problem,) = refusals(tmp_path, content)
    assert str(problem).startswith(words)


def test_every_mistake_of_a_file_is_told_at_once(tmp_path: Path) -> None:
    found = refusals(tmp_path, "a: 1\na: 2\nb: !!int 3\n")
    assert [problem.line for problem in found] == [2, 3]


def test_a_value_is_found_again_at_its_line_and_column(tmp_path: Path) -> None:
    source = source_of(tmp_path, "a:\n  b:\n    - x\n    - {c: y}\n")
    assert source.places["a", "b"] == (2, 3)
    assert source.places["a", "b", 0] == (3, 7)
    assert source.places["a", "b", 1, "c"] == (4, 8)


def test_a_problem_without_a_place_of_its_own_takes_the_nearest_above(tmp_path: Path) -> None:
    source = source_of(tmp_path, "a:\n  b: x\n")
    assert str(source.problem(("a", "b", "absent", 3), "wrong.", "Mend it.")) == "a.yml:2:3: wrong. Mend it."
    assert str(source.problem(("a", "b", "absent"), "wrong.")) == "a.yml:2:3: wrong."
    assert str(Source("a.yml").problem(("a",), "wrong.")) == "a.yml: wrong."
