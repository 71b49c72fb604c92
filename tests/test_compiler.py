"""The message language: what it can say, what it refuses and where, and which facts a text cannot do without."""

from __future__ import annotations

from typing import Any

import pytest

from helper.compiler import UnsupportedError, compile_blocks, compile_text

A, B = ["get", "a"], ["get", "b"]


@pytest.mark.parametrize(
    ("text", "program"),
    [
        ("plain 文字 <b>", ["plain 文字 <b>"]),
        ("", []),
        ("x{# a comment #}y", ["x", "y"]),
        ("{{ a }}", [["out", A]]),
        ("a {{ a }} b", ["a ", ["out", A], " b"]),
        ("{{ 'x' }}{{ 3 }}", [["out", ["const", "x"]], ["out", ["const", 3]]]),
        ("{{ row.a }}", [["out", ["attr", ["get", "row"], "a"]]]),
        ("{{ a or b }}", [["out", ["or", A, B]]]),
        ("{{ a and b }}", [["out", ["and", A, B]]]),
        ("{{ a if b else 'x' }}", [["out", ["choose", B, A, ["const", "x"]]]]),
        ("{{ a | length }}", [["out", ["length", A]]]),
        ("{{ a | join(', ') }}", [["out", ["join", A, ["const", ", "]]]]),
        ("{% if a %}x{% endif %}", [["if", A, ["x"], []]]),
        ("{% if a %}x{% else %}y{% endif %}", [["if", A, ["x"], ["y"]]]),
        ("{% if a %}x{% elif b %}y{% else %}z{% endif %}", [["if", A, ["x"], [["if", B, ["y"], ["z"]]]]]),
        ("{% if not a %}x{% endif %}", [["if", ["not", A], ["x"], []]]),
        ("{% if a == 1 %}x{% endif %}", [["if", ["same", A, ["const", 1]], ["x"], []]]),
        ("{% if a != b %}x{% endif %}", [["if", ["not", ["same", A, B]], ["x"], []]]),
        ("{% if a in ['x', b] %}x{% endif %}", [["if", ["among", A, [["const", "x"], B]], ["x"], []]]),
        ("{% if a not in ('x',) %}x{% endif %}", [["if", ["not", ["among", A, [["const", "x"]]]], ["x"], []]]),
        (
            "{% for x in a %}{{ loop.index }}. {{ x }}\n{% endfor %}",
            [
                [
                    "for",
                    "x",
                    A,
                    [["out", ["attr", ["get", "loop"], "index"]], ". ", ["out", ["get", "x"]], "\n"],
                ]
            ],
        ),
    ],
)
def test_each_construct_has_its_instruction(text: str, program: list[Any]) -> None:
    assert compile_text(text).program == program


def test_a_line_that_holds_only_a_tag_leaves_no_line_behind() -> None:
    assert compile_text("a\n  {% if a %}\nb\n  {% endif %}\nc").program == ["a\n", ["if", A, ["b\n"], []], "c"]


@pytest.mark.parametrize(
    "text",
    [
        "{{ a + 1 }}",
        "{{ -a }}",
        "{{ a ~ b }}",
        "{{ a[0] }}",
        "{{ a() }}",
        "{{ a | upper }}",
        "{{ a | join }}",
        "{{ a | length(1) }}",
        "{{ [a] }}",
        "{{ {'a': 1} }}",
        "{{ 1.5 }}",
        "{{ none }}",
        "{{ true }}",
        "{{ a if b }}",
        "{{ a.items }}",
        "{{ row.get }}",
        "{% if a > 1 %}{% endif %}",
        "{% if a == b == 1 %}{% endif %}",
        "{% if a in b %}{% endif %}",
        "{% if a is defined %}{% endif %}",
        "{% for x in a if x %}{% endfor %}",
        "{% for x in a %}{% else %}x{% endfor %}",
        "{% for x in a recursive %}{% endfor %}",
        "{% for x, y in a %}{% endfor %}",
        "{% for x in range(3) %}{% endfor %}",
        "{% set a = 1 %}",
        "{% include 'x' %}",
        "{% import 'x' as x %}",
        "{% macro m() %}{% endmacro %}",
        "{% filter upper %}x{% endfilter %}",
        "{% with %}{% endwith %}",
        "{% block x %}{% endblock %}",
        "{% unknown %}",
        "{{ a",
        "{% if a %}",
        "{% endif %}",
    ],
)
def test_anything_else_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(UnsupportedError) as caught:
        compile_text(f"one\ntwo {text}")
    assert caught.value.line == 2


@pytest.mark.parametrize(
    "text",
    [
        # Python prints True, the browser true.
        "{{ a == b }}",
        "{{ not a }}",
        "{{ a or not b }}",
        "{{ a and b == 1 }}",
        "{{ a if b else b == 1 }}",
        "{% for x in a %}{{ loop.first }}{% endfor %}",
        # The browser's loop knows index, first and last; its texts have no attributes.
        "{% for x in a %}{{ loop.length }}{% endfor %}",
        "{% for x in a %}{% if loop.even %}x{% endif %}{% endfor %}",
        "{{ a.upper }}",
        "{{ a.name }}",
    ],
)
def test_what_python_and_browser_would_print_differently_is_refused(text: str) -> None:
    with pytest.raises(UnsupportedError):
        compile_text(text)


def test_a_refusal_names_what_it_refuses_and_what_it_knows() -> None:
    with pytest.raises(
        UnsupportedError, match=r"Filter upper.* is not supported in messages \(supported: variables, if"
    ):
        compile_text("{{ a | upper }}")


@pytest.mark.parametrize(
    ("text", "names", "needs"),
    [
        ("plain", "", ""),
        ("{{ a }}", "a", "a"),
        ("{{ row.a }} {{ n }}", "row.a n", "row.a n"),
        ("{{ a | join(', ') }}", "a", "a"),
        ("{% if a %}{{ a }}{% endif %}", "a", ""),
        ("{% if a %}x{% elif b %}{{ b }}{% endif %}", "a b", ""),
        ("{% if a %}x{% endif %}{{ a }}", "a", "a"),
        ("{% if a %}{{ b }}{% endif %}", "a b", "b"),
        ("{% if a == 1 %}x{% endif %}", "a", ""),
        ("{{ 'x' if a else 'y' }}", "a", ""),
        ("{{ a if a else 'y' }}", "a", ""),
        ("{{ b if a else 'y' }}", "a b", "b"),
        ("{{ a or b }}", "a b", ""),
        ("{{ a | length }}", "a", ""),
        ("{% for x in a %}{{ x }}{{ loop.index }}{% endfor %}", "a", ""),
        ("{% for row in a %}{{ row.b }}{% endfor %}", "a", ""),
        ("{% for x in a %}{{ b }}{% endfor %}", "a b", "b"),
        ("{% if row.a %}{{ row.a }}{% endif %}", "row.a", ""),
    ],
)
def test_a_text_needs_what_it_prints_without_asking_first(text: str, names: str, needs: str) -> None:
    compiled = compile_text(text)
    assert compiled.names == set(names.split())
    assert compiled.needs == set(needs.split())


def test_a_text_that_is_no_template_is_refused_with_the_reason() -> None:
    with pytest.raises(UnsupportedError, match="unknown tag 'unless'"):
        compile_text("{% unless a %}x{% endunless %}")


def test_a_layout_becomes_one_program_for_each_block() -> None:
    layout = "{% block one %}{{ a }}{% endblock %}\ndropped\n{% block two %}x{% endblock %}"
    assert compile_blocks(layout) == {"one": [["out", A]], "two": ["x"]}


def test_a_layout_is_refused_like_any_text() -> None:
    with pytest.raises(UnsupportedError) as caught:
        compile_blocks("{% block one %}\n{{ a + 1 }}{% endblock %}")
    assert caught.value.line == 2
