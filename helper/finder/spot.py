"""What a typed text names outright: who is speaking, which store, which order. It is put into the form.

`docs/assets/js/finder-spot.js` is the twin of this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from helper.finder.index import Index
from helper.finder.text import Reading, fold, read
from helper.knowledge import Knowledge
from helper.model import Case, FinderWords, Role

ROLES: tuple[Role, Role] = ("seller", "buyer")


@dataclass(frozen=True)
class Spotted:
    """What a text names: the speaker's role, if only one is named, and answers by field."""

    role: Role | None
    answers: Mapping[str, str]


def spot(index: Index, words: FinderWords, text: str) -> Spotted:
    """Pick up what a text names.

    Args:
        index: what the finder knows.
        words: the content's words for roles, stores and identifiers.
        text: what the person typed.

    Returns:
        The role and the answers. What is named in two ways, such as two stores, is left to the person.
    """
    reading = read(text, index.simplified, index.synonyms)
    roles = [role for role in ROLES if f"={role} speaks" in reading.terms]
    market = _marketplace(reading, words)
    found = dict(_identifiers(words, fold(text, index.simplified)))
    return Spotted(roles[0] if len(roles) == 1 else None, {**({"marketplace": market} if market else {}), **found})


def answers_for(knowledge: Knowledge, case: Case, found: Mapping[str, str]) -> dict[str, Any]:
    """Give what was found as answers to a case type's fields; identifiers of a list of rows go into its first."""
    answers: dict[str, Any] = {}
    for use in case.fields:
        field = knowledge.fields[use.field]
        row = {str(column.field): found[column.field] for column in field.columns if column.field in found}
        options = {option.id for option in field.options}
        if row:
            answers[use.field] = [row]
        elif use.field in found and (not options or found[use.field] in options):
            answers[use.field] = found[use.field]
    return answers


def _marketplace(reading: Reading, words: FinderWords) -> str | None:
    """Give the store named; amazon.com.mx names Mexico, although it holds amazon.com."""
    lengths = {name: reading.terms.get(f"=in {name}", (0, -1)) for name in words.marketplaces}
    longest = max(last - first for first, last in lengths.values())
    named = [name for name, (first, last) in lengths.items() if last - first == longest]
    return str(named[0]) if longest >= 0 and len(named) == 1 else None


def _identifiers(words: FinderWords, folded: str) -> Iterator[tuple[str, str]]:
    for identifier in words.identifiers.values():
        found = re.findall(identifier.pattern, folded, re.ASCII)
        if len(set(found)) == 1 and (not identifier.near or any(word in folded for word in identifier.near)):
            for field, answer in identifier.fields.items():
                yield str(field), answer.replace("{}", found[0].upper())
