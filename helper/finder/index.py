"""The finder's index: learned from the content, and kept until the content changes."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from opencc import OpenCC

from helper.finder import learn, packing, text
from helper.knowledge import Knowledge
from helper.tree import trail

KEPT = Path(__file__).parent.parent.parent / ".build" / "finder"
MOST_KEPT = 6
CHINESE = range(0x4E00, 0xA000)


@dataclass(frozen=True)
class Index:
    """What the finder knows.

    Attributes:
        cases: the ids of the case types, each with the nodes that speak for it: itself, its role, and the questions
            above it in the tree; and `learn.NOTHING`.
        ways: for each node of the tree, the question above it and the number of the option that leads there.
        packed: the learned weights as the browser gets them (`packing.pack`).
        votes: the same, ready to weigh (`packing.unpack`).
        simplified: traditional characters, and what each is read as.
        groups: phrases that mean the same, under one name.
        synonyms: the same, ready to read with (`text.Synonyms`).
    """

    cases: Mapping[str, Sequence[str]]
    ways: Mapping[str, tuple[str, int]]
    packed: packing.Packed
    votes: packing.Votes
    simplified: Mapping[str, str]
    groups: Sequence[tuple[str, Sequence[str]]]
    synonyms: text.Synonyms


def index_for(knowledge: Knowledge, notice: Callable[[], object] = lambda: None, kept: Path = KEPT) -> Index:
    """Give the index of the content.

    Args:
        knowledge: the content.
        notice: called before a long wait.
        kept: the folder of the last few indexes; one of them is used if nothing that matters has changed.

    Returns:
        The index. Learning takes about a minute, reading the kept one no time.
    """
    told = list(learn.examples(knowledge))
    groups = _groups(knowledge)
    simplified, synonyms = _simplified(told), _synonyms(groups)
    cases = {name: _path(knowledge, name) for name in knowledge.cases}
    cases[learn.NOTHING] = (learn.NOTHING,)
    file = kept / f"{_mark(told, cases, synonyms)}.json"
    try:
        packed = json.loads(file.read_text("utf-8"))
        votes = packing.unpack(packed)
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError):  # not there, or not what it was
        notice()
        packed = packing.pack(learn.learn(told, cases, simplified, synonyms))
        votes = packing.unpack(packed)
        _keep(file, packed)
    else:
        with contextlib.suppress(OSError):
            file.touch()  # the longest unused are dropped first
    questions = knowledge.tree.questions.items()
    ways = {str(option.to): (name, n) for name, question in questions for n, option in enumerate(question.options)}
    return Index(cases, ways, packed, votes, simplified, groups, synonyms)


def _path(knowledge: Knowledge, case: str) -> tuple[str, ...]:
    questions = [step.question for step in trail(knowledge, case)[1:]]
    return tuple(dict.fromkeys([case, knowledge.cases[case].role, *questions]))


def _groups(knowledge: Knowledge) -> list[tuple[str, Sequence[str]]]:
    words = knowledge.finder
    groups: list[tuple[str, Sequence[str]]] = [(group[0], group) for group in words.synonyms]
    groups += [(f"{role} speaks", phrases) for role, phrases in words.roles.items()]
    return groups


def _synonyms(groups: Sequence[tuple[str, Sequence[str]]]) -> text.Synonyms:
    found: dict[str, list[tuple[Sequence[str], str]]] = {}
    for name, phrases in groups:
        for first, *following in filter(None, map(text.phrase, phrases)):
            found.setdefault(first, []).append((following, f"={name}"))
    return found


def _simplified(told: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Give the traditional characters whose simplified form the examples know."""
    convert = OpenCC("t2s").convert
    pairs = {char: convert(char) for char in map(chr, CHINESE)}
    known = {pairs.get(char, char) for text, _case in told for char in text}
    return {char: simple for char, simple in pairs.items() if simple != char and simple in known}


def _mark(*read: object) -> str:
    """Sign what an index is made from, the code that makes it included."""
    digest = hashlib.sha256(json.dumps(read, ensure_ascii=False).encode())
    for file in (learn.__file__, packing.__file__, text.__file__, __file__):
        digest.update(Path(str(file)).read_bytes())
    return digest.hexdigest()


def _keep(file: Path, packed: packing.Packed) -> None:
    with contextlib.suppress(OSError):  # a folder that cannot be written to only costs time
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_suffix(f".{os.getpid()}")  # another process may be reading or writing the same
        draft.write_text(json.dumps(packed), "utf-8")
        draft.replace(file)
        for old in sorted(file.parent.glob("*.json"), key=lambda path: path.stat().st_mtime)[:-MOST_KEPT]:
            old.unlink()
