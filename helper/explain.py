"""Turn a validation error into words for an editor: where, what, and what would have been accepted."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter, ValidationError

from helper.problems import Problem, nearest
from helper.source import Location, Source


def explain(source: Source, shape: Any, error: ValidationError) -> list[Problem]:
    """Word Pydantic's errors.

    Args:
        source: the file.
        shape: the type that the file should have.
        error: what Pydantic says of it.

    Returns:
        The problems, each at the place of the bad value. Pydantic also calls a list too short whose items are all
        bad; that is left out.
    """
    errors = error.errors()
    places = [item["loc"] for item in errors]
    return [
        _explain(source, shape, item)
        for item in errors
        if item["type"] != "too_short" or not any(place[:-1][: len(item["loc"])] == item["loc"] for place in places)
    ]


def _explain(source: Source, shape: Any, error: Any) -> Problem:
    location = tuple(part for part in error["loc"] if part != "[key]")
    value = error["input"]
    match error["type"]:
        case "extra_forbidden":
            remedy = nearest(str(location[-1]), _keys_at(shape, location))
            return source.problem(location, f'the key "{location[-1]}" is not known here.', remedy)
        case "missing":
            return source.problem(location, f'"{location[-1]}" is missing.', "Add it.")
        case "literal_error" if isinstance(value, str):
            remedy = nearest(value, error["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", "))
        case _:
            remedy = ""
    shown = f'"{value}"' if isinstance(value, str | int) else "this value"
    text = error["msg"].removeprefix("Value error, ")
    name = ".".join(map(str, location))
    return source.problem(location, f"{name}: {shown} does not fit: {text[:1].lower()}{text[1:]}.", remedy)


def _keys_at(shape: Any, location: Location) -> list[str]:
    """Find the keys that the model at a location accepts, by walking the JSON schema."""
    schema = TypeAdapter(shape).json_schema()
    node = schema
    for part in location[:-1]:
        node = _resolve(schema, node)
        if isinstance(part, int):
            node = node.get("items", {})
        else:
            named = node.get("properties", {}).get(part)
            pattern = next(iter(node.get("patternProperties", {}).values()), None)
            node = named or pattern or node.get("additionalProperties") or {}
    return list(_resolve(schema, node).get("properties", {}))


def _resolve(schema: dict[str, Any], node: Any) -> dict[str, Any]:
    node = node if isinstance(node, dict) else {}
    for option in node.get("anyOf", []):
        if "$ref" in option or "properties" in option:
            node = option
    while "$ref" in node:
        node = schema["$defs"][node["$ref"].rsplit("/", 1)[-1]]
    return dict(node)
