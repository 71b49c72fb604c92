"""Read YAML so that nothing in it can surprise: every scalar stays the text that was typed.

`no` is not False, `0123` is not octal and an ID of digits is not a number; the models decide
what a value means. Duplicate keys, tags and anchors are refused, and every value's
place in the file is kept for error messages.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from helper.problems import ContentError, Problem

Location = tuple[str | int, ...]
# The same parser in C where PyYAML has it: eighty records in a second instead of seven.
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
REMEDY = "Write the value out."
EMPTY = {"", "~", "null"}


@dataclass
class Source:
    """A content file as plain data, with the place of each value.

    Attributes:
        file: how the file is named in messages.
        data: dicts, lists, strings and None, as written.
        places: (line, column) of each value, keyed by its path of keys and indexes.
    """

    file: str
    data: Any = None
    places: dict[Location, tuple[int, int]] = field(default_factory=dict)

    def problem(self, location: Location, message: str, remedy: str = "", warning: bool = False) -> Problem:
        """Say that something is wrong at a location, or at the nearest enclosing one known."""
        while location and location not in self.places:
            location = location[:-1]
        return Problem(self.file, *self.places.get(location, (0, 0)), message, remedy, warning)


def read(path: Path, name: str) -> Source:
    """Read one YAML file.

    Args:
        path: the file.
        name: how to call it in messages.

    Returns:
        The file's data and the place of each value.

    Raises:
        ContentError: the file is not YAML of the plain kind described above.
    """
    source = Source(name)
    try:
        text = path.read_text(encoding="utf-8")
        node = yaml.compose(text, Loader=LOADER)
    except UnicodeDecodeError as error:
        raise ContentError([Problem(name, 0, 0, f"the file is not UTF-8 text ({error.reason}).")]) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        remedy = 'Put text that holds ": " or starts with a special sign in quotes.'
        raise ContentError([Problem(name, *place, f"this is not valid YAML: {error.problem}.", remedy)]) from error
    except yaml.YAMLError as error:
        raise ContentError([Problem(name, 0, 0, f"this is not valid YAML: {error}.")]) from error
    if node is None:
        raise ContentError([Problem(name, 1, 0, "the file is empty.")])
    problems = [
        Problem(name, event.start_mark.line + 1, event.start_mark.column + 1, "anchors (&, *) are not allowed.", REMEDY)
        for event in yaml.parse(text, Loader=LOADER)
        if getattr(event, "anchor", None) and event.start_mark
    ]
    if not problems:
        source.data = _plain(node, (), source, problems)
    if problems:
        raise ContentError(problems)
    return source


def _plain(node: yaml.Node, location: Location, source: Source, problems: list[Problem]) -> Any:
    place = (node.start_mark.line + 1, node.start_mark.column + 1)
    source.places.setdefault(location, place)
    if node.tag not in {f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map")}:
        problems.append(Problem(source.file, *place, f'the tag "{node.tag}" is not allowed.', "Leave it out."))
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, Any] = {}
        for key, value in node.value:
            where = (key.start_mark.line + 1, key.start_mark.column + 1)
            if not isinstance(key, yaml.ScalarNode):
                problems.append(Problem(source.file, *where, "a key must be a plain word."))
            elif key.value in mapping:
                problems.append(
                    Problem(source.file, *where, f'the key "{key.value}" stands twice.', "Keep one of the two.")
                )
            else:
                source.places[(*location, key.value)] = where
                mapping[key.value] = _plain(value, (*location, key.value), source, problems)
        return mapping
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*location, n), source, problems) for n, item in enumerate(node.value)]
    written_plain = isinstance(node, yaml.ScalarNode) and not node.style
    return None if written_plain and node.value in EMPTY else node.value
