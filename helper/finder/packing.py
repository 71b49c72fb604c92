"""What was learned, as a few strings that compress well: the browser loads them, and the terminal reads the same.

A term does not stand there as text but as 22 bits of its hash: sorted, each as the distance from the one before. A term
that nobody learned meets a stranger's hash about once in two hundred, and the terms that were learned outvote it.
A node of the tree lists the terms that speak for it, again as distances, and how loud each is: one of a few levels.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypedDict

DIGITS = "".join(chr(code) for code in range(ord("#"), 127) if chr(code) != "\\")
"""Letters that JSON and UTF-8 need no second byte for."""
VALUE_OF = {digit: value for value, digit in enumerate(DIGITS)}
BASE = len(DIGITS)
PLACES = 4
LEVELS = 10
FAINTER = 0.72
"""What a level says, compared with the next one up; the lowest is hardly worth its place."""
LOUDEST = 1000
VALUES = tuple(round(LOUDEST * FAINTER**below) for below in range(LEVELS))

Weights = Mapping[str, Mapping[str, float]]
Votes = Mapping[int, Mapping[str, int]]
"""By a term's hash, the weight for each node of the tree that it speaks for."""


class Packed(TypedDict):
    """Packed weights.

    `terms`: the distances between the terms, a string for each place of their digits, the lowest first.
    `speaks`: by node, the distances between the numbers of the terms that speak for it; the last digit adds its value
    and goes on. `levels`: by node, the level of each of these, 0 the loudest.
    """

    terms: Sequence[str]
    speaks: Mapping[str, str]
    levels: Mapping[str, str]


def hash_of(term: str) -> int:
    """Give 22 bits that stand for a term (FNV-1a over its characters)."""
    value = 2166136261
    for char in term:
        value = ((value ^ ord(char)) * 16777619) & 0xFFFFFFFF
    return value >> 10


def pack(weights: Weights) -> Packed:
    """Pack weights.

    Args:
        weights: for each term, the weight for each node (see `learn.learn`).

    Returns:
        The strings.
    """
    levels = _levels(weights)
    hashes = sorted({term for spoken in levels.values() for term in spoken})
    numbers = {term: number for number, term in enumerate(hashes)}
    gaps = list(_gaps(hashes))
    return {
        "terms": ["".join(DIGITS[gap // BASE**place % BASE] for gap in gaps) for place in range(PLACES)],
        "speaks": {
            node: "".join(map(_numeral, _gaps(numbers[term] for term in sorted(spoken))))
            for node, spoken in levels.items()
        },
        "levels": {node: "".join(DIGITS[spoken[term]] for term in sorted(spoken)) for node, spoken in levels.items()},
    }


def unpack(packed: Packed) -> Votes:
    """Read packed weights again: see `pack`."""
    votes: dict[int, dict[str, int]] = {}
    hashes, last = [], 0
    for digits in zip(*packed["terms"], strict=True):
        last += sum(VALUE_OF[digit] * BASE**place for place, digit in enumerate(digits))
        hashes.append(last)
    for node, speaks in packed["speaks"].items():
        for number, level in zip(_numbers(speaks), packed["levels"][node], strict=True):
            votes.setdefault(hashes[number], {})[node] = VALUES[VALUE_OF[level]]
    return votes


def _levels(weights: Weights) -> dict[str, dict[int, int]]:
    loudest = _loudest(weight for nodes in weights.values() for weight in nodes.values())
    found: dict[str, dict[int, int]] = {}
    for term, nodes in weights.items():
        for node, weight in nodes.items():
            level = max(0, round(math.log(weight / loudest) / math.log(FAINTER)))
            if level < LEVELS:
                spoken = found.setdefault(node, {})
                spoken[hash_of(term)] = min(level, spoken.get(hash_of(term), level))
    return found


def _loudest(weights: Iterable[float]) -> float:
    """Give the weight of the highest level: one in two hundred is louder, and counts no more than it."""
    ordered = sorted(weights)
    return ordered[-1 - len(ordered) // 200] if ordered else 1.0


def _gaps(numbers: Iterable[int]) -> Iterator[int]:
    before = 0
    for number in numbers:
        yield number - before
        before = number


def _numeral(number: int) -> str:
    return DIGITS[-1] * (number // (BASE - 1)) + DIGITS[number % (BASE - 1)]


def _numbers(numerals: str) -> Iterator[int]:
    total = 0
    for digit in numerals:
        total += VALUE_OF[digit]
        if digit != DIGITS[-1]:
            yield total
