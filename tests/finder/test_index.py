"""The index: kept until something that matters changes, and small."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest

from helper.finder import Index, index_for, rank
from helper.finder.browser import browser_data
from helper.finder.index import MOST_KEPT
from helper.knowledge import Knowledge
from helper.model import LANGS, Lang

BUDGET = 120 * 1024


class Notice:
    """Count how often a wait was announced."""

    times = 0

    def __call__(self) -> None:
        self.times += 1


def test_it_is_learned_once(small: Knowledge, tmp_path: Path) -> None:
    notice = Notice()
    first = index_for(small, notice, tmp_path)
    assert index_for(small, notice, tmp_path) == first
    assert notice.times == 1


def test_a_new_phrase_is_learned(small: Knowledge, tmp_path: Path) -> None:
    before = index_for(small, kept=tmp_path)
    assert rank(before, "zebra crossing") == []
    said = {"late-refund": ("where is my zebra crossing", "no zebra crossing came")}
    after = index_for(replace(small, phrases=said), kept=tmp_path)
    assert rank(after, "zebra crossing")[0].id == "late-refund"


def test_a_broken_kept_file_is_learned_anew(small: Knowledge, tmp_path: Path) -> None:
    first = index_for(small, kept=tmp_path)
    (file,) = tmp_path.iterdir()
    for broken in ('{"terms"', "{}", "null", "[]", file.read_text("utf-8").replace('"levels"', '"level"')):
        file.write_text(broken, "utf-8")
        assert index_for(small, kept=tmp_path) == first


def test_a_folder_that_cannot_be_written_to_is_no_error(small: Knowledge, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert rank(index_for(small, kept=tmp_path / "file" / "within"), "missing units")


def test_one_in_a_folder_that_cannot_be_written_to_is_used(
    small: Knowledge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was learned anew at every call, because it could not be marked as used."""

    def refuse(_path: Path) -> None:
        raise PermissionError

    index_for(small, kept=tmp_path)
    monkeypatch.setattr(Path, "touch", refuse)
    notice = Notice()
    index_for(small, notice, tmp_path)
    assert notice.times == 0


def test_only_the_last_few_are_kept(small: Knowledge, tmp_path: Path) -> None:
    for n in range(MOST_KEPT + 3):
        index_for(replace(small, phrases={"late-refund": (f"phrase {n} of many",)}), kept=tmp_path)
    assert len([*tmp_path.iterdir()]) == MOST_KEPT


@pytest.mark.parametrize("lang", LANGS)
def test_what_the_browser_loads_is_small(knowledge: Knowledge, index: Index, lang: Lang) -> None:
    text = json.dumps(browser_data(knowledge, index, lang), ensure_ascii=False, separators=(",", ":"))
    assert len(gzip.compress(text.encode(), 6)) <= BUDGET
