"""Case types by what a person typed, with the words that say why, and the question between two that are close.

`docs/assets/js/finder-rank.js` is the twin of this module: the same table, the same order.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from helper.finder.index import Index
from helper.finder.learn import NOTHING
from helper.finder.packing import hash_of
from helper.finder.text import Reading, read

SHARPNESS = 0.012
"""Turns sums of weights into probabilities; chosen so that they come true (`benchmarks/finder.py`)."""
FAINTEST = 0.003
"""A case type less likely than this is no find, unless it is among the first three."""
SHOWN = 3
"""How many case types are offered to a person."""
CLOSE = 0.2
"""The first two are close where the second is at least this likely, compared with the first."""
CHATTY = 0.5
"""What goes beyond small talk must say more than this, compared with the small talk, to be more than that."""
LOUD = 0.35
"""A word says why if it speaks at least this loud, compared with the loudest."""
WORDS_SHOWN = 3


@dataclass(frozen=True)
class Match:
    """A case type that may fit: how likely (0 to 1), and, for the first three, the typed words that speak for it."""

    id: str
    score: float
    words: tuple[str, ...]


@dataclass(frozen=True)
class Fork:
    """The question that separates two case types, and the numbers of its options that lead to them."""

    question: str
    options: tuple[int, int]


def rank(index: Index, text: str, within: str | None = None) -> list[Match]:
    """Rank the case types for a text.

    Args:
        index: what the finder knows.
        text: what the person typed.
        within: keep only the case types below this node of the tree, or this one itself.

    Returns:
        The likely case types, best first; none where the words say too little.
    """
    reading = read(text, index.simplified, index.synonyms)
    heard = {term: votes for term in reading.terms if (votes := index.votes.get(hash_of(term)))}
    if all(term.startswith("~") for term in heard):  # pieces of words that nobody knows
        return []
    said = _totals(heard.values(), index.cases)
    small_talk = said.pop(NOTHING)
    beyond = _totals((votes for votes in heard.values() if NOTHING not in votes), index.cases)
    said = {case: total for case, total in said.items() if total and (within is None or within in index.cases[case])}
    if not said or max(beyond.values()) <= small_talk * CHATTY:
        return []
    highest = max(said.values())
    scale = SHARPNESS / math.sqrt(len(heard))
    chances = {case: math.exp((total - highest) * scale) for case, total in said.items()}
    whole = sum(chances.values())
    best = sorted(said, key=lambda case: -said[case])
    return [
        Match(case, chances[case] / whole, _reasons(reading, heard, index.cases[case]) if place < SHOWN else ())
        for place, case in enumerate(best)
        if place < SHOWN or chances[case] / whole >= FAINTEST
    ]


def fork(index: Index, matches: Sequence[Match]) -> Fork | None:
    """Find the question that separates the first two matches; nothing where the first is clearly ahead."""
    if len(matches) < 2 or matches[1].score < matches[0].score * CLOSE:
        return None
    one, other = (_steps(index, match.id) for match in matches[:2])
    question = next(name for name in one if name in other)
    return Fork(question, (one[question], other[question]))


def _totals(heard: Iterable[Mapping[str, int]], cases: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Add up what votes say for each case type, by itself and through its role and the questions above it."""
    said: Counter[str] = Counter()
    for votes in heard:
        said.update(votes)
    return {case: sum(said[node] for node in path) for case, path in cases.items()}


def _steps(index: Index, node: str) -> dict[str, int]:
    """Give the questions above a node, the nearest first, each with the option that leads down to the node."""
    steps: dict[str, int] = {}
    while way := index.ways.get(node):
        node = way[0]
        steps[node] = way[1]
    return steps


def _reasons(reading: Reading, heard: Mapping[str, Mapping[str, int]], path: Sequence[str]) -> tuple[str, ...]:
    """Give the stretches of the text that speak loudest for a case type, in the order of the text."""
    loudness = [0.0] * len(reading.units)
    for term, votes in heard.items():
        first, last = reading.terms[term]
        for n in range(first, last + 1):
            loudness[n] += sum(votes.get(node, 0) for node in path) / (last - first + 1)
    loud = max(loudness) * LOUD
    units, found = reading.units, list[tuple[float, int, str]]()
    for first, last in _stretches(reading, [here >= loud > 0 for here in loudness]):
        words = reading.text[units[first].start : units[last].end]
        # A single character or letter tells a reader nothing.
        if len(words) > 1:
            found.append((-sum(loudness[first : last + 1]), first, words))
    chosen = sorted(sorted(found)[:WORDS_SHOWN], key=lambda stretch: stretch[1])
    return tuple(dict.fromkeys(words for _loudness, _first, words in chosen))


def _stretches(reading: Reading, loud: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield the first and last unit of each run of loud units of one script, side by side or a space apart."""
    units, first = reading.units, None
    for n, here in enumerate(loud):
        if not here:
            continue
        first = n if first is None else first
        after = units[n + 1] if n + 1 < len(units) and loud[n + 1] else None
        gap = reading.text[units[n].end : after.start] if after else ""
        if not after or gap not in ("", " ") or after.is_chinese != units[n].is_chinese:
            yield first, n
            first = None
