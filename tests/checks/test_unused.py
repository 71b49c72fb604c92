"""What nothing uses is deleted."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper.checks.unused import check
from helper.knowledge import Knowledge, load
from tests import content


def test_everything_in_use_passes(small: Knowledge) -> None:
    assert list(check(small)) == []


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("fields", "lonely: {kind: text, label: {zh: 没人用, en: Used by nobody}}\n", 'the field "lonely"'),
        (
            "links",
            "lonely: {title: A page, url: https://example.com/lonely, publisher: Someone, official: false}\n",
            'the link "lonely"',
        ),
        ("groups", "lonely: {role: buyer, title: {zh: 空, en: Empty}}\n", 'the group "lonely"'),
    ],
)
def test_what_nothing_uses_is_told_with_its_line(folder: Path, name: str, text: str, told: str) -> None:
    path = folder / f"{name}.yml"
    line = len(path.read_text("utf-8").splitlines()) + 1
    path.write_text(path.read_text("utf-8") + text, "utf-8")
    [problem] = check(load(folder))
    assert (problem.file, problem.line) == (f"docs/{name}.yml", line)
    assert told in problem.message


def test_a_link_used_only_in_prose_is_in_use(folder: Path) -> None:
    path = folder / "links.yml"
    path.write_text(
        path.read_text("utf-8")
        + "prose-only: {title: A page, url: https://example.com/prose, publisher: Someone, official: false}\n",
        "utf-8",
    )
    content.replace(folder, "faq", "[page](link:forum-thread)", "[page](link:prose-only)")
    assert list(check(load(folder))) == []
