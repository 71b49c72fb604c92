"""What a person typed, as terms to weigh: Chinese characters and pairs, English words, pairs and pieces, synonyms.

`docs/assets/js/finder-text.js` is the twin of this module: the same rules, the same terms in the same order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

UNIT = re.compile(r"[\u4e00-\u9fff]|[a-z0-9]+(?:'[a-z]+)*")
FOLDED = (
    {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    | {0x3000: 0x20, 0x2018: 0x27, 0x2019: 0x27}
    | {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
    | {code: code - 0xFEE0 + 32 for code in range(0xFF21, 0xFF3B)}
)
DOUBLED = re.compile(r"(.)\1")
ENDINGS = (("ies", "y"), ("sses", "ss"), ("ss", "ss"), ("ing", ""), ("ied", "y"), ("ed", ""), ("es", ""), ("s", ""))
PIECE = 4
"""Words longer than this may be misspelt: they count as their letters in any order, and are weighed in pieces too."""

Synonyms = Mapping[str, Sequence[tuple[Sequence[str], str]]]
"""By the name of a phrase's first unit: the names of those that follow, and the term that stands for the phrase."""


@dataclass(frozen=True)
class Unit:
    """A Chinese character or an English word: its place in the text, its stem, and the name it counts under."""

    start: int
    end: int
    stem: str
    name: str

    @property
    def is_chinese(self) -> bool:
        """Whether it is a Chinese character."""
        return self.stem >= "\u4e00"


@dataclass(frozen=True)
class Reading:
    """A text as read: `terms` gives for each term the first and the last of its units."""

    text: str
    units: Sequence[Unit]
    terms: Mapping[str, tuple[int, int]]


def read(text: str, simplified: Mapping[str, str], synonyms: Synonyms) -> Reading:
    """Read a text.

    Args:
        text: what was typed, in either language or both mixed.
        simplified: traditional characters, and what each is read as.
        synonyms: phrases that mean the same.

    Returns:
        Its units and terms.
    """
    found = UNIT.finditer(fold(text, simplified))
    units = [Unit(unit.start(), unit.end(), stem := stem_of(unit[0]), name_of(stem)) for unit in found]
    terms: dict[str, tuple[int, int]] = {}
    for name, first, last in _terms(units, synonyms):
        terms.setdefault(name, (first, last))
    return Reading(text, units, terms)


def fold(text: str, simplified: Mapping[str, str]) -> str:
    """Read full-width as half-width, capitals as small letters, traditional as simplified; every place stays."""
    return "".join(simplified.get(char, char) for char in text.translate(FOLDED))


def name_of(stem: str) -> str:
    """Name a unit so that slips of the fingers count as the word that was meant: "recieve" and "receive" are the same.

    Of a longer word, only the first letter keeps its place.
    """
    return stem[0] + "".join(sorted(stem[1:])) if _is_long(stem) else stem


def stem_of(found: str) -> str:
    """Reduce a word so that its forms count as one: "refunds", "refunded" and "refund" are the same.

    A number says little, so all are alike; but four or five digits that are no year may be an error code.
    """
    word = found.replace("'", "")
    if word >= "\u4e00":
        return word
    if word.isdigit():
        return word if len(word) in (4, 5) and not word.startswith(("19", "20")) else "0"
    if word[0].isdigit():
        return "0" + word.lstrip("0123456789")
    if len(word) <= 3:
        return word
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: len(word) - len(ending)] + instead
            break
    word = word[:-1] if word.endswith("e") and len(word) > 3 else word
    return DOUBLED.sub(r"\1", word) if len(word) > PIECE else word


def _is_long(stem: str) -> bool:
    """Tell a longer word from a short one, a Chinese character, and a code, in which every sign counts."""
    return len(stem) > PIECE and stem.isalpha()


def phrase(words: str) -> tuple[str, ...]:
    """Name the units of a phrase in small, half-width, simplified letters, such as a synonym."""
    return tuple(name_of(stem_of(found)) for found in UNIT.findall(words))


def _terms(units: Sequence[Unit], synonyms: Synonyms) -> Iterator[tuple[str, int, int]]:
    for n, unit in enumerate(units):
        # A lone letter or number says nothing; beside another word it may.
        if unit.is_chinese or len(unit.name) > 1:
            yield unit.name, n, n
        after = units[n + 1] if n + 1 < len(units) else None
        if _is_long(unit.stem):
            for start in range(len(unit.stem) - PIECE + 2):
                yield "~" + f"^{unit.stem}"[start : start + PIECE], n, n
        if after and unit.is_chinese == after.is_chinese:
            if not unit.is_chinese:
                yield f"{unit.name} {after.name}", n, n + 1
            elif unit.end == after.start:
                yield unit.name + after.name, n, n + 1
        for following, term in synonyms.get(unit.name, ()):
            last = n + len(following)
            if tuple(other.name for other in units[n + 1 : last + 1]) == tuple(following):
                yield term, n, last
