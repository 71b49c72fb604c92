"""Chinese stands in Chinese slots and English in English ones; screen labels and terms may stand in both."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helper.checks.links import texts
from helper.knowledge import Knowledge, records
from helper.problems import Problem

CHINESE = re.compile(r"[\u4e00-\u9fff]")
QUOTED = re.compile(
    r"“[^”]*”|（[^）]*）|\([^)]*\)|\"[^\"]*\"|【[^】]*】|\{[{%].*?[}%]\}|\[[^\]]*\]\([^)]*\)", re.DOTALL
)
ENGLISH_RUN = re.compile(r"(?:\b[A-Za-z][A-Za-z'-]+\b[ ,]+){6,}[A-Za-z]+")
WORD_OF_ENGLISH = re.compile(r"\b(the|and|of|your|with|from|please|that|this)\b", re.IGNORECASE)


def check(knowledge: Knowledge) -> Iterator[Problem]:
    """Yield every text that stands in the wrong slot."""
    for record, value in records(knowledge):
        if record in {"links", "marketplaces"}:
            continue
        for location, text in texts(value):
            if location[-1] == "path":  # a menu path names the screen's own labels
                continue
            chinese, english = QUOTED.sub("", text.zh), QUOTED.sub("", text.en)
            run = ENGLISH_RUN.search(chinese)
            if run and WORD_OF_ENGLISH.search(run[0]):
                message = f'English stands in a Chinese text: "{run[0][:40]}".'
                yield knowledge.problem(record, (*location, "zh"), message, "Translate it, or set a label in “ ”.")
            if found := CHINESE.search(english):
                message = f'Chinese stands in an English text: "{english[found.start() : found.start() + 12]}".'
                yield knowledge.problem(record, (*location, "en"), message, "Translate it, or set a label in quotes.")
