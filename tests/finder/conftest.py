"""Indexes to find with: one of the small content, one of the real."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from helper.finder import Index, index_for
from helper.knowledge import Knowledge

UNSEEN = sorted(Path(__file__).parent.glob("unseen*.jsonl"))


@pytest.fixture(scope="session")
def small_index(small: Knowledge, tmp_path_factory: pytest.TempPathFactory) -> Index:
    """The index of the small content, learned for this run."""
    return index_for(small, kept=tmp_path_factory.mktemp("kept"))


@pytest.fixture(scope="session")
def index(knowledge: Knowledge) -> Index:
    """The index of the real content; if it is not kept from an earlier run, learning it takes about a minute."""
    return index_for(knowledge)


@pytest.fixture(scope="session")
def unseen() -> list[dict[str, Any]]:
    """What people type, written by those who saw neither the examples nor the finder: see `lines`."""
    return lines()


def lines() -> list[dict[str, Any]]:
    """Read the test sets: the first was made up, the second retells what people reported in public."""
    return [json.loads(line) for path in UNSEEN for line in path.read_text("utf-8").splitlines()]
