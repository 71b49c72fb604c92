"""What a typed text names outright: who is speaking, which store, which order. It is put into the form.

`docs/assets/js/finder-spot.js` is the twin of this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from helper.finder.index import Index
from helper.finder.text import fold, read
from helper.knowledge import Knowledge
from helper.model import Case, FinderWords, Role

ROLES: tuple[Role, Role] = ("seller", "buyer")
BETWEEN = " :#-.,：，。（）()"


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
    folded = fold(text, index.simplified)
    answers = dict(_identifiers(words, folded))
    if market := _marketplace(words, folded):
        answers["marketplace"] = market
    return Spotted(roles[0] if len(roles) == 1 else None, answers)


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


def _marketplace(words: FinderWords, folded: str) -> str | None:
    """Give the store named, if only one is; amazon.com.mx names Mexico, although amazon.com stands in it."""
    found = [
        (place.start(), place.end(), str(market))
        for market, names in words.marketplaces.items()
        for name in names
        for place in re.finditer(_literally(name), folded, re.ASCII)
    ]
    named = {
        market
        for start, end, market in found
        if not any(s <= start and end <= e and e - s > end - start for s, e, _market in found)
    }
    return named.pop() if len(named) == 1 else None


def _literally(name: str) -> str:
    return rf"\b{name.replace('.', '[.]')}\b" if name.isascii() else name


def _identifiers(words: FinderWords, folded: str) -> Iterator[tuple[str, str]]:
    for identifier in words.identifiers.values():
        places = re.finditer(identifier.pattern, folded, re.ASCII)
        found = {place[0] for place in places if _is_beside(identifier.beside, folded, place)}
        if len(found) == 1:
            for field, answer in identifier.fields.items():
                yield str(field), answer.replace("{}", next(iter(found)).upper())


def _is_beside(words: Sequence[str], folded: str, place: re.Match[str]) -> bool:
    """Tell whether one of the words stands right before or after a place; with no words, every place will do."""
    before, after = folded[: place.start()].rstrip(BETWEEN), folded[place.end() :].lstrip(BETWEEN)
    return not words or any(before.endswith(word) or after.startswith(word) for word in words)
