"""What nothing uses is deleted: every field is asked somewhere, every address cited, every group filled."""

from __future__ import annotations

from collections.abc import Iterator

from helper.checks.links import LINK, texts
from helper.knowledge import Knowledge, records, references
from helper.model import LANGS, FieldId, GroupId, LinkId
from helper.problems import Problem


def check(knowledge: Knowledge) -> Iterator[Problem]:
    """Yield every field, address and group that nothing refers to."""
    used = {FieldId: set[str](), LinkId: set[str](), GroupId: set[str]()}
    for _record, value in records(knowledge):
        for _place, reference in references(value):
            if type(reference) in used:
                used[type(reference)].add(str(reference))
        for _place, text in texts(value):
            targets = (target for lang in LANGS for target in LINK.findall(text[lang]))
            used[LinkId] |= {target.removeprefix("link:") for target in targets}
    for kind, record, names in (
        (FieldId, "fields", knowledge.fields),
        (LinkId, "links", knowledge.links),
        (GroupId, "groups", knowledge.groups),
    ):
        for name in names:
            if name not in used[kind]:
                yield knowledge.problem(record, (name,), f'nothing uses the {kind.kind} "{name}".', "Delete it.")
