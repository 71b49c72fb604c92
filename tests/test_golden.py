"""The text of every case type's example, to the byte, as somebody has read and approved it.

After a wanted change: `pytest tests/test_golden.py --golden`, then read the diff.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from helper.knowledge import CONTENT, Knowledge
from helper.message import write
from helper.model import LANGS, Lang

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(path.stem for path in (CONTENT / "cases").glob("*.yml"))
NAMES = {f"{case_id}.{lang}.txt" for case_id in CASES for lang in LANGS}
REMEDY = "If that is meant, run: pytest tests/test_golden.py --golden"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("case_id", CASES)
def test_the_example_is_worded_as_approved(
    knowledge: Knowledge, case_id: str, lang: Lang, pytestconfig: pytest.Config
) -> None:
    case = knowledge.cases[case_id]
    text = write(knowledge, case, case.example, lang).whole + "\n"
    path = GOLDEN / f"{case_id}.{lang}.txt"
    if pytestconfig.getoption("golden"):
        GOLDEN.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"{path.name} is missing. {REMEDY}"
    assert text == path.read_text("utf-8"), REMEDY


def test_no_golden_text_outlives_its_case_type(pytestconfig: pytest.Config) -> None:
    stale = [path for path in GOLDEN.iterdir() if path.name not in NAMES] if GOLDEN.exists() else []
    if pytestconfig.getoption("golden"):
        for path in stale:
            path.unlink()
        stale = []
    assert [path.name for path in stale] == [], REMEDY
