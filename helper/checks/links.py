"""A link inside prose leads somewhere that exists, and no bare address stands in any text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from helper.knowledge import Knowledge, records, walk
from helper.model import LANGS, Sentence, Text
from helper.problems import Problem, nearest
from helper.source import Location

LINK = re.compile(r"\]\(([^)]*)\)")
PAGES = ("start", "cases", "guide", "faq")
BARE = re.compile(r"https?://|www\.")


def check(knowledge: Knowledge) -> Iterator[Problem]:
    """Yield every link that leads nowhere, and every address outside `links.yml`."""
    known: dict[str, Any] = {
        "case": knowledge.cases,
        "guide": knowledge.guides,
        "link": knowledge.links,
        "page": PAGES,
    }
    for record, value in records(knowledge):
        if record == "links":
            continue
        for location, text in texts(value):
            for lang in LANGS:
                place = (*location, lang)
                if BARE.search(text[lang]):
                    message = "an address stands in the text."
                    yield knowledge.problem(record, place, message, "Put it in links.yml and cite its id.")
                for target in LINK.findall(text[lang]):
                    kind, _, name = target.partition("#")[0].partition(":")
                    if kind not in known:
                        message = f'the link "{target}" is of no known kind.'
                        yield knowledge.problem(record, place, message, "Use case:, guide:, link: or page:.")
                    elif name not in known[kind]:
                        message = f'the link "{target}" leads nowhere.'
                        yield knowledge.problem(record, place, message, nearest(name, known[kind]))


def texts(value: Any, location: Location = ()) -> Iterator[tuple[Location, Text | Sentence]]:
    """Yield every text in two languages with its location."""
    return ((place, item) for place, item in walk(value, location) if isinstance(item, Text | Sentence))
