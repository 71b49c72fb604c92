"""A link inside prose leads somewhere, and addresses stand in links.yml only."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper.checks.links import check
from helper.knowledge import Knowledge, load
from tests import content


def test_links_of_every_kind_are_in_order(small: Knowledge) -> None:
    assert list(check(small)) == []


@pytest.mark.parametrize(
    ("old", "new", "words", "remedy"),
    [
        ("[The guide](guide:basics)", "[The guide](guide:basic)", '"guide:basic" leads nowhere', '"basics"'),
        ("(case:units-missing)", "(case:unit-missing#x)", '"case:unit-missing#x" leads nowhere', '"units-missing"'),
        ("[page](link:forum-thread)", "[page](link:thread)", '"link:thread" leads nowhere', "forum-thread"),
        ("(page:start)", "(page:strat)", '"page:strat" leads nowhere', '"start"'),
        ("(page:start)", "(start)", '"start" is of no known kind', "Use case:"),
        ("(page:start)", "(mailto:a@b.c)", "of no known kind", "Use case:"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_with_its_line(
    folder: Path, old: str, new: str, words: str, remedy: str
) -> None:
    line = content.replace(folder, "faq", old, new)
    (problem,) = check(load(folder))
    assert (problem.file, problem.line) == ("docs/faq.yml", line)
    assert words in problem.message
    assert remedy in problem.remedy


@pytest.mark.parametrize("address", ["https://example.com", "www.example.com", "http://example.com/a"])
@pytest.mark.parametrize("name", ["cases/late-refund", "tree", "guide/basics"])
def test_an_address_in_a_text_is_refused(folder: Path, name: str, address: str) -> None:
    texts = {
        "cases/late-refund": "You returned it and have no money.",
        "tree": "Watch the shipment page.",
        "guide/basics": "Read this first.",
    }
    line = content.replace(folder, name, texts[name], f"See {address}")
    problems = [(problem.file, problem.line, problem.remedy) for problem in check(load(folder))]
    assert problems == [(f"docs/{name}.yml", line, "Put it in links.yml and cite its id.")]
