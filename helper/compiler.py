"""Compile a Jinja2 text into a small JSON program that the browser runs without `eval`.

Python renders messages with Jinja2 itself; `docs/assets/js/program.js` runs the program. Only what
both do alike, to the byte, is let through; any other construct is refused with its line.

A program is a list. A string is text; a list is an instruction:
    ["out", E]   ["if", E, program, program]   ["for", name, E, program]
An expression E is a list too:
    ["get", name]   ["attr", E, key]   ["const", value]   ["same", E, E]   ["among", E, [E, ...]]
    ["not", E]   ["and", E, E]   ["or", E, E]   ["choose", test, E, E]   ["join", E, E]   ["length", E]
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from jinja2 import Environment, StrictUndefined, TemplateSyntaxError, nodes

Program = list[Any]
Expression = list[Any]

ENVIRONMENT = Environment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False)


class UnsupportedError(Exception):
    """A template uses something that the browser's interpreter does not know; `line` counts from 1."""

    def __init__(self, message: str, line: int):
        super().__init__(message)
        self.line = line


@dataclass(frozen=True)
class Compiled:
    """A compiled text.

    Attributes:
        program: what the browser runs.
        names: every name the text asks its data for, `row.x` for a key of a row.
        needs: the names it prints without first asking whether they are there.
    """

    program: Program
    names: frozenset[str]
    needs: frozenset[str]


@dataclass
class _Seen:
    names: set[str] = field(default_factory=set)
    needs: set[str] = field(default_factory=set)
    local: set[str] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)


@cache
def compile_text(source: str) -> Compiled:
    """Compile one text.

    Args:
        source: the Jinja2 text.

    Returns:
        Its program and the names it uses.

    Raises:
        UnsupportedError: it holds a construct outside the common language of Python and browser.
    """
    seen = _Seen()
    program = _body(_parse(source).body, seen)
    return Compiled(program, frozenset(seen.names), frozenset(seen.needs))


def compile_blocks(source: str) -> dict[str, Program]:
    """Compile a layout: each `{% block name %}` becomes a program of its own; text between is dropped.

    Raises:
        UnsupportedError: as `compile_text`.
    """
    return {node.name: _body(node.body, _Seen()) for node in _parse(source).body if isinstance(node, nodes.Block)}


def _parse(source: str) -> nodes.Template:
    try:
        return ENVIRONMENT.parse(source)
    except TemplateSyntaxError as error:
        raise UnsupportedError(error.message or "this is not a valid template", error.lineno) from error


def _body(body: list[nodes.Node], seen: _Seen) -> Program:
    program: Program = []
    for node in body:
        if isinstance(node, nodes.Output):
            for part in node.nodes:
                program.append(part.data if isinstance(part, nodes.TemplateData) else ["out", _printed(part, seen)])
        elif isinstance(node, nodes.If):
            program.append(_if(node, seen))
        elif isinstance(node, nodes.For):
            program.append(_for(node, seen))
        else:
            raise _refusal(node)
    return program


def _if(node: nodes.If, seen: _Seen) -> list[Any]:
    test = _expression(node.test, seen)
    before = set(seen.asked)
    seen.asked |= _names_in(test)
    then = _body(node.body, seen)
    if node.elif_:
        first, *rest = node.elif_
        otherwise: Program = [_if(nodes.If(first.test, first.body, rest, node.else_, lineno=first.lineno), seen)]
    else:
        otherwise = _body(node.else_, seen)
    seen.asked = before
    return ["if", test, then, otherwise]


def _for(node: nodes.For, seen: _Seen) -> list[Any]:
    if node.test or node.recursive or node.else_ or not isinstance(node.target, nodes.Name):
        raise _refusal(node, "a for loop of this form")
    items = _expression(node.iter, seen)
    before = set(seen.local)
    seen.local |= {node.target.name, "loop"}
    body = _body(node.body, seen)
    seen.local = before
    return ["for", node.target.name, items, body]


def _printed(node: nodes.Expr, seen: _Seen) -> Expression:
    expression = _expression(node, seen)
    for value in values_of(expression):
        if value[0] in {"same", "among", "not"}:
            raise _refusal(node, "printing the result of a comparison")
        if value[:2] == ["attr", ["get", "loop"]] and value[2] != "index":
            raise _refusal(node, f"printing loop.{value[2]}")
    printed = _printed_names(expression) - seen.asked
    seen.needs |= {name for name in printed if name.partition(".")[0] not in seen.local}
    return expression


def values_of(expression: Expression) -> list[Expression]:
    """List the expressions whose value an expression may take: the branches of a choice, both sides of `or`."""
    if expression[0] == "choose":
        return values_of(expression[2]) + values_of(expression[3])
    if expression[0] in {"and", "or"}:
        return values_of(expression[1]) + values_of(expression[2])
    return [expression]


def _printed_names(expression: Expression) -> set[str]:
    if expression[0] == "choose":
        return (_printed_names(expression[2]) | _printed_names(expression[3])) - _names_in(expression[1])
    if expression[0] in {"length", "or"}:
        return set()
    return _names_in(expression)


def _names_in(expression: Any) -> set[str]:
    if not isinstance(expression, list) or not expression:
        return set()
    if expression[0] == "get":
        return {expression[1]}
    if expression[0] == "const":
        return set()
    if expression[0] == "attr" and expression[1] == ["get", "row"]:
        return {f"row.{expression[2]}"}
    return set().union(*(_names_in(part) for part in expression))


def _expression(node: nodes.Node, seen: _Seen) -> Expression:
    match node:
        case nodes.Name():
            if node.name not in seen.local:
                seen.names.add(node.name)
            return ["get", node.name]
        case nodes.Const() if isinstance(node.value, str | int) and not isinstance(node.value, bool):
            return ["const", node.value]
        case nodes.Getattr(node=nodes.Name(name=owner)):
            return _attribute(node, owner, seen)
        case nodes.Compare() if len(node.ops) == 1:
            return _comparison(node, seen)
        case nodes.Not():
            return ["not", _expression(node.node, seen)]
        case nodes.And():
            return ["and", _expression(node.left, seen), _expression(node.right, seen)]
        case nodes.Or():
            return ["or", _expression(node.left, seen), _expression(node.right, seen)]
        case nodes.CondExpr() if node.expr2 is not None:
            test, then, otherwise = (_expression(part, seen) for part in (node.test, node.expr1, node.expr2))
            return ["choose", test, then, otherwise]
        case nodes.Filter(name="length") if not node.args and node.node:
            return ["length", _expression(node.node, seen)]
        case nodes.Filter(name="join") if len(node.args) == 1 and node.node:
            return ["join", _expression(node.node, seen), _expression(node.args[0], seen)]
    raise _refusal(node)


def _attribute(node: nodes.Getattr, owner: str, seen: _Seen) -> Expression:
    """Only rows, the items of a for loop, and the loop itself have anything inside."""
    if owner == "loop" and owner in seen.local and node.attr not in {"index", "first", "last"}:
        raise _refusal(node, f'"loop.{node.attr}"')
    if hasattr(dict, node.attr):
        raise _refusal(node, f'the key "{node.attr}" (a method in Python)')
    if owner not in seen.local:
        if owner != "row":
            raise _refusal(node, f'"{owner}.{node.attr}"')
        seen.names.add(f"row.{node.attr}")
    return ["attr", ["get", owner], node.attr]


def _comparison(node: nodes.Compare, seen: _Seen) -> Expression:
    left, operand = _expression(node.expr, seen), node.ops[0]
    if operand.op in {"eq", "ne"}:
        same = ["same", left, _expression(operand.expr, seen)]
        return same if operand.op == "eq" else ["not", same]
    if operand.op in {"in", "notin"} and isinstance(operand.expr, nodes.List | nodes.Tuple):
        among = ["among", left, [_expression(item, seen) for item in operand.expr.items]]
        return among if operand.op == "in" else ["not", among]
    raise _refusal(node, f'the comparison "{operand.op}"')


def _refusal(node: nodes.Node, what: str = "") -> UnsupportedError:
    name = getattr(node, "name", "")
    what = what or f'"{type(node).__name__}{f" {name}" if isinstance(name, str) and name else ""}"'
    known = "variables, if, for, ==, in, and, or, not, inline if with else, join, length"
    return UnsupportedError(f"{what} is not supported in messages (supported: {known})", node.lineno)
