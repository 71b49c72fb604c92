"""Read and validate all content: YAML files in, one immutable `Knowledge` out.

Every mistake in every file is collected and raised together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from helper import model
from helper.explain import explain
from helper.model.base import SLUG
from helper.problems import ContentError, Problem, nearest
from helper.source import Location, Source, read

CONTENT = Path(__file__).parent.parent / "docs"
T = TypeVar("T")


@dataclass(frozen=True)
class Knowledge:
    """All that the site says, by id.

    `phrases` holds what people type when a case type's trouble has befallen them; the finder learns from it, and no
    page shows it. `sources` keeps each value's place for messages to editors.
    """

    cases: Mapping[str, model.Case]
    guides: Mapping[str, model.Guide]
    faq: tuple[model.Faq, ...]
    fields: Mapping[str, model.FieldType]
    links: Mapping[str, model.Link]
    marketplaces: Mapping[str, model.Marketplace]
    groups: Mapping[str, model.Group]
    tree: model.Tree
    words: Mapping[str, model.Text]
    finder: model.FinderWords
    phrases: Mapping[str, tuple[str, ...]]
    sources: Mapping[str, Source]

    def problem(
        self, record: str, location: Location, message: str, remedy: str = "", warning: bool = False
    ) -> Problem:
        """Say that something is wrong at a location of a record such as `cases/order-cancellation`."""
        return self.sources[record].problem(location, message, remedy, warning)


def load(content: Path = CONTENT) -> Knowledge:
    """Read all content.

    Args:
        content: the folder with the YAML files.

    Returns:
        The content, every reference in it resolved.

    Raises:
        ContentError: with every mistake of every file; the decision tree and the messages are proved elsewhere
            (`tree`, `checks`).
    """
    reader = _Reader(content)
    single: dict[str, Any] = {
        "faq": reader.one("faq", tuple[model.Faq, ...]),
        "fields": reader.one("fields", dict[model.Name, model.FieldType]),
        "links": reader.one("links", dict[model.Slug, model.Link]),
        "marketplaces": reader.one("marketplaces", dict[model.Slug, model.Marketplace]),
        "groups": reader.one("groups", dict[model.Slug, model.Group]),
        "tree": reader.one("tree", model.Tree),
        "words": reader.one("words", dict[model.Name, model.Text]),
        "finder": reader.one("finder", model.FinderWords),
    }
    cases = reader.folder("cases", model.Case)
    guides = reader.folder("guide", model.Guide)
    phrases = reader.phrases()
    if reader.problems:
        raise ContentError(reader.problems)
    knowledge = Knowledge(cases=cases, guides=guides, phrases=phrases, sources=reader.sources, **single)
    problems = list(_dangling(knowledge))
    if problems:
        raise ContentError(problems)
    return knowledge


class _Reader:
    def __init__(self, content: Path):
        self.content = content
        self.problems: list[Problem] = []
        self.sources: dict[str, Source] = {}

    def one(self, record: str, shape: type[T]) -> T | None:
        path = self.content / f"{record}.yml"
        name = str(path.relative_to(self.content.parent))
        if not path.exists():
            self.problems.append(Problem(name, 0, 0, "the file is missing."))
            return None
        try:
            self.sources[record] = source = read(path, name)
        except ContentError as error:
            self.problems += error.problems
            return None
        try:
            return TypeAdapter(shape).validate_python(source.data)
        except ValidationError as error:
            self.problems += explain(source, shape, error)
            return None

    def folder(self, folder: str, shape: type[T]) -> dict[str, T]:
        records: dict[str, T | None] = {}
        for path in sorted(self.content.glob(f"{folder}/*")):
            if path.suffix == ".yml" and re.fullmatch(SLUG, path.stem):
                records[path.stem] = self.one(f"{folder}/{path.stem}", shape)
            else:
                name, remedy = path.relative_to(self.content.parent), "Use small letters, digits and hyphens, and .yml."
                self.problems.append(Problem(str(name), 0, 0, f'"{path.name}" is no name for a record.', remedy))
        return {name: record for name, record in records.items() if record is not None}

    def phrases(self) -> dict[str, tuple[str, ...]]:
        """Read what people type, one phrase a line; a file is named after its case type."""
        cases = {path.stem for path in self.content.glob("cases/*.yml")}
        found = {}
        for path in sorted(self.content.glob("phrases/*")):
            name = str(path.relative_to(self.content.parent))
            if path.suffix != ".txt" or path.stem not in cases:
                remedy = f"{nearest(path.stem, cases)} Its phrases stand in <id>.txt."
                self.problems.append(Problem(name, 0, 0, f'there is no case type "{path.stem}".', remedy))
                continue
            lines = [line.strip() for line in path.read_text("utf-8").splitlines()]
            found[path.stem] = tuple(filter(None, lines))
            for number, line in enumerate(lines, 1):
                if line and line in lines[: number - 1]:
                    self.problems.append(Problem(name, number, 1, f'"{line}" stands here twice.', "Delete one."))
        return found


def walk(value: Any, location: Location = ()) -> Iterator[tuple[Location, Any]]:
    """Yield a record and everything inside it, keys included, each with its location."""
    yield location, value
    if isinstance(value, BaseModel):
        inside: list[tuple[Any, Any]] = [(name, getattr(value, name)) for name in type(value).model_fields]
    elif isinstance(value, Mapping):
        inside = [(key, item) for key, value_at in value.items() for item in (key, value_at)]
    elif isinstance(value, tuple | list):
        inside = [*enumerate(value)]
    else:
        return
    for key, item in inside:
        yield from walk(item, (*location, key))


def references(value: Any) -> Iterator[tuple[Location, model.Reference]]:
    """Yield every reference in a record with its location."""
    return ((location, item) for location, item in walk(value) if isinstance(item, model.Reference))


def records(knowledge: Knowledge) -> Iterator[tuple[str, Any]]:
    """Yield the name and the value of every file's content."""
    for name in ("faq", "fields", "links", "marketplaces", "groups", "tree", "words", "finder"):
        yield name, getattr(knowledge, name)
    for folder, items in (("cases", knowledge.cases), ("guide", knowledge.guides)):
        for key, item in items.items():
            yield f"{folder}/{key}", item


def _dangling(knowledge: Knowledge) -> Iterator[Problem]:
    nodes = {*knowledge.tree.questions, *knowledge.tree.outcomes, *knowledge.cases}
    known: dict[str, Any] = {
        "link": knowledge.links,
        "field": knowledge.fields,
        "marketplace": knowledge.marketplaces,
        "case": knowledge.cases,
        "group": knowledge.groups,
        model.AskedId.kind: {*knowledge.fields, "before", "evidence"},
        model.NodeId.kind: nodes,
    }
    for name, record in records(knowledge):
        for location, reference in references(record):
            if reference not in known[reference.kind]:
                message = f'there is no {reference.kind} "{reference}".'
                yield knowledge.problem(name, location, message, nearest(reference, known[reference.kind]))
