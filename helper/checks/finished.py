"""A finished message has the right length, and says the same numbers and identifiers in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helper.knowledge import Knowledge
from helper.message import write
from helper.problems import Problem
from helper.values import MONTHS

SHORTEST = {"buyer": 25, "seller": 60}
LONGEST, LONGEST_PLAN = 250, 600
TOKEN = re.compile(r"[A-Za-z]*\d[A-Za-z0-9]*(?:[-.,:/][A-Za-z0-9]*\d[A-Za-z0-9]*)*")
ENGLISH_DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})\b(?: (\d{{4}}))?")
CHINESE_DATE = re.compile(r"(?:(\d{4}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?日")


def check(knowledge: Knowledge) -> Iterator[Problem]:
    """Yield every example whose message is too short, too long, or not the same in both languages."""
    for case_id, case in knowledge.cases.items():
        record, place = f"cases/{case_id}", ("message",)
        english, chinese = (write(knowledge, case, case.example, lang).whole for lang in ("en", "zh"))
        words, shortest = len(english.split()), SHORTEST[case.role]
        longest = LONGEST_PLAN if case.message.plan else LONGEST
        if not shortest <= words <= longest:
            message = f"the example's message has {words} words; {shortest} to {longest} are right."
            yield knowledge.problem(record, place, message, "Shorten it, or say more.")
        if different := sorted(numbers(english) ^ numbers(chinese)):
            message = f"only one language says {', '.join(different)}."
            yield knowledge.problem(record, place, message, "Say the same in both.")


def numbers(text: str) -> set[str]:
    """Collect the numbers and identifiers of a text, dates of either language in one form."""

    def plain(day: str, month: str | int, year: str | None) -> str:
        return f" {int(month)}-{int(day)} {year or ''} "

    text = ENGLISH_DATE.sub(lambda m: plain(m[1], MONTHS.index(m[2]) + 1, m[3]), text)
    return set(TOKEN.findall(CHINESE_DATE.sub(lambda m: plain(m[3], m[2], m[1]), text)))
