"""Find case types by what a person types: a plain keyword match, in Chinese and English."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from helper.knowledge import Knowledge
from helper.model import LANGS, Case, Lang, Role

WEIGHTS = {"title": 3, "alias": 3, "symptom": 1}


@dataclass(frozen=True)
class Found:
    """A case type that matches; a higher score fits better."""

    id: str
    title: str
    score: float


def find(knowledge: Knowledge, text: str, lang: Lang = "zh", role: Role | None = None) -> list[Found]:
    """Find the case types that fit a text.

    Args:
        knowledge: the content.
        text: what the person typed, in either language or both mixed.
        lang: the language of the titles returned.
        role: keep only what concerns sellers, or buyers.

    Returns:
        The case types that share a word with the text, best first.
    """
    asked = words(text)
    found = [
        Found(name, case.title[lang], round(score, 3))
        for name, case in knowledge.cases.items()
        if role in (None, case.role) and (score := _score(case, asked))
    ]
    return sorted(found, key=lambda item: (-item.score, item.id))


def words(text: str) -> set[str]:
    """Split a text into what is compared: English words without plural s, and pairs of Chinese characters."""
    text = text.lower()
    latin = {word.removesuffix("s") for word in re.findall(r"[a-z0-9]+", text)}
    chinese = re.findall(r"[\u4e00-\u9fff]+", text)
    return (latin - {""}) | {run[n : n + 2] for run in chinese for n in range(max(1, len(run) - 1))}


def _score(case: Case, asked: set[str]) -> float:
    texts: Iterable[tuple[str, str]] = (
        *(("title", case.title[lang]) for lang in LANGS),
        *(("alias", alias) for lang in LANGS for alias in case.aliases.get(lang, ())),
        *(("symptom", text[lang]) for lang in LANGS for text in (*case.use_when, case.summary)),
    )
    best: dict[str, float] = {}
    for kind, text in texts:
        for word in words(text) & asked:
            best[word] = max(best.get(word, 0), WEIGHTS[kind] * (1 if len(word) > 1 else 0.3))
    return sum(best.values()) / (len(asked) or 1)
